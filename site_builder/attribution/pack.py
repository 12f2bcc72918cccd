"""A language pack: the words of one language that attribution rests on, as data.

A pack is one TOML file in `languages/`; adding a language adds a file and no code.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

Frame = Literal[
    "quote", "that", "inf", "object", "to", "about", "thing", "for", "against", "as", "back", "tail", "report", "ask",
    "turn",
]  # fmt: skip


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The root of a pack's parts."""


class CueGroup(_Part, frozen=True):
    """Verbs that say that something is said, each as its forms, and the frames they take."""

    frames: tuple[Frame, ...]
    verbs: tuple[str, ...]


class Phrases(_Part, frozen=True):
    """Cues of several words: those that take a clause, introduce a sound, give a source or an opinion."""

    that: tuple[str, ...] = ()
    agreement: tuple[str, ...] = ()
    sound: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    according: tuple[str, ...] = ()
    opinion: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()

    def first_words(self) -> set[str]:
        """Return the words that cues of several words begin with."""
        return {phrase.split()[0] for phrase in (*self.that, *self.agreement, *self.document, *self.sound)}


class Words(_Part, frozen=True):
    """Closed classes of words."""

    that: tuple[str, ...] = ()
    object_to: tuple[str, ...] = ()
    object_for: tuple[str, ...] = ()
    object_against: tuple[str, ...] = ()
    object_as: tuple[str, ...] = ()
    reason: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    clause_starts: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    perfect: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    possessive: tuple[str, ...] = ()
    his: tuple[str, ...] = ()
    her: tuple[str, ...] = ()
    both_of_them: tuple[str, ...] = ()
    first_person: tuple[str, ...] = ()
    second_person: tuple[str, ...] = ()
    male: tuple[str, ...] = ()
    female: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    other_occasion: tuple[str, ...] = ()
    connectives: tuple[str, ...] = ()
    contrast: tuple[str, ...] = ()
    intention: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    nominative: tuple[str, ...] = ()
    fronted: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    copula: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    been: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    stood_for: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    negation: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    whether: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    aloud: tuple[str, ...] = ()
    modal: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    by_saying: tuple[str, ...] = ()
    locative: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    whose: tuple[str, ...] = ()
    object_about: tuple[str, ...] = ()
    infinitive_of: tuple[tuple[str, str], ...] = ()
    answers: tuple[str, ...] = ()
    said_to: tuple[str, ...] = ()
    yes_no: tuple[str, ...] = ()
    thus: tuple[str, ...] = ()
    so: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()
    utterances: tuple[str, ...] = ()
    writings: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    finite_endings: tuple[str, ...] = ()
    infinitive_endings: tuple[str, ...] = ()


class Roles(_Part, frozen=True):
    """How words for offices and occupations end, bare and in the definite."""

    alone: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    plurals: tuple[tuple[str, str], ...] = ()
    government: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    political: tuple[str, ...] = ()
    member: str = ""
    fellow: tuple[str, ...] = ()
    independent: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    member_endings: tuple[str, ...] = ()


class PartyWords(_Part, frozen=True):
    """What stands for a party, and when a word that is also a party's name is none."""

    noun: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    genitive: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    derive: tuple[tuple[str, ...], ...] = ()
    not_before: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


class OrgWords(_Part, frozen=True):
    """Bodies that speak, and how their names begin and end; only politicians head one of the `committees`.

    One of the small words `particles` makes a name a body's, one of `links` goes on with the name of a body.
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
    authorities: tuple[str, ...] = ()


class Keywords(_Part, frozen=True):
    """How the words that topics are found by may end in a text.

    Each of `forms` is an ending of a keyword, then all that may take its place; the longest ending counts. Behind
    one of the letters of `doubled`, an ending that begins with a vowel may double it: `kontrol`, `kontrollen`.
    """

    forms: tuple[tuple[str, ...], ...] = ()
    doubled: str = ""


class Names(_Part, frozen=True):
    """Given names by gender, places that are no names of people, the small words inside names, abbreviations."""

    places: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    male: str = ""
    female: str = ""
    male_roles: tuple[str, ...] = ()
    female_roles: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    years: tuple[str, str] = ("", "")


class Pack(_Part, frozen=True):
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
