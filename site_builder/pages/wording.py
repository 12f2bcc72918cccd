"""The engine's terms in readers' words (Danish, the language of the interface)."""

from __future__ import annotations

RULES = {
    "quote-cue-speaker": "citatet følges af, hvem der siger det",
    "speaker-cue-quote": "den talende står før citatet",
    "speaker-cue-content": "gengivet tale med »at«",
    "speaker-cue-colon": "indledt med kolon",
    "content-cue-speaker": "gengivet tale, fulgt af hvem der siger det",
    "according-to": "»ifølge …«",
    "back-reference": "»Det mener …« om sætningen før",
    "carried-quote": "citatet fortsætter over flere afsnit",
    "colon-introduced": "indledt med kolon i afsnittet før",
    "sounds-like": "»Sådan lyder det fra …«",
    "same-run": "samme række af replikker",
    "same-paragraph": "samme afsnit",
    "paragraph-subject": "den, som afsnittet handler om",
    "last-speaker": "den, der talte sidst",
    "keeper": "redaktionens afgørelse",
    "none": "ingen regel",
}

REASONS = {
    "ambiguous name": "navnet kan betyde flere personer",
    "introduced without a speaker": "citatet indledes, uden at det siges, hvem der taler",
    "no speaker found": "ingen afsender fundet i teksten",
    "nobody introduced in that role": "ingen med den titel er nævnt i artiklen",
    "nobody introduced whom the pronoun could mean": "pronomenet peger ikke på nogen, der er nævnt",
    "not exactly two whom it could mean": "det er ikke klart, hvem »begge« er",
    "not sure enough": "reglen er ikke sikker nok",
    "party not named": "partiet er ikke nævnt ved navn",
    "the keeper credits no one": "redaktionen krediterer ingen",
    "the pronoun could mean more than one": "pronomenet kan betyde flere personer",
    "the pronoun means several": "pronomenet betyder flere",
    "the text gives another party than the registry": "teksten angiver et andet parti end registret",
    "vague or anonymous source": "ubestemt eller anonym kilde",
}

STANCES = {"for": "for", "against": "imod", "mixed": "delt", "unclear": "uklar"}

TOPIC_REASONS = {
    "keyword": "ordet »{}« står i udsagnet",
    "article": "artiklen handler om emnet",
    "keeper": "valgt af redaktionen",
}
