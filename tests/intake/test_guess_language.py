"""The language of a text."""

from __future__ import annotations

import pytest

from site_builder.intake.language import guess_language

DA = "Vi har ikke fået noget svar, siger formanden. Hun mener, at der skal gøres meget mere for dem, der bor på øerne."
NB = "Vi har ikke fått noe svar, sier lederen. Hun mener at det må gjøres mye mer for dem som bor på øyene nå."
SV = "Vi har inte fått något svar, säger ordföranden. Hon menar att det måste göras mer för dem som bor på öarna."
EN = "We have not had an answer, says the chairwoman. She thinks that much more should be done for the islands."


@pytest.mark.parametrize(("lang", "text"), [("da", DA), ("nb", NB), ("sv", SV), ("en", EN)])
def test_a_language_is_told_by_two_sentences(lang: str, text: str) -> None:
    """Two sentences are enough, in capitals as well."""
    assert lang == guess_language(text)
    assert lang == guess_language(text.upper())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123 456",
        "Hun har en bil.",
        "Han er i huset på øen med en venn.",
        "Die Partei will den Menschen helfen, sagt der Vorsitzende, der in der Stadt wohnt. Er ist für das Gesetz.",
        "Le parti veut aider les gens, dit le président, qui habite en ville. On en a parlé pour la première fois.",
        "De partij wil de mensen helpen, zegt de voorzitter, die in de stad woont. Er is over het plan veel te doen.",
        "Flokkurinn vill hjálpa fólki, segir formaðurinn, sem býr í bænum. Þeir hafa ekki fengið svar.",
        f"{DA} {NB}",
        f"{DA} {SV}",
    ],
)
def test_a_language_is_not_told(text: str) -> None:
    """Texts in other languages, in two of them, or too short to tell are left undecided."""
    assert guess_language(text) is None


def test_a_quotation_in_another_language_does_not_decide() -> None:
    """A Danish text stays Danish with an English sentence in it."""
    assert "da" == guess_language(f"{DA} {DA} »It is what it is,« siger han. {DA}")


def test_the_demo_is_danish(demo_bodies: list[str]) -> None:
    """Every article of the demo is told to be Danish."""
    assert {"da"} == {guess_language(body) for body in demo_bodies}


@pytest.mark.parametrize("lang", ["nb", "sv", "en"])
def test_the_cases_of_the_engine(lang: str, case_texts: dict[str, str]) -> None:
    """All that the engine's cases in a language say, taken together, is of that language."""
    assert lang == guess_language(case_texts[lang])
