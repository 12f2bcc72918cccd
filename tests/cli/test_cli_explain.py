"""`standpunkt extract --explain`."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from site_builder.cli import main

CONTENT = Path(__file__).parents[2] / "content"
SEED = CONTENT / "articles" / "2022-03-04-hjaelp-til-soldater.txt"


def explained(*arguments: str) -> str:
    """Return what `extract --explain` says of the seed article."""
    result = CliRunner().invoke(main, ["extract", "--content", str(CONTENT), "--explain", *arguments, str(SEED)])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_pronoun_is_led_back_to_a_name() -> None:
    """The explanation says whom a pronoun means, and where that one was named."""
    text = explained()

    assert "“siger han” → Carl Valentin ←" in text
    assert "“Begge ordførere påpeger” → Mads Fuglede and Carl Valentin ←" in text


def test_sieves_asked_in_vain_are_named() -> None:
    """A quotation without a clause of its own shows which sieves declined, and which decided."""
    text = explained()

    declined, decided = text.index("declined: colon-introduced"), text.index("decided: same-run")
    assert declined < decided


def test_every_statement_is_explained() -> None:
    """Each of the seed's seven statements has its deciding rule."""
    assert explained().count("decided: ") == 7


def test_explain_is_for_people() -> None:
    """Explanations are no part of the JSON: asking for both is wrong usage."""
    arguments = ["extract", "--content", str(CONTENT), "--explain", "--format", "json", str(SEED)]

    result = CliRunner().invoke(main, arguments)

    assert result.exit_code == 2
    assert "--explain is for people" in result.stderr
