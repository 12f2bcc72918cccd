"""Old addresses in front matter: that a page can stand at each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.text.old_address import page_address, what_is_unfit
from site_builder.text.slug import fold_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.errors import Problem
    from site_builder.frontmatter.document import Document


def old_address_problems(addresses: Sequence[tuple[str, str]], document: Document) -> Iterator[Problem]:
    """Yield a problem for each old address of a file at which no page can stand, or that it names twice.

    Each comes with the field that it stands in.
    """
    seen: set[str] = set()
    for field, written in addresses:
        unfit = what_is_unfit(written)
        if unfit is not None:
            yield document.problem(field, *unfit)
            continue
        key = fold_address(page_address(written))
        if key in seen:
            yield document.problem(field, f'"{written}" stands in the list already', "remove one of the two")
        seen.add(key)
