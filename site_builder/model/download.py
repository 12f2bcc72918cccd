"""What a site offers besides pages: the files for those who use its data, and the other forms of a page."""

import msgspec


class Column(msgspec.Struct, frozen=True):
    """A column of a table: its name, its type in the words of Table Schema, and what it holds, for readers."""

    name: str
    type: str
    text: str


class Download(msgspec.Struct, frozen=True, kw_only=True):
    """A file for those who use the data: its address, what it holds in readers' words, and its size in bytes.

    `rows` and `columns` are those of a table; of any other file there are none.
    """

    address: str
    text: str
    size: int
    rows: int | None = None
    columns: tuple[Column, ...] = ()


class Translation(msgspec.Struct, frozen=True):
    """The same page in a language: its tag, what the language calls itself, and the link; `absolute` is whole."""

    lang: str
    name: str
    url: str
    absolute: str


class Alternate(msgspec.Struct, frozen=True):
    """Another form of a page: its media type, its address, what it is called, and what the link to it says."""

    media: str
    address: str
    title: str
    label: str
