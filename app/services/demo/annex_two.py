"""Annex 2 of rundskriv U-10/2002: «Einar», who may lose his municipal flat, and the plan that lets him stay.

The circular's facts, goals, measures and group; the names are invented.
"""

from app.services.demo.group_told import Agreed, Aim, Doing, Given, Group, Member, Met, Version
from app.services.demo.people import Who

HOUSEHOLD = 46
MEMBERS = (Who("Egil", "Torvik", 58, "man", more={"phone": "00 00 46 46", "address": "Nygata 11"}),)
GROUPS = ("substance",)
OPENED = -150

_BEGUN, _DATED = -120, -112
_CONSENT = Given(_BEGUN, 245, scope=("housing", "plan", "health", "substance"))

_VALUES = {
    "background": "Naboene har klaget flere ganger, og leiligheten var blitt svært skitten. Jeg stod i fare for å bli "
    "kastet ut. Jeg har drukket store deler av livet, og har bodd på gata og på hybelhus. Leiligheten fikk jeg fordi "
    "helsa er dårlig. I perioder drikker jeg så mye at jeg ikke klarer å ta vare på meg selv eller leiligheten. "
    "Kommunelegen hjalp til, og leiligheten er ryddet og vasket.",
    "own_words": "Jeg vil bo her til jeg dør. Jeg vil ikke tilbake til hybelhuset.",
    "resources": "Jeg har bodd her i fire år. Jeg kan mye om båter, og jeg har god kontakt med vaktmesteren.",
    "needs": "Hjelp til å holde leiligheten i stand, og noen faste folk som kjenner meg.",
    "home": "Nygata 11, kommunal leilighet",
    "renewal_goal": True,
    "renewal_terms": "Jeg tar imot booppfølgerne og hjemmehjelpen, og naboene har det rolig.",
    "house_rules": "Ro i oppgangen. Bruke toalettet hjemme, ikke oppgangen. Søppelet går ned hver uke.",
    "pay_days": "Den 20. hver måned, samme dag som uføretrygden",
    "rent_deduction": True,
    "rent_deduction_terms": "Nav trekker husleien av uføretrygden. Jeg kan si stopp når som helst.",
    "tenancy_other": "Forutsetningen for å bli boende er at jeg tar imot booppfølging.",
    "whom_to_call": "Trude Haugen på Nav, 00 00 70 06. Ellen eller Jan Erik på dagene de kommer.",
    "resident_does": "Jeg ringer når drikkingen blir for mye, og blir med til Åslia.",
    "services_do": "Booppfølgerne banker på to ganger før de går. Nav ringer meg før noen skriver brev om leiligheten.",
    "notice_routine": "Vaktmesteren ringer booppfølgerne ved bråk. Trude får beskjed hvis jeg ikke er hjemme "
    "to uker på rad.",
    "follow_up": "Ansvarsgruppen møtes hver åttende uke på Nav.",
}

_STAY, _HEALTH, _DAILY, _NEIGHBOURS = 1, 2, 3, 4
_PLAN = Version(
    "first", _DATED, _DATED, 70,
    (
        Aim(_STAY, "Beholde leiligheten, og ikke bli kastet ut", "main"),
        Aim(_HEALTH, "Ta bedre vare på meg selv og helsa", "main"),
        Aim(_DAILY, "Spise bedre og holde meg ren", "sub", "short", "on_the_way", -56,
            "Spiser middag på varmestua tre dager i uka."),
        Aim(_NEIGHBOURS, "Ta hensyn til naboene, for eksempel ikke tisse i oppgangen", "sub", "short", "reached", -56,
            "Ingen klager siden planen ble skrevet."),
    ),
    (
        Doing(1, "Hjemmehjelp på fast dag og klokkeslett, og den samme hver gang", _STAY, "gerd",
              how_often="én gang i uka, onsdag klokken 12",
              own_part="Jeg er hjemme, og så edru at det er greit for Gerd å vaske her."),
        Doing(2, "Booppfølging: øve på å stelle leiligheten, og kjøpe møbler og det som mangler", _STAY, "ellen",
              how_often="én gang i uka, sammen med Jan Erik Moen", own_part="Jeg er med på det vi gjør."),
        Doing(3, "Booppfølging sammen med Ellen Bråthen", _STAY, "jan_erik", how_often="én gang i uka"),
        Doing(4, "Avrusning når det trengs, for å ta vare på helsa", _HEALTH, "anders", how_often="etter avtale",
              own_part="Jeg sier ja til plass når jeg får den."),
        Doing(5, "Time hos fastlegen", _HEALTH, "tor", how_often="hver åttende uke"),
        Doing(6, "Samordne hjelpen, kalle inn til møtene og ordne med uføretrygden", None, "trude",
              how_often="løpende"),
        Doing(7, "Middag på varmestua", _DAILY, who="Frivilligsentralen", how_often="tre dager i uka",
              own_part="Jeg går dit selv."),
        Doing(8, "Dusje og ta på rene klær før hjemmehjelpen kommer", _DAILY, how_often="hver uke"),
    ),
    ((-56, -56), (-9, None), (56, None)), signed=_DATED, values=_VALUES, consented=_DATED,
)  # fmt: skip

GROUP = Group(
    HOUSEHOLD, _BEGUN, "Hjelpe Egil med å beholde leiligheten og ta vare på helsa.",
    (
        Member("trude", "samordner, kaller inn til møtene, økonomi", _CONSENT, coordinator=True),
        Member("ellen", "booppfølger", _CONSENT),
        Member("jan_erik", "booppfølger", _CONSENT),
        Member("gerd", "fast hjemmehjelp", Given(_BEGUN, 20, scope=("housing", "plan"))),
        Member("tor", "fastlege", _CONSENT),
        Member("anders", "akutt- og avrusningsplass", Given(_BEGUN, None, -30, scope=("substance",))),
    ),
    (
        Met(_DATED, (13, 0), "Nav Lillevik", "Leiligheten og klagene\nHva Egil ønsker\nSamarbeidsplanen", held=True,
            came=("trude", "ellen", "jan_erik", "gerd", "tor"), resident=True, invited=-119,
            minutes="Egil vil bli boende og sier ja til booppfølging. Planen ble skrevet ferdig på møtet."),
        Met(-56, (13, 0), "Nav Lillevik", "Gå gjennom planen\nMøbler", held=True, came=("trude", "ellen", "gerd"),
            resident=True, invited=-66,
            minutes="Ingen nye klager. Egil har fått sofa og spisebord. Vi fortsetter som før."),
        Met(-2, (13, 0), "Nav Lillevik", "Gå gjennom planen\nHverdagen", invited=-14),
        Met(33, (13, 0), "Nav Lillevik", "Veien videre"),
    ),
    (
        Agreed("Kjøpe seng sammen med Egil", -56, -20, -24, "jan_erik"),
        Agreed("Ta med kvittering for møblene til Nav", -56, -6, contact="ellen"),
        Agreed("Si fra til Trude om hvem som skal ha nøkkel", -56, 5),
    ),
    ((_PLAN,),),
)  # fmt: skip
