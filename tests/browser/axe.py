"""axe-core, as the package axe-playwright-python ships it, on a page that a browser shows."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SIZES = ({"width": 320, "height": 800}, {"width": 1280, "height": 800})
SCHEMES = ("light", "dark")
_SOURCE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
_RUN = """async ([tags, scheme]) => {
  const rules = axe.getRules(tags).filter(rule => scheme === 'light' || rule.tags.includes('cat.color'));
  const values = rules.map(rule => rule.ruleId);
  const told = await axe.run(document, {runOnly: {type: 'rule', values}, resultTypes: ['violations']});
  return {
    rules: [...told.violations, ...told.passes, ...told.incomplete, ...told.inapplicable].map(rule => rule.id),
    wrong: told.violations.flatMap(rule => rule.nodes.map(node =>
      `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)),
  };
}"""
_THIN = """([most, seen]) => {
  const kind = e => `${e.tagName}.${e.className.baseVal ?? e.className}`;
  for (const parts of ['main li, main tr', 'main section']) for (const part of document.querySelectorAll(parts)) {
    const made = [...new Set([part, ...part.querySelectorAll('*')].map(kind))].sort().join();
    seen[made] = (seen[made] ?? 0) + 1;
    if (seen[made] > most && part.previousElementSibling) part.remove();
  }
  return seen;
}"""
_ALIKE = 2
"""So many list items, rows and sections of one make are looked at: of more, axe says the same, ever more slowly."""
_EXPECTED = {"light": {"color-contrast", "target-size", "region", "image-alt"}, "dark": {"color-contrast"}}


def version(page: Page) -> tuple[int, ...]:
    """Return the version of axe-core."""
    page.evaluate(_SOURCE)
    return tuple(int(part) for part in str(page.evaluate("axe.version")).split("."))


def thin(page: Page, seen: dict[str, int]) -> dict[str, int]:
    """Take away what is made like what was `seen` often enough on this page and others; return what is seen by now."""
    return dict(page.evaluate(_THIN, [_ALIKE, seen]))


def violations(page: Page) -> Iterator[str]:
    """Yield what axe finds wrong with a page as it is: on a phone and on a computer, in light and in dark.

    In the dark only the rules on colours are asked again, which take long enough: nothing else is different there
    (`test_dark_is_other_colours` holds the stylesheet to that).
    """
    page.evaluate(_SOURCE)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for size in SIZES:
            page.set_viewport_size(size)
            told = page.evaluate(_RUN, [TAGS, scheme])
            assert _EXPECTED[scheme] <= set(told["rules"])
            yield from (f"{size['width']} px, {scheme}: {each}" for each in told["wrong"])
