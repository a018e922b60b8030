"""What Lillevik answers in its yearly reports, and the measures that several answers tell of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

RESTANSER, LEIE_TIL_EIE, SCHOOL, CRISIS, TUESDAYS, RESIDENTS = range(1, 7)
MEASURES: Mapping[int, tuple[str, str]] = {
    RESTANSER: ("Restansemøtet",
                "Boligkontoret, Nav og økonomi møtes hver måned om dem som ligger etter med husleien."),
    LEIE_TIL_EIE: ("Leie til eie", "Leietakere med råd til det får hjelp til startlån og til å finne en bolig."),
    SCHOOL: ("Boligskole", "Tre kvelder om budsjett, husregler og naboskap for dem som skal bo for seg selv."),
    CRISIS: ("Vaktordning med krisesenteret", "Et rom står klart for familier hele døgnet."),
    TUESDAYS: ("Boligmøtet på tirsdager",
               "Boligkontoret, Nav, helse og eiendom fordeler ledige boliger og oppfølging sammen."),
    RESIDENTS: ("Beboerrådet", "Fem beboere i kommunale boliger gir råd fire ganger i året."),
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """One answer. `before` is what was answered the year before, where it was put otherwise; a `value` is yes (1), no
    (0) or from 1 to 5; with `why_not` the question is not relevant."""

    text: str = ""
    measures: tuple[int, ...] = ()
    before: str = ""
    value: int | None = None
    why_not: str = ""

    def fields(self, *, earlier: bool) -> dict[str, Any]:
        """The fields of the answer, of this year or the one before."""
        text = self.before if earlier and self.before else self.text
        return {"text": text or None, "value": self.value, "not_relevant": bool(self.why_not) or None,
                "why_not": self.why_not or None}  # fmt: skip


ANSWERS: Mapping[str, Said] = {
    "examples.transition": Said(
        "Fengselet og sykehuset ringer oss to måneder før noen skal ut. Hver får en fast kontakt hos oss. De som "
        "skal bo for seg selv for første gang, får tilbud om boligskole.", (SCHOOL, TUESDAYS),
        "Fengselet ringer oss før løslatelse, men ofte for sent. Vi lager en rutine."),
    "examples.temporary": Said(
        "Ingen får vedtak uten en plan for varig bolig. Vi ringer hver uke den første måneden. Kvalitetsavtale med "
        "to av botilbudene.", (TUESDAYS,)),
    "results.temporary": Said("De fleste er ute innen tre måneder. De som blir lenger, venter på bolig med bemanning.",
                              before="For mange bodde lenge. Vi startet boligmøtet for å korte ned tiden."),
    "examples.temporary_families_young": Said(
        "Ingen familier skal bo på hotell. Krisesenteret har et rom klart, og familier går først i boligmøtet.",
        (CRISIS, TUESDAYS)),
    "examples.refugees": Said("Kommunen leier inn boliger privat med garanti. Boligskolen holdes også med tolk.",
                              (SCHOOL,)),
    "examples.dwellings": Said("Vi har leid inn i Fjordveien og fått tilvisningsavtale i Kirkegata.", (TUESDAYS,)),
    "examples.turnover": Said(
        "Ett år før kontrakten går ut, spør vi om de kan kjøpe eller leie et annet sted.", (LEIE_TIL_EIE,)),
    "instruments.rental_dwellings": Said("Tilskudd til utleieboliger brukes annethvert år. Vi savner et tilskudd som "
                                         "passer når bare én eller to boliger skal kjøpes."),
    "results.dwellings": Said("Flere små boliger med bemanning i nærheten trengs. To gamle boliger er ute av bruk."),
    "results.turnover": Said("Noen flere flytter videre enn før. De som blir, har behov som varer.", (LEIE_TIL_EIE,),
                             "Få flyttet videre. Leie til eie begynte først på høsten."),
    "examples.accessibility": Said("Nye boliger tas bare inn når de kan brukes med rullestol."),
    "results.accessibility": Said("Under halvparten kan brukes med rullestol. De eldste boligene kan ikke bygges om."),
    "examples.private_rental": Said(
        "En time på boligkontoret hver uke om å finne, vise seg frem for og leie en bolig.", (SCHOOL,)),
    "examples.families": Said("Familier med barn får startlån først, og svar innen fem uker.", (LEIE_TIL_EIE,)),
    "results.families": Said("Familiene som har kjøpt, bor der fortsatt, og ingen av dem ligger etter.",
                             (LEIE_TIL_EIE,)),
    "examples.refinancing": Said("Restansemøtet ser etter eiere som kan beholde boligen med startlån.", (RESTANSER,)),
    "results.refinancing": Said(why_not="Vi har hatt for få saker til å si noe om resultatene."),
    "examples.eviction": Said(
        "Vi tar kontakt samme uke som vi får et varsel. Er det barn, drar to av oss hjem til dem.", (RESTANSER,)),
    "examples.services": Said("Booppfølging på dagtid, og boligskole to ganger i året.", (SCHOOL,)),
    "examples.knowledge": Said("Tallene fra Boligvei legges fram for boligmøtet hver måned.", (TUESDAYS,),
                               "Vi begynte å føre alle opphold ett sted."),
    "examples.users": Said("Beboerrådet leser utkast til husregler og brev.", (RESIDENTS,)),
    "examples.appeals": Said("Brevene forteller hvordan man klager. Klager går til klagenemnda."),
    "examples.actors": Said(
        "Frelsesarmeen, krisesenteret og to private utleiere er med på boligmøtet to ganger i året.",
        (TUESDAYS, CRISIS)),
    "examples.land_use": Said("Vi ga innspill til planen for Skogveien om små boliger nær butikk og buss."),
    "routines.eviction_systems": Said("Skriftlig rutine fra 2023, med hvem som gjør hva.", (RESTANSER,), value=1),
    "routines.appeals_board": Said("Klagenemnda behandler klager hver annen måned.", value=1),
    "routines.private_rental_guidance": Said("Brosjyre, og en time på boligkontoret.", (SCHOOL,), value=1),
    "routines.planning_considerations": Said("Ikke skrevet inn i kommuneplanen ennå.", value=0),
    "involvement.planning": Said("Beboerrådet ga råd til boligplanen.", (RESIDENTS,), value=3),
    "involvement.projects": Said("To beboere er med i byggekomiteen for Skogveien.", (RESIDENTS,), value=4),
}  # fmt: skip
BEGUN = ("examples.transition", "examples.eviction", "examples.families", "routines.appeals_board",
         "routines.eviction_systems", "involvement.planning")  # fmt: skip
"""What has been answered so far of the year that is being written."""
CORRECTED = "routines.planning_considerations"
WRONG: Mapping[str, Any] = {"text": "Skrevet inn i utkastet til kommuneplan.", "value": 1}
RIGHT: Mapping[str, Any] = {"text": "Står i utkastet, men ble ikke vedtatt.", "value": 0}
REMARK = "Boligsosiale hensyn ble ikke vedtatt i kommuneplanen likevel. Svaret er rettet fra ja til nei."
"""What was first answered the year before last, and what the corrected edition says."""
REASON = "Vi venter på svar. Det har liten betydning for tallene."
"""Why a report was handed in although something had to be put right."""
