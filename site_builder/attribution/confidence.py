"""How sure each rule is.

The figures are the share of right attributions among all that the rule made in texts that nobody had seen while the
rules were written, each read by the rules of the day it was first read: eighteen sets of texts that follow real
articles, 270 texts, 1,928 statements credited. A rule that they seldom use keeps to what it had on twelve sets before
them, which counts as four statements more: (right + 4 d) / (all + 4), where d is the share there. No rule is surer
than 0.99. `tests/benchmarks/accuracy.py` prints such shares for any texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.attribution.reading.sayings import Saying

RULES = {
    "quote-cue-speaker": 0.94,
    "quote-verb-speaker": 0.85,
    "speaker-cue-quote": 0.99,
    "speaker-cue-content": 0.92,
    "speaker-cue-colon": 0.95,
    "content-cue-speaker": 0.92,
    "according-to": 0.86,
    "claim-content": 0.75,
    "back-reference": 0.99,
    "author": 0.67,
    "carried-quote": 0.90,
    "colon-introduced": 0.89,
    "sounds-like": 0.90,
    "interview": 0.81,
    "same-run": 0.90,
    "same-paragraph": 0.90,
    "at-partys": 0.67,
    "reported-before": 0.78,
    "paragraph-subject": 0.75,
    "last-speaker": 0.70,
    "leads-in": 0.87,
}
_HOW = {"pronoun": 0.99, "both": 0.92}


def confidence_of(saying: Saying) -> float:
    """Return between 0 and 1 how sure the attribution of a saying is."""
    how = saying.resolution.how if saying.resolution else ""
    return round(RULES.get(saying.rule, 0.5) * _HOW.get(how, 1.0), 2)
