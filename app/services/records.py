"""What every save and delete has in common: check the values, apply them, refuse a stale write, undo a deletion."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import ForeignKey, inspect, select
from sqlalchemy.orm import Session

from app.dates import EARLIEST, LATEST
from app.errors import Invalid, OfficerError, Stale
from app.models import Numbered, Record
from app.models.fields import Field, Kind, fields_of
from app.services.findings import Finding, Severity, by_field, refuse_errors
from app.storage.history import next_ref
from app.storage.store import Store
from app.texts import _

R = TypeVar("R", bound=Record)
N = TypeVar("N", bound=Numbered)
Values = Mapping[str, Any]
_WRITTEN = frozenset({Kind.TEXT, Kind.NOTE})


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save gives back: the record's exchange ID (or row id as text), its new version, and warnings by field."""

    ref: str
    version: int
    warnings: Mapping[str, str] = field(default_factory=dict)


def values_of(record: Record) -> dict[str, Any]:
    """The described fields of a record, and its version."""
    values = {name: getattr(record, name) for name in fields_of(type(record))}
    return {**values, "version": record.version}


def problems_in(model: type[Record], values: Values) -> dict[str, str]:
    """What is wrong with the values themselves: something required is missing, too long, or an unknown code."""
    found = (
        (name, _problem(described, values[name])) for name, described in fields_of(model).items() if name in values
    )
    return {name: message for name, message in found if message}


def _problem(described: Field, value: object) -> str | None:
    if value is None or value == () or (isinstance(value, str) and not value.strip()):
        return _("{label} må fylles ut.", label=_(described.label)) if described.required else None
    if isinstance(value, str) and len(value) > described.length:
        return _("Teksten har {count} tegn. Det er plass til {most}.", count=len(value), most=described.length)
    if isinstance(value, date) and not EARLIEST <= (value.date() if isinstance(value, datetime) else value) <= LATEST:
        return _("Året må ligge mellom {first} og {last}.", first=EARLIEST.year, last=LATEST.year)
    return _unknown_code(described, value)


def _unknown_code(described: Field, value: object) -> str | None:
    if described.codes is None:
        return None
    keys = value if described.kind is Kind.CODES and isinstance(value, tuple) else (value,)
    unknown = any(key not in described.codes.by_key for key in keys)
    return _("Velg en av verdiene i listen.") if unknown else None


def apply(record: Record, values: Values) -> None:
    """Put the described values on the record; other keys are left alone. Text ends with its last word, and empty text
    becomes nothing."""
    for name, described in fields_of(type(record)).items():
        if name in values:
            value = values[name]
            if described.kind in _WRITTEN and isinstance(value, str):
                value = value.rstrip()
            setattr(record, name, None if value == "" else value)


def check_version(record: Record, version: int | None) -> None:
    """Raise Stale when the record has been changed since `version` was read."""
    if version is not None and record.version != version:
        raise Stale(
            _("Noen har endret dette siden du åpnet det. Se over begge utgavene og lagre på nytt."),
            values_of(record),
        )


def merge(session: Session, record: R, values: Values, version: int | None = None) -> R:
    """Check and apply values to a new or stored record and add it to the session. Raises Invalid or Stale."""
    check_version(record, version)
    problems = problems_in(type(record), values if record.id else {**_unset(record), **values})
    if problems:
        raise Invalid(problems)
    apply(record, values)
    if isinstance(record, Numbered) and not record.ref:
        record.ref = next_ref(session, type(record))
    session.add(record)
    return record


def _unset(record: Record) -> dict[str, None]:
    """What a new record must have and has not yet."""
    required = (name for name, described in fields_of(type(record)).items() if described.required)
    return {name: None for name in required if getattr(record, name) is None}


def outcome(record: Record, findings: Iterable[Finding]) -> Saved:
    """Refuse errors among the findings; else what was saved, with the warnings. Call it last in the transaction."""
    listed = list(findings)
    refuse_errors(listed)
    session = inspect(record).session
    if session is not None:
        session.flush()
    ref = record.ref if isinstance(record, Numbered) else str(record.id)
    return Saved(ref, record.version, by_field(listed, Severity.WARNING))


def by_ref(session: Session, model: type[N], ref: str) -> N:
    """The record with this exchange ID. Raises OfficerError when there is none (any more)."""
    record = session.scalar(select(model).where(model.ref == ref))
    if record is None:
        raise OfficerError(_("Fant ikke {ref}. Den kan være slettet.", ref=ref))
    return record


def by_id(session: Session, model: type[R], record_id: int) -> R:
    """The record with this row id. Raises OfficerError when there is none (any more)."""
    record = session.get(model, record_id)
    if record is None:
        raise OfficerError(_("Fant ikke det du ville åpne. Det kan være slettet."))
    return record


def columns_of(record: Record) -> dict[str, Any]:
    """Every column of a record, so that a deletion can be undone."""
    return {column.key: getattr(record, column.key) for column in inspect(type(record)).column_attrs}


def delete(store: Store, model: type[Record], record_id: int) -> Callable[[], None]:
    """Delete one record with the parts the database deletes with it, and return what puts all back as it was, with the
    same exchange IDs."""
    with store.write() as session:
        put_back = take_out(session, by_id(session, model, record_id))

    def undo() -> None:
        with store.write() as session:
            put_back(session)

    return undo


def take_out(session: Session, record: Record) -> Callable[[Session], None]:
    """As `delete`, within a transaction: what is returned puts all back in another."""
    kept = [(type(each), columns_of(each)) for each in _with_parts(session, record)]
    session.delete(record)
    session.flush()

    def put_back(again: Session) -> None:
        moved: dict[tuple[str, int], int] = {}
        for kind, columns in kept:
            _put_back(again, kind, columns, moved)

    return put_back


def _put_back(session: Session, kind: type[Record], columns: Values, moved: dict[tuple[str, int], int]) -> None:
    """SQLite gives the row id of what was deleted last to what is made next, and only the exchange ID says which is
    which: a record whose row id was taken meanwhile gets another, and its parts follow it (`moved`)."""
    values = dict(columns)
    for key in kind.__table__.foreign_keys:
        name = key.parent.key
        values[name] = moved.get((key.column.table.name, values[name]), values[name])
    if session.get(kind, columns["id"]) is not None:
        del values["id"]
    record = kind(**values)
    session.add(record)
    session.flush()
    moved[record.__tablename__, columns["id"]] = record.id


def _with_parts(session: Session, record: Record) -> Iterator[Record]:
    """The record and, after it, all that is deleted by cascade."""
    yield record
    for mapper in Record.registry.mappers:
        for column in mapper.local_table.columns:
            if any(_cascades(key, record) for key in column.foreign_keys):
                for part in session.scalars(select(mapper.class_).where(column == record.id)).all():
                    yield from _with_parts(session, part)


def _cascades(key: ForeignKey, record: Record) -> bool:
    return key.ondelete == "CASCADE" and key.column.table is record.__table__
