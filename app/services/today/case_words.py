"""What *I dag* says about each deadline of a case, and what its button says."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.services.case.case_types import CaseType
from app.texts import N_, _


@dataclass(frozen=True, slots=True)
class Words:
    """Msgids. `late` is said when the day has passed, where that is something else than `what`."""

    what: str
    action: str
    late: str = ""


WORDS: Mapping[str, Words] = {
    "answer": Words(
        N_("Søknaden om {kind} skal ha svar – fatt vedtak, eller send foreløpig svar"),
        N_("Registrer svar"),
        N_("Søknaden om {kind} har ligget uten svar i mer enn én måned – send foreløpig svar"),
    ),
    "same_day": Words(
        N_("Søknaden om {kind} skal avgjøres samme dag"),
        N_("Registrer vedtak"),
        N_("Søknaden om {kind} skulle vært avgjort samme dag – fatt vedtak"),
    ),
    "expected": Words(
        N_("Søkeren er lovet svar om {kind} – fatt vedtak, eller gi beskjed om ny dato"), N_("Registrer vedtak")
    ),
    "allowance": Words(
        N_("Søknaden om {kind} må være inne for å gjelde denne måneden"),
        N_("Hjelp til å søke"),
        N_("Søknadsfristen for {kind} er ute – hjelp til å søke for neste måned"),
    ),
    "notify": Words(N_("Vedtaket om {kind} er ikke sendt til søkeren"), N_("Registrer sendt vedtak")),
    "complaint_handling": Words(
        N_("Klage på vedtaket om {kind} – gjør om vedtaket, eller send klagen videre"), N_("Åpne klagen")
    ),
    "new_decision": Words(N_("Klagen fikk medhold – fatt nytt vedtak om {kind}"), N_("Registrer vedtak")),
    "lapse": Words(
        N_("Vedtaket om {kind} går ut – følg opp før det faller bort"),
        N_("Åpne saken"),
        N_("Vedtaket om {kind} er gått ut – forny det, eller avslutt saken"),
    ),
    "close": Words(N_("Klagefristen for {kind} er ute uten klage – avslutt saken"), N_("Avslutt saken")),
    "help": Words(
        N_("Søkeren ba også om hjelp etter boligsosialloven – det må få et eget vedtak (§ 7)"), N_("Åpne saken")
    ),
}


def words(key: str, case_type: CaseType, *, late: bool) -> str:
    """What to do about a deadline in a case of this type."""
    told = WORDS[key]
    return _(told.late if late and told.late else told.what, kind=_(case_type.label))


def action(key: str) -> str:
    """What the button says: a msgid."""
    return WORDS[key].action
