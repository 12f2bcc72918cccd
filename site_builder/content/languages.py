"""Whether the languages of a site can be told apart and told at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.messages import LANGUAGES
from site_builder.text.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.errors import Problem
    from site_builder.frontmatter.document import Document
    from site_builder.model import Page, Site, Topic


def site_language_problems(site: Site, document: Document) -> Iterator[Problem]:
    """Yield what is wrong with `languages` and `[translations]` of `site.toml`."""
    seen = {site.lang}
    for index, lang in enumerate(site.languages):
        field = f"languages[{index}]"
        if lang not in LANGUAGES:
            hint = did_you_mean(lang, LANGUAGES) or f"one of {', '.join(LANGUAGES)}"
            yield document.problem(field, f"the interface is not translated into {lang}", hint)
        elif lang in seen:
            hint = "lang is the first language, languages are the others"
            yield document.problem(field, f"{lang} is there already", hint)
        seen.add(lang)
    yield from _strangers(site.translations, site, document)


def topic_language_problems(topic: Topic, site: Site, document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the `translations` of a topic."""
    yield from _strangers(topic.translations, site, document)


def page_language_problems(page: Page, site: Site, document: Document) -> Iterator[Problem]:
    """Yield a problem where a page is in a language that the site is not in."""
    if page.lang is not None and page.lang not in {site.lang, *site.languages}:
        yield document.problem("lang", *_not_in(page.lang, site))


def _strangers(translations: Iterable[str], site: Site, document: Document) -> Iterator[Problem]:
    for lang in translations:
        if lang not in site.languages:
            yield document.problem(f"translations.{lang}", *_not_in(lang, site))


def _not_in(lang: str, site: Site) -> tuple[str, str]:
    if lang == site.lang:
        return f"{lang} is the site's own language", "write it in the file's own keys"
    return f"the site is not in {lang}", f'add "{lang}" to languages in site.toml'
