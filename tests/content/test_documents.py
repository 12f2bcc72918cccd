"""Files split into front matter and body."""

from __future__ import annotations

import pytest
from content_folder import ARTICLE, ContentFolder
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.frontmatter.document import DocumentError, split_document

NO_CR = st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]))


@given(NO_CR)
@example("---\nførst en streg\n---\n")
@example("\n\n")
@example("\ufeff")
@example("\u2028\x85\x00")
def test_the_body_is_what_was_written(body: str) -> None:
    """Everything after the line that closes the front matter is the body, untouched."""
    document = split_document(f"---\na: b\n---\n{body}", "mågen.txt")

    assert body == document.body
    assert 4 == document.body_line


@given(NO_CR)
def test_the_body_of_an_empty_front_matter_is_what_was_written(body: str) -> None:
    """Front matter without a line is front matter."""
    document = split_document(f"---\n---\n{body}", "mågen.txt")

    assert ({}, body, 3) == (document.data, document.body, document.body_line)


@given(st.text() | NO_CR.map("---\n{}".format) | NO_CR.map("---\n{}\n---\n".format))
@example("---")
@example("---\n---")
@example("---\n--- \t\nbody")
def test_any_text_is_split_or_refused(text: str) -> None:
    """Whatever the text, the answer is a document or a DocumentError with a line that the text has."""
    line, body = 1, ""
    try:
        body = split_document(text, "mågen.txt").body
    except DocumentError as error:
        line = error.problem.line

    assert 1 <= line <= text.count("\n") + 1
    assert text.endswith(body)


def test_a_byte_order_mark_and_crlf_leave_no_trace(folder: ContentFolder) -> None:
    """A file saved on Windows reads as the same file saved elsewhere."""
    body = "Mågen sagde nej.\n\nRæven sagde ja.\n"
    text = f"---\n{ARTICLE}---\n{body}"
    folder.raw("articles/maage.txt", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    assert body == folder.article().body


def test_the_body_line_is_where_the_body_begins(folder: ContentFolder) -> None:
    """The line of the body counts every line of the front matter, also in a file with CRLF."""
    folder.raw("articles/maage.txt", f"---\n{ARTICLE}---\nMågen.".replace("\n", "\r\n").encode())

    assert 6 == folder.article().body_line


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_point_into_the_file(folder: ContentFolder, mark: bytes, newline: str) -> None:
    """Line numbers are those an editor shows, with and without a byte-order mark, for either line break."""
    lines = ["---", "name: Hans Måge", "memberships:", "  - {party: rev,", "     rolle: x}", "---", ""]
    folder.raw("people/hans-maage.md", mark + newline.join(lines).encode())

    assert [
        'people/hans-maage.md:5: memberships[0].rolle: unknown key (did you mean "role"?)',
    ] == folder.problems()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "name: Mågepartiet\n",
            (":1: has no front matter "
            "(begin the file with a line of ---, then lines of `key: value`, then a line of --- again)"),
        ),
        (
            "---\nname: Mågepartiet\n",
            ":1: the front matter begins here and never ends (put a line of --- after the last `key: value`)",
        ),
        (
            "---\nname: Mågepartiet\nname: Rævepartiet\n---\n",
            ":3: name: the same key stands on line 2 already (keep one of the two)",
        ),
        (
            "---\nname: Måge: partiet\n---\n",
            (":2: there is a colon where none can be "
            '(put quotation marks around a text with ": " in it; '
            "or see to the colon of the line above, and the indent)"),
        ),
    ],
)
def test_a_file_that_cannot_be_split_says_why(folder: ContentFolder, text: str, expected: str) -> None:
    """Missing fences and wrong YAML are told with line and remedy."""
    folder.raw("parties/maagepartiet.md", text.encode())

    assert [f"parties/maagepartiet.md{expected}"] == folder.problems()


@pytest.mark.parametrize(
    ("encoding", "line", "byte", "hint"),
    [
        ("latin-1", 2, "0xe5", 'it may be the "å" of Windows-1252: save the file as UTF-8'),
        ("utf-16", 1, "0xff", "it is UTF-16: save it as UTF-8"),
    ],
)
def test_a_file_that_is_not_utf8_says_where(
    folder: ContentFolder, encoding: str, line: int, byte: str, hint: str
) -> None:
    """A file in another encoding is told with the byte, its line, and what the byte may be."""
    folder.raw("parties/maagepartiet.md", "---\nname: Mågepartiet\n---\n".encode(encoding))
    message = f"is not saved as UTF-8: the byte {byte} cannot stand here"

    assert [f"parties/maagepartiet.md:{line}: {message} ({hint})"] == folder.problems()
