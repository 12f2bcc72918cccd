"""The words of `words.toml`, read once."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import msgspec


class Credits(msgspec.Struct, frozen=True):
    """Who may be credited, and the words around credits and dates."""

    houses: tuple[str, ...]
    claims: tuple[str, ...]
    bylines: tuple[str, ...]
    within_names: tuple[str, ...]
    and_words: tuple[str, ...]
    beside: frozenset[str]


class Words(msgspec.Struct, frozen=True):
    """The function words of each language by its tag, and the words of credits."""

    languages: dict[str, frozenset[str]]
    credits: Credits


def _read() -> Words:
    data = tomllib.loads(files("site_builder.intake").joinpath("words.toml").read_text(encoding="utf-8"))
    credit = {**data["credits"], "beside": data["credits"]["beside"].split()}
    return Words(
        {tag: frozenset(words.split()) for tag, words in data["languages"].items()},
        msgspec.convert(credit, Credits),
    )


WORDS = _read()
