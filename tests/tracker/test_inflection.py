"""Keywords and their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.attribution import grammar_of, languages
from site_builder.model import Article, Grammar, Statement, Topic, TopicLink
from site_builder.tracker.inflection import forms_of
from site_builder.tracker.topics import TopicFinder

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("lang", "keyword", "words"),
    [
        ("da", "flygtning", "flygtning flygtninge flygtningen flygtningene flygtninges flygtningens flygtningenes"),
        ("da", "særlov", "særlov særloven særlove særlovene særlovens SÆRLOVEN saerloven"),
        ("da", "kontrol", "kontrol kontrollen kontroller kontrollerne"),
        ("da", "kvote", "kvote kvoter kvoten kvoterne kvoternes"),
        ("da", "ukrainer", "ukrainer ukrainere ukraineren ukrainerne ukrainernes"),
        ("da", "ukrainere", "ukrainere ukrainerne ukrainernes"),
        ("da", "center", "center centret centre centrene centeret"),
        ("da", "regel", "regel regler reglen reglerne"),
        ("da", "midlertidig", "midlertidig midlertidigt midlertidige"),
        ("nb", "flyktning", "flyktning flyktninger flyktningen flyktningene flyktningenes"),
        ("sv", "flykting", "flykting flyktingar flyktingen flyktingarna flyktingarnas"),
        ("sv", "kommuna", "kommunor kommunan kommunorna"),
        ("en", "refugee", "refugee refugees"),
        ("en", "policy", "policy policies"),
    ],
)
def test_forms_that_are_found(lang: str, keyword: str, words: str) -> None:
    """A keyword's forms are those of its noun or adjective, with the genitive."""
    forms = forms_of(keyword, grammar_of(lang))

    folded = [word.casefold().replace("æ", "ae") for word in words.split()]
    assert [] == [word for word in folded if word not in forms]


@pytest.mark.parametrize(
    ("lang", "keyword", "word"),
    [
        ("da", "særlov", "saerlovgivning"),
        ("da", "flygtning", "flygtningelejr"),
        ("da", "lov", "lover"),
        ("da", "lov", "loven"),
        ("da", "øen", "oeens"),
        ("da", "arbejde", "arbejdet"),
        ("da", "land", "landden"),
        ("en", "law", "laws"),
        ("xx", "refugee", "refugees"),
    ],
)
def test_forms_that_are_not_found(lang: str, keyword: str, word: str) -> None:
    """No longer word is a form, nothing is added to one under four letters, and no language without a pack inflects."""
    assert word not in forms_of(keyword, grammar_of(lang))


def test_letters_are_counted_as_written() -> None:
    """`æøå` are one letter each, in any Unicode form, though they are compared as two: `lån` has three."""
    grammar = Grammar(forms=(("", "et"),))

    assert {"laan"} == forms_of("lån", grammar) == forms_of("la\u030an", grammar)
    assert {"laane", "laaneet"} == forms_of("låne", grammar)


def test_longest_ending_alone_counts() -> None:
    """Of the rules that fit a word the one with the longest ending replaces it; a word is never an ending alone."""
    grammar = Grammar(forms=(("", "x"), ("e", "en"), ("tere", "ter")))

    assert {"kvote", "kvoten"} == forms_of("kvote", grammar)
    assert {"sortere", "sorter"} == forms_of("sortere", grammar)
    assert {"tere", "teren"} == forms_of("tere", grammar)


def test_letters_are_doubled_only_where_the_language_says_so() -> None:
    """Only a letter of `doubled` is doubled, and only before a vowel."""
    forms = (("", "en", "s"),)

    assert {"kontrol", "kontrolen", "kontrols"} == forms_of("kontrol", Grammar(forms=forms))
    assert {"kontrol", "kontrolen", "kontrols", "kontrollen"} == forms_of("kontrol", Grammar(forms=forms, doubled="l"))


@pytest.mark.parametrize(
    ("keyword", "words", "form"),
    [
        ("flygtning", "Vi hjælper Flygtningene nu", "Flygtningene"),
        ("særlov for ukrainere", "en særloven for\nukrainernes skyld", "særloven for\nukrainernes"),
        ("EU", "til EU-landene", "EU"),
        ("desertør*", "alle desertørerne", "desertørerne"),
        ("stor* desertør", "store desertører", None),
        ("søge asy*", "de søger asylet", "søger asylet"),
        ("flygtning", "en flygtningelejr", None),
    ],
)
def test_link_shows_the_form_found(
    keyword: str,
    words: str,
    form: str | None,
    article: Callable[..., Article],
    statement: Callable[..., Statement],
) -> None:
    """A link by keyword says in which form, in the words of the text, the keyword was found."""
    finder = TopicFinder(
        [Topic(id="t", name="T", proposition="Ja.", keywords=(keyword,))],
        {"da": Grammar(forms=(("", "er", "erne", "ene", "en", "et"), ("e", "er"), ("ere", "ernes"), ("er", "ere")))},
    )

    links = finder.topics_of(statement("Vi hjælper gerne,", kind="direct", quote=words), article())

    assert ((TopicLink("t", "keyword", keyword, form),) if form else ()) == links


def test_article_is_read_by_its_own_language(
    article: Callable[..., Article], statement: Callable[..., Statement]
) -> None:
    """A keyword is inflected as the article's language says, and in a language without a grammar not at all."""
    finder = TopicFinder(
        [Topic(id="t", name="T", proposition="Ja.", keywords=("flygtning",))],
        {"da": Grammar(forms=(("", "e"),)), "sv": Grammar(forms=(("", "ar"),))},
    )
    said = {
        word: statement("Vi hjælper gerne,", kind="direct", quote=word) for word in ("flygtninge", "flygtningar")
    }

    found = {
        (lang, word)
        for lang in ("da", "sv", "qaa")
        for word, each in said.items()
        if finder.topics_of(each, article(lang=lang))
    }

    assert {("da", "flygtninge"), ("sv", "flygtningar")} == found


@pytest.mark.parametrize("lang", languages())
def test_every_language_inflects(lang: str) -> None:
    """Each pack has a rule for any word, and no rule that adds nothing."""
    grammar = grammar_of(lang)

    assert grammar is not None
    assert any(rule[0] == "" for rule in grammar.forms)
    assert all(len(rule) > 1 for rule in grammar.forms)
