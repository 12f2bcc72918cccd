"""What each key does with the statement before the keeper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.errors import ContentError
from site_builder.review import choosing
from site_builder.review.asking import choose, pick
from site_builder.review.deciding import CannotSayError, accepted, decided
from site_builder.review.queue import topics_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from site_builder.review.session import Outcome, Session

HELP = """\
  a  accept: it is as the engine says       p  it is another person's
  n  nobody is to be credited               o  it is a party's, speaking as a party
  x  it is no statement                     t  its topic    s  its stance    e  a note
  k  or Enter: skip    b  back    u  undo the last decision    q  quit    ?  this help
a, p, o, n and x go on to the next statement; t, s and e stay, so that whose it is can be said as well."""
_STANCES = {"f": "for", "a": "against", "m": "mixed", "u": "unclear"}


def _accept(session: Session) -> None:
    def write() -> str:
        return accepted(session.desk, session.opened, session.statement, session.coder)

    _settle(session, write, "accepted", "as the engine says")


def _person(session: Session) -> None:
    registry, day = session.desk.registry, session.opened.article.date
    otherwise = (
        "Nobody registered is called {0}: register them with `standpunkt new person '{0}'` and review again, "
        "type another name, or Enter to leave it; a party is given with o"
    )
    chosen = choose(session.terminal, "Whose is it? ", choosing.people(registry, day), otherwise)
    if chosen and _one_of_several(session, chosen.label):
        _settle_with(session, {"person": chosen.id}, chosen.label)


def _party(session: Session) -> None:
    otherwise = "No party is called {0}: type another name, or Enter to leave it"
    chosen = choose(session.terminal, "Which party's is it? ", choosing.parties(session.desk.registry), otherwise)
    if chosen and _one_of_several(session, chosen.label):
        _settle_with(session, {"party": chosen.id}, chosen.label)


def _nobody(session: Session) -> None:
    _settle_with(session, {"nobody": True}, "nobody")


def _drop(session: Session) -> None:
    _settle_with(session, {"drop": True}, "no statement")


def _one_of_several(session: Session, label: str) -> bool:
    """Ask before one is credited with what the engine credits several with."""
    count = len(session.statement.speakers)
    if count < 2:  # noqa: PLR2004
        return True
    return pick(session.terminal, f"{count} are credited now; only {label} then?", {"y": "yes"}) is not None


def _topic(session: Session) -> None:
    topic = _ask_topic(session)
    if topic is None:
        return
    entry = session.opened.entry(session.statement.id)
    said: dict[str, Any] = {"topic": topic}
    if entry is not None and entry.stance and entry.topic != topic:
        session.terminal.say(f"The stance ({entry.stance}) was towards another topic and is taken out.")
        said["stance"] = None
    _add(session, said)


def _ask_topic(session: Session) -> str | None:
    topics = choosing.topics(session.desk.registry)
    otherwise = "No topic is called {0}: type another name, or Enter to leave it"
    session.terminal.say("  " + "\n  ".join(topic.label for topic in topics))
    chosen = choose(session.terminal, "Which topic? ", topics, otherwise)
    return chosen.id if chosen else None


def _stance(session: Session) -> None:
    entry = session.opened.entry(session.statement.id)
    topics = topics_of(session.opened, session.statement, session.desk)
    topic = entry.topic if entry else None
    if topic is None:
        topic = topics[0] if len(topics) == 1 else _ask_topic(session)
    if topic is None:
        session.terminal.say("A stance is towards a topic: none was named.")
        return
    proposition = session.desk.registry.topics[topic].proposition
    stance = pick(session.terminal, f"Towards »{proposition}«", _STANCES)
    if stance:
        _add(session, {"topic": topic, "stance": stance})


def _note(session: Session) -> None:
    entry = session.opened.entry(session.statement.id)
    there = f"The note is now: {entry.note}. A - takes it out. " if entry and entry.note else ""
    typed = session.terminal.line(f"{there}Note (Enter: leave it): ").strip()
    if typed:
        _add(session, {"note": None if typed == "-" else typed})


def _help(session: Session) -> None:
    session.terminal.say(HELP)


def _settle_with(session: Session, said: dict[str, Any], label: str) -> None:
    def write() -> str:
        return decided(session.desk, session.opened, session.statement, said, session.coder)

    _settle(session, write, "changed", label)


def _settle(session: Session, write: Callable[[], str], outcome: Outcome, label: str) -> None:
    """Record whose a statement is, say so, and go on to the next."""
    raw = _tried(session, write)
    if raw is not None and session.record(raw, outcome):
        session.terminal.say(f"  written: {label}")
        session.forward()


def _add(session: Session, said: dict[str, Any]) -> None:
    """Record something besides whose a statement is, and show it again."""
    raw = _tried(
        session, lambda: decided(session.desk, session.opened, session.statement, said, session.coder)
    )
    if raw is not None and session.record(raw, "changed"):
        session.look(again=True)


def _tried(session: Session, write: Callable[[], str]) -> str | None:
    try:
        return write()
    except (CannotSayError, ContentError) as error:
        session.terminal.say(f"Nothing was written: {error}")
        return None


KEYS: Mapping[str, Callable[[Session], None]] = {
    "a": _accept,
    "p": _person,
    "o": _party,
    "n": _nobody,
    "x": _drop,
    "t": _topic,
    "s": _stance,
    "e": _note,
    "k": lambda session: session.forward(),
    "": lambda session: session.forward(),
    "b": lambda session: session.back(),
    "u": lambda session: session.undo(),
    "q": lambda session: session.quit(),
    "?": _help,
}
