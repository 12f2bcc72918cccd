"""Popolo files as bytes: what is read, and what is said of those that are none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from site_builder.errors import ContentError
from site_builder.popolo import read_popolo
from site_builder.popolo.dates import day_of, is_partial

PERSON = {"id": "p", "name": "Anna Tang"}


def _read(data: Any) -> Any:  # noqa: ANN401
    return read_popolo(data if isinstance(data, bytes) else json.dumps(data).encode(), "x.json")


def _complaints(data: Any) -> list[str]:  # noqa: ANN401
    with pytest.raises(ContentError) as error:
        _read(data)
    return [str(problem) for problem in error.value.problems]


def test_unknown_keys_and_nulls_are_passed_over() -> None:
    """Keys that Popolo has and a tracker has no use for do not matter; null is as good as left out."""
    popolo = _read(
        {"persons": [{**PERSON, "image": 3, "gender": None, "other_names": None}], "meta": {}, "areas": None}
    )

    assert ("Anna Tang", "", ()) == (popolo.persons[0].name, popolo.persons[0].gender, popolo.persons[0].other_names)


def test_a_byte_order_mark_is_no_mistake() -> None:
    """A file that an editor saved with a byte-order mark is read."""
    assert "Anna Tang" == _read(b"\xef\xbb\xbf" + json.dumps({"persons": [PERSON]}).encode()).persons[0].name


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "x.json:1: is not JSON"),
        (b'{\n"persons": [\n  {"id" 1}]}', "x.json:3: is not JSON: expected ':'"),
        (b'{"persons": [', "x.json:1: is not JSON"),
        (b"name,party\n", "x.json:1: is not JSON"),
        (b'{"persons": ["\xe6"]}', "x.json:1: is not saved as UTF-8"),
        ("{}".encode("utf-16"), "x.json: is saved as UTF-16"),
        (b"[" * 100_000, "x.json: is nested too deep"),
        ([PERSON], "x.json: is no Popolo: it holds a list"),
        ("text", "x.json: is no Popolo: it holds a text"),
        (None, "x.json: is no Popolo: it holds nothing"),
        ({}, "x.json: is no Popolo: it has no list of persons or organizations"),
        ({"persons": {"id": "p"}}, "x.json: is no Popolo: it has no list"),
    ],
)
def test_what_is_no_popolo(raw: Any, said: str) -> None:  # noqa: ANN401
    """What is no JSON, or no Popolo, is told apart, with the line where there is one."""
    (complaint,) = _complaints(raw)

    assert complaint.startswith(said)


@pytest.mark.parametrize(
    ("key", "hint"), [("people", "Popolo calls the list persons"), ("person", 'did you mean "persons"?')]
)
def test_a_list_by_another_name(key: str, hint: str) -> None:
    """A file whose list has nearly the right name is told the right one."""
    assert hint in _complaints({key: [PERSON]})[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"persons": [PERSON, {"id": "q"}]}, "x.json: persons[1]: has no name (Popolo needs it here)"),
        ({"persons": [{"name": "A"}]}, "x.json: persons[0]: has no id (Popolo needs it here)"),
        ({"persons": [{**PERSON, "name": None}]}, "x.json: persons[0]: has no name (Popolo needs it here)"),
        ({"persons": [{**PERSON, "name": " "}]}, "x.json: persons[0].name: is empty"),
        ({"persons": [{**PERSON, "id": 7}]}, "x.json: persons[0].id: should be a text, not a number"),
        ({"persons": ["Anna"]}, "x.json: persons[0]: should be a group of keys, not a text"),
        ({"persons": [PERSON], "events": 3}, "x.json: events: should be a list, not a number"),
        (
            {"persons": [{**PERSON, "other_names": [{"name": "A"}, {"lang": "da"}]}]},
            "x.json: persons[0].other_names[1]: has no name (Popolo needs it here)",
        ),
        ({"persons": [PERSON, PERSON]}, 'x.json: persons[1].id: "p" is the id of persons[0] too'),
    ],
)
def test_the_place_of_a_mistake(data: Any, said: str) -> None:  # noqa: ANN401
    """What a record lacks is told by its place in the JSON."""
    assert [said] == _complaints(data)


@pytest.mark.parametrize("date", ["20150620", "2015-13", "2015-02-30", "juni 2015", "2015-6-2", "0000"])
def test_a_date_that_is_none(date: str) -> None:
    """A date of no calendar is a mistake, wherever it stands."""
    memberships = [{"person_id": "p", "start_date": date}]

    complaints = _complaints({"persons": [{**PERSON, "memberships": memberships}], "memberships": memberships})

    assert [c.partition(" is not")[0] for c in complaints] == [
        f'x.json: memberships[0].start_date: "{date}"', f'x.json: persons[0].memberships[0].start_date: "{date}"',
    ]  # fmt: skip


def test_all_mistakes_are_told_at_once() -> None:
    """One mistake does not hide another."""
    assert 3 == len(_complaints({"persons": [{}, {"id": 3}], "organizations": [{"id": "o"}]}))


@pytest.mark.parametrize("text", ["2015", "2015-06", "2015-06-20", "2015-06-20T10:00:00Z"])
def test_partial_dates_are_dates(text: str) -> None:
    """A year, a month, a day, and a day with a time of day are dates."""
    assert is_partial(text)


@pytest.mark.parametrize(
    ("text", "likely", "day"),
    [
        ("2015-06-20", "", "2015-06-20"),
        ("2015-06-20T10:00:00Z", "2014-01-01", "2015-06-20"),
        ("", "2015-06-20", "2015-06-20"),
        ("2015", "2015-06-20", "2015-06-20"),
        ("2015-06", "2015-06-20", "2015-06-20"),
        ("2015", "2014-06-20", "None"),
        ("2015-07", "2015-06-20", "None"),
        ("2015", "2015", "None"),
        ("", "", "None"),
    ],
)
def test_no_day_is_made_up(text: str, likely: str, day: str) -> None:
    """A year becomes a day only where the legislative period has a day in that very year."""
    assert day == str(day_of(text, likely))
