"""How sure each rule is.

The figures are the share of right attributions among all that the rule made in texts that nobody had seen while the
rules were written, each read by the rules of the day it was first read (twelve sets, 394 texts, 3,301 statements
credited). A rule that they seldom use keeps to what it had on the development texts, which counts as four statements
more: (right + 4 d) / (all + 4), where d is the share there with Laplace's correction, (right + 1) / (all + 2).
`tests/benchmarks/accuracy.py` prints the d of any texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.attribution.sayings import Saying

RULES = {
    "quote-cue-speaker": 0.96,
    "quote-verb-speaker": 0.78,
    "speaker-cue-quote": 0.94,
    "speaker-cue-content": 0.98,
    "speaker-cue-colon": 0.95,
    "content-cue-speaker": 0.95,
    "according-to": 0.99,
    "claim-content": 0.75,
    "back-reference": 0.97,
    "author": 0.67,
    "carried-quote": 0.83,
    "colon-introduced": 0.96,
    "sounds-like": 0.79,
    "interview": 0.88,
    "woven-in": 0.67,
    "same-run": 0.91,
    "same-paragraph": 0.90,
    "sentence-subject": 0.67,
    "at-partys": 0.67,
    "reported-before": 0.93,
    "paragraph-subject": 0.90,
    "last-speaker": 0.74,
    "leads-in": 0.96,
}
_HOW = {"pronoun": 0.99, "both": 0.92}


def confidence_of(saying: Saying) -> float:
    """Return between 0 and 1 how sure the attribution of a saying is."""
    how = saying.resolution.how if saying.resolution else ""
    return round(RULES.get(saying.rule, 0.5) * _HOW.get(how, 1.0), 2)
