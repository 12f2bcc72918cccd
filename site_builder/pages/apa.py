"""Citations in the style of the American Psychological Association, seventh edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel.dates import format_date

from site_builder.pages.cited import Citation

if TYPE_CHECKING:

    from site_builder.pages.cited import Author, Cited, Language

_WORDS = 20
"""Of a text that has no title, so many words stand for one."""
_WORDING = {
    "da": {"direct": "citat", "indirect": "gengivet udsagn af {}", "in": "I", "day": "y, d. MMMM", "and": " og "},
    "en": {
        "direct": "quotation", "indirect": "reported statement by {}", "in": "In", "day": "y, MMMM d", "and": " and ",
    },
}  # fmt: skip


def apa(cited: Cited, lang: Language) -> Citation:
    """Return a citation of a statement in APA 7, in the words of a language.

    A quotation is its speaker's work. Words that were only reported are the article's, which has no author named
    here, so that its title stands first; whose they are said to be follows in brackets.
    """
    words = _WORDING[lang]
    day = format_date(cited.date, words["day"], locale=lang)
    if cited.direct:
        title = _quoted(_first_words(cited.said))
        text = f"{_authors(cited.authors)} ({day}). {title} [{words['direct']}]. {words['in']} {cited.title}."
    else:
        whose = words["and"].join(map(str, cited.authors))
        text = f"{cited.title} [{words['indirect'].format(whose)}]. ({day})."
    text = re.sub(r"([.!?])\.", r"\1", f"{text} {cited.source}. {cited.site}.")
    return Citation("APA 7", lang, f"{text} {cited.permalink}")


def inverted(name: str) -> tuple[str, list[str]]:
    """Return a person's surname, with the small words before it, and the other names: `von Vind`, `[Christian]`."""
    names = name.split()
    at = len(names) - 1
    while at > 1 and names[at - 1].islower():
        at -= 1
    return " ".join(names[at:]), names[:at]


def _authors(authors: tuple[Author, ...]) -> str:
    names = [_author(each) for each in authors]
    text = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} & {names[-1]}"
    return text if text.endswith(".") else f"{text}."


def _author(author: Author) -> str:
    if not author.is_person:
        return author.name
    surname, others = inverted(author.name)
    initials = " ".join("-".join(f"{part[0]}." for part in _parts(other)) for other in others)
    return f"{surname}, {initials}" if initials else surname


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[-.]", name) if part] or [name]


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _WORDS else f"{' '.join(words[:_WORDS]).rstrip(',;:')} …"


def _quoted(text: str) -> str:
    return f"“{text}”"
