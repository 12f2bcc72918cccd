"""Every message of the interface as it stands in the templates and in the code, beside what the catalogues have.

    python tests/messages/extraction.py     # adds to each catalogue what it lacks, and takes out what is not said

A catalogue's new entries are empty: translate them, and the tests pass again.
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "site_builder" / "messages").glob("*.po"))
FOLDERS = ("templates", "site_builder/pages", "site_builder/data")
METHODS = [("**/*.py", "python"), ("**/*.html", "jinja2.ext:babel_extract")]
KEYWORDS = {"_": None, "N_": None, "say": None, "gettext": None, "ngettext": (1, 2)}
HEADER = "# What readers are told, in {}: `python tests/messages/extraction.py` keeps it complete."
UNKEPT = tuple(f'"{name}' for name in ("Project-Id", "Report-", "POT-", "PO-Rev", "Last-T", "Language-T", "Generated"))
"""Headers that change by themselves, or that there is nothing to say in."""
OPTIONS = {"**/*.html": {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true"}}


def extracted() -> Catalog:
    """Return all messages, in the order in which they first stand."""
    found = Catalog(fuzzy=False)
    for folder in FOLDERS:
        for file, _, message, _, _ in extract_from_dir(ROOT / folder, METHODS, OPTIONS, keywords=KEYWORDS):
            found.add(message, locations=[(f"{folder}/{file}", None)])
    return found


def catalogue(path: Path) -> Catalog:
    """Return a catalogue as it is."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def update(path: Path, found: Catalog) -> None:
    """Add to a catalogue what it lacks, without a translation, and take out what is not said any more."""
    known, now = catalogue(path), Catalog(locale=path.stem, fuzzy=False, header_comment=HEADER.format(path.stem))
    for message in found:
        if message.id:
            there = known.get(message.id)
            now.add(message.id, there.string if there else "", locations=sorted(set(message.locations)))
    written = io.BytesIO()
    write_po(written, now, width=0, include_lineno=False)
    lines = written.getvalue().decode("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(UNKEPT)), encoding="utf-8")


if __name__ == "__main__":
    for each in CATALOGUES:
        update(each, extracted())
