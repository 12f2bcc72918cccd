"""The engine's terms in readers' words: messages, for the catalogue of a page's language to say."""

from __future__ import annotations

from site_builder.messages import N_

RULES = {
    "quote-cue-speaker": N_("Efter citatet står der, hvem der siger det"),
    "speaker-cue-quote": N_("Før citatet står der, hvem der siger det"),
    "speaker-cue-content": N_("Artiklen gengiver, hvad nogen har sagt, og nævner dem først"),
    "speaker-cue-colon": N_("Den talende står foran et kolon"),
    "content-cue-speaker": N_("Artiklen gengiver, hvad nogen har sagt, og nævner dem bagefter"),
    "according-to": N_("Artiklen skriver »ifølge«"),
    "back-reference": N_("Artiklen skriver »Det mener …« om sætningen før"),
    "carried-quote": N_("Citatet fortsætter over flere afsnit"),
    "colon-introduced": N_("Afsnittet før indleder citatet med et kolon"),
    "sounds-like": N_("Artiklen skriver »Sådan lyder det fra …«"),
    "same-run": N_("Citatet hører til en række af citater fra den samme"),
    "same-paragraph": N_("Afsnittet nævner den talende ved et andet citat"),
    "paragraph-subject": N_("Afsnittet handler om den talende"),
    "leads-in": N_("Artiklen åbner med citatet og går så over til den talende"),
    "reply": N_("Artiklen kalder citatet et svar uden at sige, hvem der svarer"),
    "last-speaker": N_("Det er den, der talte sidst i artiklen"),
    "quote-verb-speaker": N_("Efter citatet står et udsagnsord og den talende"),
    "claim-content": N_("Artiklen nævner den talendes påstand eller svar"),
    "author": N_("Artiklen citerer, hvad den talende har skrevet"),
    "document": N_("Artiklen citerer et dokument eller en, der ikke er nævnt"),
    "echo": N_("Artiklen skriver »lyder det« uden at sige, hvem der taler"),
    "interview": N_("Den talende svarer i et interview"),
    "at-partys": N_("Afsnittet før skriver, hvad man mener hos partiet"),
    "reported-before": N_("Afsnittet før slutter med, hvad den talende siger"),
    "unsaid": N_("Artiklen antager eller benægter, at nogen siger det"),
    "cue": N_("Artiklen skriver, at nogen taler"),
    "keeper": N_("Redaktionen har afgjort, hvem der siger det"),
    "none": N_("Ingen regel passer"),
}

REASONS = {
    "ambiguous name": N_("navnet kan betyde flere personer"),
    "introduced without a speaker": N_("citatet indledes, uden at det siges, hvem der taler"),
    "may be the writer's own words": N_("det kan være artiklens egne ord"),
    "more than one in that role": N_("flere i artiklen har den titel"),
    "no speaker found": N_("teksten siger ikke klart, hvem der taler"),
    "nobody introduced in that role": N_("ingen med den titel er nævnt i artiklen"),
    "nobody introduced whom the pronoun could mean": N_("pronomenet peger ikke på nogen, der er nævnt"),
    "not exactly two whom it could mean": N_("det er ikke klart, hvem »begge« er"),
    "not sure enough": N_("reglen er ikke sikker nok"),
    "party not named": N_("partiet er ikke nævnt ved navn"),
    "said before a change of party": N_("ordene er fra før den talende skiftede parti"),
    "supposed or denied, not said": N_("artiklen antager eller benægter det, men skriver ikke, at det er sagt"),
    "the keeper credits no one": N_("redaktionen har valgt ikke at tilskrive det nogen"),
    "the pronoun could mean more than one": N_("pronomenet kan betyde flere personer"),
    "the pronoun means several": N_("pronomenet betyder flere"),
    "the text gives another party than the registry": N_("teksten angiver et andet parti end registret"),
    "vague or anonymous source": N_("kilden er ubestemt eller anonym"),
}

AND = N_("og")

ABOUT, WITHOUT_TOPIC, OTHERS = N_("{} om {}"), N_("{}: uden emne"), N_("Andre")
"""What pages with all statements of somebody on a topic are called."""

STANCES = {"for": N_("for"), "mixed": N_("blandet"), "unclear": N_("uklart"), "against": N_("imod")}

STANDS = {
    **STANCES,
    "spoken": N_("har udtalt sig, ikke vurderet"),
    "mentioned": N_("kun nævnt"),
    "none": N_("ingen udsagn fundet"),
    "unsearched": N_("ikke undersøgt"),
}
"""What is known of where someone stands, by the name of its sign, in the order in which lists have it."""

LEGEND = {
    "for": N_("Redaktionen vurderer, at de seneste udsagn er for påstanden."),
    "mixed": N_("De seneste udsagn taler både for og imod, eller kun for noget af påstanden."),
    "unclear": N_("De seneste udsagn handler om påstanden uden at sige klart for eller imod."),
    "against": N_("Redaktionen vurderer, at de seneste udsagn er imod påstanden."),
    "spoken": N_("Der er udsagn om emnet, men redaktionen har ikke vurderet, om de er for eller imod."),
    "mentioned": N_("En artikel om emnet nævner partiet, men uden udsagn. Det siger ikke, hvad partiet mener."),
    "none": N_("Der er artikler om emnet, men hverken udsagn eller omtale. Det siger ikke, hvad partiet mener."),
    "unsearched": N_("Der er ingen artikler om emnet fra partiets levetid. Det siger ikke, hvad partiet mener."),
}
"""What each sign means, as the legend of the parties' positions says it."""

TOPIC_REASONS = {
    "keyword": N_("fordi nøgleordet »{}« passer på udsagnet"),
    "article": N_("fordi artiklen handler om emnet"),
    "keeper": N_("valgt af redaktionen"),
}
