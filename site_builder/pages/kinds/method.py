"""How it works, how sure it is, and what it covers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from site_builder.pages.addresses import address_of
from site_builder.pages.coverage import coverage_of
from site_builder.pages.plan import PageSpec, Sources
from site_builder.pages.wording import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator


class RuleRow(msgspec.Struct, frozen=True):
    """A rule in readers' words, how sure it is, and how many statements on the site it credited."""

    name: str
    confidence: float
    statements: int


def method(sources: Sources) -> Iterator[PageSpec]:
    """Yield the page on the method."""
    tracker = sources.tracker
    given = Counter(t.statement.rule for t in tracker.statements)
    accuracy = sources.method.accuracy
    say = sources.messages.say
    rows = [RuleRow(say(RULES.get(rule, rule)), sure, given[rule]) for rule, sure in sources.method.rules]
    yield PageSpec(
        address_of("method"),
        "method.html",
        {
            "rules": rows,
            "threshold": sources.site.confidence,
            "budget": sources.site.quote_budget,
            "credited": len(tracker.statements),
            "by_keeper": sum(t.statement.status == "keeper" for t in tracker.statements),
            "left_out": len(tracker.left_out),
            "accuracy": accuracy,
            "measured": [(say(RULES.get(row.rule, row.rule)), row) for row in accuracy.rules] if accuracy else [],
            "coverage": coverage_of(sources.articles),
            "article_count": len(sources.articles),
        },
    )
