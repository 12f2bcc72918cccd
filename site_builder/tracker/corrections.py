"""Corrections of all articles, and what was made from the articles that they correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model import CorrectionNote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model import Article, Correction, Tracker


def corrections(tracker: Tracker, articles: Iterable[Article]) -> tuple[CorrectionNote, ...]:
    """Return every correction, newest first, those of one day by article and in the order of its file."""
    notes = [
        _note(correction, article, tracker)
        for article in sorted(articles, key=lambda a: a.id)
        for correction in article.corrections
    ]
    return tuple(sorted(notes, key=lambda note: -note.date.toordinal()))


def _note(correction: Correction, article: Article, tracker: Tracker) -> CorrectionNote:
    credited = [t for t in tracker.articles[article.id] if t.credited]
    speakers = [speaker for t in credited for speaker in t.statement.speakers]
    return CorrectionNote(
        article=article.id,
        date=correction.date,
        text=correction.text,
        statements=tuple(t.statement.id for t in credited),
        topics=tuple(dict.fromkeys((*article.topics, *(link.topic for t in credited for link in t.topics)))),
        parties=tuple(dict.fromkeys(s.party for s in speakers if s.party)),
        people=tuple(dict.fromkeys(s.person for s in speakers if s.person)),
    )
