"""uncredited: somebody is credited in every article, and as far as can be with every statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.attribution import languages
from site_builder.checks.finding import info, warning
from site_builder.text.short import short_quote
from site_builder.tracker import LOW_CONFIDENCE
from site_builder.tracker import uncredited as nobody_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected
    from site_builder.errors import Problem
    from site_builder.model import Tracked

_HINT = "if you can tell, person: or party: in statements: says so"


def uncredited(inspected: Inspected) -> Iterator[Finding]:
    """Yield a warning for each article in which nobody is credited, and an info for each statement that is nobody's.

    What the keeper credits to no one is settled; what is not sure enough is told by the check of that.
    """
    for article in inspected.content.articles:
        tracked = inspected.tracker.articles[article.id]
        document = inspected.document("articles", article.id)
        for problem in nobody_in(tracked, document.file):
            yield warning(problem)
            if article.lang not in languages():
                read = ", ".join(languages())
                message = f'articles in "{article.lang}" are not read: only your own statements: count in them'
                yield info(document.problem("lang", message, f"the languages that are read: {read}"))
        for each in tracked:
            if not each.credited and not _settled(each):
                yield info(_left_out(each, inspected))


def _settled(tracked: Tracked) -> bool:
    return tracked.statement.rule == "keeper" or tracked.statement.reason == LOW_CONFIDENCE


def _left_out(tracked: Tracked, inspected: Inspected) -> Problem:
    statement = tracked.statement
    return inspected.at(tracked, f"nobody is credited with {short_quote(statement.quote)}: {statement.reason}", _HINT)
