"""What is found by search: statements, people, parties and topics, each page once; lists are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from babel.dates import format_date

from site_builder.messages import N_
from site_builder.model import Searchable
from site_builder.pages.addresses import address_of
from site_builder.pages.groups import ancestors
from site_builder.pages.markup import to_text
from site_builder.pages.views import Viewer, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.model import Party, Person, Topic, Tracked
    from site_builder.pages.plan import Sources

TYPES = {"statement": N_("Udsagn"), "person": N_("Personer"), "party": N_("Partier"), "topic": N_("Emner")}
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
        *(_party(party, sources) for party in registry.parties.values()),
        *(_topic(topic, sources) for topic in registry.topics.values()),
    )


def _statement(tracked: Tracked, sources: Sources, viewer: Viewer) -> Searchable:
    view, topics = viewer.statement(tracked), sources.registry.topics
    day = format_date(view.date, format="long", locale=sources.messages.locale)
    words = f"{view.before}{view.quote}{view.after}"
    alone = view.direct and not (view.before or view.after)
    linked = {ident: None for link in tracked.topics for ident in _with_above(topics[link.topic], topics)}
    parties = dict.fromkeys(s.party for s in tracked.statement.speakers if s.party)
    roles = dict.fromkeys(s.role for s in view.speakers if s.role)
    say = sources.messages.say
    kind = say("Citat") if view.direct else say("Gengivet")
    return Searchable(
        address=address_of("statement", view.id),
        title=f"{names_of(view.speakers, say)}, {day}",
        text=f"»{words}«" if alone else words,
        note=" · ".join((*roles, f"{kind} {say('i')} {view.article.publisher or view.article.source}")),
        words=tuple(dict.fromkeys(s.party.name for s in view.speakers if s.party)),
        filters=(
            ("type", "statement"),
            ("aar", str(view.date.year)),
            *(("parti", ident) for ident in parties),
            *(("emne", ident) for ident in linked),
            *_in_another_language(view.lang, sources),
        ),
        date=view.date,
    )


def _person(person: Person, sources: Sources) -> Searchable:
    held = [(m.role, sources.registry.parties[m.party]) for m in reversed(person.memberships)]
    roles = [f"{party.name}, {role}" if role else party.name for role, party in held]
    page = Searchable(
        address=address_of("person", person.id),
        title=person.name,
        note=" · ".join((sources.messages.say("Person"), *dict.fromkeys(roles))),
        words=person.aliases,
        filters=(
            ("type", "person"),
            *(("parti", party) for party in dict.fromkeys(p.id for _, p in held)),
            *_in_another_language(sources.site.lang, sources),
        ),
    )
    return _described(page, to_text(person.body))


def _party(party: Party, sources: Sources) -> Searchable:
    page = Searchable(
        address=address_of("party", party.id),
        title=party.name if party.label == party.name else f"{party.name} ({party.label})",
        note=sources.messages.say("Parti"),
        words=(*party.aliases, *party.letters),
        filters=(("type", "party"), ("parti", party.id), *_in_another_language(sources.site.lang, sources)),
    )
    return _described(page, to_text(party.body))


def _topic(topic: Topic, sources: Sources) -> Searchable:
    page_lang = sources.messages.lang
    lang = page_lang if page_lang in topic.translations else sources.site.lang
    page = Searchable(
        address=address_of("topic", topic.id),
        title=topic.name,
        note=sources.messages.say("Emne"),
        words=tuple(keyword.rstrip("*") for keyword in topic.keywords),
        filters=(("type", "topic"), ("emne", topic.id), *_in_another_language(lang, sources)),
    )
    return _described(page, f"{topic.proposition} {to_text(topic.body)}")


def _described(page: Searchable, text: str) -> Searchable:
    """Return a page with its description: the beginning is shown, the rest only finds it.

    Pagefind passes over what has no text: where there is no description, the note stands for it.
    """
    words = text.split()
    if not words:
        return msgspec.structs.replace(page, text=page.note, note="")
    shown = " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
    return msgspec.structs.replace(page, text=shown, words=(*page.words, *words[_SHOWN:]))


def _in_another_language(lang: str, sources: Sources) -> tuple[tuple[str, str], ...]:
    """Return what marks a text that is not in the language of the search page."""
    return (("lang", lang),) if lang != sources.messages.lang else ()


def _with_above(topic: Topic, topics: Mapping[str, Topic]) -> Iterator[str]:
    """Yield the id of a topic, and those of the topics that it stands below."""
    yield topic.id
    yield from (each.id for each in ancestors(topic, topics))

