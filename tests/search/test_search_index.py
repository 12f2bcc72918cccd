"""The index that Pagefind makes: from what, of which files, and what is said where it cannot be made."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from site_builder.errors import SearchError
from site_builder.model import Searchable
from site_builder.search import ENTRY, installed, make_index, version
from site_builder.search.document import document_of

if TYPE_CHECKING:
    from pathlib import Path

STATEMENT = Searchable(
    address="udsagn/abc/",
    title='Anna "A" Lund (SP), 4. marts 2022',
    text="»Øer & <b>åer</b> i København«",
    note="Citat i Prøveposten",
    words=("Solpartiet",),
    filters=(("type", "statement"), ("parti", "sp"), ("parti", "mp")),
    date=dt.date(2022, 3, 4),
)
PARTY = Searchable(address="partier/sp/", title="Solpartiet", text="Et parti.", note="Parti")
UNSTABLE = ("pagefind/filter/", "pagefind/pagefind.da_", "pagefind/pagefind-entry.json")
"""Files in which Pagefind 1.5 orders the values of a filter by chance."""


class _Document(HTMLParser):
    """What Pagefind's attributes say in a document, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[tuple[str, str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.said += [
            (name.removeprefix("data-pagefind-"), (value or "").removesuffix("[content]"), given.get("content") or "")
            for name, value in attrs
            if name.startswith("data-pagefind-") and tag == "meta"
        ]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_document_says_all_that_is_known() -> None:
    """A document has the text, the title, the note, every filter and the date, whatever signs are in them."""
    document = _Document(document_of(STATEMENT, "da"))

    assert STATEMENT.text in document.text
    assert ("meta", "name", STATEMENT.title) in document.said
    assert ("meta", "note", STATEMENT.note) in document.said
    assert [("filter", *each) for each in STATEMENT.filters] == [s for s in document.said if s[0] == "filter"]
    assert ("sort", "date", "2022-03-04") in document.said


def test_document_knows_other_spellings() -> None:
    """Words with æ, ø and å are also given as they are typed without them, apart from the text."""
    document = _Document(document_of(STATEMENT, "da"))

    (words,) = [value.split() for kind, name, value in document.said if (kind, name) == ("meta", "words")]
    assert {"Solpartiet", "koebenhavn", "kobenhavn", "oeer", "oer", "aaer", "aer"} <= {*words}
    assert "kobenhavn" not in document.text


def test_what_has_no_date_is_sorted_last() -> None:
    """A page without a date can be sorted all the same, before any day there was; its title weighs as one."""
    document = _Document(document_of(PARTY, "da"))

    assert ("sort", "date", "0000-00-00") in document.said
    assert ("meta", "title", "Solpartiet") in document.said


def test_index_is_of_every_page_and_nothing_else() -> None:
    """The index has what the search page's script loads, a result for each page, and none of Pagefind's interfaces."""
    files = make_index((STATEMENT, PARTY), "da-DK")

    results = [_fragment(data) for name, data in files.items() if name.endswith(".pf_fragment")]
    assert {"/udsagn/abc/", "/partier/sp/"} == {result["url"] for result in results}
    assert len(results) == 2
    assert {ENTRY, "pagefind/pagefind-entry.json", "pagefind/wasm.da.pagefind"} <= files.keys()
    assert [name for name in files if "ui" in name or "highlight" in name or not name.startswith("pagefind/")] == []


def test_index_is_the_same_but_for_the_order_in_filters() -> None:
    """What is found is in the same bytes each time; without filters all of the index is."""
    pages = [Searchable(address=f"udsagn/{n}/", title=f"T{n}", text=f"Ord nummer {n}") for n in range(50)]
    filtered = [STATEMENT, PARTY, *pages]

    assert make_index(pages, "da") == make_index(pages, "da")
    one, other = (
        {name: data for name, data in make_index(filtered, "da").items() if not name.startswith(UNSTABLE)}
        for _ in range(2)
    )
    assert len(one) > 50
    assert one == other


def test_version_is_pagefinds() -> None:
    """The version is what Pagefind says of itself."""
    assert installed()
    assert version().startswith("pagefind 1.")


def test_without_pagefind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where there is no Pagefind, the error says how to come by it."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))

    assert not installed()
    with pytest.raises(SearchError, match=r"pip install 'standpunkt\[search\]'"):
        make_index((STATEMENT,), "da")


@pytest.mark.parametrize(
    ("script", "told"),
    [
        pytest.param("#!/bin/sh\necho 'out of\nmemory' >&2\nexit 3\n", "ended with 3: out of memory", id="fails"),
        pytest.param("no program", "cannot be run: ", id="no program"),
    ],
)
def test_failing_pagefind(script: str, told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where Pagefind fails, the error is one line with what it says."""
    program = tmp_path / "pagefind"
    program.write_text(script)
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))

    with pytest.raises(SearchError) as caught:
        make_index((STATEMENT,), "da")

    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def _fragment(data: bytes) -> dict[str, object]:
    """Return what Pagefind keeps of a page."""
    found: dict[str, object] = json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
    return found
