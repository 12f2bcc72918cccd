"""`standpunkt new`, and the files that it writes."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder import starter
from site_builder.build import Options, build
from site_builder.cli import main
from site_builder.content import Content, load_content
from site_builder.frontmatter.document import split_document
from site_builder.starter.drafts import PROPOSITION, SOURCE
from site_builder.text.slug import slugify

KINDS = ("party", "person", "topic", "article", "page")
UNSEEN = ("Cc", "Cs", "Zl", "Zp")
LINE = st.text(st.characters(exclude_categories=UNSEEN), min_size=1, max_size=60).map(str.strip).filter(bool)
AWKWARD = (
    "no", "Nej", "true", "null", "~", "2024-01-02", "12", "0x1F", "1_000", "- dash", "-", "a: b", "a:", "a #b", "#a",
    "'x'", '"x"', "it's", "[x]", "{x: y}", "a, b", "&x", "*x", "!x", "%x", "@x", "`x`", "| x", "> x", "? x", "---",
    "...", "\\n", "Ærø Åby", "Mågen 🎈", "e\u0301", "=", "<<", "x" * 200, "\u00a0x\ufeffx", "\uffff x",
)  # fmt: skip


def new(content: Path, *arguments: str) -> Result:
    """Run `standpunkt new` on a content folder."""
    kind, *rest = arguments
    return CliRunner().invoke(main, ["new", kind, "--content", str(content), *rest])


def written(content: Path, *arguments: str) -> tuple[str, Content]:
    """Run `standpunkt new`, and return the text of the file whose path it prints, and the content read anew."""
    result = new(content, *arguments)
    assert result.exit_code == 0, result.stderr
    (path,) = result.stdout.splitlines()
    return Path(path).read_text(encoding="utf-8"), load_content(content)


def files(content: Path) -> dict[str, bytes]:
    """Return every file of a content folder."""
    return {str(p.relative_to(content)): p.read_bytes() for p in content.rglob("*") if p.is_file()}


def refused(content: Path, *arguments: str) -> Result:
    """Run `standpunkt new`, which must neither print a path nor write anything."""
    before = files(content)
    result = new(content, *arguments)
    assert "" == result.stdout
    assert before == files(content)
    return result


@pytest.mark.parametrize("kind", KINDS)
def test_least_of_each_kind(kind: str, tracker: Path) -> None:
    """A name is enough: the path is printed, the content is valid, and the site builds without warnings."""
    folder = {"party": "parties", "person": "people", "topic": "topics", "article": "articles", "page": "pages"}[kind]
    name = "2024-01-02-det-nye.txt" if kind == "article" else "det-nye.md"
    more = ("--date", "2024-01-02") if kind == "article" else ()

    result = new(tracker, kind, "Det nye", *more)

    assert (0, f"{tracker / folder / name}\n") == (result.exit_code, result.stdout)
    assert () == build(Options(content=tracker, output=tracker.parent / "site", strict=True)).warnings


def test_party_with_everything(tracker: Path) -> None:
    """A party's options become its keys."""
    _, content = written(
        tracker, "party", "Mågepartiet", "--short", "MP", "--letter", "MP", "--letter", "no", "--colour", "#254264"
    )

    party = content.registry.parties["maagepartiet"]
    assert ("Mågepartiet", "MP", ("MP", "no"), "#254264") == (party.name, party.short, party.letters, party.colour)


def test_person_with_everything(tracker: Path) -> None:
    """A person's options become a membership and a gender."""
    _, content = written(
        tracker, "person", "Rita Ræv", "--party", "solpartiet", "--role", "ordfører: sol", "--gender", "female",
        "--since", "2020-02-29",
    )  # fmt: skip

    person = content.registry.people["rita-raev"]
    (membership,) = person.memberships
    assert ("Rita Ræv", "female") == (person.name, person.gender)
    assert ("solpartiet", "ordfører: sol", dt.date(2020, 2, 29)) == (
        membership.party, membership.role, membership.start_date
    )  # fmt: skip


def test_topic_with_everything(tracker: Path) -> None:
    """A topic's options become its keys, and with a proposition nothing is left to do."""
    result = new(
        tracker, "topic", "Børn", "--proposition", "Børn: ja.", "--keyword", "barn*", "--keyword", "i dag, nu",
        "--parent", "asyl",
    )  # fmt: skip

    topic = load_content(tracker).registry.topics["boern"]
    assert (0, "") == (result.exit_code, result.stderr)
    assert ("Børn: ja.", ("barn*", "i dag, nu"), "asyl") == (topic.proposition, topic.keywords, topic.parent)


def test_article_with_everything(tracker: Path) -> None:
    """An article's options become its keys; --md gives a Markdown file."""
    result = new(
        tracker, "article", "Nyt: sol", "--source", "Posten", "--url", "https://posten.example/a?b=c#d", "--lang", "nb",
        "--date", "2023-12-31", "--no-draft", "--md",
    )  # fmt: skip

    article = next(a for a in load_content(tracker).articles if a.id == "2023-12-31-nyt-sol")
    assert f"{tracker / 'articles' / '2023-12-31-nyt-sol.md'}\n" == result.stdout
    assert ("Nyt: sol", "Posten", "https://posten.example/a?b=c#d", "nb", dt.date(2023, 12, 31), False) == (
        article.title, article.source.name, article.source.url, article.lang, article.date, article.draft
    )  # fmt: skip
    assert "note: write the article below the last line of ---\n" == result.stderr


def test_page_with_everything(tracker: Path) -> None:
    """A page's order becomes its key."""
    _, content = written(tracker, "page", "Kontakt", "--order", "-2")

    assert "kontakt" == content.pages[0].id


def test_an_article_is_of_today_and_a_draft(tracker: Path) -> None:
    """Unless told otherwise an article was published today, and is a draft, which is said."""
    before = dt.datetime.now().astimezone().date()
    result = new(tracker, "article", "Sol", "--source", "Posten")
    after = dt.datetime.now().astimezone().date()

    (article,) = (a for a in load_content(tracker).articles if a.title == "Sol")
    assert before <= article.date <= after
    assert f"{article.date}-sol" == article.id
    assert article.draft
    assert "it is a draft: remove the line `draft: true`" in result.stderr


def test_words_pasted_below_an_article_are_its_body(tracker: Path) -> None:
    """What a keeper appends to a new article is its text, from the first character."""
    path = Path(new(tracker, "article", "Sol", "--date", "2024-01-03").stdout.strip())
    with path.open("a", encoding="utf-8") as file:
        file.write("»Asyl er en ret,« siger Anna Lund.\n")

    (article,) = (a for a in load_content(tracker).articles if a.title == "Sol")
    assert "»Asyl er en ret,« siger Anna Lund.\n" == article.body


@pytest.mark.parametrize(
    ("arguments", "placeholder", "note"),
    [
        (("topic", "Sol"), PROPOSITION, "its proposition is a placeholder"),
        (("article", "Sol"), SOURCE, "its source is a placeholder"),
    ],
)
def test_placeholders_are_told(arguments: tuple[str, ...], placeholder: str, note: str, tracker: Path) -> None:
    """What must stand in a file and was not given is plainly to be replaced, and the keeper is told so."""
    result = new(tracker, *arguments)

    assert placeholder in Path(result.stdout.strip()).read_text(encoding="utf-8")
    assert placeholder.startswith("SKRIV HER")
    assert f"note: {note}" in result.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_comments_are_keys_to_come(kind: str, tracker: Path) -> None:
    """The keys that stand as comments, each with a note, are valid once their # is removed."""
    more = ("--party", "solpartiet") if kind == "person" else ()
    result = new(tracker, kind, "Det nye", *more)
    path = Path(result.stdout.strip())
    text = path.read_text(encoding="utf-8")
    comments = re.findall(r"^ *# \w+:(?: \[\])?  # \S.+$", text, re.MULTILINE)
    assert len(comments) == len(re.findall(r"^ *#", text, re.MULTILINE)) > 0

    path.write_text(re.sub(r"^( *)# ", r"\1", text, flags=re.MULTILINE), encoding="utf-8")

    load_content(tracker)


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_names_are_read_as_written(name: str) -> None:
    """A name that YAML would take for something else is read back as it is."""
    _round_trip(name)


@settings(deadline=None)
@given(LINE)
def test_any_name_is_read_as_written(name: str) -> None:
    """Any line of text, as a name, as an item of a list and in a group, is read back as it is."""
    _round_trip(name)


def _round_trip(name: str) -> None:
    party = split_document(starter.party(name, short=name, letters=[name, "x"]).text, "x").data
    person = split_document(starter.person(name, party=name, role=name).text, "x").data
    article = split_document(starter.article(name, dt.date(2024, 1, 2), source=name).text, "x").data
    assert {"name": name, "short": name, "letters": [name, "x"]} == party
    assert {"name": name, "memberships": [{"party": name, "role": name}]} == person
    assert {"title": name, "date": "2024-01-02", "source": {"name": name}, "draft": "true"} == article


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(LINE.filter(slugify))
def test_any_name_on_the_command_line(tracker: Path, name: str) -> None:
    """Whatever a topic is called, as far as it has a slug, the content has a topic of that name."""
    path = tracker / "topics" / f"{slugify(name)}.md"
    if path.exists():
        return

    result = CliRunner().invoke(main, ["new", "topic", "--content", str(tracker), "--", name])

    assert result.exit_code == 0, result.stderr
    assert name == load_content(tracker).registry.topics[path.stem].name
    path.unlink()


def test_quotation_marks_stand_where_they_must() -> None:
    """Names that are plain words have no quotation marks; such as editors take for no text have."""
    text = starter.party("Mågernes Parti (gruppe A)", letters=["MÅ", "no"]).text

    assert "name: Mågernes Parti (gruppe A)\n" in text
    assert 'letters: [MÅ, "no"]\n' in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("person", "A", "--party", "solpartit"), """'--party': no party has the id "solpartit" (did you mean "solp"""),
        (("topic", "A", "--parent", "asylum"), """'--parent': no topic has the id "asylum" (did you mean "asyl"?)"""),
        (("party", "A", "--colour", "red"), """'--colour': "red" is not a colour such as "#254264\""""),
        (("party", "A", "--letter", "sp"), """'--letter': "sp" means the party solpartiet too"""),
        (("party", "A", "--short", "SP"), """'--short': "SP" means the party solpartiet too"""),
        (("article", "A", "--url", "posten.example"), "'--url': \"posten.example\" is not an address that begins with"),
        (("article", "A", "--lang", "dansk!"), "'--lang': \"dansk!\" is not a language tag such as da"),
        (("article", "A", "--date", "4. 3. 2022"), "'--date': \"4. 3. 2022\" is not a date (did you mean 2022-03-04?)"),
        (("article", "A", "--date", "2023-02-29"), "'--date': \"2023-02-29\" is not a date (there is no such day)"),
        (("article", "A", "--date", "20240102"), "'--date'"),
        (("person", "A", "--party", "solpartiet", "--since", "i går"), "'--since': \"i går\" is not a date"),
        (("person", "A", "--gender", "kvinde"), "'--gender'"),
        (("person", "A", "--role", "formand"), "--role is of a party: name it with --party"),
        (("person", "A", "--since", "2020-01-01"), "--since is of a party: name it with --party"),
        (("page", "A", "--order", "først"), "'--order'"),
        (("page", "A", "--order", "99999999999"), "'--order'"),
        (("page", "Partier"), "the address /partier/ is the program's own"),
        (("topic", "A", "--proposition", " "), "'--proposition': is empty"),
        (("topic", "A", "--keyword", ""), "'--keyword': is empty"),
        (("party", "🎈"), "'NAME': has no letters or digits to make a file's name of"),
        (("article", "🎈"), "'NAME': has no letters or digits to make a file's name of"),
        (("party", ""), "'NAME': is empty"),
        (("party", "a\nb"), "'NAME': should be one line of text"),
        (("party", "a\x07b"), "'NAME': should be one line of text"),
        (("party", "a\u2028b"), "'NAME': should be one line of text"),
        (("party", "a\udcffb"), "'NAME': should be one line of text"),
        (("party",), "Missing argument 'NAME'"),
        (("party", "A", "B"), "unexpected extra argument"),
        (("partty", "A"), "No such command 'partty'"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], said: str, tracker: Path) -> None:
    """What the content would refuse is wrong usage of an option: told with what would be right, exit code 2."""
    result = refused(tracker, *arguments)

    assert 2 == result.exit_code
    assert said in result.stderr


def test_two_mistakes_are_told_together(tracker: Path) -> None:
    """Mistakes in several options are told at once."""
    result = refused(tracker, "article", "A", "--url", "x", "--lang", "dansk!")

    assert "'--url' and '--lang'" in result.stderr


@pytest.mark.parametrize("name", ["Solpartiet", "SOLPARTIET!", unicodedata.normalize("NFD", "Solpartiet")])
def test_a_file_that_is_there_is_named(name: str, tracker: Path) -> None:
    """A name whose file is there already is refused with exit code 1, and the file is named and left as it was."""
    result = refused(tracker, "party", name)

    assert 1 == result.exit_code
    assert f"error: {tracker / 'parties' / 'solpartiet.md'}: is there already" in result.stderr


@pytest.mark.parametrize(
    "there", ["MÅGEN.md", unicodedata.normalize("NFD", "mågen.md"), "Maagen.md", "gamle/maagen.md"]
)
def test_a_file_of_the_same_id_is_in_the_way(there: str, tracker: Path) -> None:
    """An id that a file has in another case, form or spelling, or in a folder below, is taken."""
    other = tracker / "parties" / there
    other.parent.mkdir(exist_ok=True)
    other.write_text("---\nname: Mågeflokken\n---\n", encoding="utf-8")

    result = refused(tracker, "party", "Mågen")

    assert f"{other}: is there already" in result.stderr


def test_a_missing_content_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside a tracker the command says that there is no content folder, and makes none."""
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(main, ["new", "party", "A"])

    assert (2, "") == (result.exit_code, result.stdout)
    assert "'--content': there is no folder \"content\" here" in result.stderr
    assert [] == list(tmp_path.iterdir())


def test_a_folder_that_is_no_content(tmp_path: Path) -> None:
    """A folder without site.toml is no tracker's content."""
    result = refused(tmp_path, "party", "A")

    assert 1 == result.exit_code
    assert f"error: {tmp_path}: is no tracker's content: it holds no site.toml" in result.stderr


def test_a_folder_that_git_dropped_is_made_again(tracker: Path) -> None:
    """A kind's folder that is missing, as git drops empty ones, is made."""
    (tracker / "pages" / "om.md").unlink()
    (tracker / "pages").rmdir()

    assert "om" == written(tracker, "page", "Om")[1].pages[0].id


def test_mistakes_elsewhere_do_not_matter(tracker: Path) -> None:
    """What is wrong with other files keeps nobody from writing a new one."""
    (tracker / "people" / "anna-lund.md").write_text("---\nnme: x\n---\n")

    assert 0 == new(tracker, "person", "Rita Ræv", "--party", "solpartiet").exit_code


def test_a_name_too_long_for_the_disk(tracker: Path) -> None:
    """A name whose file the disk does not take is told in one line, with exit code 1."""
    result = refused(tracker, "page", "x" * 400)

    assert 1 == result.exit_code
    assert re.fullmatch(r"error: .+ cannot be written: File name too long\n", result.stderr)


def test_a_file_in_the_place_of_a_folder(tracker: Path) -> None:
    """Where a file stands in the place of a kind's folder, that is told, and the file is left."""
    (tracker / "pages" / "om.md").unlink()
    (tracker / "pages").rmdir()
    (tracker / "pages").write_text("mine")

    result = refused(tracker, "page", "Om")

    assert 1 == result.exit_code
    assert "cannot be written: Not a directory" in result.stderr
