"""Catalogues of messages, read by Babel from the `.po` files in this folder."""

from __future__ import annotations

import functools
import gettext
import hashlib
import io
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations
    from importlib.resources.abc import Traversable

SOURCE = "da"
"""The language in which messages are written where they stand."""

_FOLDER = resources.files("site_builder") / "messages"

LANGUAGES = (SOURCE, *sorted(each.name.removesuffix(".po") for each in _FOLDER.iterdir() if each.name.endswith(".po")))
"""The languages that the interface is in, as BCP 47 tags without a region."""

_DATES = {"en": "en_GB"}
"""The locale of dates and numbers, where it is not the language's own: the 4th of March is no 4/3 and no 3/4."""


def N_(message: str) -> str:  # noqa: N802 (gettext's name for it)
    """Return a message as it is: it is marked for the catalogues here, and said elsewhere."""
    return message


class Messages:
    """The messages of one language; those that its catalogue lacks are said in Danish.

    `lang` is a BCP 47 tag; a region is for dates and numbers alone. Of a language without a catalogue, all are. `mark`
    differs where anything in the catalogue does.
    """

    def __init__(self, lang: str) -> None:
        language, _, region = lang.partition("-")
        self.lang = lang
        self.locale = lang if region else _DATES.get(language, lang)
        known = language in LANGUAGES[1:]
        self.mark = _mark(language)
        self.translations = _translations(_FOLDER / f"{language}.po") if known else gettext.NullTranslations()

    def say(self, message: str) -> str:
        """Return a message in the language."""
        return self.translations.gettext(message)


@functools.cache
def messages(lang: str) -> Messages:
    """Return the messages of a language."""
    return Messages(lang)


def _mark(language: str) -> str:
    return hashlib.sha256((_FOLDER / f"{language}.po").read_bytes()).hexdigest() if language in LANGUAGES[1:] else ""


def _translations(path: Traversable) -> NullTranslations:
    """Return what a `.po` file has, fuzzy entries left out. Babel is loaded here: most commands need no catalogue."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
