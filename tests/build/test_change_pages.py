"""What changed, and where one party, one person and all on one topic stand, as readers get it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.content.load import load_registry
from site_builder.tracker import position_changes, switches

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built
    from site_builder.model import Registry

STANCES = ("for", "blandet", "uklart", "imod")
SILENCES = ("mentioned", "none", "unsearched")
ARTICLE = (
    "---\ntitle: {title}\ndate: {date}\nsource: {{name: Prøveposten, url: https://avis.example/}}\nstatements:\n"
    '  - quote: "{quote}"\n    topic: asyl\n    stance: {stance}\n---\n»{quote},« siger {who}.\n'
)


@pytest.fixture(scope="module")
def page(demo_built: Built, demo_site: Path) -> Callable[[str], Any]:
    """Read a page of the demo by its address."""
    assert demo_built.pages

    def read(address: str) -> LexborHTMLParser:
        return LexborHTMLParser((demo_site / address / "index.html").read_text(encoding="utf-8"))

    return read


@pytest.fixture(scope="module")
def registry(demo: Path) -> Registry:
    """The demo's parties, people and topics."""
    return load_registry(demo)[1]


def text_of(node: LexborNode) -> str:
    """Return the visible text on one line."""
    return " ".join(node.text().split())


def code(tracker: Path, date: str, quote: str, stance: str, who: str = "Anna Lund (SP)") -> None:
    """Add an article with one coded statement to the small tracker."""
    text = ARTICLE.format(title=f"Den {date}", date=date, quote=quote, stance=stance, who=who)
    (tracker / "articles" / f"{date}-kodet.txt").write_text(text, encoding="utf-8")


def small(site: Path, address: str) -> LexborHTMLParser:
    """Read a page of the small tracker's site."""
    return LexborHTMLParser((site / address / "index.html").read_text(encoding="utf-8"))


def test_change_is_shown_with_both_quotes(page: Callable[[str], Any], demo_built: Built, registry: Registry) -> None:
    """Every change of position has its holder's name, both stances, and the words before and after with their links."""
    html = page("aendringer")
    events = {text_of(li): li for li in html.css(".events > li") if li.css_first(".point")}
    found = position_changes(demo_built.tracker, registry).changes

    assert len(found) == 12
    for change in found:
        ids = {ident for point in (change.before, change.after) for ident in point.evidence}
        telling = [
            text for text, li in events.items()
            if {f"/repo/udsagn/{ident}/" for ident in ids} <= {a.attributes["href"] for a in li.css("a")}
        ]  # fmt: skip
        assert telling, change
        quotes = [" ".join(demo_built.tracker.by_id[ident].statement.quote.split()).rstrip(",") for ident in ids]
        assert [] == [quote for quote in quotes if not any(quote in text for text in telling)]


def test_change_by_the_same_words_is_told_once(page: Callable[[str], Any]) -> None:
    """A person whose change is their party's, by the same words, is named with it; who has other words stands alone."""
    titles = [text_of(h3) for h3 in page("aendringer").css(".events h3")]
    also = [text_of(p) for p in page("aendringer").css(".events > li > p.meta")]

    assert "12. september 2023: Ny Kyst gik fra for til imod" in titles
    assert not any("Halfdan Udsyn (NK) gik" in title for title in titles)
    assert "Det samme skift, med de samme ord: Halfdan Udsyn" in also
    assert "19. april 2023: Sølvi Rimfaxe (NK) gik fra imod til for" in titles


def test_changes_are_newest_first_by_year(page: Callable[[str], Any]) -> None:
    """The years stand newest first, and so do the days in each."""
    html = page("aendringer")
    days = [time.attributes["datetime"] for time in html.css(".events h3 time")]

    assert ["2023", "2022", "2021"] == [h2.text() for h2 in html.css("h2") if h2.text().isdecimal()]
    assert sorted(days, reverse=True) == days
    assert len(days) > 6


def test_switch_of_party_is_an_event_of_its_own(page: Callable[[str], Any], registry: Registry) -> None:
    """Who went from one party to another is told with both parties, apart from changes of position."""
    events = [text_of(li) for li in page("aendringer").css(".events > li") if not li.css_first(".point")]

    assert len(switches(registry)) == len(events) == 3
    assert events[0].startswith("10. november 2022: Gunvald Isbrand skiftede parti Fra VL, Vinterlisten Vinterlisten")
    assert "(til 31. oktober 2022) til MÅ" in events[0]


def test_first_positions_stand_apart(page: Callable[[str], Any], demo_built: Built, registry: Registry) -> None:
    """First known positions are in a list of their own, one line each, each with its way to the words."""
    section = page("aendringer").css_first("section[aria-labelledby=foerste]")
    firsts = position_changes(demo_built.tracker, registry).firsts

    assert "Første kendte standpunkter" == section.css_first("h2").text()
    assert len(firsts) == len(section.css("li"))
    links = [li.css_first("a").attributes["href"] for li in section.css("li")]
    assert [f"/repo/udsagn/{first.after.evidence[0]}/" for first in firsts] == links


def test_no_change_is_said_plainly(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Where nothing changed, the page says so, and what that does not mean; the front page says nothing of it."""
    code(tracker, "2024-02-01", "Asyl skal gælde for alle", "for")
    build_small()

    text = text_of(small(site, "aendringer").body)
    assert "Ingen ændringer fundet." in text
    assert "Det betyder ikke, at ingen har skiftet mening." in text
    assert "Første kendte standpunkter" in text
    assert "Seneste ændringer" not in text_of(small(site, ".").body)


def test_front_page_has_the_newest_changes(page: Callable[[str], Any]) -> None:
    """The front page has three changes, newest first, each leading to the words."""
    lines = page(".").css("section[aria-labelledby=aendringer] li")

    assert [
        "Ny Kyst gik fra for til imod om Færgekontrol, 12. september 2023",
        "Sølvi Rimfaxe (NK) gik fra imod til for om Fast ophold, 19. april 2023",
        "Havneforbundet gik fra blandet til imod om Modtagecentret på Gråskær, 28. marts 2023",
    ] == [text_of(li) for li in lines]
    assert all("/repo/udsagn/" in li.html for li in lines)


def test_front_page_counts_stances(page: Callable[[str], Any]) -> None:
    """A topic on the front page says how many parties have each stance; those of which that is known come first."""
    topics = [text_of(li) for li in page(".").css(".brief > li")]

    assert any("2 partier for 1 parti uklart 1 parti imod" in topic for topic in topics)
    known = ["parti" in topic for topic in topics]
    assert sorted(known, reverse=True) == known
    assert topics[known.index(False)] == "Asyl 178 udsagn Tågeøerne bør tage imod flere asylansøgere."
    assert "Alle 13 emner" in text_of(page(".").css_first(".topics-at"))


def test_topic_sorts_parties_by_stance(page: Callable[[str], Any]) -> None:
    """Who is for comes first, who is against after, then those not judged, each with a day and a way to the words."""
    rows = page("emner/fast-ophold").css(".by-party > li")
    words = [text_of(row.css_first(".stand")) for row in rows]

    assert ["for"] * 3 + ["imod"] * 2 + ["har udtalt sig, ikke vurderet"] * (len(rows) - 5) == words
    assert all(row.css_first("time") for row in rows)
    links = [row.css_first(".soft a").attributes["href"] for row in rows]
    assert ["udsagn"] * 5 == [link.split("/")[2] for link in links[:5]]
    assert {"emner"} == {link.split("/")[2] for link in links[5:]}


def test_topic_opens_with_its_proposition(page: Callable[[str], Any]) -> None:
    """The proposition stands before the parties, they before the line through time, and that before the statements."""
    text = text_of(page("emner/fast-ophold").body)
    order = ["bør kunne få fast ophold.", "Hvor partierne står", "Gennem tiden", "Det samme som tabel", "Gengivet"]

    places = [text.index(words) for words in order]
    assert sorted(places) == places


def test_three_kinds_of_silence_are_told_apart(page: Callable[[str], Any], demo_site: Path) -> None:
    """Who is named, of whom nothing was found, and what was not searched stand in lists of their own, never twice."""
    seen = set()
    for path in (demo_site / "emner").glob("*/index.html"):
        html = page(f"emner/{path.parent.name}")
        lists = {name: _after(html, name) for name in SILENCES if html.css_first(f"#{name}")}
        seen |= lists.keys()
        parties = [p for name in lists for p in lists[name]] + [
            text_of(row.css_first(".party")) for row in html.css(".by-party > li")
        ]
        assert len(parties) == len(set(parties)) == 10, path.parent.name
        assert len(lists) == text_of(html.body).count("Det siger ikke, hvad de mener.")

    assert {*SILENCES} == seen
    havfruer = text_of(page("emner/havfruer").body)
    assert "Ikke undersøgt. Der er ingen artikler om emnet endnu." in havfruer
    assert "Ingen udsagn fundet" not in havfruer


def test_mentioned_only_leads_to_the_article(page: Callable[[str], Any]) -> None:
    """Who is only mentioned has the article that names them, and the words that do."""
    (line,) = page("emner/modtagecenter-paa-graaskaer").css(".named > li")

    assert "NK, Ny Kyst »Halfdan Udsyn« i Fem ledere, én sofa, 12. september 2023" == text_of(line)
    assert "/repo/artikler/2023-09-12-fem-ledere-i-en-sofa/" in line.html


@pytest.mark.parametrize("address", ["emner/modtagecenter-paa-graaskaer", "partier/havneforbundet"])
def test_line_through_time_is_told_as_a_table(address: str, page: Callable[[str], Any]) -> None:
    """The drawing has a name and a description, and for each sign that it draws a row of a table, in the same order."""
    html = page(address)
    chart = html.css_first("svg.chart")
    drawn = [use.attributes["href"].removeprefix("#s-") for use in chart.css("use")]
    rows = html.css("table.facts tbody tr")

    assert "img" == chart.attributes["role"]
    named = [chart.css_first(f"#{ident}") for ident in chart.attributes["aria-labelledby"].split()]
    assert ["title", "desc"] == [node.tag for node in named]
    assert drawn == [row.css_first("use").attributes["href"].removeprefix("#s-") for row in rows]
    assert len(drawn) > 2
    assert all("/repo/udsagn/" in row.html for row in rows)
    assert {text_of(row.css("td")[1]) for row in rows} <= {*STANCES}


def test_signs_through_time_stand_in_the_order_of_their_days(page: Callable[[str], Any]) -> None:
    """Of one party a later stance stands farther to the right, and none of them out of the drawing."""
    uses = page("partier/havneforbundet").css("svg.chart use")
    places = [float(use.attributes["x"].rstrip("%")) for use in uses]

    assert sorted(places) == places
    assert 0 < places[0] < places[-1] < 100


def test_without_coded_stances_nothing_is_drawn(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A topic, a party and a person whose statements nobody judged have no line through time."""
    assert tracker.is_dir()
    build_small()

    for address in ("emner/asyl", "partier/solpartiet", "personer/anna-lund"):
        html = small(site, address)
        assert html.css_first("svg.chart") is None
        assert "har udtalt sig, ikke vurderet" in text_of(html.body)


def test_party_says_first_where_it_stands(page: Callable[[str], Any]) -> None:
    """A party's page opens with its stances, then what it has said without one, and names all other topics."""
    html = page("partier/ny-kyst")
    rows = [text_of(row) for row in html.css(".stands > li")]

    assert rows[0].startswith("Fast ophold for 19. april 2023 · ")
    assert rows[1].startswith("Færgekontrol imod 12. september 2023 · ")
    assert all("har udtalt sig, ikke vurderet" in row for row in rows[2:])
    text = text_of(html.body)
    assert text.index("Hvor partiet står") < text.index("Personer (")
    assert re.search(r"Ingen udsagn fundet om .*Boligplacering.*\. Ikke undersøgt, fordi .*: Ly til havfruer\.", text)


def test_person_has_own_positions_with_the_party_then(page: Callable[[str], Any]) -> None:
    """Who switched parties keeps their own stances, drawn under the party that they were in."""
    html = page("personer/soelvi-rimfaxe")
    chart = html.css_first("svg.chart")
    parties = [text.text() for text in chart.css("text") if text.text() in {"VL", "NK"}]
    widths = [float(r.attributes["width"].rstrip("%")) for r in chart.css("rect")]

    assert ["VL", "NK"] == parties
    assert 80 < sum(widths) < 100
    assert ["s-against", "s-for"] == [use.attributes["class"] for use in chart.css("use")]
    assert "Fast ophold for 19. april 2023" in text_of(html.css_first(".stands > li"))
    told = [text_of(row) for row in html.css("table.facts tbody tr")]
    assert "20. maj 2021 imod Sølvi Rimfaxe (VL), Dagbladet Kompasset" in told[0]
    assert "19. april 2023 for Sølvi Rimfaxe (NK), Dagbladet Kompasset" in told[1]


def test_stances_of_one_day_that_differ_are_all_shown(
    tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """A day on which two stances differ is `blandet`, and the table has both statements."""
    code(tracker, "2024-02-01", "Asyl skal gælde for alle her", "for")
    path = tracker / "articles" / "2024-02-01-kodet.txt"
    path.write_text(path.read_text("utf-8") + "»Asyl er for dyrt for os nu,« siger Anna Lund (SP).\n", "utf-8")
    text = path.read_text("utf-8").replace(
        "stance: for\n", 'stance: for\n  - quote: "Asyl er for dyrt for os nu"\n    topic: asyl\n    stance: against\n'
    )
    path.write_text(text, encoding="utf-8")
    build_small()

    html = small(site, "emner/asyl")
    assert "blandet" == text_of(html.css_first(".by-party .stand"))
    (row,) = html.css("table.facts tbody tr")
    assert 2 == len(row.css("td")[2].css("a"))


def test_names_are_escaped_in_the_drawing(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A party's name cannot break out of the drawing, and a long one is cut there but not in the table."""
    code(tracker, "2024-02-01", "Asyl skal gælde for alle her", "for")
    name = "<b>Solpartiet</b> & venner af den lange sommers lyse nætter"
    path = tracker / "parties" / "solpartiet.md"
    path.write_text(path.read_text("utf-8").replace("name: Solpartiet", f'name: "{name}"'), encoding="utf-8")
    build_small()

    html = small(site, "emner/asyl")
    assert html.css_first("svg.chart b") is None
    assert "…" in html.css_first("svg.chart").text()
    assert name == text_of(html.css_first("table.facts tbody th"))


def _after(html: LexborHTMLParser, name: str) -> list[str]:
    """Return the parties of the list behind a heading."""
    node = html.css_first(f"#{name}")
    while node.tag != "ul":
        node = node.next
    return [text_of(party) for party in node.css(".party")]
