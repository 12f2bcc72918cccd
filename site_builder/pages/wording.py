"""The engine's terms in readers' words (Danish, the language of the interface)."""

from __future__ import annotations

RULES = {
    "quote-cue-speaker": "Efter citatet står der, hvem der siger det",
    "speaker-cue-quote": "Før citatet står der, hvem der siger det",
    "speaker-cue-content": "Artiklen gengiver, hvad nogen har sagt, og nævner dem først",
    "speaker-cue-colon": "Den talende står foran et kolon",
    "content-cue-speaker": "Artiklen gengiver, hvad nogen har sagt, og nævner dem bagefter",
    "according-to": "Artiklen skriver »ifølge«",
    "back-reference": "Artiklen skriver »Det mener …« om sætningen før",
    "carried-quote": "Citatet fortsætter over flere afsnit",
    "colon-introduced": "Afsnittet før indleder citatet med et kolon",
    "sounds-like": "Artiklen skriver »Sådan lyder det fra …«",
    "same-run": "Citatet hører til en række af citater fra den samme",
    "same-paragraph": "Afsnittet nævner den talende ved et andet citat",
    "paragraph-subject": "Afsnittet handler om den talende",
    "sentence-subject": "Sætningen før handler om den talende",
    "leads-in": "Artiklen åbner med citatet og går så over til den talende",
    "reply": "Artiklen kalder citatet et svar uden at sige, hvem der svarer",
    "last-speaker": "Det er den, der talte sidst i artiklen",
    "quote-verb-speaker": "Efter citatet står et udsagnsord og den talende",
    "claim-content": "Artiklen nævner den talendes påstand eller svar",
    "author": "Artiklen citerer, hvad den talende har skrevet",
    "document": "Artiklen citerer et dokument eller en, der ikke er nævnt",
    "echo": "Artiklen skriver »lyder det« uden at sige, hvem der taler",
    "woven-in": "Citatet med »jeg« eller »vi« indgår i en sætning om den talende",
    "interview": "Den talende svarer i et interview",
    "at-partys": "Afsnittet før skriver, hvad man mener hos partiet",
    "reported-before": "Afsnittet før slutter med, hvad den talende siger",
    "cue": "Artiklen skriver, at nogen taler",
    "keeper": "Redaktionen har afgjort, hvem der siger det",
    "none": "Ingen regel passer",
}

REASONS = {
    "ambiguous name": "navnet kan betyde flere personer",
    "introduced without a speaker": "citatet indledes, uden at det siges, hvem der taler",
    "more than one in that role": "flere i artiklen har den titel",
    "no speaker found": "teksten siger ikke klart, hvem der taler",
    "nobody introduced in that role": "ingen med den titel er nævnt i artiklen",
    "nobody introduced whom the pronoun could mean": "pronomenet peger ikke på nogen, der er nævnt",
    "not exactly two whom it could mean": "det er ikke klart, hvem »begge« er",
    "not sure enough": "reglen er ikke sikker nok",
    "party not named": "partiet er ikke nævnt ved navn",
    "the keeper credits no one": "redaktionen har valgt ikke at tilskrive det nogen",
    "the pronoun could mean more than one": "pronomenet kan betyde flere personer",
    "the pronoun means several": "pronomenet betyder flere",
    "the text gives another party than the registry": "teksten angiver et andet parti end registret",
    "vague or anonymous source": "kilden er ubestemt eller anonym",
}

STANCES = {"for": "for", "mixed": "blandet", "unclear": "uklart", "against": "imod"}

STANDS = {
    **STANCES,
    "spoken": "har udtalt sig, ikke vurderet",
    "mentioned": "kun nævnt",
    "none": "ingen udsagn fundet",
    "unsearched": "ikke undersøgt",
}
"""What is known of where someone stands, by the name of its sign, in the order in which lists have it."""

LEGEND = {
    "for": "Redaktionen vurderer, at de seneste udsagn er for påstanden.",
    "mixed": "De seneste udsagn taler både for og imod, eller kun for noget af påstanden.",
    "unclear": "De seneste udsagn handler om påstanden uden at sige klart for eller imod.",
    "against": "Redaktionen vurderer, at de seneste udsagn er imod påstanden.",
    "spoken": "Der er udsagn om emnet, men redaktionen har ikke vurderet, om de er for eller imod.",
    "mentioned": "En artikel om emnet nævner partiet, men uden udsagn. Det siger ikke, hvad partiet mener.",
    "none": "Der er artikler om emnet, men hverken udsagn eller omtale. Det siger ikke, hvad partiet mener.",
    "unsearched": "Der er ingen artikler om emnet fra partiets levetid. Det siger ikke, hvad partiet mener.",
}
"""What each sign means, as the legend of the parties' positions says it."""

TOPIC_REASONS = {
    "keyword": "fordi nøgleordet »{}« passer på udsagnet",
    "article": "fordi artiklen handler om emnet",
    "keeper": "valgt af redaktionen",
}
