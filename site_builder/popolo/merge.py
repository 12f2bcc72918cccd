"""What a file adds to a person or a party that a keeper has written of: what is there stays, unless forced."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

import msgspec

from site_builder.popolo.amend import ChangeList, SetText
from site_builder.popolo.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.model import Membership, Party, Person
    from site_builder.popolo.people import Somebody

_DAY = dt.timedelta(days=1)


class Merged(msgspec.Struct, frozen=True):
    """The changes to a file's front matter, and what was left as it is: each a sentence without a subject."""

    changes: tuple[SetText | ChangeList, ...]
    kept: tuple[str, ...]


def merge_person(
    person: Person, who: Somebody, memberships: Sequence[Membership], *, force: bool
) -> Merged:
    """Return what `who` adds to `person`: names, gender, Wikidata id and memberships that are not there."""
    texts = [("gender", person.gender, who.gender), ("wikidata", person.wikidata, who.wikidata)]
    changes, kept = _texts(texts, force=force)
    names = [who.name, *who.aliases]
    if force and name_key(who.name) != name_key(person.name):
        changes.insert(0, SetText("name", who.name))
        names = [person.name, *who.aliases]
    aliases = _new_names(names, [person.name if not force else who.name, *person.aliases])
    if aliases:
        end = len(person.aliases)
        changes.append(ChangeList("aliases", tuple((end, alias) for alias in aliases)))
    listed, unlike = merge_memberships(person.memberships, memberships, force=force)
    return Merged((*changes, *([listed] if listed else [])), (*kept, *unlike))


def merge_party(party: Party, aliases: Iterable[str], wikidata: str | None, *, force: bool) -> Merged:
    """Return what a file adds to `party`: other names and the Wikidata id."""
    changes, kept = _texts([("wikidata", party.wikidata, wikidata)], force=force)
    new = _new_names(aliases, [party.name, party.short, *party.aliases, *party.letters])
    if new:
        changes.append(ChangeList("aliases", tuple((len(party.aliases), alias) for alias in new)))
    return Merged(tuple(changes), tuple(kept))


def merge_memberships(
    present: Sequence[Membership], wanted: Sequence[Membership], *, force: bool
) -> tuple[ChangeList | None, tuple[str, ...]]:
    """Return the change that adds what is `wanted`, if any, and what was left out because something stands there.

    A membership whose days are all covered by present ones of the same party is there already. With `force` those
    that stand in the way go; a role of the same party stays if the file tells none.
    """
    insert: list[Membership] = []
    remove: set[int] = set()
    kept = []
    for membership in wanted:
        across = [i for i, other in enumerate(present) if _overlap(membership, other)]
        rows = [present[i] for i in across]
        if rows and _same(membership, rows, exactly=force):
            continue
        if rows and not force:
            kept.append(f"{period(membership)} left out: overlaps {' and '.join(period(row) for row in rows)}")
            continue
        remove.update(across)
        roles = {row.role for row in rows if row.party == membership.party}
        if rows and membership.role is None and len(roles) == 1:
            membership = msgspec.structs.replace(membership, role=roles.pop())  # noqa: PLW2901
        insert.append(membership)
    if not insert:
        return None, tuple(kept)
    rows_in = tuple((_place(membership, present), membership_item(membership)) for membership in insert)
    return ChangeList("memberships", rows_in, frozenset(remove)), tuple(kept)


def membership_item(membership: Membership) -> dict[str, str]:
    """Return a membership as front matter has it."""
    row = {
        "party": membership.party,
        "role": membership.role,
        "start_date": membership.start_date and membership.start_date.isoformat(),
        "end_date": membership.end_date and membership.end_date.isoformat(),
    }
    return {key: value for key, value in row.items() if value}


def period(membership: Membership) -> str:
    """Return a membership in words: `sf from 2015-06-20 to 2019-06-04`."""
    start = f" from {membership.start_date}" if membership.start_date else ""
    end = f" to {membership.end_date}" if membership.end_date else ""
    return f"{membership.party}{start}{end}" if start or end else f"{membership.party} (without dates)"


def _texts(
    rows: Iterable[tuple[str, str | None, str | None]], *, force: bool
) -> tuple[list[SetText | ChangeList], list[str]]:
    changes: list[SetText | ChangeList] = []
    kept = []
    for key, present, wanted in rows:
        if wanted is None or wanted == present:
            continue
        if present is None or force:
            changes.append(SetText(key, wanted))
        else:
            kept.append(f"{key} {present} kept: the file says {wanted}")
    return changes, kept


def _new_names(names: Iterable[str], present: Iterable[str]) -> tuple[str, ...]:
    known = {name_key(name) for name in present if name}
    new: dict[str, str] = {}
    for name in names:
        if name_key(name) not in known:
            new.setdefault(name_key(name), name)
    return tuple(new.values())


def _place(membership: Membership, present: Sequence[Membership]) -> int:
    """Return the index of the first present membership that begins later."""
    later = (i for i, other in enumerate(present) if _start(other) > _start(membership))
    return next(later, len(present))


def _same(wanted: Membership, rows: Sequence[Membership], *, exactly: bool) -> bool:
    """Whether `rows` say what is wanted: the party on all of its days, and the role if one is told."""
    if any(row.party != wanted.party or wanted.role not in (None, row.role) for row in rows):
        return False
    spans = sorted((_start(row), _end(row)) for row in rows)
    if exactly and (spans[0][0], spans[-1][1]) != (_start(wanted), _end(wanted)):
        return False
    gaps = any(end < dt.date.max and end + _DAY < start for (_, end), (start, _) in itertools.pairwise(spans))
    return spans[0][0] <= _start(wanted) and _end(wanted) <= spans[-1][1] and not gaps


def _overlap(one: Membership, other: Membership) -> bool:
    return max(_start(one), _start(other)) <= min(_end(one), _end(other))


def _start(membership: Membership) -> dt.date:
    return membership.start_date or dt.date.min


def _end(membership: Membership) -> dt.date:
    return membership.end_date or dt.date.max
