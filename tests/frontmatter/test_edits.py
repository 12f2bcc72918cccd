"""Small changes to a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.frontmatter.edits import Edit, edited, plain


@given(st.text("a\n\r", max_size=40), st.sampled_from(["", "\ufeff"]), st.data())
def test_edits_leave_what_is_around_them(text: str, mark: str, data: st.DataObject) -> None:
    """In a file with any mixture of line breaks an edit takes out what it says, and no other byte."""
    raw = mark + text
    start = data.draw(st.integers(0, len(plain(raw))))
    end = data.draw(st.integers(start, len(plain(raw))))

    after = edited(raw, [Edit(start, end, "X")])

    before, _, behind = after.partition("X")
    assert raw.startswith(before)
    assert raw.endswith(behind)
    assert plain(raw)[:start] + "X" + plain(raw)[end:] == plain(after)
