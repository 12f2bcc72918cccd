"""Social cards as parts of a site: whose they are, what the pages say of them, and when they are drawn."""

from __future__ import annotations

import html
import io
import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from site_builder.build import Made, Options, build, make
from site_builder.build import carding as build_carding
from site_builder.errors import ContentError
from site_builder.memo import Memo
from site_builder.model import CardSpeaker, StatementCard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built
    from site_builder.model import Card, DrawnCard

BASE = "https://name.example/repo/"
META = re.compile(r'<meta (?:property|name)="((?:og:image|twitter:)[a-z:]*)" content="([^"]*)">')
ARTICLE = "articles/2024-01-02-lys.txt"


def _cards(made: Made) -> dict[str, bytes]:
    return {name: data for name, data in made.files.items() if name.startswith("cards/")}


def _head(made: Made, address: str) -> dict[str, str]:
    """Return what a page says of the picture that goes with links to it."""
    page = made.files[f"{address}index.html"].decode()
    return {name: html.unescape(content) for name, content in META.findall(page)}


def _article(tracker: Path, body: str, more: str = "") -> None:
    head = f"---\ntitle: Lys i mørket\ndate: 2024-01-02\nsource: {{name: Prøveposten}}\n{more}---\n"
    (tracker / ARTICLE).write_text(head + body, encoding="utf-8")


@pytest.fixture(scope="module")
def demo_made(demo: Path) -> Made:
    """The demo's site in memory, with cards."""
    return make(Options(content=demo, base_url=BASE, cards=True))


@pytest.fixture
def wanted(monkeypatch: pytest.MonkeyPatch) -> list[Card]:
    """What is drawn, as it is asked for."""
    seen: list[Card] = []
    real = build_carding.draw

    def draw(card: Card) -> DrawnCard:
        seen.append(card)
        return real(card)

    monkeypatch.setattr(build_carding, "draw", draw)
    return seen


def test_each_statement_and_topic_has_one(demo_made: Made) -> None:
    """There is a card for each credited statement and each topic, small enough, and for nothing else."""
    statements = {f"cards/udsagn/{t.statement.id}.png" for t in demo_made.tracker.statements}
    topics = {f"cards/emner/{ident}.png" for ident in demo_made.content.registry.topics}
    cards = _cards(demo_made)

    assert statements | topics == cards.keys()
    assert max(map(len, cards.values())) < 25_000
    assert {(1200, 630)} == {Image.open(io.BytesIO(data)).size for data in cards.values()}


def test_pages_tell_of_their_cards(demo_made: Made) -> None:
    """Every page with a card, and no other, says where it is, how large, and in words what it shows."""
    addresses = [spec.address for spec in demo_made.pages if spec.file.endswith("index.html")]
    told = {address: _head(demo_made, address) for address in addresses}
    told = {address: head for address, head in told.items() if head}

    assert {head["og:image"].removeprefix(BASE) for head in told.values()} == _cards(demo_made).keys()
    for address, head in told.items():
        assert head["og:image"] == f"{BASE}cards/{address.rstrip('/')}.png"
        assert ("1200", "630") == (head["og:image:width"], head["og:image:height"])
        assert (head["og:image:type"], head["twitter:card"]) == ("image/png", "summary_large_image")
        assert head["og:image:alt"]


def test_withdrawn_statements_have_none(demo_made: Made) -> None:
    """A statement that was withdrawn, and one that is credited to nobody, have no card."""
    cards = _cards(demo_made)
    gone = ["sildogsnak", *(t.statement.id for t in demo_made.tracker.left_out)]

    assert len(gone) > 1
    assert [ident for ident in gone if f"cards/udsagn/{ident}.png" in cards] == []
    assert {} == _head(demo_made, "udsagn/sildogsnak/")


def test_other_pages_keep_the_sites_picture(tracker: Path) -> None:
    """A picture of the keeper's goes with all other pages."""
    (tracker / "static").mkdir()
    (tracker / "static" / "del.png").write_bytes(b"x")
    with (tracker / "site.toml").open("a") as file:
        file.write('image = "del.png"\n')

    made = make(Options(content=tracker, cards=True))

    assert {"og:image": f"{BASE}del.png"} == _head(made, "") == _head(made, "partier/solpartiet/")
    assert f"{BASE}cards/emner/asyl.png" == _head(made, "emner/asyl/")["og:image"]


def test_card_says_what_the_page_says(tracker: Path, wanted: list[Card]) -> None:
    """The words, the names, the parties and the days are those of the page."""
    _article(
        tracker,
        "»Asyl er en ret,« siger Anna Lund (SP).\nAnna Lund afviser, at asyl er en fejl.\n"
        "»Asyl er for alle,« siger Bo Ås.\n",
        "corrections:\n  - {date: 2024-01-05, text: Navnet var forkert.}\n",
    )
    make(Options(content=tracker, cards=True))

    quoted, reported, private = [card for card in wanted if isinstance(card, StatementCard)]
    assert ("»", "Asyl er en ret", "«", False, "") == (
        quoted.before, quoted.marked, quoted.after, quoted.underlined, quoted.label
    )  # fmt: skip
    assert "Anna Lund afviser, at asyl er en fejl." == reported.before + reported.marked + reported.after
    assert reported.underlined
    assert reported.label.startswith("Gengivet")
    assert ("2. januar 2024", "Prøveposten", "Rettet 5. januar 2024") == quoted.facts
    assert ("Anna Lund", "Solpartiet") == (quoted.speakers[0].name, quoted.speakers[0].party and "Solpartiet")
    assert (CardSpeaker("Bo Ås", None, None),) == private.speakers
    assert "name.example/repo/" + quoted.address == quoted.link
    assert quoted.alt == "Anna Lund (SP), 2. januar 2024: »Asyl er en ret«"


def test_demos_cards_credit_whom_the_pages_credit(demo_made: Made, wanted: list[Card], demo: Path) -> None:
    """Every name, role and party of a card stands on its page, and as many speakers."""
    make(Options(content=demo, base_url=BASE, cards=True))
    by_id = demo_made.tracker.by_id

    cards = [card for card in wanted if isinstance(card, StatementCard)]
    assert len(cards) == len(demo_made.tracker.statements)
    for card in cards:
        page = html.unescape(demo_made.files[f"{card.address}index.html"].decode())
        said = [*(s.name for s in card.speakers), *(s.role for s in card.speakers if s.role)]
        said += [s.party.name for s in card.speakers if s.party]
        assert [each for each in said if each not in page] == []
        assert len(by_id[card.address.split("/")[1]].statement.speakers) == len(card.speakers)


def test_alt_has_no_words_that_the_card_has_not(tracker: Path) -> None:
    """Where the words did not fit, the text that stands for the card has none either."""
    _article(tracker, f"»Asyl er en ret, {'og den bør gælde alle, ' * 60}« siger Anna Lund (SP).\n")

    made = make(Options(content=tracker, cards=True))

    (ident,) = (t.statement.id for t in made.tracker.statements)
    assert "Anna Lund (SP), 2. januar 2024. Læs udsagnet" == _head(made, f"udsagn/{ident}/")["og:image:alt"]


def test_letters_that_the_font_lacks(tracker: Path) -> None:
    """A statement that cannot be written has no card, and its page has no word of one."""
    _article(tracker, "»Asyl er 中,« siger Anna Lund (SP).\n")

    made = make(Options(content=tracker, cards=True))

    assert ["cards/emner/asyl.png"] == list(_cards(made))
    assert {} == _head(made, f"udsagn/{made.tracker.statements[0].statement.id}/")


def test_cards_are_remembered(tracker: Path, build_small: Callable[..., Built], wanted: list[Card]) -> None:
    """With a memo, a card is drawn anew only when something that stands on it has changed."""
    memo = Memo()
    build_small(memo=memo, cards=True)
    first = len(wanted)
    again = build_small(memo=memo, cards=True).written
    (tracker / "topics" / "asyl.md").write_text(
        "---\nname: Asyl\nproposition: Landet bør give mere asyl.\nkeywords: [asyl*]\n---\n", encoding="utf-8"
    )
    changed = build_small(memo=memo, cards=True).written.changed

    assert first == 2
    assert again.changed == again.removed == ()
    assert ["emner/asyl/"] == [card.address for card in wanted[first:]]
    assert ["cards/emner/asyl.png"] == [name for name in changed if name.startswith("cards/")]


def test_cards_go_when_they_are_declined(site: Path, build_small: Callable[..., Built]) -> None:
    """A build without cards takes away those that an earlier one wrote, and the pages' word of them."""
    build_small(cards=True)

    build_small()

    assert not (site / "cards").exists()
    assert "og:image" not in (site / "emner" / "asyl" / "index.html").read_text(encoding="utf-8")


def test_two_builds_draw_the_same_bytes(tracker: Path) -> None:
    """Without a memo the same content makes the same cards."""
    first, second = (_cards(make(Options(content=tracker, cards=True))) for _ in range(2))

    assert first
    assert first == second


def test_preview_draws_none(tracker: Path) -> None:
    """What the keeper looks at while writing has no cards."""
    assert {} == _cards(make(Options(content=tracker, search="page", preview=True)))


@pytest.mark.parametrize("name", ["static/cards/emner/asyl.png", "static/cards", "static/Cards/emner/asyl.png"])
def test_address_of_a_card_is_taken(name: str, tracker: Path, site: Path) -> None:
    """What would stand where a card stands is refused, and named."""
    path = tracker / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")

    with pytest.raises(ContentError, match="would stand at") as caught:
        build(Options(content=tracker, output=site, cards=True))

    assert str(path) in str(caught.value)
    assert not site.exists()


def test_empty_tracker_has_none(tmp_path: Path) -> None:
    """A tracker with nothing but its settings is built without cards."""
    (tmp_path / "site.toml").write_text('title = "Tom"\nbase_url = "https://name.example/"\n', encoding="utf-8")

    assert {} == _cards(make(Options(content=tmp_path, cards=True)))
