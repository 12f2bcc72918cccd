"""The page on the method: rules, figures and coverage, from the code and the data themselves."""

from __future__ import annotations

import datetime as dt
import importlib.util
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from site_builder.attribution import method
from site_builder.attribution.confidence import RULES as CONFIDENCES
from site_builder.model import Site
from site_builder.pages.coverage import Gap, coverage_of
from site_builder.pages.wording import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.build import Built
    from site_builder.model import Accuracy

ROOT = Path(__file__).parents[2]
ARTICLE = "articles/2024-01-02-lys.txt"
ROW = re.compile(r"^\| (0\.\d\d)( \(the default\))? \| (\d+) \| ([\d.]+)% \| (\d+) \| ([\d.]+) \|$", re.MULTILINE)


@pytest.fixture
def accuracy() -> Accuracy:
    """The figures that the package ships."""
    found = method().accuracy
    assert found is not None
    return found


@pytest.fixture(scope="module")
def text(demo_built: Built, demo_site: Path, read_page: Callable[[str], Any]) -> str:
    """The visible text of the demo's page on the method."""
    assert demo_built.pages
    return str(read_page((demo_site / "metode" / "index.html").read_text(encoding="utf-8")).text)


def test_every_rule_stands_with_its_confidence(text: str, demo_built: Built) -> None:
    """Each rule that credits anybody is named in Danish, with how sure it is and how often it was used here."""
    plain = text.replace(" ", "")
    given = [t.statement.rule for t in demo_built.tracker.statements]
    rows = [f"{RULES[rule]}{sure:.0%}{given.count(rule) or '–'}" for rule, sure in CONFIDENCES.items()]

    assert len(given) > 100
    assert [row for row in rows if row.replace(" ", "") not in plain] == []
    assert "En regel under 75 % bruges ikke her." in text


def test_threshold_is_the_sites_own(
    tracker: Path, site: Path, build_small: Callable[..., Built], read_page: Callable[[str], Any]
) -> None:
    """The page gives the confidence that site.toml asks for."""
    with (tracker / "site.toml").open("a") as file:
        file.write("confidence = 0.9\n")

    build_small()

    text = read_page((site / "metode" / "index.html").read_text(encoding="utf-8")).text
    assert "En regel under 90 % bruges ikke her." in text


def test_figures_of_unseen_texts_come_first(text: str, accuracy: Accuracy) -> None:
    """What to expect is told before the figures that flatter, and these are said to flatter."""
    least, most = (f"{share:g}".replace(".", ",") for share in accuracy.unseen.wrong_party_per_100)
    places = [
        text.index("Regn med fejl."),
        text.index(f"var {least} til {most} tilskrevet et forkert. Det er målt på {accuracy.unseen.sets} sæt"),
        text.index(f"{accuracy.unseen.modelled.sets} af sættene følger rigtige avisartikler"),
        text.index(f"sparet på {accuracy.unseen.measured} af de sæt. Her på siden er den 75 %."),
        text.index(str(accuracy.unseen.thresholds[-1].published), text.index("sparet på")),
        text.index("pænere, end man kan vente"),
        text.index(f"{accuracy.gold} udsagn, som burde findes"),
    ]

    assert sorted(places) == places


def test_figures_name_rules_that_there_are(accuracy: Accuracy) -> None:
    """The shipped figures fit the program: every rule that they name credits somebody, and has words."""
    named = {row.rule for row in accuracy.rules}

    assert named
    assert named - CONFIDENCES.keys() == set()
    assert named - RULES.keys() == set()


def test_figures_add_up(accuracy: Accuracy) -> None:
    """Nothing is right that was not published, and the rules together published what the default threshold does."""
    rows = [*accuracy.thresholds, *accuracy.unseen.thresholds]
    shares = [row.published for row in accuracy.unseen.thresholds]

    assert [row for row in rows if not row.wrong_party <= row.credited <= row.published] == []
    assert [row for row in (*rows, *accuracy.rules) if row.right > _all(row)] == []
    assert accuracy.gold >= accuracy.thresholds[0].right
    assert sorted(shares, reverse=True) == shares
    assert sum(row.statements for row in accuracy.rules) == accuracy.thresholds[0].published
    assert 0.5 == accuracy.thresholds[0].threshold


def test_figures_are_those_of_the_program(accuracy: Accuracy, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scorer's run of today gives what the package ships, so that they are made anew when a rule changes."""
    scorer = _scorer(monkeypatch)
    judged, gold = scorer.judge(scorer.DEMO / "gold", scorer.DEMO / "content")

    now = scorer.figures(judged, gold, accuracy.articles, accuracy.date, accuracy.unseen)

    shipped = (ROOT / "site_builder" / "attribution" / "accuracy.json").read_text(encoding="utf-8")
    assert now == shipped, "run tests/benchmarks/accuracy.py --date DAY --json site_builder/attribution/accuracy.json"


def test_contributing_has_the_same_figures(accuracy: Accuracy) -> None:
    """The table in CONTRIBUTING.md, and what it says of unseen texts, is what the package ships."""
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    unseen = accuracy.unseen
    default = Site(title="Prøven", base_url="https://name.example/").confidence
    shipped = [
        (
            f"{row.threshold:.2f}", " (the default)" if row.threshold == default else "",
            str(row.published), f"{100 * row.right / row.published:.1f}", str(row.credited),
            f"{100 * row.wrong_party / row.credited:.1f}",
        )
        for row in unseen.thresholds
    ]  # fmt: skip

    assert shipped == ROW.findall(told)
    for low, high in (unseen.direct_f1, unseen.indirect_f1):
        assert f"{low:.2f} to {high:.2f}".replace("0.", ".") in told
    assert f"of {accuracy.gold} statements" in told


def test_scorer_keeps_what_was_written_by_hand(
    tmp_path: Path, accuracy: Accuracy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--json` writes new figures with the day given, and leaves those of unseen texts as they stand in the file."""
    file = tmp_path / "accuracy.json"
    file.write_bytes((ROOT / "site_builder" / "attribution" / "accuracy.json").read_bytes())
    scorer = _scorer(monkeypatch)
    monkeypatch.setattr(sys, "argv", ["accuracy.py", "--date", "2031-02-03", "--json", str(file)])

    scorer.main()

    written = scorer.msgspec.json.decode(file.read_bytes(), type=type(accuracy))
    assert (dt.date(2031, 2, 3), accuracy.unseen, accuracy.rules) == (written.date, written.unseen, written.rules)


def test_coverage_tells_years_sources_and_gaps(text: str) -> None:
    """The page says which days, which sources in which year, and where more than a month has no article."""
    assert "Den første artikel er fra 14. januar 2021, den sidste fra 17. oktober 2023." in text
    assert "2023Lysevig Tidende 4, Dagbladet Kompasset 3," in text
    assert "15. juni 2021 – 24. august 2021 (70 dage)" in text


def test_a_gap_is_longer_than_a_month(build_small: Callable[..., Built], tracker: Path) -> None:
    """Thirty-one days between two articles are none; a day more is one."""
    text = (tracker / ARTICLE).read_text(encoding="utf-8")
    for day in ("2024-02-02", "2024-03-05"):
        (tracker / "articles" / f"{day}-x.txt").write_text(text.replace("2024-01-02", day), encoding="utf-8")

    tracked = build_small().tracker.statements

    coverage = coverage_of(t.article for t in tracked)
    assert (Gap(dt.date(2024, 2, 2), dt.date(2024, 3, 5), 32),) == coverage.gaps


def test_no_articles_is_said(tracker: Path, site: Path, build_small: Callable[..., Built]) -> None:
    """A tracker without articles has a page on the method too."""
    (tracker / ARTICLE).unlink()

    build_small()

    assert "Der er ingen artikler endnu." in (site / "metode" / "index.html").read_text(encoding="utf-8")


def _all(row: Any) -> int:  # noqa: ANN401
    return int(getattr(row, "published", 0) or getattr(row, "statements", 0))


def _scorer(monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401
    """Return the scorer, which is no part of the package, as a module."""
    spec = importlib.util.spec_from_file_location("accuracy_scorer", ROOT / "tests" / "benchmarks" / "accuracy.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "accuracy_scorer", module)
    spec.loader.exec_module(module)
    return module
