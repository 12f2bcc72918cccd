"""Links to the words in a source."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.pages.fragments import source_link, text_directive

URL = "https://avis.example/a"
TEXTS = st.text(st.sampled_from(list("abcæøåÉ ,-&#%.\n»«?!1_")), min_size=1, max_size=400)


def terms(directive: str) -> dict[str, str]:
    """Return a directive's terms by what they are, decoded."""
    found: dict[str, str] = {}
    for term in directive.removeprefix("text=").split(","):
        if term.endswith("-"):
            found["prefix"] = unquote(term[:-1])
        elif term.startswith("-"):
            found["suffix"] = unquote(term[1:])
        else:
            found["last" if "first" in found else "first"] = unquote(term)
    return found


def directive_of(body: str, quote: str, *, last: bool = False) -> dict[str, str]:
    """Return the terms for a quote where it stands first, or last, in a body."""
    start = body.rindex(quote) if last else body.index(quote)
    return terms(text_directive(body, start, start + len(quote)))


def test_short_words_are_linked_to_whole() -> None:
    """A quotation of a line is one term, without the signs at its ends."""
    found = directive_of("»Vi går hjem, alle sammen,« siger hun.", "Vi går hjem, alle sammen,")

    assert {"first": "Vi går hjem, alle sammen"} == found


def test_long_words_are_linked_to_from_first_to_last() -> None:
    """A long quotation is its first and its last words."""
    quote = f"Det her er begyndelsen på {'noget meget langt og ' * 8}det her er slutningen på det."

    found = directive_of(f"»{quote}« siger hun.", quote)

    assert ("Det her er begyndelsen", "slutningen på det") == (found["first"], found["last"][-17:])
    assert quote.rstrip(".").endswith(found["last"])


def test_words_over_several_lines_have_no_line_break_in_a_term() -> None:
    """A quotation that goes over paragraphs begins in the first and ends in the last."""
    quote = "En ting er det ene.\n»En helt anden ting er det andet."

    assert {"first": "En ting er det", "last": "ting er det andet"} == directive_of(f"»{quote}«", quote)


def test_words_that_stand_twice_have_their_neighbours() -> None:
    """The words around tell two places apart; where the words stand once, they are left out."""
    body = "Hun siger: »Det er godt,« og går.\nHan svarer: »Det er godt,« og bliver."

    assert {"prefix": "Han svarer", "first": "Det er godt", "suffix": "og bliver"} == directive_of(
        body, "Det er godt,", last=True
    )


@pytest.mark.parametrize(
    ("sign", "written"), [(",", "%2C"), ("-", "%2D"), ("&", "%26"), ("#", "%23"), ("%", "%25"), ("ø", "%C3%B8")]
)
def test_signs_are_encoded(sign: str, written: str) -> None:
    """What has a meaning in a fragment is percent-encoded, the hyphen too."""
    body = f"a{sign}b"

    assert f"text=a{written}b" == text_directive(body, 0, len(body))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (URL, f"{URL}#:~:text=ord"),
        (f"{URL}?x=1", f"{URL}?x=1#:~:text=ord"),
        (f"{URL}#afsnit", f"{URL}#afsnit:~:text=ord"),
        (f"{URL}#:~:text=andet", f"{URL}#:~:text=ord"),
        (f"{URL}#afsnit:~:text=andet", f"{URL}#afsnit:~:text=ord"),
    ],
)
def test_address_keeps_its_own_fragment(url: str, expected: str) -> None:
    """The directive comes behind whatever place the address has, and in the place of another directive."""
    assert expected == source_link(url, "»ord«", 1, 4)


def test_signs_alone_make_no_fragment() -> None:
    """Words without a letter or a digit leave the address as it is."""
    assert URL == source_link(URL, "»…«", 1, 2)


@settings(deadline=None)
@given(TEXTS, st.data())
def test_every_term_stands_in_the_text(body: str, data: st.DataObject) -> None:
    """Decoded, the first and the last words stand in the stretch, and the words around it on its lines."""
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    flat, said = " ".join(body.split()), " ".join(body[start:end].split())

    directive = text_directive(body, start, end)

    found = terms(directive) if directive else {}
    assert not set("&#\n ") & set(directive)
    assert [t for t in (found.get("first", ""), found.get("last", "")) if t not in said] == []
    assert [t for t in (found.get("prefix", ""), found.get("suffix", "")) if t not in flat] == []
    assert bool(directive) == any(c.isalnum() for c in said)
