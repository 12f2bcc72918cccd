"""The pages of where the parties stand, as readers get them."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from site_builder.build import Options, build

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from selectolax.lexbor import LexborNode

    from site_builder.build import Built

WORDS = {
    "for": "for", "mixed": "blandet", "unclear": "uklart", "against": "imod",
    "spoken": "har udtalt sig, ikke vurderet", "mentioned": "kun nævnt",
    "none": "ingen udsagn fundet", "unsearched": "ikke undersøgt",
}  # fmt: skip
MAIN = "hjaelp-til-desertoerer"
SF_ALONE = ("let-asyl-i-europa", "saerlov-for-russiske-soldater", "saerloven-til-eu")
SEED = "/artikler/2022-03-04-hjaelp-til-soldater/"
SAID = {
    ("V", MAIN): "Og dem skal vi selvfølgelig også hjælpe",
    ("SF", "let-asyl-i-europa"): "mulighed for at søge asyl i Europa",
    ("SF", "saerlov-for-russiske-soldater"): "skal have en særlov ligesom ukrainerne får",
    ("SF", "saerloven-til-eu"): "gå til EU med forslaget",
}
LARGEST = 30_000


class Cell:
    """A cell of the matrix: its sign, what it says, and where it leads."""

    def __init__(self, node: LexborNode) -> None:
        link = node.css_first("a")
        self.sign = (node.attributes["class"] or "").removeprefix("c-")
        self.drawn = node.css_first("use").attributes["href"]
        self.link = link.attributes["href"] if link else None
        node.css_first(".of").decompose()
        self.text = " ".join(node.text().split())


def cells_of(page: Path) -> dict[tuple[str, str], Cell]:
    """Return the cells of a matrix page by the party's short name and the topic's id."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    parties = [th.text(deep=True).split()[0].rstrip(",") for th in tree.css(".matrix thead th")[1:]]
    found = {}
    for row in tree.css(".matrix tbody tr"):
        topic = (row.css_first("th a").attributes["href"] or "").rstrip("/").rpartition("/")[2]
        found |= {(p, topic): Cell(td) for p, td in zip(parties, row.css("td"), strict=True)}
    return found


def shown(site: Path, link: str) -> str:
    """Return the text of the page that a link of the site at `/repo/` leads to."""
    path = site / link.removeprefix("/repo/").partition("#")[0] / "index.html"
    return " ".join(LexborHTMLParser(path.read_text(encoding="utf-8")).body.text().split())


@pytest.fixture(scope="module")
def real_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tracker that comes along."""
    site = tmp_path_factory.mktemp("real")
    build(Options(content=root / "content", output=site, base_url="https://name.example/repo/"))
    return site


@pytest.fixture(scope="module")
def real(real_site: Path) -> dict[tuple[str, str], Cell]:
    """The cells of its matrix."""
    return cells_of(real_site / "standpunkter" / "index.html")


@pytest.fixture(scope="module")
def matrix_pages(demo_built: Built, demo_site: Path) -> dict[str, Path]:
    """The demo's matrix pages by what stands behind `standpunkter/`."""
    assert demo_built.pages
    folder = demo_site / "standpunkter"
    return {p.parent.relative_to(folder).as_posix(): p for p in folder.rglob("index.html")}


def test_seed_shows_who_is_for_what(real: dict[tuple[str, str], Cell], real_site: Path) -> None:
    """V is for helping; SF for a law for Russian soldiers, easy asylum and the EU; each leads to words in print."""
    coded = {key: cell for key, cell in real.items() if cell.sign in {"for", "mixed", "unclear", "against"}}

    assert SAID.keys() == coded.keys()
    for key, cell in coded.items():
        assert cell.text.startswith("for 4.3.2022")
        assert cell.link is not None
        assert SAID[key] in shown(real_site, cell.link)
        assert "Ritzau" in shown(real_site, cell.link)


def test_seed_shows_silence_as_what_it_is(real: dict[tuple[str, str], Cell]) -> None:
    """S is named and no more; no other party has said anything; on a law for Ukrainians nobody was searched for."""
    signs = {key: cell.sign for key, cell in real.items() if key not in SAID}
    searched = {key: sign for key, sign in signs.items() if key[1] != "saerlov-for-ukrainere"}

    assert 14 == sum(sign == "unsearched" for sign in signs.values())
    assert {"unsearched"} == {sign for (_, topic), sign in signs.items() if topic == "saerlov-for-ukrainere"}
    assert {("SF", MAIN), ("SF", "ukraine"), ("V", "ukraine")} == {k for k, s in searched.items() if s == "spoken"}
    assert {("S", t) for t in (MAIN, *SF_ALONE, "ukraine")} | {("V", t) for t in SF_ALONE} == {
        key for key, sign in searched.items() if sign == "mentioned"
    }
    others = {key: sign for key, sign in searched.items() if key[0] not in {"S", "SF", "V"}}
    assert 55 == len(others)
    assert {"none"} == set(others.values())


def test_mentioned_leads_to_the_article(real: dict[tuple[str, str], Cell], real_site: Path) -> None:
    """Who is but named leads to the article, and the topic's page says as what."""
    assert {f"/repo{SEED}"} == {cell.link for cell in real.values() if cell.sign == "mentioned"}
    page = shown(real_site, f"/repo/emner/{MAIN}/")
    words = r"Kun nævnt .*Det siger ikke, hvad de mener\. S, Socialdemokratiet »Mattias Tesfaye« i Ritzau"
    assert re.search(words, page)


def test_every_cell_says_its_sign_in_words(matrix_pages: dict[str, Path]) -> None:
    """No cell is without the word for its sign, and the sign that is drawn is the one that it says."""
    cells = [cell for page in matrix_pages.values() for cell in cells_of(page).values()]

    assert len(cells) > 500
    assert [] == [c.text for c in cells if not c.text.startswith(WORDS[c.sign]) or c.drawn != f"#s-{c.sign}"]
    assert WORDS.keys() == {cell.sign for cell in cells}


def test_what_is_known_has_a_day_and_a_way(matrix_pages: dict[str, Path]) -> None:
    """Whoever has said something has a day, a count and a link; who is named a day and a link; who is not neither."""
    for page in matrix_pages.values():
        for cell in cells_of(page).values():
            has = (
                bool(re.search(r" \d+\.\d+\.\d{4}", cell.text)), bool(re.search(r" \d+ udsagn", cell.text)),
                cell.link is not None,
            )  # fmt: skip
            silent = cell.sign in {"none", "unsearched"}
            assert has == ((False, False, False) if silent else (True, cell.sign != "mentioned", True)), cell.text


def test_legend_explains_every_sign(matrix_pages: dict[str, Path]) -> None:
    """Each page tells what each of the eight signs means, and that no silence says what a party thinks."""
    for page in matrix_pages.values():
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        legend = [(li.css_first("use").attributes["href"], li.text(deep=True)) for li in tree.css(".legend li")]
        assert {f"#s-{sign}" for sign in WORDS} == {sign for sign, _ in legend}
        silences = [text for sign, text in legend if sign in {"#s-mentioned", "#s-none", "#s-unsearched"}]
        assert 3 == sum("Det siger ikke, hvad partiet mener." in text for text in silences)


def test_years_and_terms_have_pages(matrix_pages: dict[str, Path]) -> None:
    """There is a page for each covered year and each term, each linking to all, and to itself as the current one."""
    expected = {".", "2021", "2022", "2023", "periode/2019-23", "periode/efter-valget-2023"}

    assert expected == matrix_pages.keys()
    for name, page in matrix_pages.items():
        nav = LexborHTMLParser(page.read_text(encoding="utf-8")).css('nav[aria-label="Tidspunkt"] a')
        current = [a.attributes["href"] for a in nav if a.attributes.get("aria-current") == "page"]
        assert len(expected) == len(nav)
        assert current == [f"/repo/standpunkter/{name}/".replace("./", "")]


def test_year_shows_what_stood_at_its_end(matrix_pages: dict[str, Path]) -> None:
    """A party that changed its mind stands differently at the end of an earlier year."""
    then, now = (cells_of(matrix_pages[name])["MÅ", "arbejde-til-asylansoegere"] for name in ("2022", "."))

    assert ("against", "for") == (then.sign, now.sign)
    assert "som det stod ved udgangen af 2022" in matrix_pages["2022"].read_text(encoding="utf-8").casefold()


def test_year_leaves_out_who_did_not_exist(matrix_pages: dict[str, Path]) -> None:
    """Ny Kyst, founded in 2022, has no column at the end of 2021."""
    assert "NK" not in {party for party, _ in cells_of(matrix_pages["2021"])}
    assert "NK" in {party for party, _ in cells_of(matrix_pages["2022"])}


def test_term_shows_only_what_was_said_in_it(matrix_pages: dict[str, Path]) -> None:
    """A stance from before a term is none of the term's."""
    signs = {cell.sign for cell in cells_of(matrix_pages["periode/efter-valget-2023"]).values()}

    assert {"spoken", "mentioned", "none", "unsearched"} >= signs
    assert "spoken" in signs


def test_matrix_is_a_table_with_headers(matrix_pages: dict[str, Path]) -> None:
    """Every column and every row has a header with a scope, and the part that may scroll can be reached by key."""
    tree = LexborHTMLParser(matrix_pages["."].read_text(encoding="utf-8"))

    assert {"col"} == {th.attributes["scope"] for th in tree.css(".matrix thead th")}
    assert {"row"} == {th.attributes["scope"] for th in tree.css(".matrix tbody th")}
    region = tree.css_first("[role=region]:has(.matrix)")
    assert ("0", True) == (region.attributes["tabindex"], bool(region.attributes["aria-label"]))


def test_only_periods_ask_for_a_script(
    matrix_pages: dict[str, Path], demo_site: Path, tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """The small script that changes periods is on the pages that have some, and no other of the site has any script."""
    script = rb"<script(?! type=.application/ld)[^>]*>"
    found = {
        page.parent.relative_to(demo_site / "standpunkter").as_posix(): re.findall(script, page.read_bytes())
        for page in demo_site.rglob("*.html")
        if re.search(script, page.read_bytes())
    }
    assert matrix_pages.keys() == found.keys()
    assert {1} == {len(scripts) for scripts in found.values()}
    assert 1_200 >= (demo_site / "assets" / "matrix.js").stat().st_size
    (tracker / "topics" / "asyl.md").unlink()
    build_small()
    assert b"<script" not in (site / "standpunkter" / "index.html").read_bytes()


def test_menu_leads_to_the_matrix(demo_built: Built, demo_site: Path) -> None:
    """Every page has it in the main menu."""
    assert demo_built.pages
    html = (demo_site / "index.html").read_text(encoding="utf-8")

    assert '<a href="/repo/standpunkter/">Standpunkter</a>' in html


def test_many_parties_and_topics_stay_small(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Fourteen parties by twenty topics are, with the stylesheet, no more than 30 kB."""
    for number in range(13):
        name = f"{'ABCDEFGHIJKLM'[number] * 3}partiet"
        (tracker / "parties" / f"p{number}.md").write_text(f"---\nname: {name}\nshort: {name[:3]}\n---\n", "utf-8")
    for number in range(19):
        name = f"Emne nummer {number}"
        text = f"---\nname: {name}\nproposition: Landet bør gøre noget ved {name}.\nkeywords: [ret]\n---\n"
        (tracker / "topics" / f"t{number}.md").write_text(text, "utf-8")
    build_small()

    html = (site / "standpunkter" / "index.html").read_bytes()

    assert 280 == len(cells_of(site / "standpunkter" / "index.html"))
    assert LARGEST > len(gzip.compress(html)) + len(gzip.compress((site / "assets" / "style.css").read_bytes()))


def test_empty_tracker_has_a_matrix_page(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Without a topic, the page says that there is nothing to show."""
    (tracker / "topics" / "asyl.md").unlink()
    build_small()

    assert "Der er ingen emner eller partier endnu." in (site / "standpunkter" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_signs_stand_out(root: Path, scheme: str) -> None:
    """The colours of the signs have a contrast of at least 3 to what is behind them, in light and in dark."""
    css = (root / "templates" / "assets" / "style.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[:2]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", light + (dark if scheme == "dark" else "")))

    papers = [_luminance(colours[name]) for name in ("bg", "wash")]
    inks = {name: _luminance(colours[name]) for name in ("for", "mixed", "unclear", "against", "soft")}

    assert {} == {name: ink for name, ink in inks.items() for p in papers if _contrast(ink, p) < 3}


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == len("#123456") else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
