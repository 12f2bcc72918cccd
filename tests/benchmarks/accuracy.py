"""How often each rule is right, and what a threshold on confidence costs and saves.

    python tests/benchmarks/accuracy.py [--gold DIR --content DIR]...

Reads the demo tracker's gold standard, or any folder of ID.txt beside ID.json. A statement counts as right when
its span overlaps the gold's by 0.8 (Jaccard) and its speakers are the gold's; the share of each rule is given
with Laplace's correction, (right + 1) / (all + 2), which is what `confidence.py` holds.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from site_builder.attribution import Engine
from site_builder.content import load_content, load_registry
from site_builder.model import Article, Source, Statement

DEMO = Path(__file__).parents[1] / "demo"
THRESHOLDS = (0.0, 0.5, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97)
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
    given = arguments.parse_args()
    pairs = list(zip(given.gold, given.content, strict=True)) or [(DEMO / "gold", DEMO / "content")]
    judged, gold = [], 0
    for folder, content in pairs:
        more, count = judge(folder, content)
        judged += more
        gold += count
    print_rules(judged)
    print_risk(judged, gold)


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
    both = min(found.end, gold["end"]) - max(found.start, gold["start"])
    return max(both, 0) / (max(found.end, gold["end"]) - min(found.start, gold["start"]))


def print_rules(judged: list[Judged]) -> None:
    """Print each rule's share of right attributions."""
    every, right = Counter[str](), Counter[str]()
    for each in judged:
        every[each.statement.rule] += 1
        right[each.statement.rule] += each.right
    print("| rule | statements | right | share |\n|---|---|---|---|")
    for rule, count in every.most_common():
        print(f"| {rule} | {count} | {right[rule]} | {(right[rule] + 1) / (count + 2):.2f} |")


def print_risk(judged: list[Judged], gold: int) -> None:
    """Print what is published at each threshold, and how much of it credits a wrong party."""
    print("\n| threshold | published | of the gold | right | wrong party per 100 |\n|---|---|---|---|---|")
    for threshold in THRESHOLDS:
        kept = [each for each in judged if each.statement.confidence >= threshold]
        credited = [each for each in kept if any(s.party for s in each.statement.speakers)]
        right = sum(each.right for each in kept) / max(len(kept), 1)
        wrong = 100 * sum(each.wrong_party for each in credited) / max(len(credited), 1)
        print(f"| {threshold:.2f} | {len(kept)} | {len(kept) / gold:.0%} | {right:.1%} | {wrong:.1f} |")


if __name__ == "__main__":
    sys.exit(main())
