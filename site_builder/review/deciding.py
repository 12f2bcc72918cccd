"""What a keeper decides of a statement, as an entry in its article; where no entry can say it, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from site_builder.model import KeeperStatement, Speaker, Statement
from site_builder.review.amend import amend
from site_builder.review.pinpoint import pinpoint

if TYPE_CHECKING:
    from site_builder.review.desk import Desk, OpenArticle

_NO_CREDIT: dict[str, Any] = {"person": None, "party": None, "nobody": False, "drop": False}


class CannotSayError(Exception):
    """Raised where an entry cannot say what was decided; the text says why, and what to do."""


def acceptance(statement: Statement) -> dict[str, Any]:
    """Return the keys of the entry that credits a statement as the engine does.

    Raises:
        CannotSayError: the engine credits several, or somebody who is not registered.
    """
    if not statement.speakers:
        return {"nobody": True}
    if len(statement.speakers) > 1:
        raise CannotSayError(
            f"{len(statement.speakers)} are credited, and an entry can name only one: "
            "skip it (k), and the engine goes on crediting them all"
        )
    (speaker,) = statement.speakers
    if speaker.person:
        return {"person": speaker.person}
    if speaker.name:
        name = f"'{speaker.name}'" if "'" not in speaker.name else f'"{speaker.name}"'
        raise CannotSayError(
            f"{speaker.name} is not registered: skip it (k), and the engine goes on crediting the name; "
            f"or register whose it is with `standpunkt new person {name}` and review again"
        )
    if speaker.org:
        raise CannotSayError(
            f"{speaker.org} is no party, and an entry can name only people and parties: "
            "skip it (k), and the engine goes on crediting it"
        )
    return {"party": speaker.party}


def decided(
    desk: Desk, opened: OpenArticle, statement: Statement, said: dict[str, Any], coder: str = ""
) -> str:
    """Return an article's text with what was decided of a statement of `opened.found` in the entry on it.

    `said` has keys of an entry and their values; of person, party, nobody and drop, the one that is to hold.
    `coder` are the initials of who decided; those of who made an entry stay where something is only added to it.

    Raises:
        CannotSayError: no entry says just that.
        ContentError: the front matter cannot be changed.
    """
    credit = _NO_CREDIT if said.keys() & _NO_CREDIT.keys() else {}
    before = opened.entry(statement.id) or _new(opened, statement)
    entry = msgspec.structs.replace(before, **{**credit, **said})
    if entry == opened.entry(statement.id):
        return opened.raw
    if coder and (not before.coder or _overwrites(entry, before)):
        entry = msgspec.structs.replace(entry, coder=coder)
    raw = amend(opened.raw, entry, opened.file, opened.entries.get(statement.id))
    _check(opened, desk.understood(opened.path, raw), statement, entry)
    return raw


def accepted(desk: Desk, opened: OpenArticle, statement: Statement, coder: str = "") -> str:
    """Return an article's text with an entry that credits a statement just as the engine does.

    Raises:
        CannotSayError: no entry says just that.
        ContentError: the front matter cannot be changed.
    """
    raw = decided(desk, opened, statement, acceptance(statement), coder)
    (told,) = [s for s in desk.understood(opened.path, raw).told if s.id == statement.id]
    if told.speakers != statement.speakers:
        raise CannotSayError(
            "the entry would say something else than the text does of role or party: "
            "see to the memberships of the person"
        )
    return raw


def _overwrites(entry: KeeperStatement, before: KeeperStatement) -> bool:
    """Whether an entry says something else than before, and not only more."""
    new, old = msgspec.structs.asdict(entry), msgspec.structs.asdict(before)
    return any(value and new[key] != value for key, value in old.items())


def _new(opened: OpenArticle, statement: Statement) -> KeeperStatement:
    around = pinpoint(opened.article.body, statement.start, statement.end)
    if around is None:
        raise CannotSayError("the words stand too often in the article to be told apart by those around them")
    return KeeperStatement(quote=statement.quote, prefix=around[0], suffix=around[1])


def _check(before: OpenArticle, after: OpenArticle, statement: Statement, entry: KeeperStatement) -> None:
    """Refuse an entry that does not say of its statement what was decided, or says something of another."""
    told = {s.id: s for s in after.told}
    mine = told.pop(statement.id, None)
    others = {s.id: s for s in before.told if s.id != statement.id}
    held = mine is None if entry.drop else mine is not None and _credits(entry, mine.speakers)
    if not held or told != others:
        raise CannotSayError("another entry of the article overlaps these words: see to them by hand")


def _credits(entry: KeeperStatement, speakers: tuple[Speaker, ...]) -> bool:
    if entry.nobody:
        return not speakers
    if entry.person:
        return [s.person for s in speakers] == [entry.person]
    return not entry.party or [(s.person, s.party) for s in speakers] == [(None, entry.party)]
