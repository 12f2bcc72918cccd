"""Which party the talk is of: what "the party" means, and whose people may be named next."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING

from site_builder.attribution.discourse.entity import CLOSE, LED_UP

if TYPE_CHECKING:
    from site_builder.attribution.discourse.entity import Entity
    from site_builder.attribution.lexicon.pack import Roles
    from site_builder.attribution.lines.mention import Mention

_FEW = 6
_ADJACENT = 100
"""So far apart are the places of sentences next to each other in a paragraph, and no others."""


class PartyTalk:
    """The parties of an article where they are named.

    The host is the one party that the sentence before has named, with nobody beside it; `expected` the party of
    somebody whom this sentence, or the one before, speaks of by office without naming them; `sentences` are the
    places at which sentences begin.
    """

    def __init__(self) -> None:
        self._host: str | None = None
        self._host_at = 0
        self._within = self._stands = False
        self._hosts: list[tuple[int, str]] = []
        self._clouded = (0, 0)
        self._passed = -1
        self.expected: str | None = None
        self._newly = False
        self.sentences: list[int] = []
        self._at: list[tuple[int, str, bool]] = []
        self._people: set[int] = set()

    def note(self, at: int, party: str, *, subject: bool, person: bool = False) -> None:
        """Remember that a party is named at a place, or one of its people; "" is one that no registry knows."""
        insort(self._at, (at, party, subject))
        if person:
            self._people.add(at)

    def expect(self, party: str | None) -> None:
        """Remember the party of somebody spoken of by office, whom the next sentence may name."""
        self.expected, self._newly = party, True

    def next_sentence(self, at: int) -> None:
        """Take in that a sentence begins at a place, and forget whom the one before the last led one to expect."""
        self.sentences.append(at)
        self.expected, self._newly = self.expected if self._newly else None, False

    def hosted(self, party: str | None, at: int, *, within: bool = False, stands: bool = False) -> None:
        """Remember the host, as of the end of the sentence that named it; None: it named none, or not it alone.

        `within` says that the sentence tells how things are there, `stands` that it tells where the party stands.
        """
        self._host, self._host_at, self._within, self._stands = party, at, within, stands
        self._hosts.append((at, party or ""))

    def pass_by(self, at: int) -> None:
        """Remember that a party was only named by the way at a place, where the talk was of another."""
        self._passed = at

    def cloud(self, start: int, end: int) -> None:
        """Remember that "the party" is not clear between two places."""
        self._clouded = (start, end)

    def leave(self, start: int) -> None:
        """Forget a host named before `start`, where a paragraph begins that does not let its people speak at once."""
        if self._host is not None and self._host_at <= start:
            self._host = None
            self._hosts.append((start, ""))

    def before(self, at: int) -> str | None:
        """Return the party that "the party" means at a place.

        Where two were named close together it is the one the talk was about; if that is not clear, none.
        """
        index = bisect_left(self._at, (at, "", False))
        if not index or self._clouded[0] <= at < self._clouded[1]:
            return None
        last, party, _ = self._at[index - 1]
        found = bisect_left(self._hosts, (at, ""))
        host_at, host = self._hosts[found - 1] if found else (0, "")
        reach = LED_UP if self._is_right_before(at, host_at) else CLOSE
        hosts = host == party and last <= host_at < at < host_at + reach
        if hosts or not party:
            return party or None
        talked_of = self._talked_of(index)
        return None if talked_of and self._is_of_people_alone(index, talked_of) else talked_of

    def _is_right_before(self, at: int, host_at: int) -> bool:
        """Whether the sentence of a host, which ends at `host_at`, is the last before the one that holds a place."""
        index = bisect_right(self.sentences, at) - 1
        return index > 0 and self.sentences[index - 1] <= host_at < self.sentences[index]

    def _is_of_people_alone(self, index: int, party: str) -> bool:
        """Whether a party has only come up by one of its people, beside another by its name: `Venstre … NAME (LA)`."""
        told = self._at[max(0, index - _FEW) : index]
        named = {p for place, p, _ in told if place not in self._people}
        return party not in named and bool(named - {"", party})

    def _talked_of(self, index: int) -> str | None:
        """Return the party that the talk is of where the entry at `index` follows."""
        latest = self._at[max(0, index - _FEW) : index]
        last, party, subject = latest[-1]
        near = [entry for entry in latest if last - entry[0] < CLOSE]
        about = {entry[1] for entry in near if entry[2]}
        if len(about) == 1:  # Venstre er under pres fra Dansk Folkeparti. Partiet …
            named = {entry[1] for entry in near if entry[0] not in self._people}
            named = named if about <= named else {entry[1] for entry in near}  # Venstre er vred på NAME (S). Partiet …
            return (about.pop() or None) if about == {party} or named <= about else None
        others = [entry for entry in near if entry[1] != party]
        if subject and last not in self._people and all(entry[0] in self._people for entry in others):
            return party  # NAME (V) vil have mere, hvorimod SF tvivler. Partiet …
        if not subject and self._talk_is_of_another(index, party):
            return None
        return party if all(entry[1] == party for entry in near) else None

    def _talk_is_of_another(self, index: int, party: str) -> bool:
        """Whether a party that is only touched upon comes after one that the talk is about."""
        place = self._at[index - 1][0]
        about = [e for e in self._at[max(0, index - _FEW) : index] if e[2] and place - e[0] < LED_UP]
        return bool(about) and about[-1][1] != party

    def led_up_to(self, at: int, begun: int) -> str | None:
        """Return the one party named just before: `Hos Venstre er man glade. »…,« siger sundhedsordfører NAME`.

        One that only another of its people has brought in is not. `begun` is where the sentence begins; a party that
        it begins with is nearest: `NAME (S) er glad. Venstre er imod, og gruppeformand NAME siger, at`.
        """
        index = bisect_left(self._at, (at, "", False))
        latest = self._at[max(0, index - 4) : index]
        first = begun if any(place == begun for place, _, _ in latest) else begun - LED_UP + 1
        near = [(place, party) for place, party, _ in latest if place >= first]
        one = {party for _, party in near}
        named = any(place not in self._people and place != self._passed for place, _ in near)
        return (one.pop() or None) if len(one) == 1 and named else None

    def named_of_late(self, at: int) -> int:
        """Return how many parties were named last before a place."""
        index = bisect_left(self._at, (at, "", False))
        return len({party for _, party, _ in self._at[max(0, index - _FEW) : index]})

    def named_between(self, start: int, end: int) -> set[str]:
        """Return the parties named between two places, none of them by its people alone."""
        first, last = bisect_right(self._at, (start, "~", True)), bisect_left(self._at, (end, "", False))
        return {party for place, party, _ in self._at[first:last] if place not in self._people}

    def has_turned(self, since: int, at: int, own: str | None) -> bool:
        """Whether a sentence that begins between two places names another party than somebody's own by its name."""
        begins = max(since, self.sentence_after(since) - 1)
        return not self.named_between(begins, at) <= {own, ""}

    def sentence_after(self, at: int) -> int:
        """Return where the sentence behind the one at a place begins; out of reach where none has yet."""
        index = bisect_right(self.sentences, at)
        return self.sentences[index] if index < len(self.sentences) else sys.maxsize

    def is_begun_by_another(self, party: str | None) -> bool:
        """Whether the sentence read now begins with a party by its name, another than one of whose people it names."""
        if not self.sentences or not self._at:
            return False
        index = bisect_left(self._at, (self.sentences[-1], "", False))
        begun = self._at[index] if index < len(self._at) else None
        return begun is not None and begun[2] and begun[1] != party and begun[0] not in self._people

    def is_near(self, party: str, at: int) -> bool:
        """Whether a party was spoken of just before a place."""
        index = bisect_left(self._at, (at, "", False))
        return any(p == party and at - place < LED_UP for place, p, _ in self._at[max(0, index - _FEW) : index])

    def is_near_another(self, party: str, at: int) -> bool:
        """Whether another party was named, not by its people alone, just before a place."""
        return bool(self.named_between(at - LED_UP, at) - {party})

    def lends_itself(self, mention: Mention, entity: Entity, at: int, begun: int, roles: Roles) -> str | None:
        """Return the party that somebody new, of no known party, is of by what was just spoken of.

        That is the party of the office just spoken of, or the one whose house it is, where the next sentence begins
        with a new name bare of any description: `SF's ordfører er imod. NAME siger` · `I Venstre er man i tvivl. NAME
        siger`. Behind an office that only a party's people hold it is the party led up to.
        """
        if entity.seen or mention.elsewhere:
            return None
        others = self._at[bisect_left(self._at, (self._host_at, "", False)) : bisect_left(self._at, (at, "", False))]
        host = self._host if all(entry[1] in ("", self._host) for entry in others) else None
        if (mention.role or "").endswith(roles.party):
            return host or self.led_up_to(at, begun)
        speaks = self._within and mention.reports and at - self._host_at < LED_UP  # Hos SF er man imod. »…,« siger NAME
        office = (mention.role or "").endswith(roles.heads) and mention.end - mention.start == 1 + len(entity.words)
        if office and host and (self._within or self._stands) and mention.reports and at - self._host_at < LED_UP:
            return host  # I Venstre er man glade. »…,« siger næstformand NAME
        role = mention.role or entity.role
        bare = mention.full and role in (None, roles.member) and (at == begun or speaks)
        expected = self.expected if mention.reports and not self._newly else None
        near = begun - self._host_at < _ADJACENT and self._is_right_before(at, self._host_at)
        named = mention.full and role is None
        stands = self._stands and near and named and mention.reports and mention.bare  # SF er imod. NAME mener, at …
        lent = expected or (host if self._within or stands else None)
        return lent if bare or stands or (expected and named) else None
