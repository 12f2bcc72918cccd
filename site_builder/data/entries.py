"""Statements and corrections as entries of feeds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from babel.dates import format_date
from markupsafe import Markup, escape

from site_builder.data.feed import Author, Entry
from site_builder.data.wording import CORRECTED, REPORTED, SOURCE, TOPICS, name_of, names_of

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
    for note in inputs.corrections:
        of_day[note.article, note.date] += 1
        article, number = articles[note.article], of_day[note.article, note.date]
        url = inputs.url("article", note.article)
        link = Markup('<a href="{}" lang="{}">{}</a>').format(url, article.lang, article.title)
        yield Entry(
            id=f"{url}#rettelse-{note.date}-{number}",
            url=url,
            title=f"{CORRECTED} »{article.title}«",
            html=str(Markup("<p>{}</p>\n<p>{} {}</p>").format(note.text, CORRECTED, link)),
            lang=inputs.site.lang,
            published=note.date,
            updated=note.date,
            authors=(Author(inputs.site.title, inputs.absolute("")),),
            tags=tuple(inputs.registry.topics[topic].name for topic in note.topics),
        )


def last_change(article: Article) -> dt.date:
    """Return the day on which an article was last corrected, else the day on which it was published."""
    return max([article.date, *(correction.date for correction in article.corrections)])


def _title(tracked: Tracked, before: str, words: str, after: str, inputs: Inputs) -> str:
    """Return who says it and the first words of it.

    What cannot stand alone is not cut: the "not", or the "denies that", may come last.
    """
    names = names_of(tracked.statement.speakers, inputs.registry)
    if tracked.statement.kind == "indirect":
        return f"{names}, {REPORTED}: {before}{words}{after}"
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
    statement, article, site = tracked.statement, tracked.article, inputs.site
    framed = statement.kind == "indirect" or before or after
    shown = Markup("{}<mark>{}</mark>{}").format(before, words, after) if framed else Markup("»{}«").format(words)
    said = Markup(" og ").join(_speaker(speaker, inputs) for speaker in statement.speakers)
    day = Markup('<time datetime="{}">{}</time>').format(
        tracked.date.isoformat(), format_date(tracked.date, format="long", locale=site.lang)
    )
    source = Markup('{}: <a href="{}" lang="{}">{}</a>, {}').format(
        SOURCE,
        inputs.url("article", article.id),
        article.lang,
        article.title,
        article.source.publisher or article.source.name,
    )
    lines = [
        Markup('<blockquote lang="{}"><p>{}</p></blockquote>').format(article.lang, shown),
        Markup("<p>{}, {}</p>").format(said, day),
        Markup("<p>{}</p>").format(source),
    ]
    topics = dict.fromkeys(link.topic for link in tracked.topics)
    if topics:
        links = [
            Markup('<a href="{}">{}</a>').format(inputs.url("topic", t), inputs.registry.topics[t].name) for t in topics
        ]
        lines.append(Markup("<p>{}: {}</p>").format(TOPICS, Markup(", ").join(links)))
    return "\n".join(lines)


def _speaker(speaker: Speaker, inputs: Inputs) -> Markup:
    name, url = escape(name_of(speaker, inputs.registry)), _page_of(speaker, inputs)
    linked = Markup('<a href="{}">{}</a>').format(url, name) if url else name
    role = f", {speaker.role}" if speaker.role else ""
    return Markup("{}{}").format(linked, role)


def _author(speaker: Speaker, inputs: Inputs) -> Author:
    return Author(name_of(speaker, inputs.registry), _page_of(speaker, inputs))


def _page_of(speaker: Speaker, inputs: Inputs) -> str | None:
    if speaker.person:
        return inputs.url("person", speaker.person)
    return inputs.url("party", speaker.party) if speaker.party and not (speaker.name or speaker.org) else None
