"""Every setting that follows the database: one typed table of name, default and meaning."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from sqlalchemy.orm import Session

from app.models import Setting
from app.storage.store import Store
from app.texts import N_

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Declared(Generic[T]):
    """A setting: its name in the database, its default, and what it decides (msgid in bokmål)."""

    name: str
    default: T
    label: str


MUNICIPALITY_NUMBER = Declared("municipality_number", "", N_("Kommunenummer"))
MUNICIPALITY_NAME = Declared("municipality_name", "", N_("Kommune"))
OFFICER = Declared("officer", "", N_("Saksbehandlers navn"))
OFFICE = Declared("office", "", N_("Kontor i brevhodet"))
PHONE = Declared("phone", "", N_("Telefon"))
PHONE_HOURS = Declared("phone_hours", "", N_("Når dere tar telefonen"))
LANGUAGE = Declared("language", "nb", N_("Språk i vinduet"))
THEME = Declared("theme", "system", N_("Lyst eller mørkt"))
TEXT_SCALE = Declared("text_scale", 100, N_("Tekststørrelse i prosent"))
IDLE_MINUTES = Declared("idle_minutes", 10, N_("Lås etter så mange minutter uten bruk"))
BACKUP_FOLDER = Declared("backup_folder", "", N_("Mappe for sikkerhetskopi"))
LENGTH_OF_STAY = Declared("length_of_stay", "nights_in_year", N_("Hva «mer enn 3 måneder» betyr i rapporten"))
YOUNG_MAX_AGE = Declared("young_max_age", 24, N_("Øvre alder for unge"))
REPORT_FOLDER = Declared("report_folder", "", N_("Mappe for rapporter"))
REVIEW_DAYS = Declared("review_days", 14, N_("Dager mellom gjennomgangene av oppfølgingslisten"))
APPEALS_BOARD = Declared("appeals_board", "", N_("Kommunens klageinstans"))
SMALL_NUMBER_LIMIT = Declared("small_number_limit", 4, N_("Offentlige tall: skjul antall under"))
NOTICE_DAYS = Declared("notice_days", 4, N_("Dager fra et brev er sendt til det regnes som kommet fram"))


def read(session: Session, setting: Declared[T]) -> T:
    """The stored value, or the default."""
    row = session.get(Setting, setting.name)
    return setting.default if row is None else cast("T", row.value)


def write(session: Session, setting: Declared[T], value: T) -> None:
    """Store a value. Raises TypeError for one of another type than the default's: that is a bug."""
    if type(value) is not type(setting.default):
        raise TypeError(setting.name)
    row = session.get(Setting, setting.name)
    if row is None:
        session.add(Setting(name=setting.name, value=value))
    else:
        row.value = value


def get(store: Store, setting: Declared[T]) -> T:
    """As `read`, in a session of its own."""
    with store.read() as session:
        return read(session, setting)


def put(store: Store, setting: Declared[Any], value: object) -> None:
    """As `write`, in a transaction of its own."""
    with store.write() as session:
        write(session, setting, value)
