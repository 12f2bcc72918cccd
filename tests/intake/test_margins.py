"""What the first and the last lines of a text say of it."""

from __future__ import annotations

import datetime as dt

import pytest

from site_builder.intake.margins import Margins, read_margins

BODY = "Mågerne vil have flere fisk i havnen ved Lysevig, og det skal være nu.\n»Vi er sultne,« siger en af dem.\n"
DAY = dt.date(2022, 3, 4)


@pytest.mark.parametrize(
    "line",
    [
        "2022-03-04",
        "4. marts 2022",
        "d. 4/3 2022",
        "d. 4/3-2022",
        "4/3/2022",
        "04.03.2022",
        "fredag den 4. marts 2022",
        "Fredag d. 4. marts 2022 kl. 12.30",
        "Publiceret 4. marts 2022",
        "Publiceret: 04.03.2022, 12:30",
        "Den 4. marts 2022, 12:30",
        "2022-03-04T12:30:00+01:00",
        "Af Nina Nattergal, 4. marts 2022",
        "4. mars 2022",
        "4 mars 2022",
        "4 March 2022",
        "March 4, 2022",
        "Friday, March 4, 2022",
        "4. mar. 2022",
        "© Havbureauet 2022-03-04",
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_dates(line: str, place: str) -> None:
    """A line that is nothing but a date, a time and a credit says when the article was published."""
    text = f"{line}\n{BODY}" if place == "above" else f"{BODY}{line}\n"

    assert DAY == read_margins(text).date


@pytest.mark.parametrize(
    "line",
    [
        "4. marts",
        "d. 4/3-22",
        "mandag den 4. marts 2022",
        "31. februar 2022",
        "4. marts 2022, opdateret 5. marts 2022",
        "14/13 2022",
        "12022-03-045",
        "Mødet er 4. marts 2022",
        "Den 4. marts 2022 blev en sort dag for mågerne.",
        "I 2022 var der 4 måger",
    ],
)
def test_no_dates(line: str) -> None:
    """Half a date, one that never was, two that differ, and a date in a sentence say nothing."""
    assert read_margins(f"{line}\n{BODY}").date is None


def test_running_text_has_no_date() -> None:
    """A line of its own in the middle of the text is about something else."""
    middle = "".join(f"Der kom {n} måger flyvende ind over havnen den dag.\n" for n in range(10))

    assert read_margins(f"{middle}2022-03-04\n{middle}").date is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/ritzau/", "Ritzau"),
        ("(Ritzau)", "Ritzau"),
        ("©Ritzau", "Ritzau"),
        ("© Ritzau 2022", "Ritzau"),
        ("Ritzau", "Ritzau"),
        ("RITZAU", "Ritzau"),
        ("/TV 2/", "TV 2"),
        ("/tv2/", "TV 2"),
        ("/ritzau/Reuters/", "Ritzau/Reuters"),
        ("/ritzau/AFP", "Ritzau/AFP"),
        ("/havbureauet/", "Havbureauet"),
        ("/Tågebladets Nyhedsbureau/", "Tågebladets Nyhedsbureau"),
        ("Kilde: Havbureauet", "Havbureauet"),
        ("Af Nina Nattergal /ritzau/", "Ritzau"),
        ("Af Nina Nattergal og Hans Måge, Ritzau", "Ritzau"),
        ("Ritzau, fredag den 4. marts 2022", "Ritzau"),
        ("/ritzau/ 4. marts 2022 kl. 12.30", "Ritzau"),
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_sources(line: str, expected: str, place: str) -> None:
    """A credit line says whom the text is from: any name between strokes, and agencies that are known."""
    text = f"{line}\n{BODY}" if place == "above" else f"{BODY}{line}\n"

    assert expected == read_margins(text).source


@pytest.mark.parametrize(
    "line",
    ["Af Nina Nattergal", "Havbureauet", "Foto: Hans Måge", "Det skriver Ritzau.", "og/eller", "Læs mere på /nyheder"],
)
def test_no_sources(line: str) -> None:
    """A byline alone, a name that nobody knows and a mention in a sentence are no source."""
    assert read_margins(f"{BODY}{line}\n").source is None


def test_credits_that_contradict_each_other() -> None:
    """Two different credits say nothing."""
    assert read_margins(f"/ritzau/\n{BODY}/havbureauet/\n").source is None


@pytest.mark.parametrize(
    ("text", "source", "date"),
    [
        (f"LYSEVIG /havbureauet/: {BODY}", "Havbureauet", None),
        (f"Lysevig, 4. marts 2022 /ritzau/ - {BODY}", "Ritzau", DAY),
        (f"/ritzau/ {BODY}", "Ritzau", None),
        (f"(Ritzau) {BODY}", "Ritzau", None),
        (f"{BODY}Så fløj mågerne ud over vandet igen. /ritzau/\n", "Ritzau", None),
        (f"{BODY}Så fløj mågerne ud over vandet igen. (Ritzau)\n", "Ritzau", None),
        (f"{BODY}Så fløj mågerne (V) ud over vandet igen.\n", None, None),
        (f"Mågerne (Ritzau) fløj. {BODY}", "Ritzau", None),
    ],
)
def test_credits_within_the_text(text: str, source: str | None, date: dt.date | None) -> None:
    """A credit may lead into the first paragraph, with place and day, or end the last one."""
    found = read_margins(text)

    assert (source, date) == (found.source, found.date)


@pytest.mark.parametrize(
    "line",
    [
        "Måger vil have flere fisk",
        "Nattergal: Ingen skal have fisk",
        "»Vi er sultne«",
        "Flere fisk (nu)",
        "Måger: »Vi vil have 20 fisk«",
    ],
)
def test_headlines(line: str) -> None:
    """A first line that is short and no sentence with a stop is the headline."""
    assert Margins(title=line, headline=0) == read_margins(f"{line}\n\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "Måger vil have flere fisk.",
        "»Vi er sultne.«",
        "»Vi er sultne,«",
        "Det siger de:",
        "- Vi vil have fisk",
        "– Vi vil have fisk",
        "Indland",
        "Og så " * 30,
        "Hvem vil have fisk?",
    ],
)
def test_no_headlines(line: str) -> None:
    """Sentences, quotations, speech after a dash, single words and long lines are the text's own."""
    assert read_margins(f"{line}\n{BODY}").title is None


def test_a_question_above_a_blank_line_is_a_headline() -> None:
    """A question can be a headline where a blank line parts it from the text."""
    assert "Hvem vil have fisk?" == read_margins(f"Hvem vil have fisk?\n\n{BODY}").title


def test_a_headline_needs_a_text() -> None:
    """A line that nothing follows is no headline."""
    assert read_margins("Måger vil have flere fisk\n/ritzau/\n").title is None


def test_a_headline_below_a_dateline() -> None:
    """Lines that say when and from whom may stand above the headline and below it."""
    text = f"4. marts 2022\nMåger vil have fisk\nAf Nina Nattergal\n\n{BODY}/ritzau/\n"

    assert Margins(title="Måger vil have fisk", headline=1, date=DAY, source="Ritzau") == read_margins(text)


def test_a_dateline_below_the_standfirst() -> None:
    """Below a headline, one paragraph may go before the line that says when; without a headline, none may."""
    text = f"Mågerne har fået nok af at vente på fisk.\n\n4. marts 2022\n{BODY * 4}"

    assert DAY == read_margins(f"Måger vil have fisk\n\n{text}").date
    assert read_margins(text).date is None
    assert read_margins(f"Måger vil have fisk\n{BODY}{text}").date is None


def test_nothing_is_guessed_of_the_demo(demo_bodies: list[str]) -> None:
    """Of running text without margins nothing is guessed but the agency that the last line credits."""
    found = [read_margins(body) for body in demo_bodies]

    assert len(found) > 30
    assert {(None, None)} == {(m.title, m.date) for m in found}
    assert {None, "Havbureauet"} == {m.source for m in found}
