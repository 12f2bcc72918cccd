"""What keepers took back, and what the engine found and credited to nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model import Refusal, Speaker, Withdrawn

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from site_builder.model import Article, Statement, Tracked, Tracker


def withdrawn_of(
    articles: Sequence[Article], tracked: Sequence[Tracked], dropped: Mapping[str, Sequence[Statement]]
) -> tuple[Withdrawn, ...]:
    """Return the statements that keepers dropped or credited to no one, newest first."""
    gone = [
        _withdrawn(s, article, s.said_on or article.date, "dropped", s.speakers)
        for article in articles
        for s in dropped.get(article.id, ())
    ]
    for each in tracked:
        said = each.statement
        if said.status == "keeper" and not said.speakers:
            before = said.overruled.speakers if said.overruled else ()
            gone.append(_withdrawn(said, each.article, each.date, "nobody", before))
    return tuple(sorted(gone, key=lambda w: (-w.date.toordinal(), w.article, w.id)))


def refusals(tracker: Tracker) -> tuple[Refusal, ...]:
    """Return what the engine found and credited to nobody, by the reason, the most frequent reason first.

    What it was not sure enough of is among it; what a keeper credited to no one is not: that is withdrawn.
    """
    by_reason: dict[str, list[str]] = {}
    for each in tracker.left_out:
        if each.statement.status == "engine":
            by_reason.setdefault(each.statement.reason or "", []).append(each.statement.id)
    found = [Refusal(reason, tuple(ids)) for reason, ids in by_reason.items()]
    return tuple(sorted(found, key=lambda refusal: (-len(refusal.statements), refusal.reason)))


def overruled(tracker: Tracker) -> tuple[Tracked, ...]:
    """Return the statements on which a keeper's word differs from the engine's, newest first.

    The engine's stands in `statement.overruled`. Those that were dropped are in `tracker.withdrawn` alone.
    """
    every = (*tracker.statements, *tracker.left_out)
    said = [t for t in every if t.statement.overruled is not None]
    return tuple(sorted(said, key=lambda t: (-t.date.toordinal(), t.article.id, t.statement.start)))


def _withdrawn(
    statement: Statement,
    article: Article,
    date: dt.date,
    reason: Literal["dropped", "nobody"],
    speakers: tuple[Speaker, ...],
) -> Withdrawn:
    return Withdrawn(
        id=statement.id,
        article=article.id,
        kind=statement.kind,
        quote=statement.quote,
        date=date,
        reason=reason,
        speakers=speakers,
        coder=next((c.coder for c in statement.codings if c.coder), None),
        note=next((c.note for c in statement.codings if c.note), None),
    )
