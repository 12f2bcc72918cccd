"""How sure each rule is.

The figures are the share of right speakers among what the rule attributed on the development texts, with
Laplace's correction; `tests/benchmarks` prints them anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.attribution.reading import Saying

_RULES = {
    "quote-cue-speaker": 0.99,
    "quote-verb-speaker": 0.95,
    "speaker-cue-quote": 0.97,
    "speaker-cue-content": 0.97,
    "speaker-cue-colon": 0.98,
    "content-cue-speaker": 0.95,
    "according-to": 0.92,
    "claim-content": 0.90,
    "back-reference": 0.85,
    "carried-quote": 0.98,
    "colon-introduced": 0.95,
    "sounds-like": 0.95,
    "interview": 0.93,
    "woven-in": 0.90,
    "same-run": 0.93,
    "same-paragraph": 0.93,
    "at-partys": 0.90,
    "reported-before": 0.93,
    "paragraph-subject": 0.85,
    "last-speaker": 0.80,
}
_HOW = {"pronoun": 0.96, "role": 0.96, "both": 0.97}


def confidence_of(saying: Saying) -> float:
    """Return between 0 and 1 how sure the attribution of a saying is."""
    how = saying.resolution.how if saying.resolution else ""
    return round(_RULES.get(saying.rule, 0.5) * _HOW.get(how, 1.0), 2)
