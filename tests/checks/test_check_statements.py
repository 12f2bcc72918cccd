"""uncredited, confidence, untopiced, unused, budget: what a tracker makes of its articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.model import Cue, Statement
from site_builder.pages.budget import shown_share

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.build import Built

ARTICLE = "articles/2024-01-02-lys.txt"
ANONYMOUS = "»Det bliver aldrig til noget med de nye regler,« siger en kilde.\n"


def test_credited_article_is_no_fault(found: Callable[..., list[str]]) -> None:
    """An article whose words are somebody's, on a topic and with confidence, gives nothing to say."""
    assert [] == [line for name in ("uncredited", "confidence", "untopiced", "unused") for line in found(name)]


def test_nobody_is_credited(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """An article in which nobody is credited is a warning, each statement that is nobody's an info with the reason."""
    change(ARTICLE, "»Asyl er en ret, og den bør gælde alle,« siger Anna Lund (SP).\n", ANONYMOUS)

    first, second = found("uncredited")

    assert f"{ARTICLE} warning nothing in this article is attributed to anyone" == first
    assert second.startswith(f"{ARTICLE}:6 info nobody is credited with »Det bliver aldrig")
    assert ": vague or anonymous source (" in second


def test_what_the_keeper_settled_is_not_told(
    found: Callable[..., list[str]], change: Callable[[str, str, str], None]
) -> None:
    """Words that the keeper credits to no one are settled."""
    entry = 'statements: [{quote: "Det bliver aldrig til noget med de nye regler,", nobody: true}]\n---\n»Asyl'
    change(ARTICLE, "---\n»Asyl", f"{entry}")
    change(ARTICLE, "(SP).\n", f"(SP).\n{ANONYMOUS}")

    assert [] == found("uncredited")


def test_language_that_is_not_read(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """An article in a language that is not read says so."""
    change(ARTICLE, "date:", "lang: fi\ndate:")

    _, second = found("uncredited")

    assert second.startswith(f'{ARTICLE}:3 info lang: articles in "fi" are not read')


def test_low_confidence(found: Callable[..., list[str]]) -> None:
    """What is credited with less confidence than asked for is a warning at its line, and nothing else is."""
    (line,) = found("confidence", confidence=1)

    assert line.startswith(f"{ARTICLE}:6 warning »Asyl er en ret, og den bør gælde alle,« is credited to Anna")
    assert line.endswith("(person:, party: or nobody: true in statements: settles it)")


def test_left_out_for_lack_of_confidence(found: Callable[..., list[str]], tracker: Path) -> None:
    """What is left out because the site asks for more is a warning, and not told as nobody's a second time."""
    with (tracker / "site.toml").open("a") as settings:
        settings.write("confidence = 1.0\n")

    (line,) = found("confidence")

    assert line.startswith(f"{ARTICLE}:6 warning left out: »Asyl er en ret, og den bør gælde alle,« can be attributed")
    assert "the site asks for 1.00" in line
    assert [f"{ARTICLE} warning nothing in this article is attributed to anyone"] == found("uncredited")


def test_keepers_word_has_confidence(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """What the keeper confirmed needs no look."""
    change(ARTICLE, "---\n»Asyl", "statements: [{quote: Asyl er en ret, person: anna-lund}]\n---\n»Asyl")

    assert [] == found("confidence", confidence=1)


def test_one_without_a_topic(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """A statement without a topic is a warning at its line."""
    change(ARTICLE, "(SP).\n", "(SP).\n»Solen skinner på os alle hver dag,« siger Anna Lund.\n")

    assert [(f"{ARTICLE}:7 warning no topic: »Solen skinner på os alle hver dag,« "
            "(a keyword of a topic, or topic: in statements:)")] == found("untopiced")  # fmt: skip


def test_none_with_a_topic(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """Where no statement of an article has a topic, one line says so."""
    change("topics/asyl.md", "[asyl*]", "[regn]")
    change(ARTICLE, "(SP).\n", "(SP).\n»Solen skinner på os alle hver dag,« siger Anna Lund.\n")

    (line,) = found("untopiced")

    assert line.startswith(f"{ARTICLE}:6 warning 2 statements without a topic, the first »Asyl er en ret")


def test_unused_topic(found: Callable[..., list[str]], write: Callable[[str, str], Path]) -> None:
    """A topic without statements is a warning, and its keywords go without saying."""
    write("topics/regn.md", "---\nname: Regn\nproposition: Det bør regne.\nkeywords: [regn*]\n---\n")

    (line,) = found("unused")

    assert line.startswith('topics/regn.md warning no statement belongs to "Regn" (')


def test_topic_above_another_is_used(
    found: Callable[..., list[str]], write: Callable[[str, str], Path], change: Callable[[str, str, str], None]
) -> None:
    """A topic is not empty when one below it has statements."""
    write("topics/ophold.md", "---\nname: Ophold\nproposition: Man bør kunne blive.\n---\n")
    change("topics/asyl.md", "keywords", "parent: ophold\nkeywords")

    assert [] == found("unused")


def test_unused_keywords(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """A keyword that no statement holds is an info, one without a word a warning, each at its line."""
    change("topics/asyl.md", "[asyl*]", '\n  - asyl*\n  - ret\n  - flygtning\n  - "»«"')

    assert [
        ('topics/asyl.md:7 info keywords[2]: no statement holds "flygtning" (with * at its end it finds longer '
        "words too)"),
        'topics/asyl.md:8 warning keywords[3]: "»«" holds no word, so it can match nothing (take it out)',
    ] == found("unused")


def test_unused_people_and_parties(found: Callable[..., list[str]], write: Callable[[str, str], Path]) -> None:
    """People and parties without statements are only worth knowing."""
    write("parties/regnpartiet.md", "---\nname: Regnpartiet\n---\n")
    write("people/bo-sky.md", "---\nname: Bo Sky\n---\n")

    assert [
        "parties/regnpartiet.md info no statement is credited to Regnpartiet",
        "people/bo-sky.md info no statement is credited to Bo Sky",
    ] == found("unused")


@pytest.mark.usefixtures("usual_budget")
def test_budget(found: Callable[..., list[str]], tracker: Path) -> None:
    """An article that is shown beyond the quote budget is a warning; at the budget it is none."""
    share = 9 / 13

    (line,) = found("budget")
    with (tracker / "site.toml").open("a") as settings:
        settings.write(f"quote_budget = {share}\n")

    assert line.startswith(
        f"{ARTICLE} warning the site shows 69.2% of this article's words, and its quote_budget is 40% ("
    )
    assert [] == found("budget")


@pytest.mark.usefixtures("usual_budget")
def test_budget_of_an_article_in_full(
    found: Callable[..., list[str]], change: Callable[[str, str, str], None]
) -> None:
    """An article that is published in full has no budget."""
    change(ARTICLE, "date:", "publish: full\ndate:")

    assert [] == found("budget")


@pytest.mark.usefixtures("usual_budget")
def test_left_out_words_count(found: Callable[..., list[str]], change: Callable[[str, str, str], None]) -> None:
    """Words that nobody is credited with are shown on the article's page, so they count."""
    change(ARTICLE, "»Asyl", "Solen stod op over havnen den dag. " * 5 + "\n»Asyl")
    assert [] == found("budget")

    change(ARTICLE, "(SP).\n", "(SP).\n" + ANONYMOUS * 5)

    (line,) = found("budget")
    assert line.startswith(f"{ARTICLE} warning the site shows ")


def test_words_around_a_statement_count() -> None:
    """Of reported speech the whole sentence is shown, and so is the one that says whose it is."""
    body = "Alle skal have asyl, og det skal ske nu. Det mener Anna Lund. Solen skinner."
    start = body.index("Alle")
    cue = body.index("mener")
    told = Statement(
        id="a", kind="indirect", start=start, end=start + 19, quote=body[start : start + 19], speakers=(),
        cue=Cue(cue, cue + 5, "mener"), rule="back-reference", confidence=1, sentence=(0, body.index(" Det")),
    )  # fmt: skip

    assert shown_share(body, [told]) == 13 / 15


def test_overlap_counts_once(demo_built: Built) -> None:
    """However often words are shown, the share of an article is never above one and does not grow."""
    for tracked in demo_built.tracker.articles.values():
        statements = [t.statement for t in tracked]
        body = tracked[0].article.body if tracked else ""
        once = shown_share(body, statements)
        assert 0 <= once <= 1
        assert once == shown_share(body, [*statements, *statements])


def test_share_of_nothing() -> None:
    """A text without words has no share."""
    assert shown_share("", []) == 0
    assert shown_share("…\n", []) == 0


@pytest.mark.usefixtures("usual_budget")
def test_build_warns_of_the_budget(build_small: Callable[..., Built], found: Callable[..., list[str]]) -> None:
    """A build warns of the same as the check."""
    (problem,) = build_small().warnings

    assert found("budget")[0].endswith(f"{problem.message} ({problem.hint})")


@pytest.mark.usefixtures("usual_budget")
def test_build_warns_once_of_many(
    build_small: Callable[..., Built], write: Callable[[str, str], Path], tracker: Path
) -> None:
    """Where many articles are beyond the budget, a build says so in one line."""
    text = (tracker / ARTICLE).read_text(encoding="utf-8")
    for number in range(4):
        write(f"articles/lys-{number}.txt", text.replace("mørket", str(number)))

    (problem,) = build_small().warnings

    assert problem.file == str(tracker / "site.toml")
    assert problem.message == "5 of 5 articles are shown beyond it"
