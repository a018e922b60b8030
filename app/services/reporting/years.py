"""Reporting years and their editions: opened, checked, handed in, and corrected by an edition beside the old."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import clock
from app.dates import EARLIEST, LATEST
from app.errors import OfficerError
from app.models import AnswerMeasure, ReportAnswer, ReportingYear
from app.models.fields import fields_of
from app.services import records, settings
from app.services.records import Saved, Values, by_id, merge, outcome, values_of
from app.services.reporting import form
from app.storage.store import Store
from app.texts import _

DRAFT, CHECKED, HANDED_IN = "draft", "checked", "handed_in"
RULES = ("length_of_stay", "young_max_age")


@dataclass(frozen=True, slots=True)
class YearRow:
    """One edition of a year's report. `form` is the name of the form it is on. `is_kept` says that a report that is
    handed in is here as it was: a workbook carries only its checksum."""

    id: int
    year: int
    edition: int
    state: str
    form: str
    handed_in: datetime | None
    checksum: str | None
    remark: str | None
    is_kept: bool = True

    @property
    def is_lost(self) -> bool:
        """Handed in, but only the records of today can be shown."""
        return self.state == HANDED_IN and not self.is_kept


def rows(store: Store) -> Sequence[YearRow]:
    """Every edition, the newest year and edition first."""
    with store.read() as session:
        query = select(ReportingYear, ReportingYear.snapshot.is_not(None)).order_by(
            ReportingYear.year.desc(), ReportingYear.edition.desc()
        )
        return [_row(one, is_kept=is_kept) for one, is_kept in session.execute(query)]


def newest_of(store: Store, year: int) -> YearRow | None:
    """The newest edition of a year, if it has begun."""
    return next((row for row in rows(store) if row.year == year), None)


def load(store: Store, reporting_id: int) -> dict[str, Any]:
    """The year's own values, with `version`."""
    with store.read() as session:
        return values_of(by_id(session, ReportingYear, reporting_id))


def newest(session: Session, year: int) -> ReportingYear | None:
    """The newest edition of a year, if it has begun."""
    query = select(ReportingYear).where(ReportingYear.year == year).order_by(ReportingYear.edition.desc())
    return session.scalar(query.limit(1))


def open_year(store: Store, year: int) -> int:
    """The row id of a year's newest edition; a year that has not begun begins, as a draft on its form and with the
    municipality's rules of counting. Raises OfficerError for a year that no record can have."""
    if not EARLIEST.year <= year <= LATEST.year:
        raise OfficerError(_("Året må ligge mellom {first} og {last}.", first=EARLIEST.year, last=LATEST.year))
    with store.write() as session:
        begun = newest(session, year)
        if begun is None:
            begun = merge(session, ReportingYear(), _first_edition(session, year))
            session.flush()
        return begun.id


def _first_edition(session: Session, year: int) -> dict[str, Any]:
    return {
        "year": year, "edition": 1, "form": form.name_for(year),
        "length_of_stay": settings.read(session, settings.LENGTH_OF_STAY),
        "young_max_age": settings.read(session, settings.YOUNG_MAX_AGE),
    }  # fmt: skip


def save_rules(store: Store, reporting_id: int, values: Values, version: int | None = None) -> Saved:
    """Choose how a draft is counted: the values in RULES. Raises Invalid, Stale, or OfficerError for a report that is
    handed in."""
    with store.write() as session:
        year = editable(session, reporting_id)
        return outcome(merge(session, year, {name: values[name] for name in RULES if name in values}, version), ())


def editable(session: Session, reporting_id: int) -> ReportingYear:
    """The year, to be changed: one that was checked becomes a draft again. Raises OfficerError for a report that is
    handed in."""
    year = by_id(session, ReportingYear, reporting_id)
    if year.handed_in:
        message = _("Rapporten for {year} er levert og kan ikke endres. Lag en ny utgave av den.", year=year.year)
        raise OfficerError(message)
    year.checked = None
    return year


def reopen(session: Session) -> None:
    """What every report is made with has changed: those that were checked are drafts again."""
    for year in session.scalars(select(ReportingYear).where(ReportingYear.handed_in.is_(None))):
        year.checked = None


def new_edition(store: Store, reporting_id: int, remark: str = "") -> int:
    """A draft beside a report that is handed in, with its answers; its row id. Raises OfficerError unless it is the
    newest edition and handed in."""
    with store.write() as session:
        old = by_id(session, ReportingYear, reporting_id)
        latest = session.scalar(select(func.max(ReportingYear.edition)).where(ReportingYear.year == old.year))
        if old.handed_in is None or old.edition != latest:
            raise OfficerError(_("Bare den nyeste leverte utgaven kan få en ny utgave."))
        values = {name: getattr(old, name) for name in ("year", "form", *RULES)}
        draft = merge(session, ReportingYear(), {**values, "edition": old.edition + 1, "remark": remark or None})
        session.flush()
        _copy_answers(session, old, draft)
        return draft.id


def _copy_answers(session: Session, old: ReportingYear, new: ReportingYear) -> None:
    for answer in session.scalars(select(ReportAnswer).where(ReportAnswer.reporting_id == old.id)).all():
        copy = ReportAnswer(reporting_id=new.id, **{name: getattr(answer, name) for name in fields_of(ReportAnswer)})
        session.add(copy)
        session.flush()
        used = select(AnswerMeasure.measure_id).where(AnswerMeasure.answer_id == answer.id)
        for measure_id in session.scalars(used).all():
            session.add(AnswerMeasure(answer_id=copy.id, measure_id=measure_id))


def delete(store: Store, reporting_id: int) -> Callable[[], None]:
    """Delete a draft; returns what puts it back. Raises OfficerError for a report that is handed in."""
    with store.read() as session:
        if by_id(session, ReportingYear, reporting_id).handed_in:
            raise OfficerError(_("En levert rapport kan ikke slettes."))
    return records.delete(store, ReportingYear, reporting_id)


def mark_checked(store: Store, reporting_id: int) -> Callable[[], None]:
    """Say that the checks have been gone through; returns what makes it a draft again."""
    with store.write() as session:
        year = editable(session, reporting_id)
        year.checked = clock.now()

    def undo() -> None:
        with store.write() as session:
            editable(session, reporting_id)

    return undo


def state_of(year: ReportingYear) -> str:
    """DRAFT, CHECKED or HANDED_IN."""
    return HANDED_IN if year.handed_in else CHECKED if year.checked else DRAFT


def _row(year: ReportingYear, *, is_kept: bool) -> YearRow:
    return YearRow(
        year.id, year.year, year.edition, state_of(year), year.form, year.handed_in, year.checksum, year.remark, is_kept
    )
