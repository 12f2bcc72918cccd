"""What the preview answers."""

from __future__ import annotations

import http.client
import json
import threading
from typing import TYPE_CHECKING

import pytest
from asking import ask

from site_builder.preview import PreviewServer, next_free_port

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.preview import Studio

ARTICLE = "articles/2024-01-02-lys.txt"


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/", "text/html; charset=utf-8", "Prøven"),
        ("/?x=1", "text/html; charset=utf-8", "Prøven"),
        ("/partier/solpartiet/", "text/html; charset=utf-8", "Solpartiet"),
        ("/assets/style.css", "text/css; charset=utf-8", ":root"),
        ("/assets/icon.svg", "image/svg+xml; charset=utf-8", "<svg"),
        ("/__standpunkt/live.js", "text/javascript; charset=utf-8", "EventSource"),
    ],
)
def test_file_of_the_site(path: str, kind: str, words: str, preview: PreviewServer) -> None:
    """A file of the site is served as what it is, and may not be kept or guessed at."""
    answer = ask(preview, path)

    assert (200, kind) == (answer.status, answer.headers["Content-Type"])
    assert ("nosniff", "no-store") == (answer.headers["X-Content-Type-Options"], answer.headers["Cache-Control"])
    assert words in answer.text


def test_pages_have_the_script_and_the_site_has_not(preview: PreviewServer, studio: Studio) -> None:
    """The script that reloads a page is put into it as it is served; the files themselves are the site's."""
    page = ask(preview, "/").text

    assert page.count("/__standpunkt/live.js") == 1
    assert page.index("/__standpunkt/live.js") < page.index("</body>")
    assert not any(b"__standpunkt" in content for content in studio.state.files.values())


def test_address_without_its_slash_is_redirected(preview: PreviewServer) -> None:
    """A folder asked for without its slash is found, as on GitHub Pages."""
    answer = ask(preview, "/partier")

    assert (301, "/partier/") == (answer.status, answer.headers["Location"])


def test_nothing_there_is_the_sites_own_page(preview: PreviewServer) -> None:
    """Where nothing is, the site's page for that is shown, with 404; a folder is never listed."""
    for path in ("/nix/", "/nix", "/assets/", "/__standpunkt/"):
        answer = ask(preview, path)

        assert answer.status == 404
        assert "Siden findes ikke" in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE", "NONSENSE"])
def test_only_get_and_head(method: str, preview: PreviewServer) -> None:
    """Whatever would change something is not allowed."""
    answer = ask(preview, "/", method, b"x" if method != "TRACE" else None)

    assert (405, "GET, HEAD") == (answer.status, answer.headers["Allow"])


def test_head_has_the_headers_alone(preview: PreviewServer) -> None:
    """HEAD is GET without the content."""
    head, get = ask(preview, "/", "HEAD"), ask(preview, "/")

    assert (200, "") == (head.status, head.text)
    assert get.headers["Content-Length"] == head.headers["Content-Length"]


def test_whole_text_is_shown_marked(preview: PreviewServer) -> None:
    """An article's page shows its whole text, each statement marked with whose it is, by which rule, how surely."""
    page = ask(preview, "/artikler/2024-01-02-lys/").text

    opened, text, _ = page.partition('">Asyl er en ret, og den bør gælde alle,<span class="tip"')
    leads_to = opened.rpartition('<a class="found" href="#')[2]
    assert text
    assert f'id="{leads_to}"' in page
    tip = page.partition('class="tip"')[2].partition("</span></a>")[0]
    assert "Anna Lund" in tip
    assert "sikkerhed" in tip
    assert "siger Anna Lund (SP)." in page


def test_published_site_has_no_marked_text(tracker: Path, studio: Studio, build_small: object, site: Path) -> None:
    """What only the keeper may see is in the preview and not in what `build` writes."""
    assert callable(build_small)
    build_small()
    studio.rebuild()
    page = "artikler/2024-01-02-lys/index.html"

    assert b"siger Anna Lund (SP)." in studio.state.files[page]
    assert b"siger Anna Lund (SP)." not in (site / page).read_bytes()
    assert (tracker / ARTICLE).exists()


def test_first_build_that_fails_shows_what_is_wrong(tracker: Path, studio: Studio) -> None:
    """Where there is no site yet, every address answers with what is wrong, escaped."""
    (tracker / ARTICLE).write_text("---\ntitle: x\ndate: <b>no\n---\n", encoding="utf-8")
    studio.rebuild()
    server = PreviewServer(0)
    server.start(studio)

    answer = ask(server, "/artikler/x/")
    server.stop()

    assert answer.status == 503
    assert "&lt;b&gt;no" in answer.text
    assert "<b>no" not in answer.text


def test_events_tell_each_state(tracker: Path, preview: PreviewServer, studio: Studio) -> None:
    """The stream begins with the state now, and goes on with each that follows: a mistake, its mending."""
    connection = http.client.HTTPConnection("127.0.0.1", preview.server_port, timeout=10)
    connection.request("GET", "/__standpunkt/events")
    stream = connection.getresponse()
    good = (tracker / ARTICLE).read_text(encoding="utf-8")

    states = [_next(stream)]
    for text in (good.replace("date: 2024", "date: no"), good, good.replace("Lys", "Nyt lys")):
        (tracker / ARTICLE).write_text(text, encoding="utf-8")
        studio.rebuild()
        states.append(_next(stream))
    connection.close()

    assert "text/event-stream; charset=utf-8" == stream.headers["Content-Type"]
    assert [0, 1, 0, 0] == [len(state["problems"]) for state in states]
    assert states[1]["problems"][0]["where"].endswith(f"{ARTICLE}:3")
    assert states[0]["version"] == states[1]["version"] == states[2]["version"] != states[3]["version"]


def test_stop_ends_streams_and_frees_the_port(studio: Studio) -> None:
    """When the preview ends, those who wait for events are told so, and the port can be used again."""
    studio.rebuild()
    server = PreviewServer(0)
    server.start(studio)
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/__standpunkt/events")
    stream = connection.getresponse()
    _next(stream)

    server.stop()

    assert stream.read().strip() == b""
    PreviewServer(server.server_port).server_close()


def test_many_ask_at_once(preview: PreviewServer) -> None:
    """Streams that stay open do not keep others from being answered."""
    streams = []
    for _ in range(20):
        connection = http.client.HTTPConnection("127.0.0.1", preview.server_port, timeout=10)
        connection.request("GET", "/__standpunkt/events")
        streams.append((connection, connection.getresponse()))
    statuses: list[int] = []
    threads = [threading.Thread(target=lambda: statuses.append(ask(preview, "/").status)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for connection, _ in streams:
        connection.close()

    assert [200] * 20 == statuses


def test_next_free_port() -> None:
    """The port that is offered instead of one that is taken is free, and above it."""
    with PreviewServer(0) as taken:
        free = next_free_port(taken.server_port)

        assert free is not None
        assert free > taken.server_port
        PreviewServer(free).server_close()
    assert next_free_port(65535) is None


def _next(stream: http.client.HTTPResponse) -> dict[str, list[dict[str, str]]]:
    """Return the next state in a stream of events."""
    while True:
        line = stream.readline()
        assert line, "the stream has ended"
        if line.startswith(b"data: "):
            return json.loads(line.removeprefix(b"data: "))
