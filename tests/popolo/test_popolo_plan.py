"""What an import makes of a tracker: whom it finds, what it adds, and what it leaves alone."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from site_builder.content import load_registry
from site_builder.files import write_files
from site_builder.popolo import Asked, Plan, Present, matches, parse_mapping, plan_import, read_popolo

if TYPE_CHECKING:
    from collections.abc import Callable

GULL = {"id": "o", "name": "Solpartiet", "classification": "party"}
OTHER = {"id": "u", "name": "Ukendte", "classification": "Faction"}
REAL = "STANDPUNKT_TEST_POPOLO"


def _present(content: Path) -> Present:
    site, registry = load_registry(content)
    files = {
        (path.parent.name, path.stem): (path.relative_to(content).as_posix(), path.read_bytes().decode())
        for folder in ("parties", "people")
        for path in (content / folder).glob("*.md")
    }
    return Present(registry, files, site.lang)


def _popolo(*persons: dict[str, Any], organizations: tuple[dict[str, Any], ...] = (GULL,), **more: Any) -> bytes:  # noqa: ANN401
    return msgspec.json.encode({"persons": persons, "organizations": organizations, **more})


def _anna(**more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"id": "p", "name": "Anna Lund", **more}


def _in(start: str = "", end: str = "", party: str = "o", **more: str) -> dict[str, str]:
    return {"organization_id": party, "start_date": start, "end_date": end, **more}


@pytest.fixture
def plan(tracker: Path) -> Callable[..., Plan]:
    """Plan an import into the small tracker."""

    def run(raw: bytes, **asked: Any) -> Plan:  # noqa: ANN401
        return plan_import(read_popolo(raw, "x.json"), _present(tracker), Asked(file="x.json", **asked))

    return run


@pytest.fixture
def person(tracker: Path) -> Callable[[str], None]:
    """Write Anna Lund's front matter anew."""

    def write(front: str) -> None:
        (tracker / "people" / "anna-lund.md").write_text(f"---\n{front}---\nHun.\n", encoding="utf-8")

    return write


def _documented(root: Path) -> dict[str, str]:
    """Return the mapping that the documents have as an example."""
    page = (root / "docs" / "commands" / "import-popolo.md").read_text(encoding="utf-8")
    table = page.split("    [parties]\n", 1)[1].split("\n\n", 1)[0]
    return parse_mapping(f"[parties]\n{table}".encode(), "x.toml")


def _only(plan: Plan) -> str:
    (change,) = plan.files
    return change.after


def _said(plan: Plan) -> list[str]:
    return [str(warning) for warning in plan.warnings]


def test_a_new_person(plan: Callable[..., Plan]) -> None:
    """A person whom the tracker does not know becomes a file, with what Popolo tells in the tracker's words."""
    somebody = {
        "id": "q", "name": "  Bo\tØst ", "gender": "MALE", "identifiers": [{"scheme": "wikidata", "identifier": "Q7"}],
        "other_names": [{"name": "Bo Ø"}, {"name": "Bo East", "lang": "en"}, {"name": "bo øst"}, {"name": "B (x)"}],
        "memberships": [_in("2015-06-20", "2019-01-01", role="Formand")],
    }  # fmt: skip

    (change,) = plan(_popolo(somebody)).files

    assert ("people/bo-oest.md", None) == (change.path, change.before)
    assert (
        "---\nname: Bo Øst\naliases: [Bo Ø]\ngender: male\nwikidata: Q7\nmemberships:\n  - party: solpartiet\n"
        "    role: Formand\n    start_date: 2015-06-20\n    end_date: 2019-01-01\n---\n"
    ) == change.after


def test_a_known_person_gets_what_is_missing(plan: Callable[..., Plan], person: Callable[[str], None]) -> None:
    """What the keeper's file lacks is added; the rest of it stays."""
    person("name: Anna Lund # hende\nmemberships:\n  - party: solpartiet\n    start_date: 2012-01-01\n")

    after = _only(
        plan(_popolo(_anna(gender="female", memberships=[_in("2010-01-01", "2011-01-01"), _in("2012-05-01")])))
    )

    assert (
        "---\nname: Anna Lund # hende\nmemberships:\n  - party: solpartiet\n    start_date: 2010-01-01\n"
        "    end_date: 2011-01-01\n  - party: solpartiet\n    start_date: 2012-01-01\ngender: female\n---\nHun.\n"
    ) == after


def test_the_keepers_word_stands(plan: Callable[..., Plan], person: Callable[[str], None]) -> None:
    """A field that says otherwise is kept, and told."""
    person("name: Anna Lund\ngender: other\nwikidata: Q1\n")

    plan_ = plan(_popolo(_anna(gender="female", identifiers=[{"scheme": "wikidata", "identifier": "Q1"}])))

    assert () == plan_.files
    assert [
        "people/anna-lund.md: gender other kept: the file says female (--force lets the file's word count)"
    ] == _said(plan_)


def test_force_lets_the_files_word_count(plan: Callable[..., Plan], person: Callable[[str], None]) -> None:
    """With force, fields are overwritten in place, and the name that was becomes an alias."""
    person("name: Anna Lund-Bæk # gift\ngender: other\nwikidata: Q1\n")

    raw = _popolo(_anna(gender="female", identifiers=[{"scheme": "wikidata", "identifier": "Q1"}]))

    assert (
        "---\nname: Anna Lund # gift\ngender: female\nwikidata: Q1\naliases: [Anna Lund-Bæk]\n---\nHun.\n"
    ) == _only(plan(raw, force=True))


def test_another_spelling_becomes_an_alias(plan: Callable[..., Plan], person: Callable[[str], None]) -> None:
    """The file's name of somebody known by the Wikidata id is one more name."""
    person("name: Anna Lund-Bæk\naliases: [A. Lund]\nwikidata: Q1\n")

    raw = _popolo(_anna(identifiers=[{"scheme": "wikidata", "identifier": "Q1"}]))

    assert "aliases: [A. Lund, Anna Lund]\n" in _only(plan(raw))


@pytest.mark.parametrize(
    ("present", "wanted", "force", "rows"),
    [
        ("{party: solpartiet}", _in("2015-01-01", "2016-01-01"), False, None),
        ("{party: solpartiet}", _in("2015-01-01", "2016-01-01"), True, ["solpartiet 2015-01-01 2016-01-01"]),
        ("{party: måne}", _in("2015-01-01", "2016-01-01"), False, None),
        (
            "{party: måne, role: r}", _in("2015-01-01", "2016-01-01"), True,
            ["måne r 2014-12-31", "solpartiet 2015-01-01 2016-01-01", "måne r 2016-01-02"],
        ),
        (
            "{party: solpartiet, role: r, start_date: 2015-05-01}", _in("2015-01-01"), True,
            ["solpartiet 2015-01-01 2015-04-30", "solpartiet r 2015-05-01"],
        ),
        ("{party: solpartiet, role: r, start_date: 2015-05-01}", _in("2015-06-01"), False, None),
        ("{party: solpartiet, start_date: 2015-05-01}", _in("2015-01-01", "2015-05-01"), False, None),
        (
            "{party: solpartiet, start_date: 2015-05-01}", _in("2015-01-01", "2015-04-30"), False,
            ["solpartiet 2015-01-01 2015-04-30", "solpartiet 2015-05-01"],
        ),
    ],
)  # fmt: skip
def test_memberships_beside_the_keepers(  # noqa: PLR0913, PLR0917
    present: str, wanted: dict[str, str], force: bool, rows: list[str] | None,  # noqa: FBT001
    tracker: Path, plan: Callable[..., Plan], person: Callable[[str], None],
) -> None:  # fmt: skip
    """A day that the keeper has spoken for stays as it is; with force, the file's days are the file's."""
    (tracker / "parties" / "måne.md").write_text("---\nname: Månelisten\n---\n", encoding="utf-8")
    person(f"name: Anna Lund\nmemberships:\n  - {present}\n")
    raw = _popolo(_anna(memberships=[wanted]))

    plan_ = plan(raw, force=force)

    write_files({tracker / change.path: change.after.encode() for change in plan_.files})
    if rows is None:
        assert () == plan_.files
    else:
        listed = load_registry(tracker)[1].people["anna-lund"].memberships
        assert rows == [
            " ".join(str(part) for part in (m.party, m.role, m.start_date, m.end_date) if part) for m in listed
        ]
    assert () == plan(raw, force=force).files


@pytest.mark.parametrize(
    ("membership", "said"),
    [
        (_in("2015"), 'memberships[0].start_date: "2015" is not a day; left open'),
        (_in("2015-01-01", "2016-02"), 'memberships[0].end_date: "2016-02" is not a day; left out'),
        (_in("2015-01-01", "2014-01-01"), "memberships[0]: the membership would end on 2014-01-01, before it starts"),
        (_in("2015-01-01", legislative_period_id="x"), 'there is no event with the id "x"; left out'),
    ],
)
def test_dates_that_tell_no_day(membership: dict[str, str], said: str, plan: Callable[..., Plan]) -> None:
    """A start that is no day is left open; what would go on for ever, or cannot be, is left out; each is told."""
    plan_ = plan(_popolo({"id": "q", "name": "Bo Øst", "memberships": [membership]}))

    assert said in _said(plan_)[0]
    assert ("left open" in said) == ("party: solpartiet" in _only(plan_))
    assert "start_date: 2015\n" not in _only(plan_)


def test_a_membership_of_nobody(plan: Callable[..., Plan]) -> None:
    """A membership whose person is not in the file is told and left out."""
    plan_ = plan(_popolo(_anna(), memberships=[{**_in(), "person_id": "ghost"}]))

    assert 'x.json: memberships[0].person_id: there is no person with the id "ghost"; left out' in _said(plan_)


def test_open_ends_are_told_and_can_be_ended(plan: Callable[..., Plan]) -> None:
    """A membership without an end counts for ever: that is worth a warning, and `until` ends it."""
    raw = _popolo({"id": "q", "name": "Bo Øst", "memberships": [_in("2015-01-01")]})

    assert "x.json: a membership has no end: what is said on any later day counts" in _said(plan(raw))[0]
    ended = plan(raw, until=dt.date(2019, 1, 31))
    assert ([], True) == (_said(ended), "end_date: 2019-01-31\n" in _only(ended))


def test_an_office_tells_the_role(plan: Callable[..., Plan]) -> None:
    """The role is the membership's or its post's; to be a mere member is none."""
    rows = [_in("2015-01-01", "2015-12-31", role="Member", post_id="x"), _in("2016-01-01", "2016-12-31", role="member")]
    posts = [{"id": "x", "label": "ordfører"}]

    after = _only(plan(_popolo({"id": "q", "name": "Bo Øst", "memberships": rows}, posts=posts)))

    assert (1, 0) == (after.count("role: ordfører\n"), after.lower().count("member\n"))


# Parties


@pytest.mark.parametrize(
    ("party", "how", "ident"),
    [
        ({"name": "SOLPARTIET"}, "name", "solpartiet"),
        ({"name": "Sun", "other_names": [{"name": "sp", "lang": "xx"}]}, "name", "solpartiet"),
        ({"name": "Sun", "identifiers": [{"scheme": "wikidata", "identifier": "Q5"}]}, "wikidata", "solpartiet"),
        ({"name": "Solpartiet", "identifiers": [{"scheme": "wikidata", "identifier": "Q6"}]}, "ambiguous", ""),
        ({"name": "Sun"}, "unmapped", ""),
    ],
)
def test_how_a_party_is_known(
    party: dict[str, Any], how: str, ident: str, tracker: Path, plan: Callable[..., Plan]
) -> None:
    """A party is known by its Wikidata id or by any of its names; one with the name and another id is not."""
    (tracker / "parties" / "solpartiet.md").write_text("---\nname: Solpartiet\nshort: SP\nwikidata: Q5\n---\n")

    (match,) = plan(_popolo(organizations=({**GULL, **party},))).parties

    assert (how, ident) == (match.how, match.party)


def test_two_parties_of_one_name_are_none(tracker: Path, plan: Callable[..., Plan]) -> None:
    """A name that two of the tracker's parties had at different times tells nothing; a mapping does."""
    (tracker / "parties" / "solpartiet.md").write_text("---\nname: Solpartiet\ndissolved: 2001-01-01\n---\n")
    (tracker / "parties" / "ny.md").write_text("---\nname: Ny\naliases: [Solpartiet]\nfounded: 2001-01-01\n---\n")
    raw = _popolo({"id": "q", "name": "Bo Øst", "memberships": [_in("2015-01-01")]})

    plan_ = plan(raw, new_parties=True)

    assert [("ambiguous", ("ny", "solpartiet"))] == [(m.how, m.near) for m in plan_.parties]
    assert ({"o": 1}, False) == (plan_.left_out, "memberships" in _only(plan_))
    assert "party: ny\n" in _only(plan(raw, mapping={"o": "ny"}))


def test_an_unknown_party_gets_nothing(plan: Callable[..., Plan]) -> None:
    """Without new parties, nothing is written of a party that is not known, and nobody is put into it."""
    raw = _popolo({"id": "q", "name": "Bo Øst", "memberships": [_in(party="u")]}, organizations=(GULL, OTHER))

    plan_ = plan(raw)

    assert ("---\nname: Bo Øst\n---\n", {"u": 1}) == (_only(plan_), plan_.left_out)


def test_a_new_party(tracker: Path, plan: Callable[..., Plan]) -> None:
    """With new parties, an unknown one gets a file under an id that is free, with dates that tell a day."""
    (tracker / "parties" / "ukendte.md").write_text("---\nname: Noget andet\n---\n")
    other = {**OTHER, "founding_date": "2001-02-03", "dissolution_date": "2009",
             "other_names": [{"name": "De Ukendte", "lang": "da"}, {"name": "The Unknown", "lang": "en"}]}  # fmt: skip
    raw = _popolo({"id": "q", "name": "Bo Øst", "memberships": [_in(party="u")]}, organizations=(GULL, other))

    party, person = plan(raw, new_parties=True).files

    assert "parties/ukendte-2.md" == party.path
    assert "---\nname: Ukendte\naliases: [De Ukendte]\nfounded: 2001-02-03\n---\n" == party.after
    assert "party: ukendte-2\n" in person.after


def test_a_skipped_party_is_as_if_it_were_not_there(plan: Callable[..., Plan]) -> None:
    """What is skipped stands in nobody's way."""
    rows = [_in("2015-01-01"), _in("2015-01-01", party="u")]
    raw = _popolo({"id": "q", "name": "Bo Øst", "memberships": rows}, organizations=(GULL, OTHER))

    assert "both left out" in _said(plan(raw))[0]
    assert "party: solpartiet\n" in _only(plan(raw, mapping={"Ukendte": "skip"}))


def test_a_party_gets_its_identifier(plan: Callable[..., Plan]) -> None:
    """A known party gets a Wikidata id and names in the tracker's language, but no name that it has already."""
    party = {**GULL, "name": "SP", "identifiers": [{"scheme": "wikidata", "identifier": "Q5"}],
             "other_names": [{"name": "Sun", "lang": "en"}, {"name": "Solens Parti", "lang": "da"}]}  # fmt: skip

    after = _only(plan(_popolo(organizations=(party,))))

    assert "letters: [SP]\nwikidata: Q5\naliases: [Solens Parti]\n---\nEt lyst parti.\n" in after


# People who may be several


def test_two_of_one_name_in_the_tracker(tracker: Path, plan: Callable[..., Plan]) -> None:
    """Where a name may be two people, neither is touched."""
    (tracker / "people" / "en-anden.md").write_text("---\nname: Anna B\naliases: [anna lund]\n---\n")

    plan_ = plan(_popolo(_anna(gender="female")))

    assert () == plan_.files
    assert "Anna Lund may be people/anna-lund.md or people/en-anden.md; not touched" in _said(plan_)[0]


def test_two_of_one_name_in_the_file(plan: Callable[..., Plan]) -> None:
    """Where two people of the file may be one of the tracker, neither is written of."""
    plan_ = plan(_popolo(_anna(gender="female"), {**_anna(), "id": "q"}))

    assert ((), 2) == (plan_.files, len(plan_.warnings))
    assert "Anna Lund may be people/anna-lund.md, as may persons[1]; not touched" in _said(plan_)[0]


def test_a_wikidata_id_tells_people_apart(plan: Callable[..., Plan], person: Callable[[str], None]) -> None:
    """Somebody of the same name with another Wikidata id is somebody else, with an id of their own."""
    person("name: Anna Lund\nwikidata: Q1\n")

    plan_ = plan(_popolo(_anna(identifiers=[{"scheme": "wikidata", "identifier": "Q2"}])))

    assert ["people/anna-lund-2.md"] == [change.path for change in plan_.files]
    assert "Anna Lund is taken for another than people/anna-lund.md; made as people/anna-lund-2.md" in _said(plan_)[0]


def test_one_wikidata_id_twice_in_the_file(plan: Callable[..., Plan]) -> None:
    """Two people of the file with one Wikidata id are a mistake of the file's; neither is written of."""
    same = {"identifiers": [{"scheme": "wikidata", "identifier": "Q2"}]}

    plan_ = plan(_popolo({"id": "a", "name": "Bo", **same}, {"id": "b", "name": "Bo", **same}))

    assert ((), 2) == (plan_.files, len(plan_.warnings))


@pytest.mark.parametrize("turn", [1, -1])
def test_new_people_of_one_name(turn: int, plan: Callable[..., Plan]) -> None:
    """Two new people of one name get two ids, the same whatever their order in the file."""
    people = [{"id": "a", "name": "Bo Øst", "gender": "male"}, {"id": "b", "name": "Bo Øst", "gender": "female"}]

    files = {change.path: change.after for change in plan(_popolo(*people[::turn])).files}

    assert ["people/bo-oest-2.md", "people/bo-oest.md"] == sorted(files)
    assert "gender: male" in files["people/bo-oest.md"]


def test_a_name_without_letters_for_an_address(plan: Callable[..., Plan]) -> None:
    """A name that no address can be made of gets one from the file's id."""
    assert "people/p-7.md" == plan(_popolo({"id": "P/7", "name": "李明"})).files[0].path


def test_a_file_written_unusually_is_left_alone(plan: Callable[..., Plan], person: Callable[[str], None]) -> None:
    """Front matter that cannot be amended safely is told, not spoilt."""
    person("{name: Anna Lund, gender}\n")

    plan_ = plan(_popolo(_anna(gender="female")))

    assert () == plan_.files
    assert "people/anna-lund.md: cannot be amended: its gender is written unusually" in _said(plan_)[0]


def test_the_mapping_of_the_documents(root: Path) -> None:
    """Each party in the documents' example of a mapping is one of the tracker in this repository, or skipped."""
    mapping = _documented(root)

    assert len(mapping) > 10
    assert set(mapping.values()) - {"skip"} <= set(load_registry(root / "content")[1].parties)


@pytest.mark.skipif(REAL not in os.environ, reason=f"{REAL} names no file")
def test_a_real_file(root: Path) -> None:
    """EveryPolitician's file of the Folketing of 2015 becomes people with one membership each, in known parties."""
    mapping = _documented(root)
    popolo = read_popolo(Path(os.environ[REAL]).read_bytes(), "real.json")

    plan_ = plan_import(popolo, _present(root / "content"), Asked(file="real.json", mapping=mapping))

    assert 180 == plan_.people == len(plan_.files)
    assert {"mapping", "skipped"} == {match.how for match in plan_.parties}
    assert all(any(matches(key, m.organization) for m in plan_.parties) for key in mapping)
    assert [175] == [sum(change.memberships == 1 for change in plan_.files)]  # four are skipped, one the keeper has
