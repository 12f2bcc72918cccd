"""The article that this tracker began with, whose seven statements are known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from site_builder.attribution import Engine
from site_builder.content import load_content

if TYPE_CHECKING:
    from site_builder.model import Article, Speaker, Statement

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = "2022-03-04-hjaelp-til-soldater"
FUGLEDE = ("Mads Fuglede", "venstre")
VALENTIN = ("Carl Valentin", "sf")
SF = (None, "sf")

ASYLUM = (
    "Jeg synes, at det er vigtigt, at de russiske soldater, som ikke ønsker at slå deres ukrainske brødre ihjel, også "
    "har mulighed for at søge asyl i Europa og vide, at de nemt har adgang til landene uden at skulle igennem en træg "
    "proces,"
)
EU = (
    "gå til EU med forslaget om, at de soldater, som flygter eller trækker sig fra krigen, også skal være omfattet af "
    "en særlov"
)
SIGNAL = (
    "Der kan også være det signal i det, at hvis vi fra vores side er med til at række ud og sige, at de ikke behøver "
    "at slå kvinder og børn i ihjel i Ukraine, så er der et alternativ. Det er også en måde, vi kan hjælpe Ukraine på,"
)
SITUATION = (
    "Vi står i den situation, at der både er russiske og belarusiske soldater, der deserterer og forlader kampene,"
)
EXPECTED = (
    ("direct", 357, 466, [FUGLEDE], SITUATION),
    ("direct", 535, 609, [FUGLEDE], "Og dem skal vi selvfølgelig også hjælpe. Det vil være det rigtige at gøre."),
    ("direct", 746, 823, [VALENTIN], "Vi mener, at de russiske soldater skal have en særlov ligesom ukrainerne får,"),
    ("direct", 883, 1116, [VALENTIN], ASYLUM),
    ("indirect", 1160, 1282, [SF], EU),
    ("indirect", 1312, 1373, [FUGLEDE, VALENTIN], "det måske vil kunne få russiske soldater til at opgive kampen"),
    ("direct", 1376, 1602, [FUGLEDE], SIGNAL),
)


@pytest.fixture(scope="module")
def article() -> Article:
    """The seed's article in the tracker."""
    (found,) = [a for a in load_content(ROOT / "content").articles if a.id == ARTICLE]
    return found


@pytest.fixture(scope="module")
def statements(article: Article) -> tuple[Statement, ...]:
    """What the engine reads in it, without a word from the keeper."""
    untold = msgspec.structs.replace(article, statements=())
    return Engine(load_content(ROOT / "content").registry).statements(untold)


def _who(speaker: Speaker) -> tuple[str | None, str | None]:
    return speaker.name, speaker.party


def test_seed_stands_unchanged() -> None:
    """The document as it was received is the article's body, to the byte."""
    (seed,) = (ROOT / "seeds").glob("000_*.txt")

    matter, body = (ROOT / "content" / "articles" / f"{ARTICLE}.txt").read_bytes().split(b"\n---\n", 1)

    assert matter.startswith(b"---\n")
    assert seed.read_bytes() == body


def test_seed_is_dated_when_it_was_published(article: Article) -> None:
    """The article is Ritzau's of 4 March 2022, and only its statements are published."""
    assert (str(article.date), article.source.name, article.publish) == ("2022-03-04", "Ritzau", "quotes")


def test_statements_of_the_seed(article: Article, statements: tuple[Statement, ...]) -> None:
    """The seven statements have the exact words, and the speakers, that a careful reader finds."""
    found = [(s.kind, s.start, s.end, [_who(who) for who in s.speakers], s.quote) for s in statements]

    assert list(EXPECTED) == found
    assert [quote for *_, quote in EXPECTED] == [article.body[s.start : s.end] for s in statements]


def test_speakers_are_the_registered_ones(statements: tuple[Statement, ...]) -> None:
    """Both politicians are known to the registry, in the role that the text gives, and SF speaks as a party."""
    speakers = {(who.person, who.party, who.org, who.role) for s in statements for who in s.speakers}

    assert speakers == {
        ("mads-fuglede", "venstre", None, "udlændinge- og integrationsordfører"),
        ("carl-valentin", "sf", None, "udlændingeordfører"),
        (None, "sf", None, None),
    }


def test_tesfaye_is_credited_with_nothing(statements: tuple[Statement, ...]) -> None:
    """Mattias Tesfaye, whom the article names and who says nothing in it, is credited with nothing; nor is S."""
    credited = [who for s in statements for who in s.speakers]

    assert [who for who in credited if "Tesfaye" in (who.name or "") or who.party == "socialdemokratiet"] == []


def test_what_is_not_a_statement_of_anyone_stays_out(article: Article, statements: tuple[Statement, ...]) -> None:
    """Rumours, what intelligence services confirm and what a newspaper describes are nobody's position here."""
    begins = article.body.index("Britiske og amerikanske")

    assert [s.quote for s in statements if s.end > begins] == []


def test_statements_say_how_they_were_found(statements: tuple[Statement, ...]) -> None:
    """Every statement is the engine's and says by which rule, and each has an id of its own."""
    assert {s.status for s in statements} == {"engine"}
    assert all(s.rule and s.confidence >= 0.85 and s.reason is None for s in statements)
    assert len({s.id for s in statements}) == len(EXPECTED)
