"""Pages with more statements than fit: each group is shown with its newest, and has pages of its own with all."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from site_builder.pages.groups import PartyGroup, TopicGroup
from site_builder.pages.paging import SIZE, paged
from site_builder.pages.plan import PageSpec
from site_builder.pages.wording import ABOUT, OTHERS, WITHOUT_TOPIC

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.pages.plan import Sources

G = TypeVar("G", TopicGroup, PartyGroup)

_SHOWN = 5
"""At most so many of a group's statements are shown where the page has too many."""

_NO_TOPIC, _NO_PARTY = "uden-emne", "andre"


class Cut(msgspec.Struct, frozen=True):
    """Whose page is cut: its address, what it is called, and the names and links of the pages above it."""

    address: str
    name: str
    crumbs: tuple[tuple[str, str], ...]


def cut(groups: Sequence[G], page: Cut, sources: Sources) -> list[G]:
    """Return the groups as the page shows them: whole, unless they have more than SIZE statements together."""
    if sum(group.count for group in groups) <= SIZE:
        return list(groups)
    most = max(1, min(_SHOWN, SIZE // len(groups)))
    return [_shortened(group, most, page, sources) if group.count > most else group for group in groups]


def rest(groups: Sequence[G], shown: Sequence[G], page: Cut, sources: Sources) -> Iterator[PageSpec]:
    """Yield the pages of each group that is not shown whole, with all of its statements."""
    for group, short in zip(groups, shown, strict=True):
        if short.more:
            title = _title(group, page, sources)
            for address, statements, paging in paged(group.statements, _address(group, page), sources.addresses):
                context = {"title": title, "above": page.crumbs, "statements": statements, "count": group.count}
                yield PageSpec(address, "group.html", {**context, "paging": paging})


def _shortened(group: G, most: int, page: Cut, sources: Sources) -> G:
    link = sources.addresses.url(_address(group, page))
    return msgspec.structs.replace(group, statements=group.statements[:most], more=link)


def _address(group: TopicGroup | PartyGroup, page: Cut) -> str:
    if isinstance(group, TopicGroup):
        return f"{page.address}{group.topic.id if group.topic else _NO_TOPIC}/"
    return f"{page.address}{group.party.id if group.party else _NO_PARTY}/"


def _title(group: TopicGroup | PartyGroup, page: Cut, sources: Sources) -> str:
    say = sources.messages.say
    if isinstance(group, TopicGroup):
        topic = group.topic
        return say(ABOUT).format(page.name, topic.name) if topic else say(WITHOUT_TOPIC).format(page.name)
    party = group.party.name if group.party else say(OTHERS)
    return say(ABOUT).format(party, page.name)
