"""Every rule and every reason has words that readers understand."""

from __future__ import annotations

import ast
from pathlib import Path

from site_builder.attribution.confidence import RULES as CONFIDENCES
from site_builder.attribution.sieves.sieves import SIEVES
from site_builder.pages.wording import REASONS, RULES

SOURCE = Path(__file__).parents[2] / "site_builder"
CLAUSE_RULE = 3


def test_every_rule_has_words() -> None:
    """No rule by which a statement is found goes by its English name on the site."""
    rules = {*CONFIDENCES, *(name for name, _ in SIEVES), *clause_rules()}

    assert rules - RULES.keys() == set()


def test_every_reason_has_words() -> None:
    """No reason why nobody is credited stands in English on the site."""
    assert written_reasons() - REASONS.keys() == set()


def clause_rules() -> set[str]:
    """Return the rules that clauses are made with: the fourth argument, as written in the source."""
    found = set()
    for node in calls("Clause"):
        if len(node.args) > CLAUSE_RULE:
            found |= {n.value for n in ast.walk(node.args[CLAUSE_RULE]) if isinstance(n, ast.Constant)}
    return {name for name in found if isinstance(name, str)}


def written_reasons() -> set[str]:
    """Return the reasons that resolutions are given, as written in the source."""
    keywords = [k.value for node in calls("Resolution") for k in node.keywords if k.arg == "reason"]
    found = {n.value for value in keywords for n in ast.walk(value) if isinstance(n, ast.Constant)}
    return {reason for reason in found if isinstance(reason, str) and " " in reason}


def calls(name: str) -> list[ast.Call]:
    """Return every call of a name in the attribution engine."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((SOURCE / "attribution").glob("*.py"))]
    every = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [node for node in every if isinstance(node.func, ast.Name) and node.func.id == name]
