"""A language is a file: packs are complete and consistent, and a language nobody has heard of can be read."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import Counter
from importlib import resources
from typing import TYPE_CHECKING, Any

import pytest
from casefile import Expected, bare, read_cases
from test_cases import CASES, shown

from site_builder.attribution import Engine, languages
from site_builder.attribution.lexicon.pack import Pack, load_pack, parse_pack
from site_builder.content import load_registry
from site_builder.model import Article, Source, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXAMPLE = "da"
FEWEST_VERBS = 80
FEWEST_NAMES = 100

# Zumirran, which is spoken nowhere: "moltar" is says, "kwo" is that, "ila" she, "perun" according to, "vorak" leader,
# "-vo" its definite, "-zu" the genitive, "lumeta" the party.
ZUMIRRAN = """
lang = "qaa"
name = "Zumirran"
genitive = ["zu"]

[[cues]]
frames = ["quote", "that", "tail"]
verbs = ["moltar moltur moltek"]

[[cues]]
frames = ["quote", "to"]
verbs = ["drespar drespur"]

[phrases]
according = ["perun"]

[words]
that = ["kwo"]
object_to = ["zhi"]
conjunctions = ["ut"]
perfect = ["hux"]
auxiliaries = ["hux"]
prepositions = ["dor"]
indefinite = ["ba", "mazu"]
male = ["ilo"]
female = ["ila"]
nominative = ["ilo", "ila"]
member_of = ["dor"]

[roles]
alone = ["smerp"]
suffixes = ["vorak"]
definite = ["vo"]
plural = ["kim"]

[party]
noun = ["lumeta"]
genitive = ["lumetazu"]

[orgs]
nouns = ["hurbon"]

[names]
abbreviations = ["zr"]
male = "Ombu"
female = "Ilvara"
"""

ZUMIRRAN_PARTY = """---
name: Tegumar
short: TG
letters: [TG]
---
"""

ZUMIRRAN_PERSON = """---
name: Ilvara Tunnak
gender: female
memberships:
  - party: tegumar
    role: vorak
---
"""

ZUMIRRAN_CASES = """# Zumirran

## A quotation, then who says it
«{d Ilvara Tunnak/tegumar: Hegu marro tisk plonna varrim}», moltar vorak Ilvara Tunnak (TG).

## Who says it, then the quotation
Ilvara Tunnak moltur: «{d Ilvara Tunnak/tegumar: Hegu marro tisk plonna.}»

## She
Ilvara Tunnak snurr dor Halpek.
«{d Ilvara Tunnak/tegumar: Hegu marro tisk plonna}», moltar ila.

## The leader
Ilvara Tunnak dor Tegumar snurr.
«{d Ilvara Tunnak/tegumar: Hegu marro tisk plonna}», moltar vorakvo.

## Reported words
Ilvara Tunnak hux moltek kwo {i Ilvara Tunnak/tegumar: marro tisk plonna varrim}.

## According to someone
{i Ilvara Tunnak/tegumar: Marro tisk plonna varrim}, perun Ilvara Tunnak.

## A party
Tegumar drespur hurbon zhi {i /tegumar: marro plonna}.
Lumeta moltur kwo {i /tegumar: plonna tisk varrim}.

## Nobody
«{d ?: Hegu marro tisk plonna}», moltar ba vorak.

## A word that stands in marks
Ilvara Tunnak snurr «plonna» dor Halpek.
"""


def raw(lang: str) -> dict[str, Any]:
    """Return a pack as its file says it."""
    file = resources.files("site_builder.attribution") / "languages" / f"{lang}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def filled(lang: str) -> set[str]:
    """Return the keys that a pack fills, those of its sections with the section in front."""
    return {
        f"{key}.{inner}" if inner else key
        for key, value in raw(lang).items()
        for inner, words in (value.items() if isinstance(value, dict) else [("", value)])
        if words
    }


def forms(pack: Pack) -> Iterator[tuple[str, bool]]:
    """Yield each form of each cue verb, and whether it is a participle."""
    for group in pack.cues:
        for verb in group.verbs:
            for index, form in enumerate(verb.split()):
                yield form, index >= 2


def expected_and_found(engine: Engine, lang: str, path: Path) -> Iterator[tuple[str, list[Expected], list[Expected]]]:
    """Yield of each case in a file its title, what should be found, and what an engine finds."""
    for case in read_cases(path):
        article = Article(id="case", title="Case", date=case.day, source=Source(name="Case"), lang=lang, body=case.text)
        yield case.title, sorted(case.expected, key=str), sorted(map(as_expected, engine.statements(article)), key=str)


def as_expected(statement: Statement) -> Expected:
    """Return a statement as case files write it."""
    return Expected(statement.kind, bare(statement.quote), frozenset(map(shown, statement.speakers)))


@pytest.fixture
def zumirran(tmp_path: Path) -> Path:
    """A folder with an invented language: its pack, a registry of one party and one person, and its cases."""
    files = {
        "qaa.toml": ZUMIRRAN,
        "content/site.toml": 'title = "Zumirran"\nbase_url = "https://cases.example/"\nlang = "qaa"\n',
        "content/parties/tegumar.md": ZUMIRRAN_PARTY,
        "content/people/ilvara-tunnak.md": ZUMIRRAN_PERSON,
        "cases.md": ZUMIRRAN_CASES,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_invented_language_is_read(zumirran: Path) -> None:
    """A language that the engine has never met is read by its file alone, every case of it."""
    pack = parse_pack((zumirran / "qaa.toml").read_text(encoding="utf-8"))
    engine = Engine(load_registry(zumirran / "content")[1], packs={pack.lang: pack})

    cases = list(expected_and_found(engine, "qaa", zumirran / "cases.md"))

    assert len(cases) == ZUMIRRAN_CASES.count("\n## ")
    assert [(title, expected) for title, expected, _ in cases] == [(title, found) for title, _, found in cases]


def test_invented_language_needs_its_file(zumirran: Path) -> None:
    """Without the file nothing is read in the language: no other pack steps in."""
    engine = Engine(load_registry(zumirran / "content")[1])

    cases = list(expected_and_found(engine, "qaa", zumirran / "cases.md"))

    assert [[]] * len(cases) == [found for _, _, found in cases]


def test_pack_that_is_given_goes_before_the_one_that_comes_along(zumirran: Path) -> None:
    """A newsroom may give a pack of its own for a language there is one for; that one is read by."""
    pack = parse_pack(ZUMIRRAN.replace('lang = "qaa"', f'lang = "{EXAMPLE}"'))
    engine = Engine(load_registry(zumirran / "content")[1], packs={EXAMPLE: pack})
    body = "«Hegu marro tisk plonna», moltar Ilvara Tunnak."
    article = Article(
        id="case", title="Case", date=dt.date(2022, 3, 15), source=Source(name="Case"), lang=EXAMPLE, body=body
    )

    (statement,) = engine.statements(article)

    assert ["Ilvara Tunnak/tegumar"] == [shown(speaker) for speaker in statement.speakers]


def test_languages_that_come_along() -> None:
    """Danish, and as proof that a language is a file, English, Norwegian and Swedish."""
    assert {"da", "en", "nb", "sv"} <= set(languages())


@pytest.mark.parametrize("lang", languages())
def test_pack_is_that_of_its_file_name(lang: str) -> None:
    """A pack decodes and is of the language that its file is named for."""
    pack = load_pack(lang)

    assert lang == pack.lang
    assert pack.name


@pytest.mark.parametrize("lang", languages())
def test_pack_mirrors_the_example(lang: str) -> None:
    """Every key that the Danish pack fills is filled in the others, and no other is."""
    assert filled(EXAMPLE) == filled(lang)


@pytest.mark.parametrize("lang", languages())
def test_cases_mirror_the_example(lang: str) -> None:
    """Every language has an invented registry of its own: three parties, five people and a topic at the least."""
    registry = load_registry(CASES / lang / "content")[1]

    assert len(registry.parties) >= 3
    assert len(registry.people) >= 5
    assert len(registry.topics) >= 1
    assert all(person.gender and person.memberships for person in registry.people.values())


@pytest.mark.parametrize("lang", languages())
def test_pack_is_no_sketch(lang: str) -> None:
    """A pack knows the verbs of saying that news is written with, and the given names of the country."""
    pack = load_pack(lang)

    assert sum(len(group.verbs) for group in pack.cues) >= FEWEST_VERBS
    assert len(pack.names.male.split()) >= FEWEST_NAMES
    assert len(pack.names.female.split()) >= FEWEST_NAMES


@pytest.mark.parametrize("lang", languages())
def test_no_form_is_finite_here_and_a_participle_there(lang: str) -> None:
    """A verb form that needs "has" in one entry does not do without in another: the two would undo each other."""
    listed = set(forms(load_pack(lang)))

    assert [] == sorted(form for form, participle in listed if not participle and (form, True) in listed)


@pytest.mark.parametrize("lang", languages())
def test_no_form_stands_twice_in_a_group(lang: str) -> None:
    """Within one group, whose verbs all take the same frames, a form stands once."""
    groups = [Counter(form for verb in group.verbs for form in verb.split()) for group in load_pack(lang).cues]

    assert [] == sorted(form for group in groups for form, count in group.items() if count > 1)


@pytest.mark.parametrize("lang", languages())
def test_no_noun_for_a_claim_is_a_form_of_a_verb(lang: str) -> None:
    """A word that were both would be read as "X's claim that" and never as "X claims that"."""
    pack = load_pack(lang)

    assert set() == set(pack.phrases.nouns) & {form for form, _ in forms(pack)}
