"""Citations for BibTeX and BibLaTeX."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from site_builder.pages.apa import inverted
from site_builder.pages.cited import Citation

if TYPE_CHECKING:
    from site_builder.pages.cited import Author, Cited, Language

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SIGNS = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "æ": r"{\ae}", "ø": r"{\o}", "å": r"{\aa}", "Æ": r"{\AE}", "Ø": r"{\O}", "Å": r"{\AA}", "ß": r"{\ss}",
}  # fmt: skip
_ACCENTS = {"\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0308": '"'}
_NOTES = {
    "da": {"direct": "Citat af {} i »{}«, {}", "indirect": "Udsagn af {}, gengivet i »{}«, {}", "and": " og "},
    "en": {"direct": "Quotation of {} in “{}”, {}", "indirect": "Statement by {} in “{}”, {}", "and": " and "},
}
_LANGID = {"da": "danish", "en": "english"}


def bibtex(cited: Cited, lang: Language) -> Citation:
    """Return an entry for a statement; the note says in the words of a language whose it is and where it stands.

    A quotation has its speaker for an author; words that were only reported have none, and the article's title.
    """
    words = _NOTES[lang]
    whose = words["and"].join(map(str, cited.authors))
    note = words["direct" if cited.direct else "indirect"].format(whose, cited.title, cited.source)
    fields = {
        "author": " and ".join(_author(each) for each in cited.authors) if cited.direct else "",
        "title": f"{{{escaped(cited.said if cited.direct else cited.title)}}}",
        "howpublished": escaped(cited.site),
        "note": escaped(note),
        "year": f"{cited.date:%Y}",
        "month": _MONTHS[cited.date.month - 1],
        "day": str(cited.date.day),
        "langid": _LANGID[lang],
        "url": cited.permalink.replace("{", "%7B").replace("}", "%7D"),
    }
    lines = [f"  {key} = {value if key == 'month' else f'{{{value}}}'}," for key, value in fields.items() if value]
    return Citation("BibTeX", lang, "\n".join([f"@misc{{udsagn-{cited.id},", *lines, "}"]))


def escaped(text: str) -> str:
    """Return a text as BibTeX reads it back: no brace is left that could end the field, no sign that TeX acts on.

    Letters with the commonest accents are written out in ASCII; all other signs stay as they are, in UTF-8.
    """
    return "".join(_sign(each) for each in unicodedata.normalize("NFC", text))


def _sign(sign: str) -> str:
    if sign in _SIGNS:
        return _SIGNS[sign]
    apart = unicodedata.normalize("NFD", sign)
    letter, accents = apart[:1], apart[1:]
    if accents in _ACCENTS and letter.isascii() and letter not in "ij":
        return f"{{\\{_ACCENTS[accents]}{letter}}}"
    return sign


def _author(author: Author) -> str:
    """Return a name as BibTeX takes names apart, `Fuglede, Mads`; that of a body is not to be taken apart."""
    if not author.is_person:
        return f"{{{escaped(author.name)}}}"
    surname, others = inverted(author.name)
    return ", ".join(filter(None, (escaped(surname), escaped(" ".join(others)))))
