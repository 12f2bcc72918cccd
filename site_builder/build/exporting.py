"""What one stage needs of others: a site's data of its tracker, and who makes which file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.data import Exported, Inputs, export, robots, sitemap
from site_builder.memo import digest
from site_builder.messages import messages
from site_builder.model import Page
from site_builder.pages import MOVED, address_of, worded
from site_builder.publish import Maker
from site_builder.tracker import matrix

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from site_builder.content import Content
    from site_builder.memo import Memo
    from site_builder.model import Record, Tracker
    from site_builder.pages import Addresses, PageSpec

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"


def inputs_of(content: Content, tracker: Tracker, record: Record, addresses: Addresses) -> Inputs:
    """Return what the data of a site are made from."""
    return Inputs(
        site=content.site,
        registry=content.registry,
        tracker=tracker,
        articles=content.articles,
        matrix=matrix(tracker, content.registry),
        record=record,
        address=address_of,
        absolute=addresses.absolute,
        worded=worded,
        say=messages(content.site.lang).say,
        locale=messages(content.site.lang).locale,
    )


def exported(inputs: Inputs, memo: Memo) -> Exported:
    """Return the data of a site; what the memo has seen before is not made again."""

    def recall(of: object, make: Callable[[], bytes]) -> bytes:
        return memo.recall(digest("data", of), make, bytes)

    return export(inputs, recall)


def for_robots(
    specs: Iterable[PageSpec],
    files: Mapping[str, bytes],
    days: Mapping[str, dt.date],
    root: Addresses,
    content: Content,
) -> dict[str, bytes]:
    """Return the list of pages, and `robots.txt` unless the keeper has one; `days` tells when pages last changed."""
    specs = [spec for spec in specs if spec.address != "404.html"]
    changed = {spec.whole: days[spec.address] for spec in specs if spec.address in days}
    listed = sitemap({spec.whole: files[spec.file] for spec in specs}, changed, root.absolute)
    return listed if ROBOTS in content.static else {**listed, ROBOTS: robots(root.absolute)}


def makers(
    specs: Iterable[PageSpec], theirs: Iterable[str], data: Iterable[str], content: Content, folder: Path
) -> Iterator[tuple[str, Maker]]:
    """Yield every file of the site with what it is made from, those at old addresses last.

    `theirs` are the theme's files, `data` those that are made for programs; `folder` is the content's.
    """
    moved = []
    for spec in specs:
        page = spec.context.get("page")
        if spec.template == MOVED:
            moved.append(spec)
        elif isinstance(page, Page):
            yield spec.file, Maker(str(folder / "pages" / f"{page.id}.md"))
        else:
            yield spec.file, Maker(f"the page of {spec.template}")
    yield from ((name, Maker(f"the theme's {name}")) for name in theirs)
    own = [*data, *(name for name in (SITEMAP, ROBOTS) if name != ROBOTS or name not in content.static)]
    yield from ((name, Maker(f"the site's own {name}")) for name in own)
    yield from ((name, Maker(str(path))) for name, path in content.static.items())
    for spec in moved:
        where, ident, field = spec.context["told_in"]
        document = content.documents[where][ident]
        line = document.problem(field, "").line
        yield spec.file, Maker(document.file, line, field, "an old address is one where nothing stands any more")
