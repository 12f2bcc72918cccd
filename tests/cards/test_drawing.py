"""Cards as pictures: what is seen on them, that it fits, and when there is none."""

from __future__ import annotations

import io
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from site_builder.cards import draw, installed, version
from site_builder.cards.colours import INK, MARK, PAPER, SIGNS, colour_of, contrast, ink_on
from site_builder.errors import CardError
from site_builder.model import CardParty, CardSpeaker, StatementCard, TopicCard

SUN, MOON = CardParty("Solpartiet", "#c03a10"), CardParty("Månepartiet", "#204060")
ANNA = CardSpeaker("Anna Lund", "udlændingeordfører", SUN)
BO = CardSpeaker("Bo Ås", None, MOON)
STATEMENT = StatementCard(
    address="udsagn/abc/",
    link="name.example/repo/udsagn/abc/",
    site="Prøven",
    facts=("2. januar 2024", "Prøveposten"),
    label="",
    before="»",
    marked="Asyl er en ret, og den bør gælde alle.",
    after="«",
    underlined=False,
    speakers=(ANNA,),
    instead="Læs udsagnet",
    alt="alt",
    alt_instead="alt uden ord",
)
REPORTED = {"label": "Gengivet", "before": "Anna Lund afviser, at ", "after": ".", "underlined": True}
TOPIC = TopicCard(
    address="emner/asyl/",
    link="name.example/repo/emner/asyl/",
    site="Prøven",
    name="Asyl",
    label="Påstanden:",
    proposition="Landet bør give asyl.",
    stances=(("for", "2 partier for"), ("against", "1 parti imod"), ("mixed", "1 parti blandet")),
    silence="",
    alt="alt",
)
WORD = "udlændingepolitikkommissionsformandskab"
SENTENCE = "Vi mener, at øens folk skal have lov at blive, og at ingen skal sendes hjem til ruiner. "
BAND, LEFT, RIGHT, TOP, BOTTOM = 24, 88, 72, 50, 40
"""How wide the party's band is, and the margins, in pixels."""


def _with(card: StatementCard | TopicCard = STATEMENT, /, **changes: object) -> StatementCard | TopicCard:
    return msgspec.structs.replace(card, **changes)


def _picture(card: StatementCard | TopicCard) -> Image.Image:
    return Image.open(io.BytesIO(draw(card).png))


def _colours(card: StatementCard | TopicCard, box: tuple[int, int, int, int] | None = None) -> set[tuple[int, ...]]:
    """Return the colours of a card, or of a part of it."""
    picture = _picture(card).convert("RGB")
    return {colour for _, colour in (picture.crop(box) if box else picture).getcolors(1 << 20) or []}


def _is_clear(card: StatementCard | TopicCard) -> bool:
    """Whether the margins of a card have nothing in them but the band at the left."""
    right, bottom = 1200 - RIGHT + 4, 630 - BOTTOM
    margins = ((BAND, 0, LEFT - 4, 630), (right, 0, 1200, 630), (BAND, 0, 1200, TOP), (BAND, bottom, 1200, 630))
    return all(_colours(card, box) == {PAPER} for box in margins)


@pytest.mark.parametrize("card", [STATEMENT, TOPIC], ids=["statement", "topic"])
def test_card_is_a_small_png(card: StatementCard | TopicCard) -> None:
    """A card is a PNG of 1200 by 630 pixels with a palette, below 25 kB, and the same bytes each time."""
    picture = _picture(card)

    assert ("PNG", (1200, 630), "P") == (picture.format, picture.size, picture.mode)
    assert len(draw(card).png) < 25_000
    assert draw(card) == draw(card)


LONG = [
    pytest.param(_with(), id="one line"),
    pytest.param(_with(marked=SENTENCE * 6), id="many lines"),
    pytest.param(_with(marked=WORD * 6), id="a long word"),
    pytest.param(_with(marked=SENTENCE * 30), id="too many"),
    pytest.param(_with(marked=SENTENCE * 3, **REPORTED), id="reported"),
    pytest.param(_with(speakers=(ANNA, BO, ANNA)), id="three speakers"),
    pytest.param(_with(speakers=(msgspec.structs.replace(ANNA, role=SENTENCE * 2),)), id="a long role"),
    pytest.param(_with(speakers=(msgspec.structs.replace(ANNA, name="Anna " * 30),)), id="a long name"),
    pytest.param(_with(site="Prøven " * 40), id="a long title"),
    pytest.param(_with(facts=("2. januar 2024", "Prøveposten " * 14)), id="a long source"),
    pytest.param(_with(TOPIC, name=SENTENCE, proposition=SENTENCE * 2), id="a long topic"),
    pytest.param(_with(TOPIC, stances=(), silence=SENTENCE), id="a silent topic"),
]


@pytest.mark.parametrize("card", LONG)
def test_nothing_stands_in_the_margins(card: StatementCard | TopicCard) -> None:
    """However much a card has to say, the margins are clear."""
    assert _is_clear(card)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["å", "ikke", "særlov,", WORD, "–", "Wwwww", "»", "(1.234)"]), min_size=1, max_size=90))
def test_any_words_fit_or_are_left_out(words: list[str]) -> None:
    """Whatever the words, they keep within the margins."""
    assert _is_clear(_with(marked=" ".join(words)))


def test_words_that_do_not_fit_are_left_out_whole() -> None:
    """Where not all words fit, none stands there, so that no "not" is lost; what stands does not depend on them."""
    one, other = _with(marked=SENTENCE * 30), _with(marked="Ikke " + SENTENCE * 40)

    assert not draw(one).whole
    assert draw(one) == draw(other)
    assert draw(_with(marked=SENTENCE)).whole


def test_partys_colour_is_seen() -> None:
    """The band at the left and the party's box have its colour, and its name is read upon it."""
    sun = colour_of(SUN.colour or "")

    assert {sun} == _colours(STATEMENT, (0, 0, BAND, 630))
    assert sun in _colours(STATEMENT, (LEFT, 400, 1200, 630))
    assert contrast(ink_on(sun), sun) >= 4.5


def test_two_speakers_are_both_seen() -> None:
    """Of two speakers the band is nobody's, as on the page, and both parties' colours stand beside the names."""
    both = _with(speakers=(ANNA, BO))

    assert {colour_of("#c03a10"), colour_of("#204060")} <= _colours(both)
    assert not {colour_of("#c03a10"), colour_of("#204060")} & _colours(both, (0, 0, BAND, 630))
    assert draw(both) != draw(_with(speakers=(ANNA,))) != draw(_with(speakers=(BO,)))


@pytest.mark.parametrize("colour", ["#ffffff", "#fefe00", None])
def test_pale_colours_have_an_edge(colour: str | None) -> None:
    """A party whose colour is hardly seen on white, or that has none, has a box with an edge all the same."""
    speaker = CardSpeaker("Bo Ås", None, CardParty("Månepartiet", colour))
    alone = _with(speakers=(CardSpeaker("Bo Ås", None, None),))

    assert draw(_with(speakers=(speaker,))) != draw(alone)
    assert _is_clear(_with(speakers=(speaker,)))


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_names_are_read_on_any_colour(ground: tuple[int, int, int]) -> None:
    """A party's name has the contrast that WCAG asks of text, whatever the colour below it."""
    assert contrast(ink_on(ground), ground) >= 4.5


@pytest.mark.parametrize(("one", "other", "ratio"), [(INK, INK, 1.0), (PAPER, (0, 0, 0), 21.0), (PAPER, PAPER, 1.0)])
def test_contrast_is_wcags(one: tuple[int, int, int], other: tuple[int, int, int], ratio: float) -> None:
    """Contrast goes from 1 to 21, whichever of the two is named first."""
    assert ratio == pytest.approx(contrast(one, other)) == pytest.approx(contrast(other, one))


def test_own_words_are_underlined_in_their_sentence() -> None:
    """Words that stand in a sentence are marked, and those that stand alone are not."""
    assert MARK in _colours(_with(**REPORTED))
    assert MARK not in _colours(STATEMENT)


def test_topic_has_the_signs_of_its_stances() -> None:
    """A topic's card has a sign for each stance that any party has, and none for the others."""
    seen = _colours(TOPIC)

    assert {SIGNS["for"], SIGNS["against"], SIGNS["mixed"]} <= seen
    assert SIGNS["unclear"] not in seen


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"marked": "Ja 中"}, id="Chinese"),
        pytest.param({"marked": "Ja 🇩🇰"}, id="flag"),
        pytest.param({"site": "موقع"}, id="Arabic"),
        pytest.param({"speakers": (CardSpeaker("Bo 中", None, None),)}, id="name"),
        pytest.param({"speakers": (CardSpeaker("Bo", None, CardParty("中", None)),)}, id="party"),
        pytest.param({"marked": "q\u0300"}, id="accent that has no place"),
        pytest.param({"link": "name.example/" + "x" * 200}, id="long address"),
        pytest.param({"speakers": (ANNA,) * 12}, id="twelve speakers"),
        pytest.param({"speakers": (CardSpeaker("Bo", None, CardParty("Parti" * 30, None)),)}, id="long party"),
    ],
)
def test_no_card_is_better_than_a_wrong_one(changes: dict[str, object]) -> None:
    """What the font cannot write, and what has no place though words are left out, makes no card."""
    assert b"" == draw(_with(**changes)).png


@pytest.mark.parametrize("text", ["Æble, Ødegård, Ås – »æøå« ’é“ ü ñ € § ½ ž ł", "cafe\u0301", "sær\u00adlov", "Юлия"])
def test_what_the_font_writes(text: str) -> None:
    """Danish letters and marks, accents in either form, soft hyphens and Cyrillic are no hindrance."""
    assert draw(_with(marked=text)).png


def test_unseen_signs_do_not_count() -> None:
    """Soft hyphens are not seen, and accents are the same in either form."""
    assert draw(_with(marked="sær\u00adlov é")) == draw(_with(marked="særlov e\u0301"))


@pytest.mark.parametrize("missing", ["PIL", "font_source_sans_pro"])
def test_without_the_extra(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Pillow or the font is missing, the error says how to come by it."""
    assert installed()
    monkeypatch.setitem(sys.modules, missing, None)

    assert not installed()
    with pytest.raises(CardError, match=r"pip install 'standpunkt\[cards\]'"):
        version()


def test_pillow_is_imported_only_to_draw() -> None:
    """Nothing of the program imports Pillow before there is something to draw."""
    code = "import sys, site_builder.cli.build, site_builder.cards.drawing; sys.exit('PIL' in sys.modules)"

    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode
