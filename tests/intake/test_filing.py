"""Where an article goes."""

from __future__ import annotations

import datetime as dt

import pytest

from site_builder.intake import article_id, clash

DAY = dt.date(2022, 3, 4)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Hjælp til soldater", "2022-03-04-hjaelp-til-soldater"),
        ("»Nej!« — siger måger", "2022-03-04-nej-siger-maager"),
        ("🎈", "2022-03-04"),
        ("måge " * 30, "2022-03-04" + "-maage" * 13),
        ("m" * 200, "2022-03-04-" + "m" * 80),
    ],
)
def test_ids(title: str, expected: str) -> None:
    """An id is the day and the title's slug, cut between words where it is long."""
    assert expected == article_id(DAY, title)


def test_clashes() -> None:
    """Two ids that some disk takes for one clash."""
    assert "A-Måge" == clash("a-måge", ["b", "A-Måge"])
    assert clash("a", ["b"]) is None
