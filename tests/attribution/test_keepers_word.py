"""The keeper's word beats the engine's, and the engine's is kept beside it; ids outlast other changes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from site_builder.attribution import Engine
from site_builder.attribution.statements import Ids
from site_builder.model import (
    Article,
    EngineWord,
    Found,
    KeeperStatement,
    Membership,
    Party,
    Person,
    Registry,
    Source,
    Speaker,
)

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = (
    "»Vi skal hjælpe dem, der flygter fra krigen,« siger Anna Lund.\n"
    "»Det bliver aldrig til noget med de nye regler,« siger en kilde.\n"
)
HELP = "Vi skal hjælpe dem, der flygter fra krigen"
UNSEEN = "Ifølge alle siger en kilde noget.\n"
NEVER = "Det bliver aldrig til noget med de nye regler"
ANNA = Speaker(person="anna", name="Anna Lund", party="sol", role="ordfører")
BO = Speaker(person="bo", name="Bo Holm", party="sol")


@pytest.fixture(scope="module")
def engine() -> Engine:
    """An engine that knows one party, and two people, one of whom came from another."""
    memberships = (
        Membership(party="maane", end_date=dt.date(2020, 12, 31)),
        Membership(party="sol", role="ordfører", start_date=dt.date(2021, 6, 1)),
    )
    return Engine(
        Registry(
            parties={
                "maane": Party(id="maane", name="Måneklubben"),
                "sol": Party(id="sol", name="Solpartiet"),
            },
            people={
                "anna": Person(id="anna", name="Anna Lund", memberships=memberships),
                "bo": Person(id="bo", name="Bo Holm", memberships=(Membership(party="sol"),)),
            },
            topics={},
        )
    )  # fmt: skip


@pytest.fixture
def found(engine: Engine) -> Callable[..., Found]:
    """Read BODY, or another text, with the keeper's entries given."""

    def look(*entries: KeeperStatement, body: str = BODY, ident: str = "a") -> Found:
        day = dt.date(2022, 5, 1)
        article = Article(id=ident, title="T", date=day, source=Source(name="S"), body=body, statements=entries)
        return engine.found(article)

    return look


def test_without_a_keeper_nothing_is_overruled(found: Callable[..., Found]) -> None:
    """The engine's own statements have no word beside them, and nothing is dropped."""
    both = found()

    assert [((ANNA,), None), ((), None)] == [(s.speakers, s.overruled) for s in both.statements]
    assert () == both.dropped


@pytest.mark.parametrize(
    ("entry", "speakers"),
    [({"person": "bo"}, (BO,)), ({"party": "sol"}, (Speaker(party="sol"),)), ({"nobody": True}, ())],
)
def test_engines_word_is_kept(
    entry: dict[str, object], speakers: tuple[Speaker, ...], found: Callable[..., Found]
) -> None:
    """Where the keeper credits another or no one, the statement says whom the engine credits, and how."""
    before = found().statements[0]

    said = found(KeeperStatement(quote=HELP, **entry)).statements[0]

    assert (speakers, "keeper") == (said.speakers, said.status)
    assert EngineWord(speakers=(ANNA,), rule=before.rule, confidence=before.confidence) == said.overruled


def test_keeper_who_names_somebody_overrules_nobody(found: Callable[..., Found]) -> None:
    """Where the engine credits no one and the keeper does, the engine's word is that, with its reason."""
    said = found(KeeperStatement(quote=NEVER, person="bo")).statements[1]

    assert said.overruled is not None
    assert ((), "vague or anonymous source") == (said.overruled.speakers, said.overruled.reason)


@pytest.mark.parametrize(
    "entry", [{"person": "anna"}, {"topic": "asyl", "stance": "for"}, {"note": "Læst."}], ids=str
)
def test_keeper_who_agrees_overrules_nothing(entry: dict[str, object], found: Callable[..., Found]) -> None:
    """An entry that credits the same one, or only codes, leaves no overruled word."""
    said = found(KeeperStatement(quote=HELP, **entry)).statements[0]

    assert ((ANNA,), None) == (said.speakers, said.overruled)


def test_second_entry_does_not_hide_the_engines_word(found: Callable[..., Found]) -> None:
    """Two entries on one statement: the later credits, and the engine's own word is still the engine's."""
    said = found(KeeperStatement(quote=HELP, person="bo"), KeeperStatement(quote=HELP, nobody=True)).statements[0]

    assert () == said.speakers
    assert said.overruled is not None
    assert (ANNA,) == said.overruled.speakers


def test_only_the_keeper_has_seen_it(found: Callable[..., Found]) -> None:
    """A statement that the engine does not find overrules nothing."""
    said = found(KeeperStatement(quote="siger en kilde", person="bo"), body=UNSEEN).statements

    assert [((BO,), None)] == [(s.speakers, s.overruled) for s in said]


def test_dropped_statement_is_kept_on_the_side(found: Callable[..., Found]) -> None:
    """What the keeper drops is no statement any more, and keeps its id, the engine's speakers and the keeper's note."""
    before = found().statements

    after = found(KeeperStatement(quote=HELP, drop=True, coder="XY", note="En spøg."))

    assert [before[1].id] == [s.id for s in after.statements]
    (gone,) = after.dropped
    assert (before[0].id, before[0].quote, (ANNA,)) == (gone.id, gone.quote, gone.speakers)
    assert [("XY", "En spøg.")] == [(coding.coder, coding.note) for coding in gone.codings]


def test_dropping_what_the_engine_does_not_find_drops_nothing(found: Callable[..., Found]) -> None:
    """An entry that meets no statement has nothing to take back."""
    assert () == found(KeeperStatement(quote="siger en kilde", drop=True), body=UNSEEN).dropped


@pytest.mark.parametrize(
    ("day", "party", "role"),
    [("2020-12-31", "maane", None), ("2021-01-01", None, None), ("2021-06-01", "sol", "ordfører")],
)
def test_words_of_another_day_are_credited_to_the_party_of_that_day(
    day: str, party: str | None, role: str | None, found: Callable[..., Found]
) -> None:
    """An entry that gives a day and no speaker moves whom the engine credits to the party and the role of that day."""
    said = found(KeeperStatement(quote=HELP, date=dt.date.fromisoformat(day))).statements[0]

    assert (Speaker(person="anna", name="Anna Lund", party=party, role=role),) == said.speakers
    assert "engine" == said.status


@pytest.mark.parametrize(
    "body",
    [
        "En ny indledning, som ingen har sagt.\n" + BODY,
        BODY + "»Og så noget helt andet, som kom til senere,« siger Bo Holm.\n",
        BODY.replace("siger Anna Lund", "fortæller ordfører Anna Lund til avisen"),
        BODY.replace("»", '"').replace("«", '"'),
        BODY.replace("hjælpe dem,", "hjælpe  dem,"),
        BODY.replace(",« siger Anna", ".« siger Anna"),
    ],
)
def test_id_outlasts_other_changes(body: str, found: Callable[..., Found]) -> None:
    """A statement keeps its id when text around it, its cue, its marks or its white space change."""
    ident = found().statements[0].id

    assert ident in {s.id for s in found(body=body).statements}


def test_id_changes_with_the_words_and_the_article(found: Callable[..., Found]) -> None:
    """Other words, or the same in another article, are another statement."""
    ident = found().statements[0].id

    assert ident not in {s.id for s in found(body=BODY.replace("skal hjælpe", "bør hjælpe")).statements}
    assert ident not in {s.id for s in found(ident="b").statements}


@pytest.mark.parametrize(
    "entry", [{"nobody": True}, {"person": "bo"}, {"drop": True}, {"topic": "asyl", "stance": "for"}], ids=str
)
def test_id_outlasts_the_keepers_word(entry: dict[str, object], found: Callable[..., Found]) -> None:
    """A statement keeps its id whatever a keeper says of it or of another."""
    ids = [s.id for s in found().statements]

    for quote in (HELP, NEVER):
        after = found(KeeperStatement(quote=quote, **entry))
        assert set(ids) == {s.id for s in (*after.statements, *after.dropped)}


def test_same_words_again_have_an_id_of_their_own() -> None:
    """The second time the same words come they are another statement, and the first keeps its id."""
    once, twice = Ids("a"), Ids("a")

    first = once.of("Det er nok,")

    assert first == twice.of(" Det  er nok.")
    assert first != twice.of("Det er nok")
