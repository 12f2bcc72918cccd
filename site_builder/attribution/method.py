"""The rules and what was measured of them, for those who ask how it works."""

from __future__ import annotations

from importlib import resources

import msgspec

from site_builder.attribution.confidence import RULES
from site_builder.model import Accuracy, Method


def method() -> Method:
    """Return the rules that credit somebody, the surest first, and the figures of the last scorer's run.

    `accuracy.json` is written by `tests/benchmarks/accuracy.py --json`, but for `unseen`, which is written by hand.
    """
    figures = resources.files("site_builder.attribution").joinpath("accuracy.json").read_bytes()
    rules = sorted(RULES.items(), key=lambda rule: (-rule[1], rule[0]))
    return Method(rules=tuple(rules), accuracy=msgspec.json.decode(figures, type=Accuracy))
