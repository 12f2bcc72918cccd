"""Popolo, the vocabulary of who sits where: reading its files into the tracker's own."""

from site_builder.model.popolo import Popolo
from site_builder.popolo.mapping import SKIP, mapping_problems, matches, parse_mapping
from site_builder.popolo.parties import PartyMatch, parties_in
from site_builder.popolo.plan import Asked, FileChange, Plan, Present, plan_import
from site_builder.popolo.reading import read_popolo

__all__ = [
    "SKIP",
    "Asked",
    "FileChange",
    "PartyMatch",
    "Plan",
    "Popolo",
    "Present",
    "mapping_problems",
    "matches",
    "parse_mapping",
    "parties_in",
    "plan_import",
    "read_popolo",
]
