"""Where the parties stand in the tracker that comes along, and in the demo."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from site_builder.build import read
from site_builder.tracker import corrections, matrix, overruled, position, position_changes, switches, year_end

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.content import Content
    from site_builder.model import Matrix, Tracker

MAIN = "hjaelp-til-desertoerer"
SF_ALONE = ("let-asyl-i-europa", "saerlov-for-russiske-soldater", "saerloven-til-eu")
FOR = {
    ("venstre", MAIN): "Og dem skal vi selvfølgelig også hjælpe. Det vil være det rigtige at gøre.",
    ("sf", "let-asyl-i-europa"): "mulighed for at søge asyl i Europa",
    ("sf", "saerlov-for-russiske-soldater"): "skal have en særlov ligesom ukrainerne får",
    ("sf", "saerloven-til-eu"): "gå til EU med forslaget",
}


@pytest.fixture(scope="module")
def real(root: Path) -> tuple[Content, Tracker]:
    """The tracker of Danish refugee policy."""
    return read(root / "content")


@pytest.fixture(scope="module")
def found(real: tuple[Content, Tracker]) -> Matrix:
    """Where its parties stand."""
    return matrix(real[1], real[0].registry)


@pytest.fixture(scope="module")
def invented(demo: Path) -> tuple[Content, Tracker]:
    """The demo's tracker."""
    return read(demo)


def test_stances_of_the_seed(real: tuple[Content, Tracker], found: Matrix) -> None:
    """Venstre is for helping; SF for a law for Russian soldiers, easy asylum and taking it to the EU; no other is."""
    coded = {(p.holder, p.topic): p for row in found.rows for p in row.cells if p.state == "coded"}

    assert FOR.keys() == coded.keys()
    assert {"for"} == {p.stance for p in coded.values()}
    assert {"2022-03-04"} == {str(p.date) for p in coded.values()}
    for key, words in FOR.items():
        (ident,) = coded[key].evidence
        assert words in real[1].by_id[ident].statement.quote


def test_spoken_without_a_stance(found: Matrix) -> None:
    """On helping SF has spoken without a stance of its own; on the war both have."""
    spoken = {(p.holder, p.topic) for row in found.rows for p in row.cells if p.state == "spoken"}

    assert {("sf", MAIN), ("sf", "ukraine"), ("venstre", "ukraine")} == spoken


def test_socialdemokratiet_is_mentioned_only(found: Matrix) -> None:
    """Mattias Tesfaye (S) is named and says nothing, and that is all there is on his party."""
    cells = {p.topic: p for p in found.rows[found.parties.index("socialdemokratiet")].cells}

    assert {MAIN, *SF_ALONE, "ukraine"} == {topic for topic, p in cells.items() if p.state == "mentioned"}
    assert {"Mattias Tesfaye"} == {p.mention.written for p in cells.values() if p.mention}
    assert {0} == {p.statements for p in cells.values()}


def test_of_all_other_parties_nothing_was_found(found: Matrix) -> None:
    """No other party has a statement or is named; Venstre is but named where only SF has spoken."""
    others = [row for row in found.rows if row.party not in ("sf", "socialdemokratiet", "venstre")]

    assert len(others) == 11
    assert {"none", "unsearched"} == {p.state for row in others for p in row.cells}
    venstre = found.rows[found.parties.index("venstre")].cells
    assert set(SF_ALONE) == {p.topic for p in venstre if p.state == "mentioned"}


def test_topic_without_an_article_has_not_been_searched(found: Matrix) -> None:
    """On the law for Ukrainians there is no article so far, which is not the same as silence."""
    unsearched = Counter(p.topic for row in found.rows for p in row.cells if p.state == "unsearched")

    assert {"saerlov-for-ukrainere": 14} == unsearched


def test_before_the_seed_nothing_is_known(real: tuple[Content, Tracker]) -> None:
    """At the end of 2021 no topic had been searched for."""
    before = matrix(real[1], real[0].registry, at=year_end(2021))

    assert {"unsearched"} == {p.state for row in before.rows for p in row.cells}


def test_demo_has_what_a_tracker_lives_through(invented: tuple[Content, Tracker]) -> None:
    """The demo has changes of position, people who switch, corrections, and words that a keeper took back."""
    content, tracker = invented
    changed = {(c.holder, c.topic) for c in position_changes(tracker, content.registry).changes}

    assert {
        ("havneforbundet", "modtagecenter-paa-graaskaer"), ("maagepartiet", "arbejde-til-asylansoegere"),
        ("ny-kyst", "faergekontrol"), ("tidevandet", "unionens-fordeling"), ("soelvi-rimfaxe", "fast-ophold"),
    } <= changed  # fmt: skip
    assert {"gunvald-isbrand", "halfdan-udsyn", "soelvi-rimfaxe"} == {s.person for s in switches(content.registry)}
    assert ["2022-04-27", "2021-08-26"] == [str(c.date) for c in corrections(tracker, content.articles)]
    assert {"dropped", "nobody"} == {w.reason for w in tracker.withdrawn}
    assert ["Nej. Jeg savner kantinen,"] == [t.statement.quote for t in overruled(tracker)]


def test_demos_switcher_leaves_the_party_its_stance(invented: tuple[Content, Tracker]) -> None:
    """Rimfaxe spoke against for Vinterlisten and for for Ny Kyst: each party has its own, she has the newer."""
    content, tracker = invented

    def stance(kind: str, holder: str, year: int) -> str | None:
        at = year_end(year)
        found = position(tracker, content.registry, kind=kind, holder=holder, topic="fast-ophold", at=at)
        return found.stance

    assert ("against", None) == (stance("party", "vinterlisten", 2023), stance("party", "ny-kyst", 2022))
    assert ("for", "against", "for") == (
        stance("party", "ny-kyst", 2023), stance("person", "soelvi-rimfaxe", 2022),
        stance("person", "soelvi-rimfaxe", 2023),
    )  # fmt: skip
