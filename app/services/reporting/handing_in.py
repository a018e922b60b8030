"""Handing in: a report is frozen with all it says, so that it can be shown again whatever becomes of the records."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from app import clock
from app.errors import OfficerError
from app.models import ReportingYear
from app.services.records import by_id
from app.storage.store import Store
from app.texts import _


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A report as it was handed in. `document` is JSON in UTF-8; `is_whole` says that it still has its checksum."""

    document: bytes
    checksum: str
    moment: datetime
    program: str
    is_whole: bool


def hand_in(store: Store, reporting_id: int, document: bytes, program: str) -> str:
    """Freeze a report that has been checked; returns the checksum, SHA-256 in hexadecimal. There is no undo: a
    correction is a new edition. Raises OfficerError when it has not been checked, or is handed in already."""
    with store.write() as session:
        year = by_id(session, ReportingYear, reporting_id)
        if year.handed_in:
            raise OfficerError(_("Rapporten er levert allerede."))
        if year.checked is None:
            raise OfficerError(_("Gå gjennom kontrollen før rapporten leveres."))
        year.snapshot, year.checksum = document, sha256(document).hexdigest()
        year.handed_in, year.program = clock.now(), program
        return year.checksum


def handed_in(store: Store, reporting_id: int) -> HandedIn | None:
    """The report as it was handed in; None for a draft."""
    with store.read() as session:
        year = by_id(session, ReportingYear, reporting_id)
        if year.handed_in is None or year.snapshot is None:
            return None
        whole = sha256(year.snapshot).hexdigest() == year.checksum
        return HandedIn(year.snapshot, year.checksum or "", year.handed_in, year.program or "", whole)
