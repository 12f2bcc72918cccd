"""confidence: what the program is not so sure of has been looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.checks.finding import warning
from site_builder.text.short import short_quote
from site_builder.tracker import LOW_CONFIDENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected
    from site_builder.model import Speaker

_CONFIRM = "person:, party: or nobody: true in statements: settles it"


def confidence(inspected: Inspected) -> Iterator[Finding]:
    """Yield a warning for each statement that is credited, or only just not, with less confidence than asked for."""
    least = inspected.content.site.confidence
    for tracked in (t for each in inspected.tracker.articles.values() for t in each):
        statement = tracked.statement
        said = short_quote(statement.quote)
        if statement.reason == LOW_CONFIDENCE:
            message = f"left out: {said} can be attributed with confidence {statement.confidence:.2f} only, and"
            yield warning(inspected.at(tracked, f"{message} the site asks for {least:.2f}", _CONFIRM))
        elif tracked.credited and statement.status == "engine" and statement.confidence < inspected.confidence:
            who = " and ".join(_name(speaker, inspected) for speaker in statement.speakers)
            message = f"{said} is credited to {who} with confidence {statement.confidence:.2f} ({statement.rule})"
            yield warning(inspected.at(tracked, message, _CONFIRM))


def _name(speaker: Speaker, inspected: Inspected) -> str:
    party = inspected.content.registry.parties.get(speaker.party or "")
    return speaker.name or speaker.org or (party.name if party else "")
