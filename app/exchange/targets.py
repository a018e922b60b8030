"""What the columns of the officer's own list can be matched to, and guesses by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from app.exchange.sheet import Column
from app.exchange.sheets import SHEETS
from app.formats import fold
from app.models import Arrears
from app.models.codes import CodeList
from app.models.fields import Kind, fields_of
from app.texts import N_, _

FULL_NAME = "Personer.*"
LAST_NAME_FIRST = "Personer.*etternavn først"
NAMES = (FULL_NAME, LAST_NAME_FIRST)
ARREARS = "Restanser"
CONTRACT, LOAN = f"{ARREARS}.Leieforhold-ID", f"{ARREARS}.Sak-ID"
_OFFERED = ("Personer", "Husstander", "Botilbud", "Opphold", "Saker")
_CASE_LIST = ("Saker.Sakstype", "Saker.Mottatt")
"""Only a list of cases has columns like these."""
_OWED = f"{ARREARS}.Skylder"
"""Only a list of arrears has a column like this."""
_LIKENESS = 0.8
_SYNONYMS = {
    FULL_NAME: ("navn", "fullt navn", "bruker", "beboer", "soker", "klient"),
    "Personer.Fødselsnummer": ("fnr", "personnummer", "fodsels og personnr", "fodselsnr", "f.nr"),
    "Personer.Fødselsdato": ("fodt", "f.dato", "dato fodt"),
    "Personer.Telefon": ("tlf", "mobil", "telefonnummer"),
    "Botilbud.Navn": ("botilbud", "sted", "tilbyder", "hotell", "overnattingssted", "bosted"),
    "Botilbud.Type": ("type botilbud", "type sted"),
    "Opphold.Inn": ("innflyttet", "inn dato", "fra", "fra dato", "ankomst", "start", "innsjekk"),
    "Opphold.Ut": ("utflyttet", "ut dato", "til", "til dato", "avreise", "slutt", "utsjekk"),
    "Opphold.Kom fra": ("kommer fra", "arsak"),
    "Opphold.Gikk til": ("flyttet til", "videre til"),
    "Opphold.Pris per døgn": ("pris", "dognpris"),
    "Opphold.Vedtaksdato": ("vedtak", "dato vedtak"),
    "Saker.Sakstype": ("type sak", "saken gjelder", "hva det sokes om", "soknad om"),
    "Saker.Mottatt": ("mottatt dato", "dato mottatt", "soknad mottatt", "soknadsdato", "sokt dato"),
    "Saker.Vedtaksdato": ("vedtak", "dato vedtak", "vedtatt", "avgjort"),
    "Saker.Utfall": ("resultat", "avgjorelse", "svar"),
    "Saker.Søkt beløp": ("soknadsbelop", "sokt om", "omsokt belop"),
    "Saker.Innvilget beløp": ("belop", "innvilget", "tilsagn"),
    "Saker.Klage mottatt": ("klage", "klagedato"),
    _OWED: (
        "restanse", "skyldig", "skyldig belop", "restansebelop", "utestaaende", "utestaaende belop", "forfalt",
        "forfalt belop", "saldo",
    ),
    f"{ARREARS}.Per dato": ("dato", "pr dato", "saldodato", "per", "pr"),
    f"{ARREARS}.Måneder": ("antall maaneder", "mnd", "antall mnd", "maaneders leie"),
    CONTRACT: ("kontraktnummer", "kontraktnr", "kontrakt", "leieforhold", "leieforhold nr", "avtalenummer", "avtalenr"),
    LOAN: ("laanesak", "saksnummer", "sak", "saksnr"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """A field that a column can fill. `key` is "sheet.header" of the exchange workbook and never changes."""

    key: str
    label: str
    codes: CodeList | None = None
    kind: Kind = Kind.TEXT


@lru_cache
def targets() -> Mapping[str, Target]:
    """Every field a list can fill, by key. A full name is split into first and last name, whichever comes first."""
    found = {
        FULL_NAME: Target(FULL_NAME, N_("Fullt navn")),
        LAST_NAME_FIRST: Target(LAST_NAME_FIRST, N_("Fullt navn, etternavnet først")),
    }
    for name in _OFFERED:
        for column in SHEETS[name].columns:
            if _is_offered(column):
                key = f"{name}.{column.header}"
                found[key] = Target(key, column.header, column.field.codes, column.field.kind)
    found |= {CONTRACT: Target(CONTRACT, N_("Kontraktnummer")), LOAN: Target(LOAN, N_("Sak om startlån"))}
    for field in fields_of(Arrears).values():
        key = f"{ARREARS}.{field.column}"
        found[key] = Target(key, field.column, field.codes, field.kind)
    return found


def _is_offered(column: Column) -> bool:
    return not (column.is_id or column.parent)


def shown(target: Target) -> str:
    """ "Opphold: Inn", for the list to choose from."""
    sheet = target.key.partition(".")[0]
    return _("{sheet}: {column}", sheet=sheet, column=_(target.label))


def guess_columns(headers: Iterable[str]) -> dict[str, str]:
    """Header -> key of the most likely target; headers that resemble nothing are left out, no target is used twice.

    What may be said of a stay and of a case alike is said of cases when the list is one of cases. A list of arrears
    tells of nothing but arrears, and of whose they are.
    """
    names = list(headers)
    of_cases = any(_likeness(name, targets()[key]) >= _LIKENESS for name in names for key in _CASE_LIST)
    of_arrears = not of_cases and any(_likeness(name, targets()[_OWED]) >= _LIKENESS for name in names)
    offered = [target for target in targets().values() if _may_be(target, of_arrears=of_arrears)]
    scored = sorted(
        ((_likeness(header, target), header, target.key) for header in names for target in offered),
        key=lambda score: (-score[0], score[2].startswith("Opphold.") if of_cases else score[2].startswith("Saker.")),
    )
    guessed: dict[str, str] = {}
    for likeness, header, key in scored:
        if likeness >= _LIKENESS and header not in guessed and key not in guessed.values():
            guessed[header] = key
    return guessed


def is_arrears(keys: Iterable[str]) -> bool:
    """Whether a list whose columns are matched to these is one of arrears."""
    return any(key.startswith(f"{ARREARS}.") for key in keys)


def _may_be(target: Target, *, of_arrears: bool) -> bool:
    sheet = target.key.partition(".")[0]
    return sheet in (ARREARS, "Personer") if of_arrears else sheet != ARREARS


def _likeness(header: str, target: Target) -> float:
    """1 for the same name, a little less for a word that usually means it."""
    text = fold(header).replace(".", "").strip()
    name = 0.0 if target.key == "Botilbud.Navn" else SequenceMatcher(None, text, fold(target.label)).ratio()
    others = (word.replace(".", "") for word in _SYNONYMS.get(target.key, ()))
    return max(name, 0.99 if text in others else 0.0)


def guess_code(codes: CodeList, text: str) -> str | None:
    """The workbook's code that a text most likely means, or None."""
    scored = [(SequenceMatcher(None, fold(text), fold(code.text)).ratio(), code.text) for code in codes]
    likeness, best = max(scored, default=(0.0, ""))
    return best if likeness >= _LIKENESS else None
