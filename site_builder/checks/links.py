"""links: every link within the site leads to a file of it, and to a place that is on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from site_builder.checks.finding import error, info
from site_builder.checks.targets import Target, Targets, file_at
from site_builder.errors import Problem
from site_builder.model import Article, Page, Party, Person, Topic
from site_builder.pages import address_of
from site_builder.text.lines import line_of
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.checks.finding import Finding
    from site_builder.checks.inspected import Inspected
    from site_builder.content import Document
    from site_builder.pages import PageSpec

_KINDS = (
    ("page", Page, "pages"),
    ("party", Party, "parties"),
    ("person", Person, "people"),
    ("topic", Topic, "topics"),
    ("article", Article, "articles"),
)
"""What a page is given, by which name, and the folder that describes it."""
_CANDIDATES = 500


class _Wrong(msgspec.Struct, frozen=True):
    """What is wrong with a link, and what would be right; `works`: it leads there all the same."""

    message: str
    hint: str
    works: bool = False

    def told(self, file: str, line: int, link: str, more: str = "", where: str = "") -> Finding:
        """Return the finding at a place."""
        hint = "; ".join(filter(None, (self.hint, where)))
        problem = Problem(file, line, "", f'the link "{link}" {self.message}{more}', hint)
        return info(problem) if self.works else error(problem)


def links(inspected: Inspected) -> Iterator[Finding]:
    """Yield an error for each link that leads nowhere, and an info for each that leads there by a redirection.

    A link from a body in Markdown is told at its line there; any other at the first page that has it, once. What
    is not on this site is not asked for.
    """
    targets = Targets(inspected.content.site.base_url)
    judged: dict[tuple[Target, bool], _Wrong | None] = {}
    elsewhere: dict[tuple[str, _Wrong], list[PageSpec]] = {}
    for spec in inspected.specs:
        page = inspected.hypertext.get(spec.file)
        for link in page.links if page else ():
            target = targets.of(link, spec.whole, page.base if page else "")
            if target is None:
                continue
            key = target, file_at(target.path) == spec.file
            if key not in judged:
                judged[key] = _wrong(*key, inspected, targets.root)
            wrong = judged[key]
            if wrong is not None:
                document = _source(spec, inspected)
                lines = _lines(document, link) if document else []
                yield from (wrong.told(document.file if document else "", line, link) for line in lines)
                if not lines:
                    elsewhere.setdefault((link, wrong), []).append(spec)
    for (link, wrong), specs in elsewhere.items():
        yield _in_templates(link, wrong, specs)


def _wrong(target: Target, here: bool, inspected: Inspected, root: str) -> _Wrong | None:  # noqa: FBT001
    """Return what is wrong with a link's target, if anything; `here`: it is on the page that links to it."""
    if target.where == "unreadable":
        return _Wrong("is no address", "look for stray brackets in it")
    if target.where == "outside":
        hint = f"write it relative to the page, such as ../partier/, or begin it with {root}"
        return _Wrong(f"leads out of the site, which stands below {root}", hint)
    file = file_at(target.path)
    if file not in inspected.files:
        if file_at(f"{target.path}/") in inspected.files:
            return _Wrong("leads to a folder and works only by a redirection", "end it in /", works=True)
        return _Wrong("leads nowhere", _hint(target.path, inspected))
    page = inspected.hypertext.get(file)
    if target.place and page and target.place not in page.ids and target.place.lower() != "top":
        where = "this page" if here else f"{root}{target.path}"
        message = f'leads to the place "{target.place}", which {where} does not have'
        return _Wrong(message, did_you_mean(target.place, sorted(page.ids)))
    return None


def _hint(path: str, inspected: Inspected) -> str:
    """Return why nothing stands at a path, or what may have been meant."""
    drafts = [(f"{p.id}/", "pages", p.id) for p in inspected.whole.pages if p.draft]
    drafts += [(address_of("article", a.id), "articles", a.id) for a in inspected.whole.articles if a.draft]
    for address, folder, ident in drafts:
        if address == f"{path.removesuffix('index.html').rstrip('/')}/":
            return f"{inspected.document(folder, ident).file} is a draft"
    meant = [n for n in inspected.files if n.endswith(".html") or n in inspected.content.static]
    pages = [name.removesuffix("index.html") for name in meant]
    above, last = _parted(path)
    near = [page for page in pages if _parted(page)[1] == last or _parted(page)[0] == above]
    return did_you_mean(path, near[:_CANDIDATES])


def _parted(path: str) -> tuple[str, str]:
    """Return the folder that a path lies in, and its own name."""
    above, _, last = path.rstrip("/").rpartition("/")
    return above, last


def _source(spec: PageSpec, inspected: Inspected) -> Document | None:
    """Return the content file whose body a page shows, if it shows one."""
    for key, kind, folder in _KINDS:
        entity = spec.context.get(key)
        if isinstance(entity, kind):
            return inspected.document(folder, entity.id)
    return None


def _lines(document: Document, link: str) -> list[int]:
    """Return the lines of a body on which Markdown or HTML links to just this."""
    written = rf'(?:\]\(\s*<?|\]:\s*<?|(?:href|src)\s*=\s*["\']?){re.escape(link)}(?=[\s)>"\']|$)'
    places = re.finditer(written, document.body, re.MULTILINE)
    return [line_of(document.body, match.start(), document.body_line) for match in places]


def _in_templates(link: str, wrong: _Wrong, specs: list[PageSpec]) -> Finding:
    """Return the finding of a link that no body holds: at the first page that has it."""
    more = len(specs) - 1
    also = f", here and on {more} other {'page' if more == 1 else 'pages'}" if more else ""
    made = {spec.template for spec in specs}
    where = f"it is made by {specs[0].template}" if len(made) == 1 else "it is made by a template"
    return wrong.told(specs[0].file, 0, link, also, where)
