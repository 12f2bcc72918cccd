"""Which statements a keeper should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.content import load_registry
from site_builder.review import Desk, accept_above, queue_of

if TYPE_CHECKING:
    from pathlib import Path


def queued(desk: Desk, article: Path, below: float = 0.8, *, everything: bool = False) -> list[tuple[int, str]]:
    """Return which statements of the article are in the queue, counted from 0, and why."""
    opened = desk.open(article)
    order = [s.id for s in opened.found]
    queue = queue_of([opened], desk, below, everything=everything)
    return [(order.index(item.id), "; ".join(item.why)) for item in queue]


def test_doubtful_statements_are_queued_and_say_why(desk: Desk, article: Path) -> None:
    """Nobody credited, not sure enough, and no topic are reasons to look."""
    nobody = "nobody is credited: vague or anonymous source"

    assert [(1, f"{nobody}; no topic"), (5, "no topic")] == queued(desk, article)
    assert [(1, f"{nobody}; no topic"), (3, "0.86 sure, which is below 0.90"), (5, "no topic")] == queued(
        desk, article, 0.9
    )


def test_without_topics_none_is_missed(tracker: Path, article: Path) -> None:
    """In a tracker that has no topics yet, having none is no reason to look."""
    for topic in (tracker / "topics").iterdir():
        topic.unlink()

    desk = Desk(load_registry(tracker)[1])

    assert [(1, "nobody is credited: vague or anonymous source")] == queued(desk, article)


@pytest.mark.parametrize(
    ("entry", "expected", "expected_of_all"),
    [
        ("nobody: true", [5], [0, 2, 3, 4, 5]),
        ("drop: true", [5], [0, 2, 3, 4, 5]),
        ("note: hørt", [5], [0, 1, 2, 3, 4, 5]),
    ],
)
def test_what_the_keeper_has_decided_is_passed_over(
    entry: str, expected: list[int], expected_of_all: list[int], desk: Desk, article: Path
) -> None:
    """A statement with an entry is not asked about again; among all, one whose speaker no entry decides is."""
    text = article.read_text(encoding="utf-8")
    quote = 'statements: [{quote: "Havet er vådt, og det bliver det ved med,", suffix: « siger en, '
    article.write_text(text.replace("---\n»", f"{quote}{entry}}}]\n---\n»"), encoding="utf-8")

    assert expected == [at for at, _ in queued(desk, article)]
    assert expected_of_all == [at for at, _ in queued(desk, article, everything=True)]


def test_articles_are_queued_by_date(desk: Desk, article: Path) -> None:
    """The oldest article comes first, whatever the files are called."""
    older = article.with_name("z.txt")
    older.write_text(article.read_text(encoding="utf-8").replace("2024-01-02", "2023-01-02"), encoding="utf-8")

    queue = queue_of([desk.open(article), desk.open(older)], desk, 0.8)

    assert [older, older, article, article] == [item.path for item in queue]


def test_the_sure_are_accepted_at_once(desk: Desk, article: Path) -> None:
    """What one registered speaker is credited with surely enough is accepted; the file is written once."""
    before = desk.open(article)

    accepted = accept_above(desk, before, 0.92, "EB")

    after = desk.open(article)
    assert [0, 2, 5] == [[s.id for s in before.found].index(s.id) for s in accepted]
    assert [s.speakers for s in before.told] == [s.speakers for s in after.told]
    assert {"EB"} == {entry.coder for entry in after.article.statements}
    assert [] == accept_above(desk, after, 0.92, "EB")


def test_nothing_is_accepted_without_writing(desk: Desk, article: Path) -> None:
    """Without writing, the file stays, and what would be accepted is told."""
    before = desk.open(article)

    accepted = accept_above(desk, before, 0.0, write=False)

    assert 3 == len(accepted)
    assert before.raw == desk.open(article).raw
