"""YAML as front matter needs it: text, lists and mappings, nothing else.

Built on the events of libyaml, so that it never recurses and no scalar is implicitly typed: `no` is the text
"no", `null` the text "null". Anchors, aliases, tags, complex keys, duplicate keys, control characters and a
second document are refused; size and depth are capped. The line breaks that end a block text (`|`, `>`) are
no part of it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NoReturn, TypeAlias

import msgspec
import yaml

from site_builder.frontmatter.yaml_words import explain

MAX_CHARACTERS = 200_000
MAX_DEPTH = 12
MAX_KEY = 100
_TIGHT_COMMENT = re.compile(r"[ \t]*(#\S[^\n]{0,60})")
_WRITTEN_OUT = "write the value out again; or put quotation marks around a text that begins with {}"

Data: TypeAlias = "str | list[Any] | dict[str, Any] | None"


class YamlError(Exception):
    """Raised for anything refused.

    `line` counts as told to `parse_yaml`; `field` is the path of the value, empty where there is none.
    """

    def __init__(self, line: int, message: str, hint: str = "", field: str = "") -> None:
        super().__init__(message)
        self.line, self.message, self.hint, self.field = line, message, hint, field


class Parsed(msgspec.Struct, frozen=True):
    """The data, and the line of every key and list item by its path (`memberships[0].party`).

    A key with nothing after it has the value None.
    """

    data: dict[str, Any]
    lines: dict[str, int]


def parse_yaml(text: str, first: int = 1) -> Parsed:
    """Parse a mapping whose first line has number `first`; nothing but blanks and comments is an empty one.

    Raises:
        YamlError: the text is not YAML, holds what is refused, or is not a mapping.
    """
    if len(text) > MAX_CHARACTERS:
        message = f"the front matter is {len(text):,} characters long; the most is {MAX_CHARACTERS:,}"
        raise YamlError(first, message, "is the line of --- that ends it missing?")
    text = text.removeprefix("\ufeff")  # libyaml passes over it and then counts offsets without it
    builder = _Builder(text, first)
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            builder.take(event)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise _not_yaml(error, text, first) from error
    if builder.root is None:
        return Parsed({}, {})
    if not isinstance(builder.root, dict):
        raise YamlError(first, "should be lines of `key: value`", "is there a space after each colon?")
    return Parsed(builder.root, builder.lines)


class _Level:
    """A mapping or a list that is still being filled; `seen` are the lines of a mapping's keys."""

    def __init__(self, value: dict[str, Any] | list[Any], path: str) -> None:
        self.value, self.path = value, path
        self.key: str | None = None
        self.seen: dict[str, int] = {}

    def awaits_key(self) -> bool:
        return isinstance(self.value, dict) and self.key is None

    def child_path(self) -> str:
        if isinstance(self.value, list):
            return f"{self.path}[{len(self.value)}]"
        return f"{self.path}.{self.key}" if self.path else str(self.key)


class _Builder:
    """Builds the data from libyaml's events with a stack of its own."""

    def __init__(self, text: str, first: int) -> None:
        self.text, self.at, self.line = text, 0, first
        self.root: Data = None
        self.lines: dict[str, int] = {}
        self.stack: list[_Level] = []
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        if event.start_mark:
            self.move(event.start_mark.index)
        if isinstance(event, yaml.NodeEvent):
            self.keep_plain(event)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse("a second document begins here", "end the front matter with a line of ---")
        elif isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self.open({})
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open([])
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()

    def keep_plain(self, event: yaml.NodeEvent) -> None:
        """Refuse what makes YAML more than text."""
        if isinstance(event, yaml.AliasEvent):
            self.refuse(f"the alias *{event.anchor} is not allowed", _WRITTEN_OUT.format("*"))
        if event.anchor:
            self.refuse(f"the anchor &{event.anchor} is not allowed", _WRITTEN_OUT.format("&"))
        if getattr(event, "tag", None):
            self.refuse("a tag is not allowed", "put quotation marks around a text that begins with !")

    def scalar(self, event: yaml.ScalarEvent) -> None:
        text: str = event.value
        if event.style in ("|", ">"):
            text = text.rstrip("\n")
        if any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in text):
            self.refuse("holds a control character, which cannot be seen", "write the text anew")
        level = self.stack[-1] if self.stack else None
        if level is not None and level.awaits_key():
            self.take_key(level, text)
        elif text or event.style:
            self.put(text)
        else:
            self.blank(level)

    def take_key(self, level: _Level, key: str) -> None:
        if not key.strip() or len(key.splitlines()) > 1 or len(key) > MAX_KEY:
            self.refuse("a key should be one short word", "is there a colon too many, or a key too few?")
        level.key = key
        if key in level.seen:
            self.refuse(f"the same key stands on line {level.seen[key]} already", "keep one of the two")
        level.seen[key] = self.line
        self.lines[level.child_path()] = self.line

    def blank(self, level: _Level | None) -> None:
        """Take a value that is left out, unless it only looks so."""
        if level is not None and isinstance(level.value, list):
            self.refuse("an item of the list is empty", "remove the dash, or write something after it")
        comment = _TIGHT_COMMENT.match(self.text, self.at)
        if comment:
            shown = " ".join(comment[1].split())
            self.refuse("everything after # is a comment", f'put quotation marks around it: "{shown}"')
        self.put(None)

    def open(self, value: dict[str, Any] | list[Any]) -> None:
        level = self.stack[-1] if self.stack else None
        if len(self.stack) >= MAX_DEPTH:
            self.refuse(f"is nested more than {MAX_DEPTH} deep")
        if level is not None and level.awaits_key():
            self.refuse("a key should be one short word", "are there brackets that should be in quotation marks?")
        path = level.child_path() if level is not None else ""
        self.put(value)
        self.stack.append(_Level(value, path))

    def put(self, value: Data) -> None:
        if not self.stack:
            self.root = value
            return
        level = self.stack[-1]
        if isinstance(level.value, list):
            self.lines[level.child_path()] = self.line
            level.value.append(value)
        else:
            level.value[str(level.key)] = value
            level.key = None

    def move(self, at: int) -> None:
        """Go on to an event's offset and line; libyaml's own count takes rare line separators for line breaks."""
        if at >= self.at:
            self.line += self.text.count("\n", self.at, at)
        else:
            self.line -= self.text.count("\n", at, self.at)
        self.at = at

    def refuse(self, message: str, hint: str = "") -> NoReturn:
        level = self.stack[-1] if self.stack else None
        field = "" if level is None else level.path if level.awaits_key() else level.child_path()
        raise YamlError(self.line, message, hint, field)


def _not_yaml(error: yaml.YAMLError | UnicodeEncodeError, text: str, first: int) -> YamlError:
    at, message, hint = explain(error, text)
    return YamlError(first + text.count("\n", 0, at), message, hint)
