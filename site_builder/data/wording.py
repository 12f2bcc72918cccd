"""What feeds and tables say in readers' words (Danish, the language of the interface)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model import Registry, Speaker

STATEMENTS = "Udsagn: {}"
CORRECTIONS = "Rettelser"
REPORTED = "gengivet"
SOURCE = "Kilde"
TOPICS = "Emner"
CORRECTED = "Rettelse til"
WITHDRAWN = "Trukket tilbage"
WITHDRAWN_BECAUSE = {
    "dropped": "Redaktionen har afgjort, at ordene ikke er et udsagn af nogen.",
    "nobody": "Redaktionen har afgjort, at ordene ikke kan tilskrives nogen. De står fortsat i artiklen.",
    "gone": "Artiklen eller ordene, som udsagnet stod i, er her ikke mere.",
}
AS_FEED, AS_JSON_FEED, AS_DATA = "Siden som feed", "Siden som JSON Feed", "Siden som data"

FILES = {
    "data/datapackage.json": "Beskrivelsen af tabellerne (Data Package): kolonner, nøgler og kilder.",
    "data/statements.json": "Alle udsagn med alt, hvad der hører til dem.",
    "data/parties.json": "Partierne.",
    "data/people.json": "Personerne med deres medlemskaber.",
    "data/topics.json": "Emnerne med påstande og nøgleord.",
    "data/popolo.json": "Personer, partier og medlemskaber som Popolo.",
}
"""The files that are no tables, by their addresses."""


def name_of(speaker: Speaker, registry: Registry) -> str:
    """Return whose words they are as pages do: `Mads Fuglede (V)`, `Venstre`, `Røde Kors`."""
    party = registry.parties.get(speaker.party) if speaker.party else None
    name = speaker.name or speaker.org
    if name is None:
        return party.name if party else ""
    return f"{name} ({party.label})" if party else name


def names_of(speakers: Sequence[Speaker], registry: Registry) -> str:
    """Return whose words they are: `Anna Lund (SP) og Bo Holm (M)`."""
    names = [name_of(speaker, registry) for speaker in speakers]
    *others, last = names or [""]
    return f"{', '.join(others)} og {last}" if others else last
