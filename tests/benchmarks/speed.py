"""How long reading one article takes: medians over many runs, on one core.

    python tests/benchmarks/speed.py

Prints a row for registries of 200 and of 5,000 people, and for texts up to a megabyte.
"""

from __future__ import annotations

import datetime as dt
import itertools
import statistics
import time
from pathlib import Path

from site_builder.attribution import Engine
from site_builder.content import load_registry
from site_builder.model import Article, Membership, Person, Registry, Source

ROOT = Path(__file__).parents[2]
TEXT = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
RUNS = 300
SYLLABLES = ["bol", "dra", "fen", "gim", "hok", "jal", "kvi", "lum", "mor", "nip"]


def crowd(count: int) -> Registry:
    """Return the tracker's registry with invented people added, `count` in all."""
    registry = load_registry(ROOT / "content")[1]
    people = dict(registry.people)
    names = itertools.product(SYLLABLES, SYLLABLES, SYLLABLES, SYLLABLES)
    for first, second, third, fourth in itertools.islice(names, count - len(people)):
        ident = f"{first}{second}-{third}{fourth}"
        name = f"{(first + second).title()} {(third + fourth).title()}gaard"
        people[ident] = Person(id=ident, name=name, memberships=(Membership(party="venstre"),))
    return Registry(parties=registry.parties, people=people, topics={})


def article(body: str) -> Article:
    """Return a wire text as an article of the day of the seed."""
    return Article(id="speed", title="", date=dt.date(2022, 3, 4), source=Source(name="speed"), body=body)


def milliseconds(engine: Engine, body: str, runs: int) -> float:
    """Return the median time of reading a text, in milliseconds."""
    text = article(body)
    engine.statements(text)
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        engine.statements(text)
        times.append(time.perf_counter() - started)
    return 1000 * statistics.median(times)


def main() -> None:
    """Print both tables."""
    print("| people | characters | median ms |\n|---|---|---|")
    for count in (200, 5_000):
        print(f"| {count:,} | {len(TEXT):,} | {milliseconds(Engine(crowd(count)), TEXT, RUNS):.2f} |")
    print("\n| characters | ms for each 2,200 |\n|---|---|")
    engine = Engine(crowd(200))
    for times in (1, 10, 100, 480):
        body = TEXT * times
        runs = max(3, 60 // times)
        print(f"| {len(body):,} | {milliseconds(engine, body, runs) * 2200 / len(body):.2f} |")


if __name__ == "__main__":
    main()
