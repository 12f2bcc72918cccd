"""What is found by search: statements, people, parties and topics, each page once; lists are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

from site_builder.model import Searchable
from site_builder.pages.addresses import address_of
from site_builder.pages.groups import ancestors
from site_builder.pages.markup import to_text
from site_builder.pages.views import SpeakerView, Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Party, Person, Topic, Tracked
    from site_builder.pages.plan import Sources

TYPES = {"statement": "Udsagn", "person": "Personer", "party": "Partier", "topic": "Emner"}
"""The kinds of pages that can be found, as readers choose between them."""
SEARCH = "soeg/"
"""The address of the search page."""
_SHOWN = 60
"""So many words of a description are shown."""


def searchable(sources: Sources) -> tuple[Searchable, ...]:
    """Return all that can be found, the statements first."""
    viewer, registry = Viewer(sources), sources.registry
    return (
        *(_statement(tracked, sources, viewer) for tracked in sources.tracker.statements),
        *(_person(person, sources) for person in registry.people.values()),
        *(_party(party) for party in registry.parties.values()),
        *(_topic(topic) for topic in registry.topics.values()),
    )


def _statement(tracked: Tracked, sources: Sources, viewer: Viewer) -> Searchable:
    view, topics = viewer.statement(tracked), sources.registry.topics
    day = format_date(view.date, format="long", locale=sources.site.lang)
    words = f"{view.before}{view.quote}{view.after}"
    alone = view.direct and not (view.before or view.after)
    linked = {ident: None for link in tracked.topics for ident in (link.topic, *_above(topics[link.topic], sources))}
    parties = dict.fromkeys(s.party for s in tracked.statement.speakers if s.party)
    roles = dict.fromkeys(s.role for s in view.speakers if s.role)
    kind = "Citat" if view.direct else "Gengivet"
    return Searchable(
        address=address_of("statement", view.id),
        title=f"{' og '.join(map(_name, view.speakers))}, {day}",
        text=f"»{words}«" if alone else words,
        note=" · ".join((*roles, f"{kind} i {view.article.publisher or view.article.source}")),
        words=tuple(dict.fromkeys(s.party.name for s in view.speakers if s.party)),
        filters=(
            ("type", "statement"),
            ("aar", str(view.date.year)),
            *(("parti", ident) for ident in parties),
            *(("emne", ident) for ident in linked),
            *((("lang", view.lang),) if view.lang != sources.site.lang else ()),
        ),
        date=view.date,
    )


def _person(person: Person, sources: Sources) -> Searchable:
    held = [(m.role, sources.registry.parties[m.party]) for m in reversed(person.memberships)]
    roles = [f"{party.name}, {role}" if role else party.name for role, party in held]
    shown, rest = _parted(to_text(person.body))
    return Searchable(
        address=address_of("person", person.id),
        title=person.name,
        text=shown,
        note=" · ".join(("Person", *dict.fromkeys(roles))),
        words=(*person.aliases, rest),
        filters=(("type", "person"), *(("parti", party) for party in dict.fromkeys(p.id for _, p in held))),
    )


def _party(party: Party) -> Searchable:
    shown, rest = _parted(to_text(party.body))
    return Searchable(
        address=address_of("party", party.id),
        title=party.name if party.label == party.name else f"{party.name} ({party.label})",
        text=shown,
        note="Parti",
        words=(*party.aliases, *party.letters, rest),
        filters=(("type", "party"), ("parti", party.id)),
    )


def _topic(topic: Topic) -> Searchable:
    shown, rest = _parted(f"{topic.proposition} {to_text(topic.body)}".strip())
    return Searchable(
        address=address_of("topic", topic.id),
        title=topic.name,
        text=shown,
        note="Emne",
        words=(*(keyword.rstrip("*") for keyword in topic.keywords), rest),
        filters=(("type", "topic"), ("emne", topic.id)),
    )


def _parted(text: str) -> tuple[str, str]:
    """Return the beginning of a text, which is shown, and the rest, which only finds it."""
    words = text.split(" ")
    more = len(words) > _SHOWN
    return " ".join(words[:_SHOWN]) + (" …" if more else ""), " ".join(words[_SHOWN:])


def _above(topic: Topic, sources: Sources) -> Iterator[str]:
    yield from (each.id for each in ancestors(topic, sources.registry.topics))


def _name(speaker: SpeakerView) -> str:
    return f"{speaker.name} ({speaker.party.short})" if speaker.party and not speaker.is_party else speaker.name
