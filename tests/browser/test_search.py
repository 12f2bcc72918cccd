"""The search page in a real browser: what is found, how it is shown, and what happens where it cannot work."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from site_builder.build import Options, build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser

PATIENCE = 60_000
"""Milliseconds to wait for a state: a busy machine is no mistake."""
SOURCE = "source: {name: Prøveposten}\n"
MANY = "".join(f"»Punkt {n} er vigtigt for havnen,« siger Bo Dal (MP).\n" for n in range(1, 26))
CONTENT = {
    "site.toml": 'title = "Prøven"\nbase_url = "https://name.example/"\nquote_budget = 1.0\n',
    "parties/solpartiet.md": "---\nname: Solpartiet\nshort: SP\nletters: [SP]\n---\nEt lyst parti fra Aarhus.\n",
    "parties/maanepartiet.md": "---\nname: Månepartiet\nshort: MP\nletters: [MP]\n---\n",
    "people/anna-lund.md": "---\nname: Anna Lund\nmemberships:\n  - {party: solpartiet, role: formand}\n---\n",
    "people/bo-dal.md": "---\nname: Bo Dal\nmemberships:\n  - party: maanepartiet\n---\n",
    "topics/asyl.md": "---\nname: Asyl\nproposition: Landet bør give asyl.\nkeywords: [flygtning]\n---\n",
    "topics/fast-ophold.md": "---\nname: Fast ophold\nproposition: Man bør kunne blive.\nparent: asyl\nkeywords: [bo]\n"
    "---\n",
    "articles/2024-01-02-by.txt": f"---\ntitle: Byen\ndate: 2024-01-02\n{SOURCE}---\n"
    "»Flygtninge skal kunne bo i København,« siger Anna Lund (SP).\n",
    "articles/2023-01-02-oe.txt": f"---\ntitle: Øen\ndate: 2023-01-02\n{SOURCE}---\n"
    "»En flygtning er <b>ikke</b> & bliver &amp; aldrig et tal,« siger Bo Dal (MP).\n"
    "»De ældre betaler for økonomien på Gråskær,« siger Anna Lund (SP).\n",
    "articles/2022-01-02-abroad.txt": f"---\ntitle: Abroad\ndate: 2022-01-02\nlang: en\n{SOURCE}---\n"
    '"They are welcome in our harbour," said Anna Lund.\n',
    "articles/2021-01-02-havn.txt": f"---\ntitle: Havnen\ndate: 2021-01-02\n{SOURCE}---\n{MANY}",
}


class _Silent(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented tracker with the words that are looked for."""
    folder = tmp_path_factory.mktemp("tracker") / "content"
    for name, text in CONTENT.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def root(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with the site at its root, again below /repo/, and below /broken/ without its index."""
    folder = tmp_path_factory.mktemp("searched")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=folder))
    home = f"http://127.0.0.1:{server.server_port}/"
    for below in ("", "repo/", "broken/"):
        build(Options(content=content, output=folder / below, base_url=home + below, search="index"))
    (folder / "broken" / "pagefind" / "pagefind.js").unlink()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield home
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A reader's browser, which keeps what it has fetched."""
    made = chromium.new_context()
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page of the reader's browser."""
    with context.new_page() as made:
        yield made


@pytest.fixture
def search(page: Page, root: str) -> Callable[[str], list[str]]:
    """Follow a link to a search; return the texts of what is found, each on one line."""

    def run(query: str, below: str = "") -> list[str]:
        page.goto(f"{root}{below}soeg/?{query}")
        expect(_count(page)).to_contain_text("resultat", timeout=PATIENCE)
        shown = int(_count(page).inner_text().split()[0]) if "Ingen" not in _count(page).inner_text() else 0
        expect(page.locator("#fund > li")).to_have_count(min(20, shown), timeout=PATIENCE)
        return [" ".join(text.split()) for text in page.locator("#fund > li").all_inner_texts()]

    return run


@pytest.mark.parametrize("query", ["flygtning", "flygtninge", "flygtningenes", "Flygtningen", "flygtn"])
def test_inflected_forms_are_found(query: str, search: Callable[..., list[str]]) -> None:
    """Any form of a word finds every other, and so does its beginning."""
    found = search(f"q={query}&type=statement")

    assert ["Anna Lund (SP), 2. januar 2024", "Bo Dal (MP), 2. januar 2023"] == sorted(
        text[: text.index(" »")] for text in found
    )


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("København", "København"), ("kobenhavn", "København"), ("koebenhavn", "København"), ("KØBENHAVN", "København"),
        ("oekonomi", "økonomien"), ("okonomien", "økonomien"), ("økonomi", "økonomien"),
        ("aeldre", "ældre"), ("ældre", "ældre"),
        ("graaskaer", "Gråskær,«"), ("graskaer", "Gråskær,«"), ("gråskær", "Gråskær,«"),
    ],
)  # fmt: skip
def test_other_spellings_are_found(query: str, word: str, search: Callable[..., list[str]], page: Page) -> None:
    """Æ, ø and å are found as they are typed without a Danish keyboard, and the word is marked as it stands."""
    found = search(f"q={query}")

    assert len(found) == 1
    assert [word.rstrip(",«")] == [mark.rstrip(",«") for mark in page.locator("#fund mark").all_inner_texts()]


def test_old_spelling_is_found_by_the_new(search: Callable[..., list[str]]) -> None:
    """What is written with aa is found by å."""
    assert ["Solpartiet (SP) Et lyst parti fra Aarhus. Parti"] == search("q=Århus")


@pytest.mark.parametrize("query", ["barnevogn", "flygtning+barnevogn", "indvandring", "q"])
def test_what_is_not_there_is_not_found(query: str, search: Callable[..., list[str]], page: Page) -> None:
    """A word that no text has finds nothing, not what has its first letters in common; and the page says so."""
    assert search(f"q={query}") == []
    expect(_count(page)).to_contain_text("Ingen resultater")


def test_result_shows_whose_when_and_where(search: Callable[..., list[str]], page: Page) -> None:
    """A result shows speaker, party, date, the sentence, role and source, and leads to the statement's page."""
    assert ["Anna Lund (SP), 2. januar 2024 »Flygtninge skal kunne bo i København« formand · Citat i Prøveposten"] == (
        search("q=bo&aar=2024")
    )
    page.locator("#fund a").click()
    expect(page.locator("h1")).to_contain_text("Udsagn af Anna Lund (SP), 2. januar 2024")


def test_words_are_inserted_as_text(search: Callable[..., list[str]], page: Page) -> None:
    """What looks like HTML in a statement is shown as it stands, and makes no element."""
    (found,) = search("q=flygtning&parti=maanepartiet")

    assert "»En flygtning er <b>ikke</b> & bliver &amp; aldrig et tal«" in found
    assert page.locator("#fund b").count() == 0


def test_other_language_is_marked(search: Callable[..., list[str]], page: Page) -> None:
    """Words in another language than the page's are marked as such for those who hear them."""
    search("q=welcome")

    assert page.locator("#fund p[lang]").get_attribute("lang") == "en"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=flygtning", 3), ("q=flygtning&parti=solpartiet", 1), ("q=flygtning&aar=2023", 1), ("q=asyl&type=topic", 1),
        ("q=flygtning&emne=fast-ophold", 1), ("q=&emne=asyl&type=statement", 2), ("q=&parti=solpartiet&type=person", 1),
        ("q=flygtning&parti=solpartiet&aar=2023", 0), ("q=anna&type=person", 1),
    ],
)  # fmt: skip
def test_filters_narrow(query: str, expected: int, search: Callable[..., list[str]]) -> None:
    """Kind, party, topic (with those below it) and year narrow what is found, together, and without words too."""
    assert expected == len(search(query))


def test_filter_applies_when_it_is_chosen(search: Callable[..., list[str]], page: Page) -> None:
    """Choosing a filter narrows at once, and the address then leads to just that; Back undoes it."""
    search("q=flygtning")

    page.get_by_label("Parti", exact=True).select_option("Solpartiet")

    expect(_count(page)).to_have_text("1 resultat", timeout=PATIENCE)
    assert page.url.endswith("/soeg/?q=flygtning&parti=solpartiet")
    page.go_back()
    expect(_count(page)).to_have_text("3 resultater", timeout=PATIENCE)
    assert page.get_by_label("Parti", exact=True).input_value() == ""


def test_newest_first(search: Callable[..., list[str]]) -> None:
    """Sorted by date, the newest stands first; what has no date comes last and is not lost."""
    found = search("q=anna&orden=nyeste")

    assert ["2024", "2023", "2022"] == [text.partition(", 2. januar ")[2][:4] for text in found[:3]]
    assert found[3].startswith("Anna Lund Person · Solpartiet, formand")


def test_name_leads_to_its_own_page_first(search: Callable[..., list[str]]) -> None:
    """Who looks for a person or a party finds its page before what was said."""
    assert search("q=anna+lund")[0].startswith("Anna Lund Person")
    assert search("q=solpartiet")[0].startswith("Solpartiet (SP)")


def test_more_are_shown_when_asked_for(search: Callable[..., list[str]], page: Page) -> None:
    """Twenty are shown, the rest by a button, which leads the keyboard on to the first of them."""
    search("q=havnen")
    expect(_count(page)).to_have_text("25 resultater")

    page.get_by_role("button", name="Vis flere").click()

    expect(page.locator("#fund > li")).to_have_count(25, timeout=PATIENCE)
    expect(page.locator("#fund > li:nth-child(21) a")).to_be_focused()
    expect(page.locator("#flere")).to_be_hidden()


@pytest.mark.parametrize("below", ["", "repo/"])
def test_keyboard_alone_is_enough(below: str, page: Page, root: str) -> None:
    """From the header to a result with Tab and Enter alone, at the root and below a sub-path."""
    page.goto(root + below)
    _tab_to(page, "Søg")
    page.keyboard.press("Enter")
    page.wait_for_url("**/soeg/")
    _tab_to(page, "")
    page.keyboard.type("koebenhavn")
    page.keyboard.press("Enter")
    expect(_count(page)).to_have_text("1 resultat", timeout=PATIENCE)
    _tab_to(page, "Anna Lund (SP), 2. januar 2024")
    page.keyboard.press("Enter")

    page.wait_for_url(f"{root}{below}udsagn/*/")
    expect(page.locator("h1")).to_contain_text("Anna Lund")


def test_everything_is_labelled(page: Page, root: str) -> None:
    """Each field has a label, the form is a landmark, and the number of results is told as it changes."""
    page.goto(f"{root}soeg/")

    assert [] == page.eval_on_selector_all(
        "#soegning input, #soegning select", "all => all.filter(e => !e.labels.length).map(e => e.id)"
    )
    expect(page.get_by_role("search")).to_be_visible()
    assert "status" == page.locator("#antal").get_attribute("role")
    expect(page.locator("#uden")).to_be_hidden()


def test_nothing_is_loaded_before_the_first_search(page: Page, root: str) -> None:
    """Pages ask for no script; the search page for one, and for Pagefind's files when somebody searches."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(root).partition("?")[0]))

    page.goto(root, wait_until="networkidle")
    before = [url for url in asked if url.endswith(".js") or "pagefind" in url]
    page.goto(f"{root}soeg/", wait_until="networkidle")
    opened = [url for url in asked if url.endswith(".js") or "pagefind" in url]
    page.get_by_label("Søg efter").fill("havnen")
    page.get_by_role("button", name="Søg").click()
    expect(_count(page)).to_have_text("25 resultater", timeout=PATIENCE)

    assert before == []
    assert ["assets/search.js"] == opened
    assert "pagefind/pagefind.js" in asked
    assert [url for url in asked if "://" in url] == []


def test_without_scripts_there_are_the_lists(chromium: Browser, root: str) -> None:
    """With JavaScript off the page says so, shows no form that would do nothing, and links to the lists."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}repo/soeg/")

    expect(page.locator("#uden")).to_contain_text("kræver JavaScript")
    expect(page.locator("#soegning")).to_be_hidden()
    page.locator("main").get_by_role("link", name="Partier").click()
    expect(page.locator("h1")).to_have_text("Partier")
    context.close()


def test_missing_index_is_told(page: Page, root: str) -> None:
    """Where the index cannot be loaded, the page says so and still links to the lists."""
    page.goto(f"{root}broken/soeg/?q=flygtning")

    expect(_count(page)).to_contain_text("kan ikke hentes", timeout=PATIENCE)
    expect(page.locator("main").get_by_role("link", name="Emner")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_fits_a_phone(scheme: str, chromium: Browser, root: str) -> None:
    """At 320 pixels nothing is wider than the screen, and marks can be read, in light and in dark."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{root}soeg/?q=flygtning&type=statement")
    expect(page.locator("#fund mark").first).to_be_visible(timeout=PATIENCE)

    read = page.evaluate(
        "() => { const m = getComputedStyle(document.querySelector('#fund mark'));"
        " return [document.documentElement.scrollWidth, m.color, m.backgroundColor]; }"
    )
    context.close()

    assert read[0] <= 320
    ink, paper = (sum(int(part) for part in colour.strip("rgb()").split(",")) for colour in read[1:])
    assert abs(ink - paper) > 300


def _count(page: Page) -> Locator:
    """Return the line that says how many were found."""
    return page.locator("#antal")


def _tab_to(page: Page, text: str) -> None:
    """Press Tab until what has the focus has a text; no text: until it is the field for the words."""
    for _ in range(60):
        page.keyboard.press("Tab")
        told = "(e => e.id === 'q' ? '' : e.textContent.trim())(document.activeElement)"
        if text == page.evaluate(told):
            return
    pytest.fail(f"the keyboard does not come to {text!r}")
