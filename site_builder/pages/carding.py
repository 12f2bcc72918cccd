"""What social cards show, of the same values that the pages show: of each statement and of each topic."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from babel.dates import format_date

from site_builder.messages import N_
from site_builder.model import Card, CardParty, CardSpeaker, StatementCard, TopicCard
from site_builder.pages.addresses import address_of
from site_builder.pages.counts import topic_counts
from site_builder.pages.stands import Stands
from site_builder.pages.views import Viewer, names_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from site_builder.pages.counts import TopicCount
    from site_builder.pages.plan import Sources
    from site_builder.pages.stands import PartyStand
    from site_builder.pages.views import PartyLink, SpeakerView, StatementView

_REPORTED = N_("Gengivet med artiklens ord, ikke et ordret citat")
_PART = N_("Ordret citat af det understregede")
_INSTEAD = N_("Læs udsagnet")
_PROPOSITION = N_("Hvad partierne har sagt til påstanden:")
_PARTIES = {1: N_("parti"), 2: N_("partier")}
_PRINTED, _CORRECTED, _IN, _AS_PARTY = N_("bragt {}"), N_("Rettet {}"), N_("i"), N_("som parti")
_LATEST, _NOT_JUDGED = N_("Seneste vurderede udsagn {}"), N_("Udsagn, der ikke er vurderet: {}.")
_STANCES = ("for", "mixed", "unclear", "against")


def cards_of(sources: Sources) -> tuple[Card, ...]:
    """Return what every card of the site shows: the statements' in their order, then the topics'."""
    return (*_statements(sources), *_topics(sources))


def _statements(sources: Sources) -> Iterator[StatementCard]:
    say = sources.messages.say
    instead = say(_INSTEAD)
    for view in Viewer(sources).statements(sources.tracker.statements):
        alone = view.direct and not (view.before or view.after)
        label = "" if alone else say(_PART) if view.direct else say(_REPORTED)
        facts = _facts(view, sources)
        words = f"»{view.quote}«" if alone else f"{view.before}{view.quote}{view.after}"
        who = f"{names_of(view.speakers, say)}, {facts[0]}"
        yield StatementCard(
            address=address_of("statement", view.id),
            link=_plain(view.permalink),
            site=sources.site.title,
            facts=facts,
            label=label,
            before="»" if alone else view.before,
            marked=view.quote,
            after="«" if alone else view.after,
            underlined=not alone,
            speakers=tuple(_speaker(each, say) for each in view.speakers),
            instead=instead,
            alt=f"{who}. {label}: {words}" if label else f"{who}: {words}",
            alt_instead=f"{who}. {instead}",
        )


def _facts(view: StatementView, sources: Sources) -> tuple[str, ...]:
    """Return when and where something was said, and that its article was corrected."""
    article, say = view.article, sources.messages.say
    said, printed = _day(view.date, sources), _day(article.date, sources)
    corrected = max((each.date for each in article.corrections), default=None)
    return (
        said if said == printed else f"{said}, {say(_PRINTED).format(printed)}",
        f"{article.source} {say(_IN)} {article.publisher}" if article.publisher else article.source,
        *((say(_CORRECTED).format(_day(corrected, sources)),) if corrected else ()),
    )


def _speaker(speaker: SpeakerView, say: Callable[[str], str]) -> CardSpeaker:
    party = _party(speaker.party) if speaker.party else None
    return CardSpeaker(speaker.name, say(_AS_PARTY) if speaker.is_party else speaker.role, party)


def _party(party: PartyLink) -> CardParty:
    return CardParty(party.name, party.colour)



def _topics(sources: Sources) -> Iterator[TopicCard]:
    stands, say = Stands(sources, Viewer(sources)), sources.messages.say
    for count in topic_counts(sources):
        topic = count.topic
        address = address_of("topic", topic.id)
        counted = tuple((sign, f"{n} {say(_PARTIES[min(n, 2)])} {word}") for sign, word, n in count.stances)
        silence = "" if counted else _silence(count, say)
        told = ", ".join(text for _, text in counted) or silence
        yield TopicCard(
            address=address,
            link=_plain(sources.addresses.absolute(address)),
            site=sources.site.title,
            facts=_newest(stands.of_parties(sources.standing.whole.column(topic.id)), sources),
            name=topic.name,
            label=say(_PROPOSITION),
            proposition=topic.proposition,
            stances=counted,
            silence=silence,
            alt=f"{topic.name}. {say(_PROPOSITION)} {topic.proposition} {told}",
        )


def _newest(rows: Sequence[PartyStand], sources: Sources) -> tuple[str, ...]:
    """Return the day of the newest words that any stance rests on."""
    days = [row.stand.date for row in rows if row.stand.date and row.stand.sign in _STANCES]
    return (sources.messages.say(_LATEST).format(_day(max(days), sources)),) if days else ()


def _silence(count: TopicCount, say: Callable[[str], str]) -> str:
    """Return what is said where no party's stance is known, and what that does not mean."""
    if count.all_statements:
        return say(_NOT_JUDGED).format(count.all_statements)
    known = say("Ingen udsagn fundet.") if count.searched else say("Ikke undersøgt: ingen artikler om emnet endnu.")
    return f"{known} {say('Det siger ikke noget om, hvad partierne mener.')}"


def _day(day: dt.date, sources: Sources) -> str:
    return format_date(day, format="long", locale=sources.messages.locale)


def _plain(url: str) -> str:
    """Return an address as people type it: browsers put `https://` before it themselves."""
    return url.removeprefix("https://") if urlsplit(url).scheme == "https" else url
