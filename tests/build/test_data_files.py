"""The data that a build makes beside the pages, of the whole demo and of the small tracker."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from site_builder.errors import ContentError
from site_builder.memo import Memo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.build import Built

DEMO = Path(__file__).parents[1] / "demo" / "content"
HOME = "https://name.example/repo/"
ARTICLE = "articles/2024-01-02-lys.txt"
ATOM = "{http://www.w3.org/2005/Atom}"
SECTIONS = ("partier", "personer", "emner", "artikler")
ROW = 6
READ = {"string": str, "integer": int, "number": float, "date": dt.date.fromisoformat}


@pytest.fixture(scope="module")
def package(demo_built: Built, demo_site: Path) -> dict[str, Any]:
    """The demo's data package."""
    assert demo_built.pages
    return json.loads((demo_site / "data" / "datapackage.json").read_bytes())


@pytest.fixture(scope="module")
def rows(package: dict[str, Any], demo_site: Path) -> dict[str, list[dict[str, str]]]:
    """The rows of each table of the package by its name."""
    return {each["name"]: _csv((demo_site / "data" / each["path"]).read_bytes()) for each in package["resources"]}


def _csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def _json(path: Path) -> Any:  # noqa: ANN401
    return json.loads(path.read_bytes())


def test_every_entity_has_its_json(demo_built: Built, demo_site: Path) -> None:
    """Beside each party's, person's, topic's, article's and statement's page is its JSON, which names that page."""
    pages = [p.parent for section in SECTIONS for p in (demo_site / section).glob("*/index.html")]
    pages += [demo_site / "udsagn" / t.statement.id for t in demo_built.tracker.statements]

    wrong = [
        page.name
        for page in pages
        if f"{HOME}{page.relative_to(demo_site).as_posix()}/" != unquote(_json(page.with_suffix(".json"))["url"])
    ]

    assert len(pages) > 400
    assert wrong == []


def test_statement_as_json(demo_built: Built, demo_site: Path) -> None:
    """A statement's JSON has its words to the letter, whose they are, their article, and why they stand where."""
    tracked = next(t for t in demo_built.tracker.statements if t.statement.codings and t.statement.kind == "indirect")
    statement = tracked.statement

    data = _json(demo_site / "udsagn" / f"{statement.id}.json")

    assert statement.quote == data["quote"] == tracked.article.body[statement.start : statement.end]
    assert {"before", "after"} == data["frame"].keys()
    assert [s.person for s in statement.speakers] == [speaker["person"] for speaker in data["speakers"]]
    assert tracked.article.source.name == data["article"]["source"]["name"]
    assert [(link.topic, link.why) for link in tracked.topics] == [(t["topic"], t["why"]) for t in data["topics"]]
    assert (statement.rule, statement.confidence, statement.status) == (
        data["rule"], data["confidence"], data["status"],
    )  # fmt: skip
    coding = statement.codings[0]
    assert (coding.topic, coding.stance) == (data["coding"]["topic"], data["coding"]["stance"])
    assert [data["coding"]] == data["codings"]
    assert tracked.date.isoformat() == data["date"]


def test_lists_hold_everything(demo_built: Built, demo_site: Path) -> None:
    """The lists have every credited statement, newest first, and all that the tracker knows, each once."""
    ids = {name: [each["id"] for each in _json(demo_site / "data" / f"{name}.json")[name]] for name in _LISTS}

    tracker = demo_built.tracker
    assert [t.statement.id for t in tracker.statements] == ids["statements"]
    assert [*tracker.parties] == ids["parties"]
    assert [*tracker.people] == ids["people"]
    assert [*tracker.topics] == ids["topics"]


_LISTS = ("statements", "parties", "people", "topics")


def test_entity_holds_its_statements(demo_built: Built, demo_site: Path) -> None:
    """JSON of a party, a person or a topic has the tracker's statements, that of an article the others too."""
    tracker = demo_built.tracker
    lists = {"partier": tracker.parties, "personer": tracker.people, "emner": tracker.topics}

    for section, said in lists.items():
        for ident, statements in said.items():
            data = _json(demo_site / section / f"{ident}.json")
            assert [t.statement.id for t in statements] == [s["id"] for s in data["statements"]]
            assert len(statements) == data["statement_count"]
    for ident, statements in tracker.articles.items():
        data = _json(demo_site / "artikler" / f"{ident}.json")
        assert [t.statement.id for t in statements if t.credited] == [s["id"] for s in data["statements"]]
        assert [t.statement.id for t in statements if not t.credited] == [s["id"] for s in data["left_out"]]
        assert {None} >= {s["url"] for s in data["left_out"]}


def test_rows_fit_the_schema(package: dict[str, Any], rows: dict[str, list[dict[str, str]]]) -> None:
    """Every value has its field's type, is there where it must be, and is one of those that are allowed."""
    wrong = []
    for resource in package["resources"]:
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        for row in rows[resource["name"]]:
            assert list(fields) == list(row)
            wrong += [(resource["name"], name, value) for name, value in row.items() if not _fits(value, fields[name])]

    assert wrong == []


def _fits(value: str, field: dict[str, Any]) -> bool:
    constraints = field.get("constraints", {})
    if value == "":
        return not constraints.get("required")
    try:
        READ[field["type"]](value)
    except ValueError:
        return False
    return value in constraints.get("enum", [value])


def test_keys_hold(package: dict[str, Any], rows: dict[str, list[dict[str, str]]]) -> None:
    """No two rows have one primary key, and every foreign key leads to a row of its table."""
    wrong, checked = [], 0
    for resource in package["resources"]:
        name, schema = resource["name"], resource["schema"]
        keys = [tuple(row[field] for field in schema["primaryKey"]) for row in rows[name]]
        assert len(keys) == len(set(keys)), name
        for key in schema["foreignKeys"]:
            (field,), target = key["fields"], key["reference"]["resource"] or name
            known = {row["id"] for row in rows[target]}
            checked += len(rows[name])
            wrong += [(name, field, row[field]) for row in rows[name] if row[field] and row[field] not in known]

    assert checked > 1000
    assert wrong == []


def test_package_describes_its_files(package: dict[str, Any], demo_site: Path) -> None:
    """The package names each table that is there with its size, and the ids in a list of them are ids."""
    tables = {path.name: path.stat().st_size for path in (demo_site / "data").glob("*.csv")}

    assert tables == {each["path"]: each["bytes"] for each in package["resources"]}
    assert HOME == package["homepage"]
    assert {"title": "Dagbladet Kompasset"} in package["sources"]
    assert "licenses" not in package


def test_tables_agree_with_the_tracker(demo_built: Built, rows: dict[str, list[dict[str, str]]]) -> None:
    """The tables have every statement, each party's position on each topic, and every membership."""
    tracker = demo_built.tracker
    evidence = {ident for row in rows["positions"] for ident in row["evidence"].split()}

    assert [t.statement.quote for t in tracker.statements] == [row["quote"] for row in rows["statements"]]
    assert len(tracker.parties) * len(tracker.topics) == len(rows["positions"])
    assert all((row["state"] == "coded") == bool(row["stance"]) == bool(row["evidence"]) for row in rows["positions"])
    assert evidence
    assert evidence <= {row["id"] for row in rows["statements"]}
    assert {"gunvald-isbrand,1,vinterlisten,2012-03-01,2022-10-31"} <= {
        ",".join(row[k] for k in ("person", "number", "party", "start_date", "end_date")) for row in rows["memberships"]
    }


@pytest.mark.parametrize(
    ("licence", "told"),
    [
        ("CC-BY-4.0", {"name": "CC-BY-4.0"}),
        ("https://name.example/licens", {"path": "https://name.example/licens"}),
    ],
)
def test_licence_is_told(
    licence: str, told: dict[str, str], tracker: Path, site: Path, build_small: Callable[..., Built]
) -> None:
    """The licence of site.toml stands in the package, in the lists and on the page of the data."""
    with (tracker / "site.toml").open("a") as file:
        file.write(f'licence = "{licence}"\n')

    build_small()

    assert [told] == _json(site / "data" / "datapackage.json")["licenses"]
    assert licence == _json(site / "data" / "statements.json")["site"]["licence"]
    assert licence in (site / "data" / "index.html").read_text(encoding="utf-8")


def test_feeds_hold_the_newest(demo_built: Built, demo_site: Path) -> None:
    """The feed of everything has the 50 statements of the newest articles, in both formats, each at its address."""
    statements = sorted(demo_built.tracker.statements, key=lambda t: -t.article.date.toordinal())
    newest = [f"{HOME}udsagn/{t.statement.id}/" for t in statements[:50]]

    atom = ET.parse(demo_site / "feed.atom").getroot()  # noqa: S314 (we wrote it)

    assert newest == [entry.findtext(f"{ATOM}id") for entry in atom.findall(f"{ATOM}entry")]
    assert newest == [item["id"] for item in _json(demo_site / "feed.json")["items"]]
    assert f"{HOME}feed.atom" == atom.find(f"{ATOM}link[@rel='self']").get("href")


def test_every_page_with_a_feed_says_so(demo_site: Path, demo_built: Built, read_page: Callable[[str], Any]) -> None:
    """Each feed is well-formed, and the head of its page links to it, to its JSON form and to the page's JSON."""
    assert demo_built.pages
    feeds = [path for path in demo_site.rglob("feed.atom") if (path.parent / "index.html").is_file()]
    for path in feeds:
        folder = path.parent.relative_to(demo_site).as_posix().removeprefix(".")
        home = f"{HOME}{folder}/".removesuffix("//") + "/" * (not folder)
        head = (path.parent / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
        root = ET.parse(path).getroot()  # noqa: S314 (we wrote it)
        assert home.rstrip("/") == unquote(root.findtext(f"{ATOM}id")).rstrip("/")
        for name in ("feed.atom", "feed.json"):
            assert f"/repo/{folder}{'/' * bool(folder)}{name}" in read_page(head).links
        assert folder in {"", "rettelser"} or f"/repo/{folder}.json" in read_page(head).links

    assert len(feeds) > 50


def test_title_of_reported_words_is_never_cut(demo_built: Built, demo_site: Path) -> None:
    """What is reported, or but a part of a sentence, is whole in an entry's title, so that no "not" can be lost."""
    reported = {
        f"{HOME}udsagn/{t.statement.id}/": " ".join(t.article.body[slice(*t.statement.sentence)].split())
        for t in demo_built.tracker.statements
        if t.statement.kind == "indirect"
    }
    titles = {item["id"]: item["title"] for path in demo_site.rglob("feed.json") for item in _json(path)["items"]}

    assert len(reported.keys() & titles.keys()) > 50
    assert [title for ident, title in titles.items() if reported.get(ident, "") not in title] == []


def test_title_of_long_words_is_cut_at_a_word(demo_built: Built, demo_site: Path) -> None:
    """A quotation that can stand alone gives its first words, whole ones."""
    bodies = {f"{HOME}udsagn/{t.statement.id}/": t.statement.quote for t in demo_built.tracker.statements}
    items = _json(demo_site / "feed.json")["items"]

    titles = [(item["title"], bodies[item["id"]]) for item in items if item["title"].endswith(" …«")]
    cut = [(title.partition("»")[2].removesuffix(" …«"), quote) for title, quote in titles]

    assert cut
    assert [first for first, quote in cut if not re.match(rf"{re.escape(first)}(?!\w)", " ".join(quote.split()))] == []
    assert max(len(first) for first, _ in cut) <= 80


def test_corrections_have_a_feed(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Each correction is an entry with an id of its own, leads to its article, and makes its statements newer."""
    text = (tracker / ARTICLE).read_text(encoding="utf-8")
    two = "corrections:\n  - {date: 2024-02-03, text: Navnet & tallet}\n  - {date: 2024-02-03, text: To <b>}\nsource"
    (tracker / ARTICLE).write_text(text.replace("source", two, 1), encoding="utf-8")

    build_small()

    items = _json(site / "rettelser" / "feed.json")["items"]
    article = f"{HOME}artikler/2024-01-02-lys/"
    assert [f"{article}#rettelse-2024-02-03-1", f"{article}#rettelse-2024-02-03-2"] == [item["id"] for item in items]
    assert {article} == {item["url"] for item in items}
    assert "<p>Navnet &amp; tallet</p>" in items[0]["content_html"]
    (said,) = _json(site / "feed.json")["items"]
    assert ("2024-01-02T00:00:00Z", "2024-02-03T00:00:00Z") == (said["date_published"], said["date_modified"])


def test_withdrawals_are_among_the_corrections(demo_built: Built, demo_site: Path) -> None:
    """Each statement that was withdrawn is told in the corrections' feed and in its JSON, without its words."""
    items = {item["id"]: item for item in _json(demo_site / "rettelser" / "feed.json")["items"]}
    words = {each.id: each.quote for each in demo_built.tracker.withdrawn}
    gone = {each.id: each.reason for each in _gone()}

    assert words
    assert gone
    for ident, reason in {**dict.fromkeys(words, ""), **gone}.items():
        url = f"{HOME}udsagn/{ident}/"
        data = _json(demo_site / "udsagn" / f"{ident}.json")
        assert (ident, url) == (data["id"], data["url"])
        assert data["withdrawn"]["date"] + "T00:00:00Z" == items[url]["date_published"]
        assert reason in items[url]["content_html"]
        assert words.get(ident, "\0") not in items[url]["content_html"]


def _gone() -> tuple[Any, ...]:
    """Return what the demo's site.toml says is in no article any more."""
    text = (DEMO / "site.toml").read_text(encoding="utf-8")
    return tuple(SimpleNamespace(**each) for each in tomllib.loads(text)["withdrawn"])


def test_nothing_but_statements_is_in_the_data(demo_built: Built, demo_site: Path) -> None:
    """No six words in a row from outside the statements of an article stand in any file for programs."""
    files = [p for p in demo_site.rglob("*") if p.suffix in (".json", ".csv", ".atom") and p.name[0] != "."]
    everything = _plain("\n".join(path.read_text(encoding="utf-8") for path in files))
    leaked, looked_at = [], 0
    for tracked in demo_built.tracker.articles.values():
        for row in _rows(tracked) if tracked else ():
            looked_at += 1
            if row in everything and row not in _plain(tracked[0].article.title):
                leaked.append((tracked[0].article.id, row))

    assert looked_at > 1000
    assert leaked == []


def _rows(tracked: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield every ROW words in a row of an article that are in no statement, its sentence, or its cue's sentence."""
    body = tracked[0].article.body
    kept = list(body)
    for each in (t.statement for t in tracked):
        spans = [each.sentence, (each.start, each.end)]
        if each.cue and each.kind == "indirect":
            after = re.compile(r"[.!?]|$", re.MULTILINE).search(body, each.cue.end)
            spans.append((max(body.rfind(m, 0, each.cue.start) for m in ".!?\n") + 1, after.end()))
        for start, end in spans:
            kept[start:end] = "\n" * (end - start)
    for piece in "".join(kept).split("\n"):
        words = _plain(piece).split()
        yield from (" ".join(words[at : at + ROW]) for at in range(len(words) - ROW + 1))


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def test_sitemap_has_every_page_but_those_not_to_be_found(demo_built: Built, demo_site: Path) -> None:
    """The list has each page once, without the page for what is not found; robots.txt names the list."""
    root = ET.parse(demo_site / "sitemap.xml").getroot()  # noqa: S314 (we wrote it)
    listed = [unquote(each[0].text or "") for each in root]
    days = {unquote(each[0].text or ""): each[1].text for each in root if len(each) > 1}

    pages = {path.relative_to(demo_site).as_posix(): path.read_text() for path in demo_site.rglob("*.html")}
    unlisted = {page for page, html in pages.items() if '<meta name="robots" content="noindex' in html}
    tombstones = {f"udsagn/{each.id}/index.html" for each in (*demo_built.tracker.withdrawn, *_gone())}
    assert {"404.html", "om-siden/index.html", *tombstones} == unlisted
    assert sorted(HOME + page.removesuffix("index.html") for page in pages.keys() - unlisted) == sorted(listed)
    tracked = demo_built.tracker.statements[0]
    assert max(t.article.date for t in demo_built.tracker.statements).isoformat() <= days[HOME]
    assert tracked.article.date.isoformat() <= days[f"{HOME}udsagn/{tracked.statement.id}/"]
    assert f"Sitemap: {HOME}sitemap.xml" in (demo_site / "robots.txt").read_text()


def test_own_robots_is_kept(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A robots.txt in static/ is the site's."""
    (tracker / "static").mkdir()
    (tracker / "static" / "robots.txt").write_text("User-agent: *\nDisallow: /\n")

    build_small()

    assert "User-agent: *\nDisallow: /\n" == (site / "robots.txt").read_text()


def test_data_are_the_same_with_a_memo(
    site: Path, tmp_path: Path, build_small: Callable[..., Built], bytes_of: Callable[[Path], dict[str, bytes]]
) -> None:
    """What a memo remembers of the data is what would be made without it."""
    memo = Memo(tmp_path / "memo")
    build_small(memo=memo)
    first = bytes_of(site)

    assert build_small(memo=memo).written.changed == ()
    assert first == bytes_of(site)


def test_empty_tracker_has_data_too(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """Without articles every file is there, and every feed is well-formed."""
    (tracker / ARTICLE).unlink()

    build_small()

    assert [] == _json(site / "data" / "statements.json")["statements"]
    assert [] == _csv((site / "data" / "statements.csv").read_bytes())
    assert "1970-01-01T00:00:00+00:00" == ET.parse(site / "feed.atom").getroot().findtext(f"{ATOM}updated")  # noqa: S314
    assert ["solpartiet"] == [each["id"] for each in _json(site / "data" / "parties.json")["parties"]]


@pytest.mark.parametrize("name", ["data/statements.csv", "feed.atom", "sitemap.xml", "partier/solpartiet.json"])
def test_static_file_in_the_place_of_data(name: str, tracker: Path, build_small: Callable[..., Built]) -> None:
    """A static file that would stand where data stand is refused by an error that names both."""
    (tracker / "static" / name).parent.mkdir(parents=True)
    (tracker / "static" / name).write_text("x")

    own = re.escape(name)
    with pytest.raises(ContentError, match=rf"would stand at {own}, where the site's own {own} stands"):
        build_small()


def test_head_tells_what_the_page_is(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A statement's page is an article with a day, the front page a website; a picture is told where there is one."""
    (tracker / "static" / "billeder").mkdir(parents=True)
    (tracker / "static" / "billeder" / "del.png").write_bytes(b"x")
    statement = build_small().tracker.statements[0].statement.id
    without = (site / "index.html").read_text(encoding="utf-8")
    with (tracker / "site.toml").open("a") as file:
        file.write('image = "billeder/del.png"\n')

    build_small()

    front = (site / "index.html").read_text(encoding="utf-8")
    page = (site / "udsagn" / statement / "index.html").read_text(encoding="utf-8")
    assert "og:image" not in without
    assert '<meta property="og:image" content="https://name.example/repo/billeder/del.png">' in front
    assert '<meta property="og:type" content="website">' in front
    assert '<meta property="og:locale" content="da_DK">' in front
    assert '<meta property="og:type" content="article">' in page
    assert '<meta property="article:published_time" content="2024-01-02">' in page
