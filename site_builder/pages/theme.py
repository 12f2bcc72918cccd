"""Where templates and assets come from: the site's own folder first, then the theme that comes with the package."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Literal

import jinja2
import msgspec

ASSETS = "assets"
OWN_STYLES = "site.css"
"""A site's own stylesheet, `assets/site.css`, which pages ask for after the theme's where there is one."""
SHIPPED = "theme"
"""`theme/base.html` is the template that comes with the package, whatever stands in the site's own folder."""

State = Literal["shipped", "overridden", "unchanged", "own"]


class ThemeFile(msgspec.Struct, frozen=True):
    """A template or an asset: `name` as `base.html` or `assets/style.css`, and where it lies.

    Its `state` is `shipped` (the theme's counts), `overridden`, `unchanged` (the site has the theme's very bytes), or
    `own` (the theme has none of the name).
    """

    name: str
    shipped: Path | None
    own: Path | None

    @property
    def state(self) -> State:
        """Which of the two counts, and whether they differ."""
        if self.own is None:
            return "shipped"
        if self.shipped is None:
            return "own"
        return "unchanged" if self.own.read_bytes() == self.shipped.read_bytes() else "overridden"


class Theme(msgspec.Struct, frozen=True):
    """Folders to look for templates and assets in, the first that has a file being the one that counts."""

    folders: tuple[Path, ...]

    @classmethod
    def default(cls) -> Theme:
        """Return the theme that comes with the package: `theme/` in a wheel, `templates/` in a checkout."""
        package = Path(str(resources.files("site_builder")))
        shipped = package / "theme"
        return cls((shipped if shipped.is_dir() else package.parent / "templates",))

    def under(self, folder: Path) -> Theme:
        """Return this theme with the files of `folder` going before its own."""
        return Theme((folder, *self.folders))

    def loader(self) -> jinja2.BaseLoader:
        """Return what finds templates by their names; `theme/` before a name means the theme's own."""
        shipped = jinja2.PrefixLoader({SHIPPED: jinja2.FileSystemLoader(self.folders[-1])})
        return jinja2.ChoiceLoader([shipped, jinja2.FileSystemLoader(self.folders)])

    def assets(self) -> dict[str, bytes]:
        """Return the theme's assets by their paths in the site: `assets/style.css`."""
        found: dict[str, bytes] = {}
        for folder in reversed(self.folders):
            found |= {name: path.read_bytes() for name, path in _files(folder / ASSETS, folder).items()}
        return found

    def files(self, own: Path) -> tuple[ThemeFile, ...]:
        """Return every template and asset of this theme and of a site's own folder, which need not be there.

        Templates come first. Where the folder is the theme's itself, nothing is the site's own.
        """
        shipped = _files(self.folders[-1], self.folders[-1])
        mine = {} if own.resolve() == self.folders[-1].resolve() else _files(own, own)
        names = sorted({*shipped, *mine}, key=lambda name: ("/" in name, name))
        return tuple(ThemeFile(name, shipped.get(name), mine.get(name)) for name in names)


def _files(folder: Path, above: Path) -> dict[str, Path]:
    """Return every file below a folder by its path from `above`; those that begin with a dot are passed over."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    named = {path.relative_to(above).as_posix(): path for path in paths}
    return {name: path for name, path in named.items() if not any(part.startswith(".") for part in name.split("/"))}
