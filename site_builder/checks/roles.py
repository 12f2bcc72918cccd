"""Roles that articles give people, where the registry has another of them that day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.model import Article, Person, Tracker

_WORD = re.compile(r"[\w-]+")
_LONGEST = 6
_BEFORE = 120


def other_roles(
    articles: Iterable[Article], tracker: Tracker, people: Mapping[str, Person]
) -> Iterator[tuple[Article, int, str]]:
    """Yield where an article calls a credited person what the registry calls somebody, but not that person that day.

    Each is the article, the offset of the name in its body, and what is odd. Only roles that some membership has are
    known; one that is part of the person's own, or that it is part of, is no other.
    """
    known = {fold(m.role): m.role for p in people.values() for m in p.memberships if m.role}
    for article in articles:
        credited = {s.person for t in tracker.articles[article.id] for s in t.statement.speakers if s.person}
        for ident in sorted(credited):
            person = people[ident]
            membership = person.membership_at(article.date)
            if membership and membership.role:
                found = _first_other(article.body, person.name, fold(membership.role), known)
                if found:
                    at, role = found
                    message = f"the article calls {person.name} {role}; by the registry the role is {membership.role}"
                    yield article, at, message


def _first_other(body: str, name: str, own: str, known: Mapping[str, str]) -> tuple[int, str] | None:
    """Return where a name first stands behind a known role that is not its own, and that role."""
    at = body.find(name)
    while at >= 0:
        before = body[max(0, at - _BEFORE) : at].rstrip(" ,")
        words = list(_WORD.finditer(before))
        for word in words[-_LONGEST:]:
            role = fold(" ".join(before[word.start() :].split()))
            if role in known and role not in own and own not in role:
                return at, known[role]
        at = body.find(name, at + len(name))
    return None
