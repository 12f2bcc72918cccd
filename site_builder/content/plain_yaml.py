"""YAML as front matter needs it: text, lists and mappings, nothing else.

Built on the events of libyaml, so that it never recurses and no scalar is implicitly typed: `no` is the text
"no". Anchors, aliases, tags, complex keys, duplicate keys and a second document are refused; size and depth
are capped. A key whose value is left blank counts as not given.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec
import yaml

MAX_CHARACTERS = 200_000
MAX_DEPTH = 12

Data: TypeAlias = "str | list[Any] | dict[str, Any]"


class YamlError(Exception):
    """Raised for anything refused; `line` is 1-based within the text given."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


class Parsed(msgspec.Struct, frozen=True):
    """The data, and the 1-based line of every value by its path (`memberships[0].party`)."""

    data: dict[str, Any]
    lines: dict[str, int]


class _Level:
    """A mapping or a list that is still being filled."""

    def __init__(self, value: dict[str, Any] | list[Any], path: str) -> None:
        self.value, self.path = value, path
        self.key: str | None = None

    def child_path(self) -> str:
        if isinstance(self.value, list):
            return f"{self.path}[{len(self.value)}]"
        return f"{self.path}.{self.key}" if self.path else str(self.key)


class _Builder:
    """Builds the data from libyaml's events with a stack of its own."""

    def __init__(self) -> None:
        self.root: Data | None = None
        self.lines: dict[str, int] = {}
        self.stack: list[_Level] = []
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError(line, "anchors and aliases (& and *) are not allowed", "write the value out again")
        if getattr(event, "tag", None):
            raise YamlError(line, f"tags such as {event.tag} are not allowed", "write the value without its tag")
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise YamlError(line, "a second document begins here", "a line of --- ends the front matter")
        elif isinstance(event, yaml.ScalarEvent):
            self.scalar(event, line)
        elif isinstance(event, yaml.MappingStartEvent):
            self.open({}, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open([], line)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.stack.pop()

    def scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        level = self.stack[-1] if self.stack else None
        if level is not None and isinstance(level.value, dict) and level.key is None:
            if event.value in level.value:
                raise YamlError(line, f'the key "{event.value}" stands twice', "keep one of them")
            level.key = event.value
            level.value[event.value] = None
            return
        blank = not event.value and not event.style
        if blank and level is not None and isinstance(level.value, list):
            raise YamlError(line, "an item of the list is empty", "remove the dash or write something after it")
        self.put(None if blank else event.value, line)

    def open(self, value: dict[str, Any] | list[Any], line: int) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise YamlError(line, f"nested more than {MAX_DEPTH} deep")
        level = self.stack[-1] if self.stack else None
        if level is not None and isinstance(level.value, dict) and level.key is None:
            raise YamlError(line, "a key must be plain text")
        path = level.child_path() if level is not None else ""
        self.put(value, line)
        self.stack.append(_Level(value, path))

    def put(self, value: Data | None, line: int) -> None:
        if not self.stack:
            self.root = value
            return
        level = self.stack[-1]
        self.lines[level.child_path()] = line
        if isinstance(level.value, list):
            level.value.append(value)
            return
        key, level.key = str(level.key), None
        if value is None:
            del level.value[key]
        else:
            level.value[key] = value


def parse_yaml(text: str) -> Parsed:
    """Parse a mapping.

    Raises:
        YamlError: the text is not YAML, holds what is refused, or is not a mapping.
    """
    if len(text) > MAX_CHARACTERS:
        raise YamlError(1, f"front matter of {len(text):,} characters; the most is {MAX_CHARACTERS:,}")
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise YamlError(line, f"not valid YAML: {error.problem}", _hint(str(error.problem))) from error
    except yaml.YAMLError as error:
        raise YamlError(1, f"not valid YAML: {str(error).splitlines()[0]}") from error
    if builder.root is None:
        return Parsed({}, {})
    if not isinstance(builder.root, dict):
        raise YamlError(1, "should be lines of `key: value`")
    return Parsed(builder.root, builder.lines)


def _hint(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return 'a text with ": " in it wants quotation marks around it'
    if "cannot start any token" in problem and "\\t" in problem.replace("\t", "\\t"):
        return "indent with spaces, not with tabs"
    if "found unknown escape" in problem:
        return "use single quotation marks around text with a backslash"
    return ""
