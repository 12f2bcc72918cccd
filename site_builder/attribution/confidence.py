"""How sure each rule is.

The figures are the share of right attributions among all that the rule made on the development texts (the demo
tracker's, the gold standard's and ten sets written or gathered for the purpose, 2,503 statements in all), with
Laplace's correction: (right + 1) / (all + 2). A rule
seen seldom is therefore given little trust. `tests/benchmarks/accuracy.py` prints them anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.attribution.reading import Saying

RULES = {
    "quote-cue-speaker": 0.99,
    "quote-verb-speaker": 0.67,
    "speaker-cue-quote": 0.97,
    "speaker-cue-content": 0.98,
    "speaker-cue-colon": 0.95,
    "content-cue-speaker": 0.89,
    "according-to": 0.96,
    "claim-content": 0.75,
    "back-reference": 0.88,
    "author": 0.67,
    "carried-quote": 0.92,
    "colon-introduced": 0.96,
    "sounds-like": 0.93,
    "interview": 0.96,
    "woven-in": 0.67,
    "same-run": 0.97,
    "same-paragraph": 0.88,
    "sentence-subject": 0.67,
    "at-partys": 0.67,
    "reported-before": 0.93,
    "paragraph-subject": 0.95,
    "last-speaker": 0.86,
    "leads-in": 0.90,
}
_HOW = {"pronoun": 0.96, "role": 0.96, "both": 0.97}


def confidence_of(saying: Saying) -> float:
    """Return between 0 and 1 how sure the attribution of a saying is."""
    how = saying.resolution.how if saying.resolution else ""
    return round(RULES.get(saying.rule, 0.5) * _HOW.get(how, 1.0), 2)
