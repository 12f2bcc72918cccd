"""How often each rule is right, and what a threshold on confidence costs and saves.

    python tests/benchmarks/accuracy.py [--gold DIR --content DIR]...
    python tests/benchmarks/accuracy.py --date 2026-11-24 --json site_builder/attribution/accuracy.json

Reads the demo tracker's gold standard, or any folder of ID.txt beside ID.json. A statement counts as right when
its span overlaps the gold's by 0.8 (Jaccard) and its speakers are the gold's; the share of each rule is given
with Laplace's correction, (right + 1) / (all + 2), of which `confidence.py` makes use.

With --json the figures go to a file that the method page shows: of the demo's texts, with the day that --date gives.
What it says of `unseen` texts is kept as it stands there: that is written by hand.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from site_builder.attribution import Engine
from site_builder.content import load_content, load_registry
from site_builder.model import Accuracy, Article, RuleShare, Source, Statement, ThresholdRow, Unseen

DEMO = Path(__file__).parents[1] / "demo"
THRESHOLDS = (0.0, 0.5, 0.75, 0.8, 0.9, 0.93, 0.95)
SAME = 0.8


class Judged(NamedTuple):
    """A statement found, and whether its speakers and its parties are the gold's."""

    statement: Statement
    right: bool
    wrong_party: bool


def main() -> None:
    """Print both tables."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--gold", action="append", type=Path, default=[])
    arguments.add_argument("--content", action="append", type=Path, default=[])
    arguments.add_argument("--json", type=Path, metavar="FILE")
    arguments.add_argument("--date", type=dt.date.fromisoformat, metavar="DAY")
    given = arguments.parse_args()
    if bool(given.json) != bool(given.date) or (given.json and given.gold):
        arguments.error("--json and --date go together, and with the demo's texts alone")
    pairs = list(zip(given.gold, given.content, strict=True)) or [(DEMO / "gold", DEMO / "content")]
    judged, gold = [], 0
    for folder, content in pairs:
        more, count = judge(folder, content)
        judged += more
        gold += count
    print_rules(judged)
    print_risk(judged, gold)
    if given.json:
        texts = len(gold_of(*pairs[0]))
        given.json.write_text(figures(judged, gold, texts, given.date, unseen_of(given.json)), encoding="utf-8")


def unseen_of(file: Path) -> Unseen:
    """Return what a file of figures says of unseen texts."""
    return msgspec.json.decode(file.read_bytes(), type=Accuracy).unseen


def figures(judged: list[Judged], gold: int, articles: int, day: dt.date, unseen: Unseen) -> str:
    """Return the figures as the package ships them: JSON, a key a line."""
    accuracy = Accuracy(
        date=day,
        texts="tests/demo/gold",
        articles=articles,
        gold=gold,
        thresholds=tuple(row_of(judged, threshold) for threshold in THRESHOLDS[1:]),
        rules=tuple(rules_of(judged)),
        unseen=unseen,
    )
    return msgspec.json.format(msgspec.json.encode(accuracy), indent=2).decode() + "\n"


def judge(folder: Path, content: Path) -> tuple[list[Judged], int]:
    """Return what the engine finds in a gold folder's texts, judged, and how many statements the gold has."""
    engine = Engine(load_registry(content)[1])
    judged, count = [], 0
    for article, statements in gold_of(folder, content):
        count += sum(1 for g in statements if g["kind"] == "direct" or any(s["party"] for s in g["speakers"]))
        judged += [compare(found, statements) for found in engine.statements(article) if found.speakers]
    return judged, count


def gold_of(folder: Path, content: Path) -> list[tuple[Article, list[dict[str, Any]]]]:
    """Return the texts of a gold folder as articles, each with its statements."""
    known = {a.id: a for a in load_content(content).articles} if (content / "articles").is_dir() else {}
    found = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        day, source = dt.date.fromisoformat(gold["date"]), Source(name="gold")
        text = path.with_suffix(".txt")
        if text.exists():
            body = text.read_text(encoding="utf-8")
            found.append((Article(id=path.stem, title="", date=day, source=source, body=body), gold["statements"]))
        elif path.stem in known:
            old = known[path.stem]
            article = Article(id=old.id, title="", date=day, source=source, body=old.body, markup=old.markup)
            found.append((article, gold["statements"]))
    return found


def compare(found: Statement, gold: list[dict[str, Any]]) -> Judged:
    """Judge one statement by the gold statement of its kind that it overlaps most."""
    same_kind = [g for g in gold if g["kind"] == found.kind]
    best = max(same_kind, key=lambda g: overlap(found, g), default=None)
    parties = {s.party for s in found.speakers if s.party}
    if best is None or overlap(found, best) <= 0:
        return Judged(found, right=False, wrong_party=bool(parties))
    wanted = {(s["name"], s["party"]) for s in best["speakers"]}
    names = {(s.name, s.party) for s in found.speakers}
    same = len(names) == len(wanted) and all(any(alike(n, w) for w in wanted) for n in names)
    wrong = not parties <= {party for _, party in wanted}
    return Judged(found, right=same and overlap(found, best) >= SAME, wrong_party=wrong)


def alike(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """Whether two speakers are one: the same party, and the same name or surname."""
    a, b = (one[0] or "").split(), (other[0] or "").split()
    return one[1] == other[1] and (a == b or (a[-1:] == b[-1:] and min(len(a), len(b)) == 1))


def overlap(found: Statement, gold: dict[str, Any]) -> float:
    """Return the Jaccard overlap of two spans."""
    start, end = int(gold["start"]), int(gold["end"])
    both = min(found.end, end) - max(found.start, start)
    return max(both, 0) / (max(found.end, end) - min(found.start, start))


def rules_of(judged: list[Judged]) -> list[RuleShare]:
    """Return how often each rule was right, the most frequent first."""
    every, right = Counter[str](), Counter[str]()
    for each in judged:
        every[each.statement.rule] += 1
        right[each.statement.rule] += each.right
    return [RuleShare(rule, count, right[rule]) for rule, count in every.most_common()]


def row_of(judged: list[Judged], threshold: float) -> ThresholdRow:
    """Return what is published at a threshold, and how much of it credits a wrong party."""
    kept = [each for each in judged if each.statement.confidence >= threshold]
    credited = [each for each in kept if any(s.party for s in each.statement.speakers)]
    return ThresholdRow(
        threshold=threshold,
        published=len(kept),
        right=sum(each.right for each in kept),
        credited=len(credited),
        wrong_party=sum(each.wrong_party for each in credited),
    )


def print_rules(judged: list[Judged]) -> None:
    """Print each rule's share of right attributions."""
    print("| rule | statements | right | share |\n|---|---|---|---|")
    for each in rules_of(judged):
        print(f"| {each.rule} | {each.statements} | {each.right} | {(each.right + 1) / (each.statements + 2):.2f} |")


def print_risk(judged: list[Judged], gold: int) -> None:
    """Print what is published at each threshold, and how much of it credits a wrong party."""
    print("\n| threshold | published | of the gold | right | wrong party per 100 |\n|---|---|---|---|---|")
    for row in (row_of(judged, threshold) for threshold in THRESHOLDS):
        right = row.right / max(row.published, 1)
        wrong = 100 * row.wrong_party / max(row.credited, 1)
        print(f"| {row.threshold:.2f} | {row.published} | {row.published / gold:.0%} | {right:.1%} | {wrong:.1f} |")


if __name__ == "__main__":
    main()
