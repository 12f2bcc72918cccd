"""Statements, corrections and withdrawals as entries of feeds."""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING

from babel.dates import format_date
from markupsafe import escape

from site_builder.data.feed import Author, Entry
from site_builder.data.wording import (
    AND,
    CORRECTED,
    IN,
    REPORTED,
    SOURCE,
    TOPICS,
    WITHDRAWN,
    WITHDRAWN_BECAUSE,
    name_of,
    names_of,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from site_builder.data.inputs import Inputs
    from site_builder.model import Article, Speaker, Tracked

_TITLE = 80
"""A quotation of more characters is cut in a title."""


def statement_entry(tracked: Tracked, inputs: Inputs) -> Entry:
    """Return a credited statement as an entry: at its permanent address, in its frame as on its page."""
    statement, article = tracked.statement, tracked.article
    url = inputs.url("statement", statement.id)
    before, words, after = inputs.worded(statement, article.body)
    topics = dict.fromkeys(link.topic for link in tracked.topics)
    return Entry(
        id=url,
        url=url,
        title=_title(tracked, before, words, after, inputs),
        html=_html(tracked, before, words, after, inputs),
        lang=article.lang,
        published=article.date,
        updated=last_change(article),
        authors=tuple(_author(speaker, inputs) for speaker in statement.speakers),
        tags=tuple(inputs.registry.topics[topic].name for topic in topics),
        source_url=article.source.url,
    )


def correction_entries(inputs: Inputs) -> Iterator[Entry]:
    """Yield every correction as an entry, newest first; its id holds the article, the day and a number within that."""
    articles = {article.id: article for article in inputs.articles}
    of_day: Counter[tuple[str, dt.date]] = Counter()
    for note in inputs.record.corrections:
        of_day[note.article, note.date] += 1
        article, number = articles[note.article], of_day[note.article, note.date]
        url = inputs.url("article", note.article)
        link = _link(url, article.title, article.lang)
        yield Entry(
            id=f"{url}#rettelse-{note.date}-{number}",
            url=url,
            title=f"{inputs.say(CORRECTED)} »{article.title}«",
            html=f"<p>{escape(note.text)}</p>\n<p>{inputs.say(CORRECTED)} {link}</p>",
            lang=inputs.site.lang,
            published=note.date,
            updated=note.date,
            authors=(Author(inputs.site.title, inputs.absolute("")),),
            tags=tuple(inputs.registry.topics[topic].name for topic in note.topics),
        )


def withdrawal_entries(inputs: Inputs) -> Iterator[Entry]:
    """Yield every statement that was withdrawn as an entry at its permanent address, without its words."""
    titles = {article.id: article.title for article in inputs.articles}
    for each in inputs.record.withdrawn:
        where = f" {inputs.say(IN)} »{titles[each.article]}«" if each.article in titles else f" {each.id}"
        yield _withdrawal(each.id, each.date, where, (each.reason, each.note or ""), inputs)
    for gone in inputs.record.gone:
        yield _withdrawal(gone.id, gone.date, f" {gone.id}", ("gone", gone.reason), inputs)


def _withdrawal(ident: str, day: dt.date, where: str, why: tuple[str, str], inputs: Inputs) -> Entry:
    url, (reason, note) = inputs.url("statement", ident), why
    return Entry(
        id=url,
        url=url,
        title=f"{inputs.say(WITHDRAWN)}{where}",
        html="\n".join(f"<p>{escape(part)}</p>" for part in (inputs.say(WITHDRAWN_BECAUSE[reason]), note) if part),
        lang=inputs.site.lang,
        published=day,
        updated=day,
        authors=(Author(inputs.site.title, inputs.absolute("")),),
    )


def last_change(article: Article) -> dt.date:
    """Return the day on which an article was last corrected, else the day on which it was published."""
    return max([article.date, *(correction.date for correction in article.corrections)])


def _title(tracked: Tracked, before: str, words: str, after: str, inputs: Inputs) -> str:
    """Return who says it and the first words of it.

    What cannot stand alone is not cut: the "not", or the "denies that", may come last.
    """
    names = names_of(tracked.statement.speakers, inputs)
    if tracked.statement.kind == "indirect":
        return f"{names}, {inputs.say(REPORTED)}: {before}{words}{after}"
    if before or after:
        return f"{names}: {before}{words}{after}"
    return f"{names}: »{_cut(words)}«"


def _cut(words: str) -> str:
    """Return the first words of a text, whole ones."""
    if len(words) <= _TITLE:
        return words
    first, space, _ = words[: _TITLE + 1].rpartition(" ")
    return f"{(first if space else words[:_TITLE]).rstrip(' ,;:–-')} …"


def _html(tracked: Tracked, before: str, words: str, after: str, inputs: Inputs) -> str:
    article, topics = tracked.article, dict.fromkeys(link.topic for link in tracked.topics)
    framed = tracked.statement.kind == "indirect" or before or after
    shown = f"{escape(before)}<mark>{escape(words)}</mark>{escape(after)}" if framed else f"»{escape(words)}«"
    said = f" {inputs.say(AND)} ".join(_speaker(speaker, inputs) for speaker in tracked.statement.speakers)
    day = _written(tracked.date, inputs.locale)
    source = escape(article.source.publisher or article.source.name)
    link = _link(inputs.url("article", article.id), article.title, article.lang)
    lines = [
        f'<blockquote lang="{escape(article.lang)}"><p>{shown}</p></blockquote>',
        f'<p>{said}, <time datetime="{tracked.date.isoformat()}">{escape(day)}</time></p>',
        f"<p>{inputs.say(SOURCE)} {link}, {source}</p>",
    ]
    if topics:
        links = [_link(inputs.url("topic", topic), inputs.registry.topics[topic].name) for topic in topics]
        lines.append(f"<p>{inputs.say(TOPICS)} {', '.join(links)}</p>")
    return "\n".join(lines)


@functools.lru_cache(maxsize=4096)
def _written(day: dt.date, locale: str) -> str:
    return format_date(day, format="long", locale=locale)


def _link(url: str, name: str, lang: str = "") -> str:
    written = f' lang="{escape(lang)}"' if lang else ""
    return f'<a href="{escape(url)}"{written}>{escape(name)}</a>'


def _speaker(speaker: Speaker, inputs: Inputs) -> str:
    name, url = name_of(speaker, inputs.registry), _page_of(speaker, inputs)
    role = f", {escape(speaker.role)}" if speaker.role else ""
    return f"{_link(url, name) if url else escape(name)}{role}"


def _author(speaker: Speaker, inputs: Inputs) -> Author:
    return Author(name_of(speaker, inputs.registry), _page_of(speaker, inputs))


def _page_of(speaker: Speaker, inputs: Inputs) -> str | None:
    if speaker.person:
        return inputs.url("person", speaker.person)
    return inputs.url("party", speaker.party) if speaker.party and not (speaker.name or speaker.org) else None
