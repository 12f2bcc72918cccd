"""A small content folder that tests write to and read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.content import load_content
from site_builder.errors import ContentError

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.content import Content
    from site_builder.model import Article

SITE = 'title = "Tågeøerne siger"\nbase_url = "https://taageoerne.example"\n'
ARTICLE = "title: Ræven og mågen\ndate: 2022-03-04\nsource: {name: Tågebladet}\n"


class ContentFolder:
    """Writes files below `root`, which begins as a site.toml alone, and tells what comes of reading them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.raw("site.toml", SITE.encode())

    def raw(self, name: str, data: bytes) -> Path:
        """Write a file byte by byte and return where it lies."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def write(self, name: str, matter: str, body: str = "") -> Path:
        """Write a file of front matter and body and return where it lies."""
        return self.raw(name, f"---\n{matter.strip(chr(10))}\n---\n{body}".encode())

    def load(self) -> Content:
        """Return the content of the folder."""
        return load_content(self.root)

    def problems(self) -> list[str]:
        """Return what is said to be wrong, with paths that begin at the folder."""
        try:
            self.load()
        except ContentError as error:
            return [str(problem).replace(f"{self.root}/", "") for problem in error.problems]
        return []

    def article(self) -> Article:
        """Return the folder's one article."""
        (article,) = self.load().articles
        return article
