"""Lists on several pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.addresses import Addresses
from site_builder.pages.paging import SIZE, paged

HERE = Addresses("https://name.example/repo/")


@given(st.lists(st.integers(), max_size=4 * SIZE))
def test_pages_have_everything_once_in_order(entries: list[int]) -> None:
    """The pages together are the list; none but the last has fewer than SIZE, none has more."""
    pages = [list(shown) for _, shown, _ in paged(entries, "udsagn/2022/", HERE)]

    assert entries == [entry for page in pages for entry in page]
    assert [SIZE] * (len(pages) - 1) == [len(page) for page in pages[:-1]]
    assert len(pages[-1]) <= SIZE


def test_pages_lead_to_each_other() -> None:
    """The first stands at the list's address, the others below it; each knows the ones beside it."""
    made = list(paged(range(2 * SIZE + 1), "udsagn/2022/", HERE))

    links = tuple(f"/repo/udsagn/2022/{tail}" for tail in ("", "side/2/", "side/3/"))
    assert ["udsagn/2022/", "udsagn/2022/side/2/", "udsagn/2022/side/3/"] == [address for address, _, _ in made]
    assert [links] * 3 == [paging.links for _, _, paging in made]
    assert [("", links[1]), (links[0], links[2]), (links[1], "")] == [(p.before, p.after) for _, _, p in made]


def test_empty_list_has_a_page() -> None:
    """A list of nothing is still shown."""
    assert [("artikler/", 0)] == [(address, len(shown)) for address, shown, _ in paged([], "artikler/", HERE)]
