"""The groups and plans that the demo always shows today, told relative to today."""

from collections.abc import Mapping

from app.services.demo import annex_one, annex_two
from app.services.demo.group_told import Agreed, Aim, Doing, Given, Group, Member, Met, Version, judged

OFFICE = "Boligkontoret"
_SCOPE = ("housing", "plan", "family")


def _all(given: int, until: int | None = None) -> Given:
    return Given(given, until, scope=_SCOPE)


TOVE = Group(
    36, -90, "En varig bolig med oppfølging på dagtid.",
    (
        Member("kari", "bolig, kaller inn til møtene", Given(-90, 275), coordinator=True),
        Member("solveig", "samtaler", Given(-90, 275, scope=("housing", "plan", "health"))),
        Member("ellen", "booppfølger", Given(-66, 275)),
        Member("tor", "fastlege", Given(-90, 275, scope=("plan", "health"))),
        Member("randi", "søster, støtter Tove", None, since=-24),
    ),
    (
        Met(-66, (10, 0), OFFICE, "Hva Tove ønsker\nSamarbeidsplan", held=True, came=("kari", "solveig", "tor"),
            resident=True, invited=-80, minutes="Tove vil bo for seg selv, men ikke langt fra folk."),
        Met(-24, (10, 0), OFFICE, "Bolig\nOppfølging på dagtid", held=True, came=("kari", "solveig", "ellen", "tor"),
            resident=True, invited=-38, minutes="Fem til stede. Enige om bolig med oppfølging på dagtid."),
        Met(6, (10, 0), OFFICE, "Ledig leilighet\nSøsteren med i gruppen\nHverdagen fremover", invited=-4),
    ),
    (
        Agreed("Spørre boligforvaltningen om ledige leiligheter", -24, -4, contact="kari"),
        Agreed("Vise Tove dagsenteret", -24, -10, -12, "ellen"),
        Agreed("Skrive ned hva som er viktig i en ny bolig", -24, 4),
    ),
    ((
        Version(
            "first", -60, -60, 120,
            (Aim(1, "Få en egen bolig med oppfølging på dagtid", "main"),
             Aim(2, "Komme ut hver dag", "sub", "short", "on_the_way", -24),
             Aim(3, "Ha kontakt med søsteren min", "sub", "long")),
            (Doing(1, "Se på leiligheter sammen", 1, "kari", how_often="når noe er ledig"),
             Doing(2, "Besøk på dagtid", 2, "ellen", how_often="to ganger i uka",
                   own_part="Jeg sier hva dagen skal brukes til."),
             Doing(3, "Samtale", 2, "solveig", how_often="annenhver uke"),
             Doing(4, "Gå tur til sjøen", 2, how_often="hver dag"),
             Doing(5, "Ringe Randi", 3, how_often="hver søndag")),
            ((-24, -24), (31, None)), participants=("kari", "solveig", "ellen", "tor"), signed=-60,
            values={
                "own_words": "Jeg vil ha min egen dør å lukke, og noen som banker på den.",
                "resources": "Jeg er glad i natur og i å lage mat.",
                "whom_to_call": "Solveig Aasheim, 00 00 70 08, på dagtid. Legevakten ellers.",
                "resident_does": "Jeg ringer Solveig når nettene blir lange.",
                "services_do": "Solveig kommer innom dagen etter.",
                "follow_up": "Vi møtes hver sjette uke.",
            },
            consented=-60,
        ),
    ),),
)  # fmt: skip

_AMINA_AIMS = (
    Aim(1, "Trygg bolig nær skolen", "main"),
    Aim(2, "Barna har skole og barnehage på samme sted hele tiden", "sub", "short"),
    Aim(3, "Bo godt på egen hånd", "sub", "long"),
)
_AMINA_DOINGS = (
    Doing(
        1, "Se på leiligheter, med tolk", 1, "kari", how_often="når noe er ledig", own_part="Jeg sier hva vi trenger."
    ),
    Doing(2, "Søke bostøtte", 1, "kari", own_part="Jeg tar med papirene."),
    Doing(3, "Følge Bilal til barnehagen", 2, how_often="hver dag"),
    Doing(4, "Samtale om hvordan barna har det", 2, "turid", how_often="én gang i måneden"),
)
_AMINA_VALUES = {
    "own_words": "Barna skal slippe å bytte skole en gang til. Jeg vil ha et hjem der vi kan senke skuldrene.",
    "resources": "Sahra har fått gode venner i klassen. Jeg har jobbet på kjøkken og vil gjerne arbeide igjen.",
    "needs": "Tolk på viktige møter. Hjelp til å forstå brev.",
    "pay_days": "Den 1. hver måned",
    "whom_to_call": "Kari Holm, 00 00 70 01. Politiet, 112, hvis jeg er redd.",
    "resident_does": "Jeg ringer før det blir vanskelig.",
    "services_do": "Kari ringer tilbake samme dag, med tolk.",
    "notice_routine": "Ingen får vite hvor vi bor uten at jeg har sagt ja.",
    "follow_up": "Vi møtes hver femte uke.",
    "individual_plan": True, "ip_coordinator": "Kari Holm", "coordinator_offer": "appointed",
    "child_participation": "Sahra har tegnet rommet hun ønsker seg. Hun vil fortsette i klassen sin.",
}  # fmt: skip
AMINA = Group(
    41, -58, "En trygg bolig for Amina og barna, og ro rundt skole og barnehage.",
    (
        Member("kari", "bolig, kaller inn til møtene", _all(-58, 307), coordinator=True),
        Member("nur", "introduksjonsprogrammet", _all(-58, 307)),
        Member("marianne", "skolen til Sahra", _all(-58, 307)),
        Member("siv", "barnehagen til Bilal", _all(-58, 12)),
        Member("turid", "helsestasjonen", _all(-58, 307)),
        Member("trude", "økonomi", None, since=-15),
    ),
    (
        Met(-50, (12, 0), OFFICE, "Samarbeidsplan\nTolk", held=True, came=("kari", "nur", "marianne", "turid"),
            resident=True, invited=-56, minutes="Planen ble gjennomgått med tolk. Amina er enig."),
        Met(-15, (12, 0), OFFICE, "Bolig\nSkole og barnehage", held=True, came=("kari", "nur", "marianne", "siv"),
            resident=True, invited=-25, minutes="Fem til stede. Tre nye tiltak."),
        Met(4, (12, 0), OFFICE, "Ny leilighet\nFlytting\nTolk er bestilt", invited=-6),
    ),
    (
        Agreed("Bestille tolk til visningen", -15, 2, contact="kari"),
        Agreed("Avtale med skolen hva barna trenger ved flytting", -15, 8, contact="marianne"),
        Agreed("Skrive liste over møbler vi trenger", -15, 6),
    ),
    ((
        Version("first", -50, -50, 132, _AMINA_AIMS, _AMINA_DOINGS, ((-15, -15), (41, None)),
                participants=("kari", "nur", "marianne", "turid"), signed=-50, values=_AMINA_VALUES,
                consented=-50),
        Version("revision", -15, -15, 132, _AMINA_AIMS,
                (*_AMINA_DOINGS,
                 Doing(5, "Plass på skolefritidsordningen", 2, "marianne"),
                 Doing(6, "Lese brev sammen", 3, "nur", how_often="hver uke", own_part="Jeg tar med brevene."),
                 Doing(7, "Prøve bussen til skolen", 2, how_often="før flyttingen")),
                ((41, None), (125, None)), signed=-15, values=_AMINA_VALUES, consented=-15),
    ),),
)  # fmt: skip

JONAS = Group(
    52, -12, "Bolig og aktivitet på plass til løslatelsen.",
    (
        Member("kari", "bolig, kaller inn til møtene", Given(-12, 353), coordinator=True),
        Member("morten", "kontaktbetjent", Given(-12, 20)),
        Member("trude", "økonomi og arbeid", Given(-12, 353, scope=("plan", "economy", "work"))),
        Member("knut", "samtaler", None),
    ),
    (Met(2, (9, 30), "Bjørkelia fengsel", "Hvor Jonas skal bo\nDe første dagene ute\nArbeid", invited=-7),),
    (
        Agreed("Undersøke om Elveløkka har en ledig plass", -12, -1, contact="kari"),
        Agreed("Finne fram bankkort og legitimasjon", -12, 1),
    ),
)  # fmt: skip

ROAR = Group(
    44, -20, "Hindre utkastelse fra Storgata 14 B.",
    (
        Member("kari", "bolig, kaller inn til møtene", Given(-20, 345), coordinator=True),
        Member("stein", "budsjett og avtaler", Given(-20, 345, scope=("housing", "economy"))),
        Member("inger", "begjæringen", Given(-20, 70, scope=("housing", "economy"))),
    ),
    (
        Met(-10, (14, 0), OFFICE, "Restansen\nBetalingsavtale", held=True, came=("kari", "stein"), resident=True,
            invited=-17, minutes="Roar kan betale ned hver måned. Stein lager forslag til avtale."),
        Met(0, (14, 0), "Namsmannen i Lillevik", "Betalingsavtalen", invited=-8),
    ),
    (Agreed("Lage forslag til betalingsavtale", -10, -3, -4, "stein"),
     Agreed("Sende kontoutskrift til Stein", -10, 1)),
    ((
        Version(
            "first", -10, -10, 172,
            (Aim(1, "Bli boende i Storgata", "main"), Aim(2, "Betale ned restansen", "sub", "short")),
            (Doing(1, "Betalingsavtale med utleier", 2, "stein"),
             Doing(2, "Betale husleien samme dag som lønnen kommer", 1, how_often="hver måned"),
             Doing(3, "Gå gjennom regningene", 2, "stein", how_often="annenhver uke", own_part="Jeg åpner posten.")),
            ((80, None),),
            values={
                "own_words": "Jeg har bodd her i elleve år. Jeg vil bli.",
                "pay_days": "Den 12. hver måned", "rent_deduction": False,
                "whom_to_call": "Stein Ruud, 00 00 70 07",
                "resident_does": "Jeg ringer før forfall hvis jeg ikke kan betale.",
                "services_do": "Stein ringer utleier samme dag.",
            },
            consented=-10,
        ),
    ),),
)  # fmt: skip

MARTE = Group(
    50, -18, "En trygg bolig et annet sted.",
    (
        Member("kari", "bolig, kaller inn til møtene", _all(-18, 347), coordinator=True),
        Member("eirik", "sikkerhet", _all(-18, 347)),
        Member("hilde", "Ida", _all(-18, 347)),
    ),
    (Met(9, (9, 0), "Politistasjonen", "Trygg adresse\nSkole for Ida", invited=-1),),
    (Agreed("Avklare hvem som kan kjenne den nye adressen", -18, 7, contact="eirik"),),
    ((
        Version(
            "first", -16, -16, 166,
            (Aim(1, "Bo et sted der ingen finner oss", "main"), Aim(2, "Ida får gå på skole", "sub", "short")),
            (Doing(1, "Finne bolig i en annen del av kommunen", 1, "kari"),
             Doing(2, "Samtaler om sikkerhet", 1, "eirik", how_often="hver uke"),
             Doing(3, "Avtale med ny skole", 2, "hilde")),
            ((28, None),), signed=-16,
            values={
                "own_words": "Vi vil kunne gå ut uten å se oss over skulderen.",
                "whom_to_call": "Politiet, 112", "notice_routine": "Ingen får adressen uten at jeg har sagt ja.",
            },
            consented=-16,
        ),
    ),),
)  # fmt: skip

_OLA_AIMS = (Aim(1, "Beholde huset i Storgata", "main"), Aim(2, "Bli ferdig med kredittkortgjelden", "sub", "long"))
_OLA_DOINGS = (
    Doing(1, "Økonomisk rådgivning", 2, "stein", how_often="én gang i måneden", own_part="Jeg fører regnskap."),
    Doing(2, "Betale fast på gjelden", 2, how_often="hver måned"),
)  # fmt: skip
OLA = Group(
    12, -640, "Få orden på økonomien så Ola kan bli boende.",
    (Member("stein", "økonomi, kaller inn til møtene", Given(-640, -260, scope=("housing", "economy")),
            coordinator=True),
     Member("kari", "bolig", Given(-640, -260))),
    (Met(-620, (9, 0), "Nav Lillevik", "Samarbeidsplan", held=True, came=("stein", "kari"), resident=True,
         minutes="Enige om budsjett og nedbetaling."),
     Met(-442, (9, 0), "Nav Lillevik", "Ny plan", held=True, came=("stein",), resident=True,
         minutes="Går etter planen."),
     Met(-262, (9, 0), "Nav Lillevik", "Avslutning", held=True, came=("stein", "kari"), resident=True,
         minutes="Målene er nådd. Ola takker for seg.")),
    (Agreed("Sende oversikt over gjelden", -620, -600, -605),),
    ((
        Version("first", -620, -620, -440, (_OLA_AIMS[0], Aim(2, _OLA_AIMS[1].text, "sub", "long", "on_the_way", -442)),
                judged(_OLA_DOINGS, -442), ((-442, -442),), signed=-620, participants=("stein", "kari"),
                consented=-620),
        Version("renewal", -442, -439, -262,
                (Aim(1, _OLA_AIMS[0].text, "main", None, "reached", -262),
                 Aim(2, _OLA_AIMS[1].text, "sub", "long", "reached", -262)),
                judged(_OLA_DOINGS, -262), ((-262, -262),), signed=-440, participants=("stein", "kari"),
                values={"end_reason": "goals_reached"}, consented=-442, ended=-262),
    ),),
    end=-262,
)  # fmt: skip

GROUPS: Mapping[int, Group] = {
    told.household: told for told in (OLA, TOVE, AMINA, ROAR, annex_one.GROUP, annex_two.GROUP, MARTE, JONAS)
}
