"""Taking in who is named in a paragraph, and whom its sentences are about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from site_builder.attribution.clauses.speech import told_spans
from site_builder.attribution.discourse.aboutwhom import Told, is_about
from site_builder.attribution.discourse.entity import Entity, Named
from site_builder.attribution.discourse.floor import note_turn
from site_builder.attribution.discourse.hosts import (
    cloud,
    led_by,
    names_unknown_party,
    note_host,
    of_its_house,
    of_them,
    where_of,
)
from site_builder.attribution.discourse.meant import meant
from site_builder.attribution.discourse.nameless import note_nobody, opens_unnamed
from site_builder.attribution.discourse.telling import is_called, tell
from site_builder.attribution.discourse.turning import (
    hands_over,
    is_told_in_passing,
    note_owner,
    takes_a_side,
)
from site_builder.attribution.lexicon.words import (
    AND,
    BACK,
    BEGINS,
    BUT,
    CAPITAL,
    CAUSE,
    COPULA,
    GENITIVE,
    INDEFINITE,
    LOCATIVE,
    PARTY_ADJECTIVE,
    PARTY_OWN,
    ROLE,
)
from site_builder.attribution.lines.mention import Mention
from site_builder.attribution.mentions.appositions import apposition
from site_builder.attribution.mentions.meeting import brings_in, is_met, may_speak_next
from site_builder.attribution.mentions.owners import owner_end
from site_builder.attribution.mentions.phrases import phrase_at
from site_builder.attribution.mentions.standing import (
    is_anothers,
    is_aside,
    is_place,
    is_told_by,
    turned_to,
)

if TYPE_CHECKING:
    from site_builder.attribution.contents.clause import Clause
    from site_builder.attribution.discourse.discourse import Discourse
    from site_builder.attribution.lines.line import Line

_NEAR = 4


def note_names(line: Line, clauses: list[Clause], discourse: Discourse) -> list[Named]:
    """Take in everyone named in a paragraph; of a dash paragraph only what is not said in it counts."""
    notes = _Notes(line, clauses, discourse)
    for first, last in line.sentences if line.paragraph.dash < 0 else told_spans(line, clauses):
        notes.read(first, last)
    return notes.named


class _Notes:
    """What has been taken in of a line: `heads` are the items at which those begin who report.

    `owning` are the ones of them that say "the party's", `turned` is the item of a subject behind its verb,
    `office_end` the end of the office last spoken of.
    """

    def __init__(self, line: Line, clauses: list[Clause], discourse: Discourse) -> None:
        self.line, self.discourse = line, discourse
        self.heads = {clause.subject.start for clause in clauses}
        self.owning = sorted(i for i in self.heads if line.flags[i] & PARTY_OWN)
        self.places = sorted(self.heads.union([i for i in line.marked if line.flags[i] & BEGINS]))
        self.named: list[Named] = []
        self.now = Told()
        self.office_end = 0
        self.party: str | None = None

    def read(self, first: int, last: int) -> None:
        """Take in those of one sentence."""
        line, discourse, before = self.line, self.discourse, len(self.named)
        discourse.talk.next_sentence(line.place(first))
        first += bool(first < last and line.flags[first] & (AND | BUT))
        self.now = Told(first, last, turned=first)
        self.now.unnamed = first < last and opens_unnamed(line, first, discourse)
        if self.owning:
            cloud(line, (first, last), self.owning, discourse.talk)
        self.party = led_by(line, first) or of_them(line, first, discourse.talk)
        end = self._take(first) if first < last else first
        self.now.turned = turned_to(line, first, last) if first < last else first
        places = self.places[bisect_right(self.places, first) : bisect_left(self.places, last)]
        for i in sorted({*places, self.now.turned}) if self.now.turned > first else places:
            if i >= end:
                end = self._take(i)
        if any(named.entity.name for named in self.named[before:]):
            discourse.talk.expected = None
        opening = phrase_at(line, first) if first < last else None
        if first < last and not any(named.subject for named in self.named[before:]):
            self.named += note_turn(line, first, last, discourse) or note_nobody(line, first, last, discourse)
        note_host(line, (first, last), discourse.talk, self.named[before:])
        together = self._together(opening, first, last)
        if together is not None:
            discourse.pairs.joined = discourse.resolve(together, line.place(first) + 1).entities
        elif opening is not None and opening.plural and opening.kind == "vague" and opening.role:  # Naboerne er imod.
            discourse.pairs.joined = ()

    def _together(self, opening: Mention | None, first: int, last: int) -> Mention | None:
        """Return those whom a sentence is about together: `A og B …` · `Nu er A og B …` · `Det får A og B til at`."""
        if opening is not None and opening.parts:
            return opening
        for i in range(first, min(first + _NEAR, last - 1)):
            who = phrase_at(self.line, i + 1) if self.line.flags[i] & (CAUSE | COPULA) else None
            if who is not None and who.parts:
                return who
        return None

    def _take(self, i: int) -> int:
        """Take in who is named at an item; return the item from which reading goes on."""
        line = self.line
        mention = self._mention_at(i)
        if names_unknown_party(line, i, mention):
            self.discourse.talk.note(line.place(i), "", subject=False)
        owned = self._take_owner(i, mention)
        if mention is None or (owned and mention.kind == "vague"):
            return owner_end(line, i) if owned else i + 1
        self._take_somebody(i, mention)
        head = i in self.heads
        if not head and is_place(line, i, mention) and not self.discourse.cast.is_known(mention.name or ""):
            if line.flags[i - 1] & LOCATIVE and mention.name and not mention.full:
                self.discourse.places.add(mention.name)
            return mention.end
        alone = not head or line.flags[i - 2] & BACK  # Hun er imod det, ministeren sagde
        if self.now.about and alone and is_told_by(line, i, mention):
            return mention.end
        about = i in (self.now.first, self.now.turned) and not is_called(line, self.now.first, i + 1)
        if mention.kind == "pronoun" and not head and (not about or hands_over(line, mention.end, self.now.last)):
            self.now.about |= about
            return i + 1
        if mention.kind == "person" and mention.full and not mention.party and (party := where_of(line, mention.start)):
            mention = msgspec.structs.replace(mention, party=party)
        if head and mention.kind == "person":
            alone = mention.bare or (not mention.role and line.at[mention.end] != ",")
            mention = msgspec.structs.replace(mention, reports=True, bare=alone)
        subject, talk = self._leads(i, mention, head=head), self.discourse.talk
        span = (self.now.first, i)
        party = self.party or (of_its_house(line, span, mention, talk, head=head) if mention.role else None)
        if party and mention.kind == "person" and not mention.party and subject:
            mention, self.party = msgspec.structs.replace(mention, party=party), None
        return self._note(i, mention, subject=subject)

    def _mention_at(self, i: int) -> Mention | None:
        """Return the phrase at an item; a surname may end as a genitive does: `Mads Friis … Da Friis forlod salen`."""
        line = self.line
        mention = _only_one_of_party(line, i) if line.flags[i] & PARTY_ADJECTIVE else phrase_at(line, i)
        unread = mention is None or (mention.kind == "vague" and mention.role is None)
        if unread and line.flags[i] & GENITIVE and self.discourse.cast.is_known(line.text[i]):
            return Mention(i, i + 1, "person", name=line.text[i])
        return mention

    def _take_owner(self, i: int, mention: Mention | None) -> bool:
        """Take in the one whose something or somebody is spoken of: `NAMEs tur` · `NAMEs pressechef`."""
        of_somebody = mention is not None and mention.kind == "role" and bool(mention.org)
        if not (mention is None or mention.kind == "vague" or of_somebody) or not self.line.flags[i] & (CAPITAL | ROLE):
            return False
        owned = note_owner(self.line, i, mention, self.discourse, first=i == self.now.first and not of_somebody)
        self.named += owned
        return bool(owned)

    def _take_somebody(self, i: int, mention: Mention) -> None:
        """Take in somebody who is not named."""
        if mention.kind != "vague":
            return
        if mention.role is not None and not mention.plural:
            if i in self.heads or is_met(self.line, i) or may_speak_next(self.line, i, mention):
                self.discourse.note_nobody(mention, self.line.place(i), subject=False)
            if brings_in(self.line, i):
                self.discourse.holders.meet(mention.role, self.line.place(i))
        if mention.party:
            people = mention.owned and mention.plural and i == self.now.first  # Venstres to medlemmer stemte imod
            if mention.owned:
                self.discourse.talk.note(self.line.place(i), mention.party, subject=people)
            self.named.append(Named(self.line.start[i], Entity(party=mention.party), subject=people))

    def _leads(self, i: int, mention: Mention, *, head: bool) -> bool:
        """Whether one named at an item speaks or is what the sentence is about; only who speaks is led up to."""
        if not head:
            self.discourse.talk.leave(self.line.place(0))
        return head or is_about(self.line, i, mention, self.now)

    def _note(self, i: int, mention: Mention, *, subject: bool) -> int:
        """Take in a mention; return the item from which reading goes on."""
        found = meant(self.line, i, mention, self.discourse, subject=subject)
        if mention.kind == "role" and mention.party:
            self.discourse.talk.note(self.line.place(i), mention.party, subject=subject)
        if mention.kind == "role" and not found:
            if i in self.heads and not mention.plural and is_anothers(self.line, mention):
                self.discourse.note_nobody(mention, self.line.place(i))
            if i not in self.heads and i >= self.office_end and not mention.plural:
                self.discourse.talk.expect(mention.party if subject else None)
                self.office_end = mention.end
                if may_speak_next(self.line, i, mention) and not is_aside(self.line, i, mention.end):
                    self.discourse.note_nobody(mention, self.line.place(i), subject=False)
            self.discourse.holders.apart.add(mention.role or "")
        self.now.about = self.now.about or any(entity.name for entity in found)
        self._note_reports(i, mention, found)
        if found and subject and self.line.at[self.now.first].lower() in self.line.lexicon.pack.words.earlier:
            self.discourse.holders.earlier = found[0], self.line.place(i)
        if found and i == self.now.first + 1 and is_aside(self.line, i, mention.end):
            self.discourse.aside = found[0], self.line.place(i)
        if len(found) == 1 and (found[0].name or found[0].anonymous):
            tell(self.line, self.now.first, mention, found[0], self.discourse)
            if mention.kind == "role" and not found[0].party and self.line.at[mention.end] == ",":
                told = apposition(self.line, mention.end + 1, mention)  # siger ministeren, som er valgt for Venstre
                self.discourse.cast.tell(found[0], told.party, None)
        start = self.line.start[i]
        self.named += [Named(start, entity, subject) for entity in found]
        hit = self.line.known(i)  # Radikale Venstres indvending
        return mention.end if found or mention.kind == "org" else i + (hit.length if hit else 1)

    def _note_reports(self, i: int, mention: Mention, found: list[Entity]) -> None:
        """Note who reports something in the sentence, and of whom it tells something in passing alone."""
        places = dict.fromkeys(map(id, found), self.line.place(i))
        if i in self.heads or (found and takes_a_side(self.line, mention.end)):
            self.discourse.reported.update(places)
            self.discourse.report = self.line.place(i)
        if is_told_in_passing(self.line, i, mention):
            self.discourse.passing.update(places)


def _only_one_of_party(line: Line, i: int) -> Mention | None:
    """Return the phrase at a word for a party's member, or around it: `Kun en enkelt socialdemokrat, NAME, stemte`."""
    article = next((k for k in (i - 1, i - 2) if line.flags[k] & INDEFINITE), i)
    around, mention = phrase_at(line, article) if article != i else None, phrase_at(line, i)
    return around if around is not None and around.kind == "person" and around.end > i else mention
