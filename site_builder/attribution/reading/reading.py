"""An article that has been read once."""

from __future__ import annotations

import msgspec

from site_builder.attribution.discourse.discourse import Discourse
from site_builder.attribution.discourse.entity import Entity
from site_builder.attribution.lines.line import Line
from site_builder.attribution.reading.sayings import Saying, Turn
from site_builder.attribution.reading.writings import Writings


class Reading(msgspec.Struct):
    """An article read once: its lines, sayings in the order of the text, and turns by line.

    `askers` are those who ask something in a paragraph, by its index.
    """

    lines: list[Line]
    sayings: list[Saying]
    turns: dict[int, Turn]
    discourse: Discourse
    askers: dict[int, tuple[Entity, ...]] = msgspec.field(default_factory=dict)
    writings: Writings = msgspec.field(default_factory=Writings)
