"""Annex 1 of rundskriv U-10/2002: a young man who is released to a home of his own, with a group around him.

The circular's facts, group and five measures, told a year and a half on; the names are invented.
"""

from dataclasses import replace

from app.services.demo.group_told import Agreed, Aim, Doing, Given, Group, Member, Met, Version, judged
from app.services.demo.people import Who

HOUSEHOLD = 45
MEMBERS = (Who("Marius", "Tofte", 27, "man", more={"phone": "00 00 45 45", "address": "Bekkefaret 2"}),)
GROUPS = ("released", "substance_and_mental")
OPENED, MOVED_IN = -640, -545

_SCOPE = ("housing", "plan", "substance", "health")
_CONSENT = Given(-620, 110, scope=_SCOPE)

_VALUES = {
    "background": "Jeg mistet den forrige boligen. Det kom mange på besøk, det ble bråk, og jeg ruset meg. Når jeg "
    "ruser meg, blir jeg redd og mister oversikten. I gode perioder steller jeg boligen selv. Fengselslegen tok "
    "kontakt med boligkontoret, slik at jeg kunne løslates til en bolig.",
    "own_words": "Jeg vil ha et sted som er mitt, der det er rolig. Jeg vil ha noe å stå opp til, og venner som ikke "
    "ruser seg.",
    "resources": "Jeg er flink til å lage mat og holde det rent rundt meg. Jeg liker å trene, og jeg møter når noe er "
    "avtalt.",
    "needs": "Noen som kommer innom hver uke, og noen å ringe når uroen kommer.",
    "home": "Ettroms leilighet i Bekkefaret 2. Ingen naboer tett innpå, men nær sentrum.",
    "renewal_goal": True,
    "renewal_terms": "Husleien er betalt, og det er ro i og rundt boligen.",
    "house_rules": "Ro etter klokken 23. Besøk går hjem om kvelden. Jeg sier fra hvis noen kommer uten å være bedt.",
    "pay_days": "Den 20. hver måned",
    "rent_deduction": True,
    "rent_deduction_terms": "Nav betaler husleien til kommunen fra stønaden min. Jeg kan si stopp når som helst.",
    "whom_to_call": "Solveig Aasheim på dagtid, 00 00 70 08. Legevakten om kvelden og i helgen.",
    "resident_does": "Jeg sier fra når jeg merker uro, og før jeg ruser meg. Jeg tar imot besøk også på dårlige dager.",
    "services_do": "Solveig kommer ekstra samme uke. Boligkontoret snakker med meg før de skriver brev. Naboer som er "
    "urolige, kan ringe boligkontoret.",
    "notice_routine": "Møter jeg ikke til blodprøve, får politiet beskjed samme dag. Det har jeg selv sagt ja til.",
    "follow_up": "Ansvarsgruppen møtes hver åttende uke. Jeg er alltid med.",
}

_HOME, _SOBER, _DAYS, _MONEY = 1, 2, 3, 4
_AIMS = (
    Aim(_HOME, "Bo trygt og rolig i min egen bolig", "main"),
    Aim(_SOBER, "Holde meg rusfri", "main"),
    Aim(_DAYS, "Ha noe å gå til hver dag", "sub", "long"),
    Aim(_MONEY, "Ha kontroll på pengene, og etter hvert klare meg uten sosialhjelp", "sub", "long"),
)
_DOINGS = (
    Doing(1, "Hjemmebesøk av psykiatrisk sykepleier", _HOME, "solveig", how_often="én gang i uka",
          own_part="Jeg er hjemme og har kaffen klar."),
    Doing(2, "Utvidede blodprøver hos fastlegen. Politiet får beskjed med én gang hvis jeg ikke kommer.", _SOBER,
          "rina", how_often="to ganger i uka", own_part="Jeg møter til timen, eller ringer før den."),
    Doing(3, "Samtaler på ruspoliklinikken", _SOBER, "berit", how_often="annenhver uke",
          own_part="Jeg sier det som det er."),
    Doing(4, "Støttekontakt som tar meg med på rusfrie aktiviteter sammen med andre unge", _DAYS, "sindre",
          how_often="én ettermiddag i uka", own_part="Jeg foreslår hva vi skal gjøre."),
    Doing(5, "Lage mat og holde det rent", _HOME, how_often="hver dag",
          own_part="Dette klarer jeg selv når jeg er rusfri."),
    Doing(6, "Gå gjennom regninger og budsjett", _MONEY, "trude", how_often="én gang i måneden"),
)  # fmt: skip
_TRAINING = Doing(7, "Arbeidstrening på Lillevik arbeidssenter", _DAYS, "kjetil", how_often="fire dager i uka",
                  own_part="Jeg tar bussen klokken 7.40.")  # fmt: skip
_NOW = {
    **_VALUES,
    "resources": "Jeg har bodd her i ett og et halvt år, og ingen har klaget. Jeg er i arbeidstrening og trener to "
    "kvelder i uka.",
}


_PLANS = (
    Version(
        "first", -550, MOVED_IN, -360,
        (replace(_AIMS[0], evaluation="on_the_way", evaluated=-362,
                 why="Det er rolig. Noen gamle kjente har vært innom."),
         replace(_AIMS[1], evaluation="on_the_way", evaluated=-362, why="Ett tilbakefall. Tok imot hjelp med en gang."),
         replace(_AIMS[2], evaluation="on_the_way", evaluated=-362), _AIMS[3]),
        judged(_DOINGS, -362, 3), ((-455, -452), (-370, -362)), signed=-548, values=_VALUES,
        consented=-550, beside={"berit": "samtaler", "sindre": "støttekontakt"},
    ),
    Version(
        "renewal", -362, -359, -175,
        (replace(_AIMS[0], evaluation="on_the_way", evaluated=-177),
         replace(_AIMS[1], evaluation="on_the_way", evaluated=-177),
         replace(_AIMS[2], evaluation="reached", evaluated=-177, why="Er i gang på arbeidssenteret."), _AIMS[3]),
        judged((*_DOINGS, _TRAINING), -177), ((-270, -268), (-185, -177)), signed=-360, values=_VALUES,
        consented=-362,
        beside={"berit": "samtaler", "sindre": "støttekontakt", "kjetil": "arbeidsleder"},
    ),
    Version(
        "renewal", -177, -174, 9, (_AIMS[0], _AIMS[1], _AIMS[3],
         Aim(5, "Få fast jobb eller begynne på skole", "sub", "long")),
        (*_DOINGS[:3], *_DOINGS[4:], replace(_TRAINING, goal=5)), ((-85, -84), (2, None)), signed=-176, values=_NOW,
        consented=-177, beside={"berit": "samtaler", "kjetil": "arbeidsleder"},
    ),
)  # fmt: skip

GROUP = Group(
    HOUSEHOLD, -620, "Forberede løslatelsen sammen med Marius: bolig og oppfølging. Deretter gode hverdager i boligen.",
    (
        Member("kari", "bolig, kaller inn til møtene", _CONSENT, coordinator=True),
        Member("eirik", "politibetjent i bydelen", _CONSENT),
        Member("rina", "fastlege, blodprøver", _CONSENT),
        Member("solveig", "hjemmebesøk", _CONSENT),
        Member("trude", "økonomi og aktivitet", _CONSENT),
    ),
    (
        Met(-615, (10, 0), "Bjørkelia fengsel", "Ønsker for bolig\nHva må være på plass før løslatelsen",
            held=True, came=("kari", "solveig", "trude", "rina"), resident=True, invited=-618,
            minutes="Marius ønsker en liten bolig nær sentrum, der han ikke kjenner noen. Boligkontoret leter."),
        Met(-550, (10, 0), "Bjørkelia fengsel", "Boligen i Bekkefaret\nSamarbeidsplanen\nDagen for løslatelse",
            held=True, came=("kari", "eirik", "rina", "solveig", "trude"), resident=True, invited=-560,
            minutes="Marius sa ja til boligen. Alle leste gjennom planen og skrev under."),
        Met(-362, (12, 30), "Boligkontoret", "Hvordan det går\nNy plan", held=True,
            came=("kari", "solveig", "trude", "rina"), resident=True, invited=-372,
            minutes="Et halvt år i boligen. Marius er fornøyd. Planen fornyes et halvt år."),
        Met(-177, (12, 30), "Boligkontoret", "Arbeidstreningen\nNy plan", held=True,
            came=("kari", "eirik", "solveig", "trude"), resident=True, invited=-187,
            minutes="Arbeidstreningen går fint. Ingen klager fra naboer. Støttekontakten er ikke nødvendig lenger."),
        Met(-36, (12, 30), "Boligkontoret", "Tiden fremover\nVeien til fast arbeid", held=True,
            came=("kari", "solveig", "trude"), resident=True, invited=-46,
            minutes="Marius vil søke på skole. Trude undersøker hva Nav kan støtte."),
        Met(4, (12, 30), "Boligkontoret", "Gå gjennom planen\nFornye planen\nSkole eller arbeid", invited=-8),
    ),
    (
        Agreed("Finne ut hva Nav kan støtte av utdanning", -36, -3, -5, "trude"),
        Agreed("Be om vitnemål fra den gamle skolen", -36, 6),
        Agreed("Spørre arbeidssenteret om attest", -36, 10, contact="trude"),
    ),
    (_PLANS,),
    consents={
        "berit": _CONSENT, "sindre": Given(-545, -170, scope=("plan",)), "kjetil": Given(-200, 110, scope=("work",)),
    },
)  # fmt: skip
