"""The build: every stage in its order, and nothing else."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution import Engine, grammar_of
from site_builder.content import Content, load_content
from site_builder.errors import ContentError, OutputError, Problem
from site_builder.model import Article, Found, Grammar, Page, Tracker
from site_builder.pages import KINDS, Addresses, PageSpec, Renderer, Sources, Theme, plan_pages
from site_builder.publish import Written, write_site
from site_builder.text.lines import line_of
from site_builder.text.slug import fold_address
from site_builder.tracker import gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a build is asked for; `templates` goes before the default theme, `base_url` before the site's own."""

    content: Path
    output: Path
    templates: Path | None = None
    base_url: str | None = None
    drafts: bool = False
    strict: bool = False


class Built(msgspec.Struct, frozen=True, kw_only=True):
    """What a build made, and what it found worth a warning."""

    tracker: Tracker
    articles: int
    pages: int
    written: Written
    warnings: tuple[Problem, ...]


def build(options: Options, watch: Callable[[Sequence[Article]], Iterable[Article]] = iter) -> Built:
    """Build a site.

    `watch` is handed the articles that are to be read and yields them one by one: a progress bar.

    Raises:
        ContentError: something in the content is wrong, or with `strict` worth a warning.
        TemplateError: a template is missing or wrong.
        OutputError: the site cannot be written where it was asked for.
    """
    _keep_apart(options)
    content = _published(load_content(options.content), options)
    tracker = track(content, watch)
    warnings = tuple(_warnings(content, tracker))
    if options.strict and warnings:
        raise ContentError(warnings)
    specs, files = render(content, tracker, options)
    written = write_site(options.output, files)
    return Built(tracker=tracker, articles=len(content.articles), pages=len(specs), written=written, warnings=warnings)


def read(folder: Path) -> tuple[Content, Tracker]:
    """Return a content folder and what its articles say, drafts left out, as a build has them.

    Raises:
        ContentError: something in the content is wrong.
    """
    content = _without_drafts(load_content(folder))
    return content, track(content)


def track(content: Content, watch: Callable[[Sequence[Article]], Iterable[Article]] = iter) -> Tracker:
    """Return what the articles of a content say, in its places."""
    found = attribute(content, watch)
    return gather(
        content.registry,
        content.articles,
        {ident: each.statements for ident, each in found.items()},
        content.site.confidence,
        {ident: each.dropped for ident, each in found.items()},
        grammars(content.articles),
    )


def attribute(
    content: Content, watch: Callable[[Sequence[Article]], Iterable[Article]] = iter
) -> dict[str, Found]:
    """Return every article's statements by its id, and those that its keeper dropped."""
    engine = Engine(content.registry)
    return {article.id: engine.found(article) for article in watch(content.articles)}


def grammars(articles: Iterable[Article]) -> dict[str, Grammar]:
    """Return how each language of the articles inflects, where there is a pack for it."""
    found = {lang: grammar_of(lang) for lang in sorted({article.lang for article in articles})}
    return {lang: grammar for lang, grammar in found.items() if grammar is not None}


def render(content: Content, tracker: Tracker, options: Options) -> tuple[tuple[PageSpec, ...], dict[str, bytes]]:
    """Return the pages and every file of the site by its path.

    Raises:
        ContentError: two things would stand at one address.
    """
    addresses = Addresses(content.site.base_url)
    sources = Sources(content.site, content.registry, tracker, content.articles, content.pages, addresses)
    specs = plan_pages(sources, KINDS)
    theme = Theme.default()
    if options.templates is not None:
        theme = theme.under(options.templates)
    renderer = Renderer(theme, addresses, content.site.lang, _shared(content, addresses))
    _one_each(_made(specs, renderer.assets, content, options))
    files = {spec.file: renderer.render(spec) for spec in specs}
    static = {name: path.read_bytes() for name, path in content.static.items()}
    return specs, {**files, **renderer.assets, **static}


def _published(content: Content, options: Options) -> Content:
    """Return the content without drafts unless they are asked for, at the base URL asked for."""
    if options.base_url:
        content = msgspec.structs.replace(
            content, site=msgspec.structs.replace(content.site, base_url=options.base_url)
        )
    return content if options.drafts else _without_drafts(content)


def _without_drafts(content: Content) -> Content:
    return msgspec.structs.replace(
        content,
        articles=tuple(a for a in content.articles if not a.draft),
        pages=tuple(p for p in content.pages if not p.draft),
    )


def _shared(content: Content, addresses: Addresses) -> dict[str, object]:
    """Return what every template is given besides its own."""
    menu = [(page.title, addresses.url(f"{page.id}/")) for page in content.pages if page.menu]
    return {"site": content.site, "menu": menu}


def _warnings(content: Content, tracker: Tracker) -> Iterator[Problem]:
    for article in content.articles:
        file, tracked = content.files[article.id], tracker.articles[article.id]
        credited = [t for t in tracked if t.credited]
        if not credited:
            yield Problem(file, 0, "", "nothing in this article is attributed to anyone")
        without = [t.statement for t in credited if not t.topics]
        if without:
            line = line_of(article.body, without[0].start, article.body_line)
            count = "a statement" if len(without) == 1 else f"{len(without)} statements"
            message = f"{count} without a topic, {'' if len(without) == 1 else 'the first '}{_short(without[0].quote)}"
            yield Problem(file, line, "", message, "add a keyword to a topic, or topics: to the article")


def _short(quote: str) -> str:
    flat = " ".join(quote.split())
    return f"»{flat}«" if len(flat) <= 60 else f"»{flat[:59].rstrip()}…«"  # noqa: PLR2004


def _made(
    specs: Iterable[PageSpec], assets: Iterable[str], content: Content, options: Options
) -> Iterator[tuple[str, str]]:
    """Yield every file of the site with what it is made from."""
    for spec in specs:
        page = spec.context.get("page")
        file = options.content / "pages" / f"{page.id}.md" if isinstance(page, Page) else f"the page of {spec.template}"
        yield spec.file, str(file)
    yield from ((name, f"the theme's {name}") for name in assets)
    yield from ((name, str(path)) for name, path in content.static.items())


def _one_each(made: Iterable[tuple[str, str]]) -> None:
    """Refuse two files of one name, in any case or Unicode form, and a file where others need a folder."""
    first: dict[str, str] = {}
    folders: dict[str, str] = {}
    problems = []
    for name, maker in made:
        above = [fold_address(parent.as_posix()) for parent in PurePosixPath(name).parents][:-1]
        key = fold_address(name)
        other = first.get(key) or folders.get(key) or next((first[a] for a in above if a in first), None)
        if other is not None:
            problems.append(Problem(maker, 0, "", f"would stand at {name}, where {other} stands", "rename it"))
        first.setdefault(key, maker)
        for folder in above:
            folders.setdefault(folder, maker)
    if problems:
        raise ContentError(problems)


def _keep_apart(options: Options) -> None:
    """Refuse an output folder that is, or holds, or lies in what the site is made from."""
    output = options.output.resolve()
    for source in filter(None, (options.content, options.templates)):
        folder = source.resolve()
        if output == folder or output in folder.parents or folder in output.parents:
            raise OutputError(f"the site cannot be written to {options.output}: {source} is kept there")
