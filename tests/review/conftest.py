"""A tracker to review: an article whose statements are of every kind that matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fake_terminal import FakeTerminal

from site_builder.content import load_registry
from site_builder.review import KEYS, Desk, Session, queue_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARTICLE = """\
---
title: Lys i mørket # foreløbig
date: 2024-01-02
source: {name: Prøveposten}
---
»Asyl er en ret, og den bør gælde alle,« siger Anna Lund (SP).
»Havet er vådt, og det bliver det ved med,« siger en kilde.
Solpartiet mener, at alle bør have asyl.
»Vi er enige om asyl, så det er vi,« siger Anna Lund og Bo Bakke.
»Jeg er her ikke, men jeg er for asyl,« siger Kaj Tåstrup.
»Havet er vådt, og det bliver det ved med,« siger Bo Bakke.
"""


@pytest.fixture
def article(tracker: Path) -> Path:
    """The article, in a tracker with three people, a party and two topics."""
    (tracker / "people" / "bo-bakke.md").write_text(
        "---\nname: Bo Bakke\naliases: [Boller]\n---\n", encoding="utf-8"
    )
    (tracker / "people" / "bodil-brus.md").write_text("---\nname: Bodil Brus\n---\n", encoding="utf-8")
    (tracker / "topics" / "havet.md").write_text(
        "---\nname: Havet\nproposition: Havet bør være vådt.\n---\n", encoding="utf-8"
    )
    path = tracker / "articles" / "2024-01-02-lys.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def desk(tracker: Path, article: Path) -> Desk:
    """A desk that knows the tracker."""
    assert article.exists()
    return Desk(load_registry(tracker)[1])


@pytest.fixture
def sit_down(desk: Desk, article: Path) -> Callable[..., tuple[Session, FakeTerminal]]:
    """Run a session over all statements of the article with these presses."""

    def run(*presses: str | Callable[[], object], coder: str = "EB") -> tuple[Session, FakeTerminal]:
        opened = [desk.open(article)]
        terminal = FakeTerminal(*presses)
        session = Session(queue_of(opened, desk, 0.9, everything=True), opened, desk, terminal, coder)
        session.run(KEYS)
        return session, terminal

    return run


@pytest.fixture
def entries(desk: Desk, article: Path) -> Callable[[], list[dict[str, object]]]:
    """Return what the article's entries say, without what they leave out."""

    def read() -> list[dict[str, object]]:
        found = []
        for entry in desk.open(article).article.statements:
            said = {name: getattr(entry, name) for name in entry.__struct_fields__}
            found.append({name: value for name, value in said.items() if value})
        return found

    return read
