"""A new party, person, topic, article or page: the file's name and what stands in it.

Keys that most keepers want next stand as comments, so that nobody must look them up to begin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.frontmatter.writing import document
from site_builder.starter.front_matter import given, line
from site_builder.text.slug import slugify

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

PROPOSITION = "SKRIV HER ÉN SÆTNING, SOM MAN KAN VÆRE FOR ELLER IMOD."
SOURCE = "SKRIV HER, HVOR ARTIKLEN HAR STÅET"


class Draft(msgspec.Struct, frozen=True):
    """A file that is not written yet: its folder in the content, its name, its text, and what the keeper must do.

    The name is empty but for its ending where the thing's own name has no slug.
    """

    folder: str
    name: str
    text: str
    todo: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id that the file will have; empty where the name has no slug."""
        return self.name.rpartition(".")[0]


def party(name: str, *, short: str | None = None, letters: Sequence[str] = (), colour: str | None = None) -> Draft:
    """Return a new party."""
    lines = (
        line("name", name),
        given("short", short, "as readers see it beside a name"),
        given("aliases", (), "other names that articles use"),
        given("letters", tuple(letters), "as articles write it in parentheses"),
        given("demonyms", (), "words for its members and its colour of politics"),
        given("colour", colour, '# and six digits, in quotation marks: "#254264"'),
        given("founded", None, "the day, as year-month-day"),
        given("website", None, "the whole address"),
    )
    return Draft("parties", f"{slugify(name)}.md", document(lines))


def person(
    name: str,
    *,
    party: str | None = None,
    role: str | None = None,
    since: dt.date | None = None,
    gender: str | None = None,
) -> Draft:
    """Return a new person, with a membership where a party is given."""
    membership: tuple[str, ...] = (given("memberships", (), "a list of party, role, start_date and end_date"),)
    if party is not None:
        membership = (
            "memberships:",
            f"  - {line('party', party)}",
            f"    {given('role', role, 'such as udlændingeordfører')}",
            f"    {given('start_date', since, 'the first day, as year-month-day; left out: always')}",
            f"    {given('end_date', None, 'the last day, once it is over')}",
        )
    lines = (
        line("name", name),
        given("aliases", (), "other names that articles use"),
        given("gender", gender, 'male, female or other: tells whom "han" and "hun" can mean'),
        *membership,
    )
    return Draft("people", f"{slugify(name)}.md", document(lines))


def topic(
    name: str, *, proposition: str | None = None, keywords: Sequence[str] = (), parent: str | None = None
) -> Draft:
    """Return a new topic; where no proposition is given, one that is plainly to be replaced."""
    lines = (
        line("name", name),
        line("proposition", proposition or PROPOSITION),
        given("parent", parent, "the id of the topic it stands below"),
        given("keywords", tuple(keywords), "what makes a statement belong here: words, beginnings such as asyl*"),
    )
    todo = "its proposition is a placeholder: write one sentence that one can be for or against"
    return Draft("topics", f"{slugify(name)}.md", document(lines), () if proposition else (todo,))


def article(  # noqa: PLR0913
    title: str,
    date: dt.date,
    *,
    source: str | None = None,
    url: str | None = None,
    lang: str | None = None,
    draft: bool = True,
    markdown: bool = False,
) -> Draft:
    """Return a new article, published on `date`; where no source is given, one that is plainly to be replaced."""
    lines = (
        line("title", title),
        line("date", date),
        "source:",
        f"  {line('name', source or SOURCE)}",
        f"  {given('url', url, 'where it can be read')}",
        given("lang", lang, "the language of the text; left out: da"),
        given("topics", (), "ids of topics, added to what keywords find"),
        *([f"{line('draft', value=True)}  # left out of the site until you remove this line"] if draft else ()),
    )
    todo = ["write the article below the last line of ---"]
    if not source:
        todo.append("its source is a placeholder: write where the article was published")
    if draft:
        todo.append("it is a draft: remove the line `draft: true` when it is to be on the site")
    stem = f"{date.isoformat()}-{slugify(title)}" if slugify(title) else ""
    return Draft("articles", f"{stem}.{'md' if markdown else 'txt'}", document(lines), tuple(todo))


def page(title: str, *, order: int | None = None) -> Draft:
    """Return a new page of the keeper's own."""
    lines = (
        line("title", title),
        given("description", None, "one sentence for search engines"),
        given("order", order, "where it stands in the menu: a whole number, the lowest first"),
    )
    todo = ("write the page below the last line of ---",)
    return Draft("pages", f"{slugify(title)}.md", document(lines), todo)
