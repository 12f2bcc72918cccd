"""What feeds and tables say in readers' words: messages, for the catalogue of the site's language to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.messages import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.data.inputs import Inputs
    from site_builder.model import Registry, Speaker

STATEMENTS = N_("Udsagn: {}")
CORRECTIONS = N_("Rettelser")
REPORTED = N_("gengivet")
SOURCE = N_("Kilde:")
TOPICS = N_("Emner:")
CORRECTED = N_("Rettelse til")
WITHDRAWN = N_("Trukket tilbage: udsagn")
AND, IN = N_("og"), N_("i")
WITHDRAWN_BECAUSE = {
    "dropped": N_("Redaktionen har afgjort, at ordene ikke er et udsagn af nogen."),
    "nobody": N_("Redaktionen har afgjort, at ordene ikke kan tilskrives nogen. De står fortsat i artiklen."),
    "gone": N_("Artiklen eller ordene, som udsagnet stod i, er her ikke mere."),
}
AS_FEED, AS_JSON_FEED, AS_DATA = N_("Siden som feed"), N_("Siden som JSON Feed"), N_("Siden som data")

FILES = {
    "data/datapackage.json": N_("Beskrivelsen af tabellerne (Data Package): kolonner, nøgler og kilder."),
    "data/statements.json": N_("Alle udsagn med alt, hvad der hører til dem."),
    "data/parties.json": N_("Partierne."),
    "data/people.json": N_("Personerne med deres medlemskaber."),
    "data/topics.json": N_("Emnerne med påstande og nøgleord."),
    "data/popolo.json": N_("Personer, partier og medlemskaber som Popolo."),
}
"""The files that are no tables, by their addresses."""


def name_of(speaker: Speaker, registry: Registry) -> str:
    """Return whose words they are as pages do: `Mads Fuglede (V)`, `Venstre`, `Røde Kors`."""
    party = registry.parties.get(speaker.party) if speaker.party else None
    name = speaker.name or speaker.org
    if name is None:
        return party.name if party else ""
    return f"{name} ({party.label})" if party else name


def names_of(speakers: Sequence[Speaker], inputs: Inputs) -> str:
    """Return whose words they are: `Anna Lund (SP) og Bo Holm (M)`."""
    names = [name_of(speaker, inputs.registry) for speaker in speakers]
    *others, last = names or [""]
    return f"{', '.join(others)} {inputs.say(AND)} {last}" if others else last
