"""A language pack: the words of one language that attribution rests on, as data.

A pack is one TOML file in `languages/`; adding a language adds a file and no code.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

from site_builder.attribution.lexicon.wordlists import Part, Words

Frame = Literal[
    "quote", "that", "inf", "object", "to", "about", "thing", "for", "against", "as", "back", "tail", "report", "ask",
    "turn", "holds",
]  # fmt: skip


class CueGroup(Part, frozen=True):
    """Verbs that say that something is said, each as its forms, and the frames they take."""

    frames: tuple[Frame, ...]
    verbs: tuple[str, ...]


class Phrases(Part, frozen=True):
    """Cues of several words: those that take a clause, introduce a sound, give a source or an opinion.

    A `hint` is from whom a thing is understood: `må man forstå på X`. Of those in `held` a "not" is of what is thought,
    of those in `that` it says that nothing was said. `leaving`, `reaction` and `adverbial` are no cues: by the first
    somebody leaves a party, by the second they react and so may speak next, the others stand where adverbs do. Each
    `opinion` is a preposition and the nouns that it goes with, the first anywhere, the others where they open a
    sentence.
    """

    that: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    agreement: tuple[str, ...] = ()
    sound: tuple[str, ...] = ()
    hint: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    according: tuple[str, ...] = ()
    opinion: tuple[tuple[str, ...], ...] = ()
    nouns: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    reaction: tuple[str, ...] = ()
    adverbial: tuple[str, ...] = ()

    def first_words(self) -> set[str]:
        """Return the words that cues of several words begin with."""
        cues = (*self.that, *self.held, *self.agreement, *self.document, *self.sound, *self.hint)
        return {phrase.split()[0] for phrase in cues}


class Roles(Part, frozen=True):
    """How words for offices and occupations end, bare and in the definite."""

    alone: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    plurals: tuple[tuple[str, str], ...] = ()
    government: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    political: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    abroad: tuple[str, ...] = ()
    member: str = ""
    fellow: tuple[str, ...] = ()
    independent: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    chairs: tuple[tuple[str, str], ...] = ()
    general: tuple[str, ...] = ()
    scholars: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    elected: tuple[str, ...] = ()
    unspecific: tuple[str, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    somebody: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    so_described: tuple[str, ...] = ()
    member_endings: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    deputies: tuple[str, ...] = ()


class PartyWords(Part, frozen=True):
    """What stands for a party, and when a word that is also a party's name is none.

    The first `noun` is the plain word, the one that may mean the party just spoken of.
    """

    noun: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    genitive: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    joined_bodies: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    derive: tuple[tuple[str, ...], ...] = ()
    not_before: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


class OrgWords(Part, frozen=True):
    """Bodies that speak, and how their names begin and end.

    Only politicians head one of the `committees`.
    One of the small words `particles` makes a name a body's, one of `links` goes on with the name of a body. The
    `outlets` print what others say; those that begin with a hyphen are how their names end.
    """

    nouns: tuple[str, ...] = ()
    government: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    first_words: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


class Keywords(Part, frozen=True):
    """How the words that topics are found by may end in a text.

    Each of `forms` is an ending of a keyword, then all that may take its place; the longest ending counts. Behind
    one of the letters of `doubled`, an ending that begins with a vowel may double it: `kontrol`, `kontrollen`.
    """

    forms: tuple[tuple[str, ...], ...] = ()
    doubled: str = ""


class Names(Part, frozen=True):
    """Given names by gender, places that are no names of people, the small words inside names, abbreviations.

    A name that has one of the `endings` may be in no genitive: `Friis`; one of `whole` never is: `Sidenius`.
    """

    places: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    male: str = ""
    female: str = ""
    male_roles: tuple[str, ...] = ()
    female_roles: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    years: tuple[str, str] = ("", "")
    endings: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()


class Asides(Part, frozen=True):
    """Lines that are no part of an article's own text.

    A picture's caption ends in one of the `credits`, a colon and who took it; a line that sends the reader elsewhere
    begins with one of the `openings`, the heading above a list of facts is one of the `facts`, or begins
    with one that ends in a blank.
    """

    credits: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


class Abroad(Part, frozen=True):
    """What tells an article of other countries' politics from one of the home country's.

    `home` are words for the home country, `politics` what a country's word stands before where politics is meant;
    `bodies` are other countries' parliaments and parties, `places` their cities, `offices` what is likely somebody at
    home. `parties` begin the names that parties have in other countries as well.
    """

    home: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    politics: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


class Pack(Part, frozen=True):
    """One language: `lang` is its BCP 47 tag."""

    lang: str
    name: str
    genitive: tuple[str, ...]
    cues: tuple[CueGroup, ...]
    phrases: Phrases
    words: Words
    roles: Roles
    party: PartyWords
    orgs: OrgWords
    names: Names
    keywords: Keywords = Keywords()
    asides: Asides = Asides()
    abroad: Abroad = Abroad()


def languages() -> tuple[str, ...]:
    """Return the tags of the languages there are packs for."""
    folder = resources.files("site_builder.attribution") / "languages"
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


def parse_pack(text: str) -> Pack:
    """Decode a pack.

    Raises:
        msgspec.ValidationError: a key is unknown or of the wrong type.
        tomllib.TOMLDecodeError: the text is not TOML.
    """
    return msgspec.convert(tomllib.loads(text), Pack)


@cache
def load_pack(lang: str) -> Pack:
    """Return the pack of a language.

    Raises:
        KeyError: there is no such pack.
    """
    if lang not in languages():
        raise KeyError(lang)
    file = resources.files("site_builder.attribution") / "languages" / f"{lang}.toml"
    return parse_pack(file.read_text(encoding="utf-8"))
