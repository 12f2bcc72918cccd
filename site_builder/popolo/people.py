"""The people of a file, and who each is in the tracker."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

import msgspec

from site_builder.model import Gender
from site_builder.popolo.names import aliases_of, clean, name_key, wikidata_of
from site_builder.popolo.parties import free_slug
from site_builder.text.slug import fold_address

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from site_builder.model import Person as Known
    from site_builder.model.popolo import Person

_GENDERS = ("male", "female", "other")


class Somebody(msgspec.Struct, frozen=True, kw_only=True):
    """A person of the file in the tracker's words; `path` is the place in the file, `ident` the id there."""

    path: str
    ident: str
    name: str
    aliases: tuple[str, ...] = ()
    gender: Gender | None = None
    wikidata: str | None = None

    @property
    def keys(self) -> set[str]:
        """Every name, as names are compared."""
        return {name_key(name) for name in (self.name, *self.aliases)}


class Doubt(msgspec.Struct, frozen=True):
    """Somebody who may be several people of the tracker, or who is in the file several times."""

    who: Somebody
    people: tuple[str, ...]
    others: tuple[str, ...] = ()


def somebody(person: Person, path: str, langs: Container[str]) -> Somebody:
    """Return what a person of the file says, as a tracker says it; aliases are those in `langs`."""
    name = clean(person.name)
    gender = person.gender.strip().casefold()
    return Somebody(
        path=path,
        ident=person.id,
        name=name,
        aliases=aliases_of(name, person.other_names, langs),
        gender=cast("Gender", gender) if gender in _GENDERS else None,
        wikidata=wikidata_of(person.identifiers),
    )


def match_people(
    file: Sequence[Somebody], people: Mapping[str, Known]
) -> tuple[dict[str, str], tuple[Somebody, ...], tuple[Doubt, ...]]:
    """Return who is whom (the tracker's id by the file's), who is new, and who cannot be told.

    Somebody is the person with the same Wikidata id; else the one person with one of the same names, unless a
    Wikidata id says that it is another.
    """
    matched, doubts = _by_wikidata(file, people)
    unsure = {doubt.who.ident for doubt in doubts}
    taken = set(matched.values())
    by_name: dict[str, tuple[str, ...]] = {}
    index = _names(p for p in people.values() if p.id not in taken)
    for who in file:
        if who.ident not in matched and who.ident not in unsure:
            ids = {i for key in who.keys for i in index.get(key, ())}
            by_name[who.ident] = tuple(sorted(i for i in ids if _may_be(who, people[i])))
    new, same = [], Counter(by_name.values())
    for who in file:
        found = by_name.get(who.ident)
        if found is None:
            continue
        if not found:
            new.append(who)
        elif len(found) == 1 and same[found] == 1:
            matched[who.ident] = found[0]
        else:
            rivals = tuple(w.path for w in file if w is not who and by_name.get(w.ident) == found)
            doubts.append(Doubt(who, found, rivals))
    return matched, tuple(new), tuple(doubts)


def new_ids(new: Iterable[Somebody], people: Iterable[str]) -> dict[str, str]:
    """Return an id for each new person by the file's id; of a name, the first in the order of those gets it bare."""
    taken = {fold_address(ident) for ident in people}
    ids = {}
    for who in sorted(new, key=lambda who: who.ident):
        ids[who.ident] = free_slug(who.name, who.ident, "person", taken)
        taken.add(fold_address(ids[who.ident]))
    return ids


def _by_wikidata(file: Sequence[Somebody], people: Mapping[str, Known]) -> tuple[dict[str, str], list[Doubt]]:
    known: dict[str, list[str]] = {}
    for person in people.values():
        if person.wikidata:
            known.setdefault(person.wikidata, []).append(person.id)
    rows: dict[str, list[Somebody]] = {}
    for who in file:
        if who.wikidata:
            rows.setdefault(who.wikidata, []).append(who)
    matched, doubts = {}, []
    for wikidata, same in rows.items():
        ids = tuple(known.get(wikidata, ()))
        if len(same) > 1 or len(ids) > 1:
            doubts += [Doubt(who, ids, tuple(w.path for w in same if w is not who)) for who in same]
        elif ids:
            matched[same[0].ident] = ids[0]
    return matched, doubts


def _names(people: Iterable[Known]) -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for person in people:
        for name in (person.name, *person.aliases):
            index.setdefault(name_key(name), set()).add(person.id)
    return index


def _may_be(who: Somebody, person: Known) -> bool:
    return not (who.wikidata and person.wikidata)  # both given: _by_wikidata has told that they differ
