"""What importing a Popolo file would make of a tracker's files: all of it worked out, nothing written."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from site_builder.errors import Problem
from site_builder.frontmatter.amend import AmendError, ChangeList, amend
from site_builder.frontmatter.writing import Value, new_document
from site_builder.model import Registry
from site_builder.popolo.claims import claims_of
from site_builder.popolo.dates import day_of
from site_builder.popolo.held import membership_item
from site_builder.popolo.merge import Merged, merge_party, merge_person
from site_builder.popolo.names import clean, name_key, wikidata_of
from site_builder.popolo.parties import PartyMatch, match_parties, parties_in, party_aliases
from site_builder.popolo.people import Doubt, Somebody, match_people, new_ids, somebody
from site_builder.popolo.timeline import timeline
from site_builder.text.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model import Membership
    from site_builder.model.popolo import Organization, Popolo


class Present(msgspec.Struct, frozen=True):
    """The tracker as it is: its registry, and path (from the content folder) and text of each file.

    `files` is keyed by folder and id: `("people", "anna-lund")`. `lang` is the language of the tracker.
    """

    registry: Registry
    files: Mapping[tuple[str, str], tuple[str, str]]
    lang: str = "da"


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the keeper asks for; `file` is the Popolo file as shown to people."""

    file: str
    mapping: Mapping[str, str] = {}
    new_parties: bool = False
    force: bool = False
    until: dt.date | None = None


class FileChange(msgspec.Struct, frozen=True):
    """A file to be made (`before` is None) or changed; `path` is relative to the content folder."""

    path: str
    name: str
    before: str | None
    after: str
    memberships: int = 0


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What would be done.

    `parties` says what each party of the file is, `left_out` how many memberships do not count because their
    party is unknown; `unchanged` counts people that are as the file says.
    """

    files: tuple[FileChange, ...]
    parties: tuple[PartyMatch, ...]
    left_out: Mapping[str, int]
    warnings: tuple[Problem, ...]
    people: int
    unchanged: int


def plan_import(popolo: Popolo, present: Present, asked: Asked) -> Plan:
    """Return what importing `popolo` would do to the tracker that is `present`."""
    parties = match_parties(parties_in(popolo), present.registry, asked.mapping, new=asked.new_parties)
    planner = _Planner(popolo, present, asked, parties)
    files = (*planner.party_files(), *planner.people_files())
    planner.warn_of_open_ends()
    return Plan(
        files=tuple(sorted(files, key=lambda change: change.path)),
        parties=parties,
        left_out=planner.left_out,
        warnings=tuple(planner.warnings),
        people=len(popolo.persons),
        unchanged=planner.unchanged,
    )


class _Planner:
    """Works out the files of parties and people; gathers warnings and counts while it does."""

    def __init__(self, popolo: Popolo, present: Present, asked: Asked, parties: tuple[PartyMatch, ...]) -> None:
        self._popolo, self._present, self._asked, self._parties = popolo, present, asked, parties
        self.warnings: list[Problem] = []
        self.left_out: Counter[str] = Counter()
        self.unchanged = self._open_ended = 0

    def party_files(self) -> Iterator[FileChange]:
        registry = self._present.registry
        taken = {name_key(text) for party in registry.parties.values() for text in party.written()}
        for match in self._parties:
            organization = match.organization
            if match.how == "new":
                aliases = party_aliases(organization, ("", self._lang), taken)
                taken.update(map(name_key, (organization.name, *aliases)))
                text = new_document(_party_matter(organization, aliases))
                yield FileChange(f"parties/{match.party}.md", clean(organization.name), None, text)
        for ident in dict.fromkeys(m.party for m in self._parties if m.party and m.how != "new"):
            party, same = registry.parties[ident], [m.organization for m in self._parties if m.party == ident]
            names = [alias for o in same for alias in party_aliases(o, (self._lang,), taken)]
            taken.update(map(name_key, names))
            wikidata = wikidata_of(identifier for o in same for identifier in o.identifiers)
            merged = merge_party(party, names, wikidata, force=self._asked.force)
            yield from self._changed("parties", ident, party.name, merged)

    def people_files(self) -> Iterator[FileChange]:
        registry, langs = self._present.registry, ("", self._lang)
        file = [somebody(p, f"persons[{i}]", langs) for i, p in enumerate(self._popolo.persons)]
        memberships = self._memberships()
        matched, new, doubts = match_people(file, registry.people)
        self.warnings += [self._problem(doubt.who.path, *_doubt(doubt)) for doubt in doubts]
        ids = new_ids(new, registry.people)
        for who in new:
            rows = memberships.get(who.ident, ())
            self._open_ended += sum(row.end_date is None for row in rows)
            if ids[who.ident] != (bare := slugify(who.name)) and bare:
                message = f"{who.name} is taken for another than people/{bare}.md; made as people/{ids[who.ident]}.md"
                self.warnings.append(self._problem(who.path, message, "is it one person? Then mend the Wikidata id"))
            text = new_document(_person_matter(who, rows))
            yield FileChange(f"people/{ids[who.ident]}.md", who.name, None, text, len(rows))
        for who in file:
            if who.ident in matched:
                person = registry.people[matched[who.ident]]
                rows = memberships.get(who.ident, ())
                merged = merge_person(person, who, rows, force=self._asked.force)
                yield from self._changed("people", person.id, person.name, merged)

    def warn_of_open_ends(self) -> None:
        """Warn of memberships that count for ever."""
        if self._open_ended:
            many = "a membership has no end" if self._open_ended == 1 else f"{self._open_ended} memberships have no end"
            message = f"{many}: what is said on any later day counts for the party"
            self.warnings.append(self._problem("", message, "--until DATE ends them on the last day the file is right"))

    @property
    def _lang(self) -> str:
        return self._present.lang.partition("-")[0].lower()

    def _memberships(self) -> dict[str, tuple[Membership, ...]]:
        """Return each person's memberships by the file's id, and note what was left out."""
        by_id = {match.organization.id: match for match in self._parties}
        claims = claims_of(self._popolo, by_id, self._asked.file, self._asked.until)
        self.warnings += claims.problems
        made = {}
        for person, rows in claims.by_person.items():
            self.left_out.update(row.party for row in rows if not row.known)
            made[person], clashes = timeline(rows)
            for clash in clashes:
                message = f"contradicts {clash.one.path}: another party on the same days; both left out"
                self.warnings.append(self._problem(clash.other.path, message, "write the right one yourself"))
        return made

    def _changed(self, folder: str, ident: str, name: str, merged: Merged) -> Iterator[FileChange]:
        path, before = self._present.files[folder, ident]
        hint = "" if self._asked.force else "--force lets the file's word count"
        self.warnings += [Problem(path, 0, "", sentence, hint) for sentence in merged.kept]
        if not merged.changes:
            self.unchanged += folder == "people"
            return
        try:
            after = amend(before, merged.changes)
        except AmendError:
            keys = " and ".join(change.key for change in merged.changes)
            hint = "write it as in docs/content.md, or add it yourself"
            self.warnings.append(Problem(path, 0, "", f"cannot be amended: its {keys} is written unusually", hint))
            return
        lists = [change for change in merged.changes if isinstance(change, ChangeList) and change.key == "memberships"]
        added = [item for change in lists for item in change.items if isinstance(item, Mapping)]
        self._open_ended += sum("end_date" not in item for item in added)
        yield FileChange(path, name, before, after, len(added))

    def _problem(self, field: str, message: str, hint: str = "") -> Problem:
        return Problem(self._asked.file, 0, field, message, hint)


def _person_matter(who: Somebody, rows: tuple[Membership, ...]) -> Iterator[tuple[str, Value | None]]:
    yield "name", who.name
    yield "aliases", who.aliases
    yield "gender", who.gender
    yield "wikidata", who.wikidata
    yield "memberships", tuple(membership_item(row) for row in rows)


def _party_matter(organization: Organization, aliases: tuple[str, ...]) -> Iterator[tuple[str, Value | None]]:
    yield "name", clean(organization.name)
    yield "aliases", aliases
    yield "wikidata", wikidata_of(organization.identifiers)
    yield "founded", day_of(organization.founding_date)
    yield "dissolved", day_of(organization.dissolution_date)


def _doubt(doubt: Doubt) -> tuple[str, str]:
    """Return what is not certain about somebody, and what would make it so."""
    if doubt.others and not doubt.people:
        return f"{doubt.who.name} has the Wikidata id of {' and '.join(doubt.others)} too; not touched", ""
    people = " or ".join(f"people/{ident}.md" for ident in doubt.people)
    also = f", as may {' and '.join(doubt.others)}" if doubt.others else ""
    return f"{doubt.who.name} may be {people}{also}; not touched", "write the Wikidata id into the right file"
