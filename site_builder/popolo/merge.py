"""What a file adds to a person or a party that a keeper has written of: what is there stays, unless forced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from site_builder.frontmatter.amend import ChangeList, SetValue
from site_builder.popolo.held import merge_memberships
from site_builder.popolo.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.model import Membership, Party, Person
    from site_builder.popolo.people import Somebody


class Merged(msgspec.Struct, frozen=True):
    """The changes to a file's front matter, and what was left as it is: each a sentence without a subject."""

    changes: tuple[SetValue | ChangeList, ...]
    kept: tuple[str, ...]


def merge_person(person: Person, who: Somebody, memberships: Sequence[Membership], *, force: bool) -> Merged:
    """Return what `who` adds to `person`: names, gender, Wikidata id and memberships that are not there."""
    texts = [("gender", person.gender, who.gender), ("wikidata", person.wikidata, who.wikidata)]
    changes, kept = _texts(texts, force=force)
    names = [who.name, *who.aliases]
    if force and name_key(who.name) != name_key(person.name):
        changes.insert(0, SetValue("name", who.name))
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


def _texts(
    rows: Iterable[tuple[str, str | None, str | None]], *, force: bool
) -> tuple[list[SetValue | ChangeList], list[str]]:
    changes: list[SetValue | ChangeList] = []
    kept = []
    for key, present, wanted in rows:
        if wanted is None or wanted == present:
            continue
        if present is None or force:
            changes.append(SetValue(key, wanted))
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
