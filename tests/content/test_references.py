"""What files say of each other."""

from __future__ import annotations

import pytest
from content_folder import ARTICLE, ContentFolder

TOPIC = "name: Fjer\nproposition: Fjer bør være hvide."


@pytest.fixture(autouse=True)
def _entities(folder: ContentFolder) -> None:
    folder.write("parties/maagepartiet.md", "name: Mågepartiet")
    folder.write("people/hans-maage.md", "name: Hans Måge")
    folder.write("topics/fjer.md", TOPIC)


def person(folder: ContentFolder, memberships: str) -> list[str]:
    """Return what is said of a person with these memberships, the first on the fourth line of the file."""
    folder.write("people/grethe-ræv.md", f"name: Grethe Ræv\nmemberships:\n{memberships}")
    return [problem.removeprefix("people/grethe-ræv.md:") for problem in folder.problems()]


def test_ids_that_no_file_has_are_told_where_they_are_named(folder: ContentFolder) -> None:
    """An article, a topic and a membership that name an unknown id are told, each with the nearest id."""
    folder.write(
        "articles/maage.txt",
        f"{ARTICLE}topics: [fjer, fjerr]\nstatements:\n  - quote: Nej\n    person: hans-måge\n"
        "    topic: vinger\n  - {quote: Ja, party: Mågepartiet}",
        "Nej. Ja.",
    )
    folder.write("topics/vinge.md", f"{TOPIC}\nparent: fjeer")
    folder.write("people/grethe-ræv.md", "name: Grethe Ræv\nmemberships:\n  - party: magepartiet")

    assert [
        'articles/maage.txt:5: topics[1]: no topic has the id "fjerr" (did you mean "fjer"?)',
        'articles/maage.txt:8: statements[0].person: no person has the id "hans-måge" (did you mean "hans-maage"?)',
        'articles/maage.txt:9: statements[0].topic: no topic has the id "vinger" (did you mean "vinge"?)',
        'articles/maage.txt:10: statements[1].party: no party has the id "Mågepartiet" (did you mean "maagepartiet"?)',
        ('people/grethe-ræv.md:4: memberships[0].party: no party has the id "magepartiet" '
        '(did you mean "maagepartiet"?)'),
        'topics/vinge.md:4: parent: no topic has the id "fjeer" (did you mean "fjer"?)',
    ] == folder.problems()


def test_an_id_like_none_is_told_where_ids_come_from(folder: ContentFolder) -> None:
    """Where no id is near, it is said what an id is."""
    assert [
        ('4: memberships[0].party: no party has the id "xyz" '
        "(an id is the name of a file in parties/ without its ending)"),
    ] == person(folder, "  - party: xyz")


def test_naming_a_file_that_is_wrong_is_no_second_mistake(folder: ContentFolder) -> None:
    """Only the wrong file is complained about, not those that name it."""
    folder.write("parties/maagepartiet.md", "nam: Mågepartiet\nname: Mågepartiet")
    folder.write("topics/fjer.md", "name: Fjer")
    folder.write("topics/vinge.md", f"{TOPIC}\nparent: fjer")
    folder.write("people/grethe-ræv.md", "name: Grethe Ræv\nmemberships:\n  - party: maagepartiet")
    folder.write(
        "articles/maage.txt", f"{ARTICLE}topics: [fjer]\nstatements: [{{quote: Nej, party: maagepartiet}}]", "Nej."
    )

    assert [
        'parties/maagepartiet.md:2: nam: unknown key (did you mean "name"?)',
        "topics/fjer.md:1: proposition: is missing (needed here: name, proposition)",
    ] == folder.problems()


def test_a_membership_cannot_end_before_it_starts(folder: ContentFolder) -> None:
    """A membership that ends before its first day is told at its end."""
    assert [
        ("6: memberships[0].end_date: the membership ends on 2019-01-01, before it starts on 2019-01-02 "
        "(is one of the dates mistyped?)"),
    ] == person(folder, "  - party: maagepartiet\n    start_date: 2019-01-02\n    end_date: 2019-01-01")


def test_a_membership_of_one_day_is_one(folder: ContentFolder) -> None:
    """First and last day are both part of a membership."""
    assert [] == person(folder, "  - {party: maagepartiet, start_date: 2019-01-02, end_date: 2019-01-02}")


def test_memberships_that_follow_each_other_do_not_overlap(folder: ContentFolder) -> None:
    """One may end the day before the next starts, in whatever order they stand."""
    assert [] == person(
        folder,
        "  - {party: maagepartiet, start_date: 2019-01-02}\n  - {party: maagepartiet, end_date: 2019-01-01}",
    )


@pytest.mark.parametrize(
    ("one", "other", "period"),
    [
        ("end_date: 2019-01-02", "start_date: 2019-01-02", "maagepartiet, from the first, to 2019-01-02"),
        ("start_date: 2019-01-01", "start_date: 2020-01-01", "maagepartiet, from 2019-01-01, not ended"),
        ("role: ordfører", "end_date: 2020-01-01", "maagepartiet, from the first, not ended"),
    ],
)
def test_overlapping_memberships_are_told_at_the_later_one(
    folder: ContentFolder, one: str, other: str, period: str
) -> None:
    """On each day a person has one party at most; both memberships are pointed at."""
    assert [
        f"5: memberships[1]: overlaps the membership on line 4 ({period}) (end one the day before the other starts)",
    ] == person(folder, f"  - {{party: maagepartiet, {one}}}\n  - {{party: maagepartiet, {other}}}")


def test_a_topic_cannot_stand_below_itself(folder: ContentFolder) -> None:
    """Topics in a ring are told, each of them, and no topic that merely hangs on the ring."""
    folder.write("topics/fjer.md", f"{TOPIC}\nparent: vinge")
    folder.write("topics/vinge.md", f"{TOPIC}\nparent: fjer")
    folder.write("topics/vingespids.md", f"{TOPIC}\nparent: vinge")

    assert [
        "topics/fjer.md:4: parent: the topic would stand below itself (a topic at the top has no parent)",
        "topics/vinge.md:4: parent: the topic would stand below itself (a topic at the top has no parent)",
    ] == folder.problems()


def test_a_topic_cannot_be_its_own_parent(folder: ContentFolder) -> None:
    """The shortest ring is a topic that names itself."""
    folder.write("topics/fjer.md", f"{TOPIC}\nparent: fjer")

    assert 1 == len(folder.problems())


def test_two_people_may_have_one_name(folder: ContentFolder) -> None:
    """Namesakes are people too."""
    folder.write("people/hans-maage-den-anden.md", "name: Hans Måge")

    assert [] == folder.problems()


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "person: hans-maage, party: maagepartiet",
            "statements[0]: person and party contradict each other (keep one of them)",
        ),
        ("nobody: true, drop: true", "statements[0]: nobody and drop contradict each other (keep one of them)"),
        (
            "nobody: true, stance: against",
            "statements[0].stance: a stance is for or against a topic, and none is named (add topic: to the entry)",
        ),
    ],
)
def test_a_keepers_entry_cannot_contradict_itself(folder: ContentFolder, entry: str, expected: str) -> None:
    """At most one thing can be said of whose the words are, and a stance needs a topic."""
    folder.write("articles/maage.txt", f"{ARTICLE}statements:\n  - {{quote: Nej, {entry}}}", "Nej.")

    assert [f"articles/maage.txt:6: {expected}"] == folder.problems()


def test_a_keepers_entry_may_say_false(folder: ContentFolder) -> None:
    """`nobody: false` says nothing, and so contradicts nothing."""
    folder.write("articles/maage.txt", f"{ARTICLE}statements: [{{quote: Nej, nobody: false, drop: true}}]", "Nej.")

    assert [] == folder.problems()
