"""What would be wrong with a file that is not written yet."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from site_builder.content import addition_problems

if TYPE_CHECKING:
    from content_folder import ContentFolder


def problems(folder: ContentFolder, kind: str, name: str, matter: str) -> list[str]:
    """Return what is said of a file with this front matter, with paths that begin at the folder."""
    found = addition_problems(folder.root, kind, name, f"---\n{matter}\n---\n")
    return [str(problem).replace(f"{folder.root}/", "") for problem in found]


@pytest.mark.parametrize(
    ("kind", "name", "matter"),
    [
        ("parties", "ræven.md", "name: Ræven"),
        ("people", "rita-ræv.md", "name: Rita Ræv\nmemberships:\n  - party: maagen"),
        ("topics", "fjer.md", "name: Fjer\nproposition: Fjer bør være hvide."),
        ("pages", "om.md", "title: Om"),
        ("articles", "fjer.txt", "title: Fjer\ndate: 2024-01-02\nsource: {name: Tågebladet}"),
    ],
)
def test_what_fits_is_taken(kind: str, name: str, matter: str, folder: ContentFolder) -> None:
    """A file of any kind that the content would take has no problems, and is not written."""
    folder.write("parties/maagen.md", "name: Mågen")

    assert problems(folder, kind, name, matter) == []
    assert not (folder.root / kind / name).exists()

    folder.write(f"{kind}/{name}", matter)
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("kind", "matter", "expected"),
    [
        ("parties", "name: Nyt\ncolour: red", 'parties/ny.md:3: colour: "red" is not a colour such as "#254264"'),
        (
            "people",
            "name: Nyt\nmemberships:\n  - party: magen",
            'people/ny.md:4: memberships[0].party: no party has the id "magen" (did you mean "maagen"?)',
        ),
        (
            "topics",
            "name: Nyt\nproposition: x\nparent: fjerr",
            'topics/ny.md:4: parent: no topic has the id "fjerr" (did you mean "fjer"?)',
        ),
        ("pages", "title: Nyt\norder: x", 'pages/ny.md:3: order: "x" is not a whole number (write digits alone)'),
        (
            "articles",
            "title: x\ndate: 2024-01-02\nsource: {name: x}\ntopics: [fjedr]",
            'articles/ny.md:5: topics[0]: no topic has the id "fjedr" (did you mean "fjer"?)',
        ),
        ("pages", "title: 'x", "pages/ny.md:2: a quotation mark is opened here and never closed (close it)"),
    ],
)
def test_what_does_not_fit_is_told(kind: str, matter: str, expected: str, folder: ContentFolder) -> None:
    """What would be wrong is told as it will be when the file is there."""
    folder.write("parties/maagen.md", "name: Mågen")
    folder.write("topics/fjer.md", "name: Fjer\nproposition: Fjer bør være hvide.")

    assert [expected] == problems(folder, kind, "ny.md", matter)

    folder.write(f"{kind}/ny.md", matter)
    assert expected.partition(" (")[0] in "\n".join(folder.problems())


def test_a_topic_is_not_below_itself(folder: ContentFolder) -> None:
    """A new topic cannot name itself as the one that it stands below."""
    (said,) = problems(folder, "topics", "ny.md", "name: Ny\nproposition: x\nparent: ny")

    assert said.startswith('topics/ny.md:4: parent: no topic has the id "ny"')


def test_names_of_another_party_are_told_of_the_new_one(folder: ContentFolder) -> None:
    """A letter that another party has is the new one's mistake, wherever it stands in the order of the ids."""
    folder.write("parties/maagen.md", "name: Mågen\nletters: [M]")

    for name in ("aben.md", "zebraen.md"):
        (said,) = problems(folder, "parties", name, "name: Ny\nletters: [N, m]")
        assert said.startswith(f'parties/{name}:3: letters[1]: "m" means the party maagen too, see parties/maagen.md')


def test_a_dissolved_partys_letter_is_free(folder: ContentFolder) -> None:
    """A letter goes to a new party once the old one is dissolved."""
    folder.write("parties/maagen.md", "name: Mågen\nletters: [M]\ndissolved: 2020-01-01")

    assert problems(folder, "parties", "ny.md", "name: Ny\nletters: [M]\nfounded: 2020-01-01") == []


@pytest.mark.parametrize("name", ["MÅGEN.md", unicodedata.normalize("NFD", "mågen.md"), "mågen.md", "maagen.md"])
def test_an_id_that_is_taken_names_the_file(name: str, folder: ContentFolder) -> None:
    """A file of the same id, in any case, Unicode form or spelling of å, is in the way, and is named."""
    folder.write("parties/mågen.md", "name: Mågen")

    (said,) = problems(folder, "parties", name, "name: Mågen")

    assert said == "parties/mågen.md: is there already (edit it, or give the new one another name)"


def test_an_article_of_the_other_ending_is_in_the_way(folder: ContentFolder) -> None:
    """A .txt and a .md article cannot have one id."""
    folder.write("articles/fjer.md", "title: Fjer\ndate: 2024-01-02\nsource: {name: Tågebladet}")

    (said,) = problems(folder, "articles", "fjer.txt", "title: x\ndate: 2024-01-02\nsource: {name: x}")

    assert said.startswith("articles/fjer.md: is there already")


def test_mistakes_of_other_files_do_not_count(folder: ContentFolder) -> None:
    """A new file is not to blame for what is wrong with those that are there, and may name them."""
    folder.write("parties/maagen.md", "nme: Mågen")
    folder.write("parties/en.md", "name: Tvilling")
    folder.write("parties/to.md", "name: Tvilling")
    folder.raw("site.toml", b"title = ")

    assert problems(folder, "people", "rita.md", "name: Rita\nmemberships: [{party: maagen}]") == []
    assert problems(folder, "parties", "tre.md", "name: Tre") == []


def test_a_folder_without_settings_is_no_content(folder: ContentFolder) -> None:
    """A folder that is no tracker's content takes nothing."""
    (folder.root / "site.toml").unlink()

    found = addition_problems(folder.root, "pages", "om.md", "---\ntitle: Om\n---\n")

    assert [f"{folder.root}: is no tracker's content: it holds no site.toml"] == [
        str(p).partition(" (")[0] for p in found
    ]
