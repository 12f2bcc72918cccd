"""What is wrong or weak in a tracker: one file a check, each a function from an inspected site to findings."""

from site_builder.checks.finding import Finding, Level
from site_builder.checks.inspected import Inspected, inspect
from site_builder.checks.run import CHECKS, FIRST, Report, run_checks

__all__ = ["CHECKS", "FIRST", "Finding", "Inspected", "Level", "Report", "inspect", "run_checks"]
