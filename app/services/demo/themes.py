"""What a group and its plan are about, by the household's first target group: what is chosen from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.services.demo.group_told import Aim, Doing


@dataclass(frozen=True, slots=True)
class Theme:
    """`members` are contacts and roles, the coordinator first. The doings' contacts are among them."""

    purpose: str
    members: Sequence[tuple[str, str]]
    aims: Sequence[Aim]
    doings: Sequence[Doing]
    own_words: Sequence[str]


_SOBER = Theme(
    "Beholde boligen og få rolige dager.",
    (("kari", "bolig, kaller inn til møtene"), ("jan_erik", "booppfølger"), ("knut", "samtaler"), ("tor", "fastlege"),
     ("trude", "økonomi")),
    (Aim(1, "Bo trygt i egen bolig", "main"), Aim(2, "Ta vare på helsa", "main"),
     Aim(3, "Ha ro i leiligheten om kvelden", "sub", "short"), Aim(4, "Komme i aktivitet på dagtid", "sub", "long")),
    (Doing(1, "Besøk av booppfølger", 1, "jan_erik", how_often="én gang i uka",
           own_part="Jeg er hjemme når vi har avtalt det."),
     Doing(2, "Samtale", 2, "knut", how_often="annenhver uke", own_part="Jeg sier det som det er."),
     Doing(3, "Be besøk gå hjem klokken 22", 3, how_often="hver kveld"),
     Doing(4, "Gå gjennom pengene", 1, "trude", how_often="én gang i måneden"),
     Doing(5, "Prøve varmestua", 4, how_often="to ganger i uka")),
    ("Jeg vil ha et sted der jeg kan lukke døren.", "Jeg vil at datteren min skal kunne komme på besøk.",
     "Jeg er lei av å flytte."),
)  # fmt: skip
_CALM = Theme(
    "En bolig å trives i, med folk som kommer innom.",
    (("mona", "bolig, kaller inn til møtene"), ("solveig", "samtaler"), ("ellen", "booppfølger"), ("rina", "fastlege")),
    (Aim(1, "Bo godt for meg selv", "main"), Aim(2, "Sove bedre", "sub", "short"),
     Aim(3, "Treffe andre hver uke", "sub", "long")),
    (Doing(1, "Besøk på dagtid", 1, "ellen", how_often="to ganger i uka",
           own_part="Jeg sier hva vi skal bruke tiden til."),
     Doing(2, "Samtale", 2, "solveig", how_often="annenhver uke"),
     Doing(3, "Gå tur", 2, how_often="hver dag"),
     Doing(4, "Bli med på dagsenteret", 3, "ellen", how_often="én gang i uka")),
    ("Jeg vil klare meg selv, men ikke være alene om alt.", "Det viktigste er at det er stille om natten.",
     "Jeg vil ha en hverdag som er lik fra uke til uke."),
)  # fmt: skip
_FAMILY = Theme(
    "Et trygt hjem for barna, og ro rundt skole og barnehage.",
    (("kari", "bolig, kaller inn til møtene"), ("marianne", "skolen"), ("turid", "helsestasjonen"),
     ("trude", "økonomi"), ("hilde", "hjelp hjemme")),
    (Aim(1, "Et hjem barna kan bli i", "main"), Aim(2, "Barna går på samme skole hele året", "sub", "short"),
     Aim(3, "Faste regninger betalt til rett tid", "sub", "short")),
    (Doing(1, "Lete etter bolig sammen", 1, "kari", how_often="hver uke", own_part="Vi følger med på annonser."),
     Doing(2, "Samtale om hvordan barna har det", 2, "turid", how_often="én gang i måneden"),
     Doing(3, "Skyss til skolen", 2, "marianne"),
     Doing(4, "Sette opp budsjett", 3, "trude", how_often="én gang i måneden", own_part="Vi tar med regningene.")),
    ("Barna skal ha hvert sitt rom.", "Vi vil bo nær skolen.", "Vi vil slippe å tenke på om vi må flytte igjen."),
)  # fmt: skip
_YOUNG = Theme(
    "Egen hybel, og skole eller arbeid.",
    (("mona", "bolig, kaller inn til møtene"), ("trude", "skole og arbeid"), ("samira", "booppfølger"),
     ("sindre", "støttekontakt")),
    (Aim(1, "Bo på egen hånd", "main"), Aim(2, "Komme opp om morgenen", "sub", "short"),
     Aim(3, "Fullføre skolen", "sub", "long")),
    (Doing(1, "Øve på å handle, lage mat og vaske", 1, "samira", how_often="én gang i uka"),
     Doing(2, "Finne på noe sammen", 2, "sindre", how_often="én gang i uka", own_part="Jeg foreslår hva."),
     Doing(3, "Legge bort telefonen klokken 23", 2, how_often="hver kveld"),
     Doing(4, "Møte med skolen", 3, "trude", how_often="én gang i måneden")),
    ("Jeg vil ha et sted for meg selv.", "Jeg vil bli ferdig med skolen.", "Jeg vil lære å klare pengene mine."),
)  # fmt: skip
_ECONOMY = Theme(
    "Orden på økonomien, så boligen er trygg.",
    (("kari", "bolig, kaller inn til møtene"), ("stein", "budsjett og avtaler"), ("trude", "arbeid")),
    (Aim(1, "Beholde boligen", "main"), Aim(2, "Betale husleien til rett tid", "sub", "short"),
     Aim(3, "Bli kvitt den minste gjelden", "sub", "long")),
    (Doing(1, "Økonomisk rådgivning", 3, "stein", how_often="én gang i måneden",
           own_part="Jeg åpner posten og tar den med."),
     Doing(2, "Betale husleien samme dag som pengene kommer", 2, how_often="hver måned"),
     Doing(3, "Ringe Kari hvis noe kommer i veien", 1, how_often="når det trengs")),
    ("Jeg vil ikke være redd for postkassen.", "Jeg vil bli boende der jeg er.", "Jeg vil betale det jeg skylder."),
)  # fmt: skip
_NEWCOMER = Theme(
    "Et hjem i Lillevik, språk og arbeid.",
    (("kari", "bolig, kaller inn til møtene"), ("nur", "introduksjonsprogrammet"), ("trude", "arbeid"),
     ("turid", "helsestasjonen")),
    (Aim(1, "Et fast sted å bo", "main"), Aim(2, "Klare brev og skjema på egen hånd", "sub", "long"),
     Aim(3, "Få praksis", "sub", "short")),
    (Doing(1, "Lete etter bolig, med tolk", 1, "kari", how_often="hver uke"),
     Doing(2, "Lese brev sammen", 2, "nur", how_often="hver uke", own_part="Jeg tar med brevene."),
     Doing(3, "Finne praksisplass", 3, "trude"),
     Doing(4, "Gå på språkkafé", 2, how_often="hver torsdag")),
    ("Jeg vil arbeide og betale husleien selv.", "Jeg vil bo nær venner fra kurset."),
)  # fmt: skip
_OUT = Theme(
    "En god start etter løslatelsen.",
    (("kari", "bolig, kaller inn til møtene"), ("morten", "kontaktbetjent"), ("trude", "arbeid"),
     ("jan_erik", "booppfølger"), ("kjetil", "arbeidstrening")),
    (Aim(1, "Bo fast, og bli boende", "main"), Aim(2, "Ha noe å stå opp til", "sub", "short"),
     Aim(3, "Få fast arbeid", "sub", "long")),
    (Doing(1, "Besøk av booppfølger", 1, "jan_erik", how_often="to ganger i uka", own_part="Jeg åpner døren."),
     Doing(2, "Arbeidstrening", 2, "kjetil", how_often="tre dager i uka", own_part="Jeg møter klokken åtte."),
     Doing(3, "Skrive søknader", 3, "trude", how_often="annenhver uke")),
    ("Denne gangen skal det gå.", "Jeg vil ha en nøkkel som er min."),
)  # fmt: skip

THEMES: Mapping[str, Theme] = {
    "substance": _SOBER, "substance_and_mental": _SOBER, "mental_health": _CALM, "discharged": _CALM,
    "elderly": _CALM, "disability": _CALM, "family": _FAMILY, "young": _YOUNG, "low_income": _ECONOMY,
    "refugee": _NEWCOMER, "released": _OUT,
}  # fmt: skip

AGENDAS = (
    "Hvordan det går\nBolig\nOppgaver fra sist",
    "Siden sist\nGå gjennom planen",
    "Bolig\nØkonomi\nVeien videre",
    "Hva fungerer\nHva må endres",
)
MINUTES = (
    "Alle er enige om at det går riktig vei. Vi fortsetter som avtalt.",
    "Det har vært en tung måned. Booppfølgingen økes en periode.",
    "Gikk gjennom oppgavene. To er gjort, resten tar vi neste gang.",
    "Beboeren fortalte om hverdagen. Vi ble enige om nye oppgaver.",
)
TASKS = (
    "Ringe utleier om varmen",
    "Sende skjema om bostøtte",
    "Avtale befaring av leiligheten",
    "Finne ut om det er ledig plass",
    "Oppdatere budsjettet",
    "Bestille time",
    "Undersøke busskort",
    "Ta kontakt med frivilligsentralen",
    "Sjekke hva forsikringen dekker",
)
OWN_TASKS = ("Ta med regningene til neste møte", "Skrive ned spørsmål til utleier", "Bestille time hos legen")
REACHED = (None, "Dette har gått fint.", "Nådd før tiden.")
GIVEN_UP = ("Ikke så viktig lenger.", "Vi prøver noe annet.")
