"""How sure each rule is.

The figures are the share of right attributions among all that the rule made on the development texts (the demo
tracker's and the gold standard's, 1,037 statements), with Laplace's correction: (right + 1) / (all + 2). A rule
seen seldom is therefore given little trust. `tests/benchmarks/accuracy.py` prints them anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.attribution.reading import Saying

_RULES = {
    "quote-cue-speaker": 0.99,
    "quote-verb-speaker": 0.95,
    "speaker-cue-quote": 0.94,
    "speaker-cue-content": 0.98,
    "speaker-cue-colon": 0.95,
    "content-cue-speaker": 0.97,
    "according-to": 0.96,
    "claim-content": 0.80,
    "back-reference": 0.89,
    "carried-quote": 0.93,
    "colon-introduced": 0.95,
    "sounds-like": 0.88,
    "interview": 0.93,
    "woven-in": 0.67,
    "same-run": 0.98,
    "same-paragraph": 0.75,
    "sentence-subject": 0.85,
    "at-partys": 0.67,
    "reported-before": 0.85,
    "paragraph-subject": 0.95,
    "last-speaker": 0.90,
    "leads-in": 0.75,
}
_HOW = {"pronoun": 0.96, "role": 0.96, "both": 0.97}


def confidence_of(saying: Saying) -> float:
    """Return between 0 and 1 how sure the attribution of a saying is."""
    how = saying.resolution.how if saying.resolution else ""
    return round(_RULES.get(saying.rule, 0.5) * _HOW.get(how, 1.0), 2)
