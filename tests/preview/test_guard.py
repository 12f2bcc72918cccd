"""Whom the preview answers."""

from __future__ import annotations

from email.message import Message
from typing import TYPE_CHECKING

import pytest
from asking import ask
from hypothesis import given
from hypothesis import strategies as st

from site_builder.preview.guard import file_of, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.preview import PreviewServer, Studio


def _headers(**headers: str) -> Message:
    message = Message()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST:8000"])
def test_this_machines_names_are_answered(host: str) -> None:
    """A request for one of this machine's own names, at the preview's port, is answered."""
    assert refusal(_headers(Host=host), 8000) is None


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "localhost", "localhost:8001", "127.0.0.1.evil.example:8000", "0.0.0.0:8000",
     "localhost:8000@evil.example", ""],
)  # fmt: skip
def test_other_names_are_misdirected(host: str) -> None:
    """A name that a stranger had resolve to this machine, or another port, gets 421."""
    assert refusal(_headers(Host=host), 8000) == 421


def test_no_host_and_two_hosts_are_misdirected() -> None:
    """A request names its host once."""
    twice = _headers(Host="localhost:8000")
    twice["Host"] = "localhost:8000"

    assert (refusal(_headers(), 8000), refusal(twice, 8000)) == (421, 421)


@pytest.mark.parametrize("origin", ["http://localhost:8000", "http://127.0.0.1:8000"])
def test_own_origin_is_answered(origin: str) -> None:
    """A page of the preview may ask the preview."""
    assert refusal(_headers(Host="localhost:8000", Origin=origin), 8000) is None


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:3000", "https://localhost:8000"])
def test_other_origins_are_forbidden(origin: str) -> None:
    """A page of any other origin gets nothing, even where it knows the right name."""
    assert refusal(_headers(Host="localhost:8000", Origin=origin), 8000) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(("mode", "kind"), [("no-cors", "image"), ("no-cors", "script"), ("navigate", "iframe")])
def test_other_sites_cannot_embed(site: str, mode: str, kind: str) -> None:
    """A page elsewhere can link to the preview, but not take pictures, scripts or frames from it."""
    fetch = {"Sec_Fetch_Site": site, "Sec_Fetch_Mode": mode, "Sec_Fetch_Dest": kind}
    link = {"Sec_Fetch_Site": site, "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}

    assert refusal(_headers(Host="localhost:8000", **fetch), 8000) == 403
    assert refusal(_headers(Host="localhost:8000", **link), 8000) is None


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/partier/", "partier/index.html"),
        ("/partier", "partier"),
        ("/udsagn/p%C3%A5/", "udsagn/på/index.html"),
        ("/a%20b.txt", "a b.txt"),
        ("/%252e%252e/x", "%2e%2e/x"),
        ("//etc/passwd", "/etc/passwd"),
    ],
)
def test_address_means_a_file(path: str, file: str) -> None:
    """An address is decoded once; a folder's is its index."""
    assert file == file_of(path)


@pytest.mark.parametrize(
    "path",
    ["/../x", "/%2e%2e/x", "/a/..%2f..%2fx", "/a/./b", "/x%00.html", "/..%5cx", "/a\\..\\x", "x", "", "/%ff", "*"],
)
def test_address_that_can_mean_no_file(path: str) -> None:
    """A way out of the site, a NUL, a backslash or bytes that are no UTF-8 are no address."""
    assert file_of(path) is None


@given(st.text())
def test_no_address_leads_out(path: str) -> None:
    """Whatever an address is, the file that it means has no step upwards."""
    file = file_of(path)

    assert file is None or not {"..", "."} & set(file.split("/"))


@pytest.mark.parametrize(
    "path",
    ["/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%252f..%252fetc/passwd", "/%00", "//etc/passwd",
     "/static/out.txt", "/articles/2024-01-02-lys.txt", "/site.toml", "/../content/site.toml"],
)  # fmt: skip
def test_nothing_outside_the_site_is_served(path: str, preview: PreviewServer) -> None:
    """No address, however written, gives a file that is not of the site."""
    answer = ask(preview, path)

    assert answer.status in (400, 404)
    assert "root:x" not in answer.text


def test_link_out_of_the_content_is_refused(tracker: Path, studio: Studio, tmp_path: Path) -> None:
    """A symbolic link in static/ that leads out of it is a mistake, and what it leads to is not served."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tracker / "static").mkdir()
    (tracker / "static" / "out.txt").symlink_to(tmp_path / "secret.txt")

    (problem,) = studio.rebuild().problems

    assert problem.file.endswith("static/out.txt")
    assert "secret" not in str(studio.state.files)
