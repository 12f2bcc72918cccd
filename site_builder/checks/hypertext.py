"""What there is to follow in a page: its links, and the places in it that links can lead to."""

from __future__ import annotations

import msgspec
from selectolax.lexbor import LexborHTMLParser

_LINKS = ("href", "src", "srcset", "poster", "data", "action")
_SELECTOR = ",".join(f"[{name}]" for name in _LINKS)


class Hypertext(msgspec.Struct, frozen=True):
    """The links of a page as they are written, each once, and its ids; `base` is its `<base href>`, if it has one."""

    links: tuple[str, ...]
    ids: frozenset[str]
    base: str = ""


def read_html(html: bytes) -> Hypertext:
    """Return what there is to follow in a page; takes time in proportion to its length."""
    tree = LexborHTMLParser(html)
    links: dict[str, None] = {}
    base = ""
    for node in tree.css(_SELECTOR):
        attributes = node.attributes
        if node.tag == "base":
            base = base or attributes.get("href") or ""
            continue
        for name in _LINKS:
            if name in attributes and (name != "data" or node.tag == "object"):
                written = attributes[name] or ""
                links.update(dict.fromkeys(_candidates(written) if name == "srcset" else [written.strip()]))
    ids = {node.attributes.get("id") or node.attributes.get("name") or "" for node in tree.css("[id],a[name]")}
    return Hypertext(tuple(links), frozenset(ids), base)


def _candidates(srcset: str) -> list[str]:
    """Return the addresses of a `srcset`: each candidate's first word."""
    return [candidate.split()[0] for candidate in srcset.split(",") if candidate.strip()]
