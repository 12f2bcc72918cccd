"""The catalogues are whole, and nothing is told to readers past them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from extraction import CATALOGUES, ROOT, catalogue, extracted

from site_builder.data import wording as data_wording
from site_builder.messages import LANGUAGES, messages
from site_builder.pages import wording

if TYPE_CHECKING:
    from pathlib import Path

HOLES = re.compile(r"%\(\w+\)s|\{\}")
TAGS = re.compile(
    r"\{#.*?#\}|\{% block main_class %\}.*?\{% endblock %\}|<style>.*?</style>|<svg.*?</svg>|style=.[^\"]*."
    r"|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>",
    re.DOTALL,
)
UNSAID = {"Wikidata", "·", "JSON Feed"}
"""What is the same in all languages."""


@pytest.fixture(params=CATALOGUES, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    """Each catalogue."""
    return request.param


def _forms(string: str | tuple[str, ...]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


def test_nothing_is_untranslated(path: Path) -> None:
    """Every message of the templates and the code has a translation, in each of its forms."""
    there = {m.id: m.string for m in catalogue(path)}
    lacking = [m.id for m in extracted() if m.id and not all(_forms(there.get(m.id, "")))]

    assert len(there) > 400
    assert lacking == []


def test_nothing_is_translated_that_is_not_said(path: Path) -> None:
    """A catalogue holds no messages that neither templates nor code have."""
    said = {m.id for m in extracted()}

    assert [m.id for m in catalogue(path) if m.id and m.id not in said] == []


def test_nothing_is_fuzzy(path: Path) -> None:
    """No translation waits for somebody to look at it: such a one would not be used."""
    assert [m.id for m in catalogue(path) if m.id and m.fuzzy] == []


def test_translations_have_the_same_holes(path: Path) -> None:
    """What is filled into a message is filled into its translation too, and neither has a lone %."""
    wrong = [
        (original, translated)
        for m in catalogue(path)
        if m.id
        for original, translated in zip(_forms(m.id), _forms(m.string), strict=True)
        if sorted(HOLES.findall(original)) != sorted(HOLES.findall(translated)) or "%" in HOLES.sub("", translated)
    ]

    assert wrong == []


def test_translations_end_as_the_message_does(path: Path) -> None:
    """A sentence stays a sentence, and what leads on to something goes on leading."""
    ends = (".", ":", "…", "?")
    wrong = [
        m.id
        for m in catalogue(path)
        if m.id and any(_forms(m.id)[0].endswith(end) != _forms(m.string)[0].endswith(end) for end in ends)
    ]

    assert wrong == []


def test_terms_of_the_engine_are_messages() -> None:
    """Every rule, reason, stance and legend in readers' words can be translated."""
    said = {form for m in extracted() if m.id for form in _forms(m.id)}
    tables = (wording.RULES, wording.REASONS, wording.STANDS, wording.LEGEND, wording.TOPIC_REASONS, data_wording.FILES)

    assert [text for table in tables for text in table.values() if text not in said] == []


@pytest.mark.parametrize("template", sorted((ROOT / "templates").glob("*.html")), ids=lambda path: path.stem)
def test_templates_say_nothing_past_the_catalogues(template: Path) -> None:
    """What stands in a template between its tags are messages: no other letters are left when those are taken out."""
    text = template.read_text(encoding="utf-8")
    spoken = re.sub(r"\{% trans .*?%\}.*?\{% endtrans %\}|\{% trans %\}.*?\{% endtrans %\}", "", text, flags=re.DOTALL)

    left = [line.strip() for line in TAGS.sub("\n", spoken).splitlines()]

    assert "{" in text
    assert [line for line in left if re.search(r"[^\W\d_]", line) and line not in UNSAID] == []


@pytest.mark.parametrize("template", sorted((ROOT / "templates").glob("*.html")), ids=lambda path: path.stem)
def test_no_expression_of_a_template_is_danish(template: Path) -> None:
    """A text in an expression, with a space or a Danish letter in it, is a message or no word for readers."""
    expressions = re.findall(r"\{[{%](?!\s*trans)(.*?)[%}]\}", template.read_text(encoding="utf-8"), re.DOTALL)
    texts = [
        text
        for each in expressions
        for _, text in re.findall(r"""(["'])((?:(?!\1).)*)\1""", re.sub(r"""\b_\((["']).*?\1[,)]""", "", each))
    ]

    assert [text for text in texts if re.search(r"[æøåÆØÅ]|[^\W\d_]{2,} [^\W\d_]{2,}", text)] == []


def test_languages_are_those_of_the_catalogues() -> None:
    """The interface is in Danish, and in what there is a catalogue for."""
    assert ("da", *(path.stem for path in CATALOGUES)) == LANGUAGES


def test_messages_are_said_in_their_language() -> None:
    """A message is said as it stands in Danish, and in English as the catalogue has it, whatever the region."""
    assert ["Rettelser", "Corrections", "Corrections"] == [messages(t).say("Rettelser") for t in ("da", "en", "en-US")]
    assert ["da", "en_GB", "en-US"] == [messages(tag).locale for tag in ("da", "en", "en-US")]


def test_language_without_a_catalogue_is_told_in_danish() -> None:
    """A site in another language gets Danish words and its own dates."""
    assert ("Rettelser", "fo") == (messages("fo").say("Rettelser"), messages("fo").locale)


def test_unknown_message_is_said_as_it_is() -> None:
    """What no catalogue has, as a keeper's own template may say it, is said as it stands."""
    assert messages("en").say("Vores egen overskrift") == "Vores egen overskrift"
