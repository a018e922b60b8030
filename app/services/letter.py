"""Letters kept as they were sent, with their case or eviction, and the municipality's own templates."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid, OfficerError
from app.models import Case, Eviction, Letter, LetterTemplate
from app.models.letter import ABOUT_EVICTION
from app.services import records, viewing
from app.services.records import by_id, by_ref, merge
from app.storage.store import Store
from app.texts import _


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter of a case or about an eviction."""

    id: int
    kind: str
    language: str
    made: datetime
    sent: date | None
    recipient: str | None
    step_number: int | None


@dataclass(frozen=True, slots=True)
class LetterFiles:
    """A letter's files as they were made."""

    kind: str
    language: str
    docx: bytes
    pdf: bytes


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template of the municipality's own, in place of the built-in one since `since`."""

    kind: str
    language: str
    file_name: str
    since: date


def keep(store: Store, owner_ref: str, letter: LetterFiles, *, recipient: str, step_number: int | None = None) -> int:
    """Keep a letter for good with its case, or with the eviction when that is what its kind is about; returns its id.
    `step_number` is the step of the case it tells of."""
    with store.write() as session:
        kept = Letter(
            **_owner(session, owner_ref, letter.kind), docx=letter.docx, pdf=letter.pdf,
            docx_digest=_digest(letter.docx), pdf_digest=_digest(letter.pdf),
        )  # fmt: skip
        values = {
            "kind": letter.kind, "language": letter.language, "made": clock.now(), "recipient": recipient,
            "step_number": step_number,
        }  # fmt: skip
        merge(session, kept, values)
        session.flush()
        return kept.id


def list_for_case(store: Store, case_ref: str) -> list[LetterRow]:
    """The letters of a case, the newest first."""
    with store.read() as session:
        return _rows(session, Letter.case_id == by_ref(session, Case, case_ref).id)


def list_for_eviction(store: Store, eviction_ref: str) -> list[LetterRow]:
    """The letters about an eviction, the newest first."""
    with store.read() as session:
        return _rows(session, Letter.eviction_id == by_ref(session, Eviction, eviction_ref).id)


def files(store: Store, letter_id: int) -> LetterFiles:
    """The files of a letter. Strictly confidential persons are logged as seen.

    Raises OfficerError when they are no longer what was kept.
    """
    with store.read() as session:
        letter = by_id(session, Letter, letter_id)
        found = LetterFiles(letter.kind, letter.language, letter.docx, letter.pdf)
        digests = (letter.docx_digest, letter.pdf_digest)
        seen = viewing.watched(session, _household_id(session, letter))
    viewing.log(store, seen, "letter")
    if (_digest(found.docx), _digest(found.pdf)) != digests:
        raise OfficerError(_("Brevet er ikke slik det ble lagret. Hent det fra en sikkerhetskopi."))
    return found


def mark_sent(store: Store, letter_id: int, day: date | None) -> None:
    """Note the day a letter was sent, or None when it was not after all. Raises Invalid with the field `sent`."""
    with store.write() as session:
        letter = by_id(session, Letter, letter_id)
        if day is not None and day < letter.made.date():
            raise Invalid({"sent": _("Brevet kan ikke være sendt før det ble laget.")})
        if day is not None and day > clock.today():
            raise Invalid({"sent": _("Datoen er ikke kommet ennå.")})
        merge(session, letter, {"sent": day})


def delete(store: Store, letter_id: int) -> Callable[[], None]:
    """Delete a letter that was never sent; returns what puts it back. Raises OfficerError for one that was sent."""
    with store.read() as session:
        if by_id(session, Letter, letter_id).sent is not None:
            raise OfficerError(_("Brevet er sendt og skal bli liggende. Lag heller et nytt."))
    return records.delete(store, Letter, letter_id)


def put_template(store: Store, kind: str, language: str, file_name: str, docx: bytes) -> None:
    """Use the municipality's own template from now on. It must have been checked (reports/letters/templates.py)."""
    with store.write() as session:
        template = _template(session, kind, language) or LetterTemplate()
        template.docx, template.docx_digest = docx, _digest(docx)
        values = {"kind": kind, "language": language, "file_name": file_name, "since": clock.today()}
        merge(session, template, values)


def remove_template(store: Store, kind: str, language: str) -> Callable[[], None] | None:
    """Go back to the built-in template; returns what puts the municipality's own back, None when there was none."""
    with store.read() as session:
        template = _template(session, kind, language)
        found = template.id if template else None
    return None if found is None else records.delete(store, LetterTemplate, found)


def template_of(store: Store, kind: str, language: str) -> bytes | None:
    """The municipality's own template; None where the built-in one is used."""
    with store.read() as session:
        template = _template(session, kind, language)
        return template.docx if template else None


def templates(store: Store) -> list[TemplateRow]:
    """All templates of the municipality's own."""
    with store.read() as session:
        query = select(LetterTemplate).order_by(LetterTemplate.kind, LetterTemplate.language)
        return [TemplateRow(one.kind, one.language, one.file_name, one.since) for one in session.scalars(query)]


def _owner(session: Session, ref: str, kind: str) -> dict[str, int]:
    if kind in ABOUT_EVICTION:
        return {"eviction_id": by_ref(session, Eviction, ref).id}
    return {"case_id": by_ref(session, Case, ref).id}


def _household_id(session: Session, letter: Letter) -> int:
    if letter.eviction_id is not None:
        return session.get_one(Eviction, letter.eviction_id).household_id
    return session.get_one(Case, letter.case_id).household_id


def _rows(session: Session, of_owner: ColumnElement[bool]) -> list[LetterRow]:
    query = select(Letter).where(of_owner).order_by(Letter.made.desc(), Letter.id.desc())
    return [_row(letter) for letter in session.scalars(query)]


def _row(letter: Letter) -> LetterRow:
    return LetterRow(
        letter.id, letter.kind, letter.language, letter.made, letter.sent, letter.recipient, letter.step_number
    )


def _template(session: Session, kind: str, language: str) -> LetterTemplate | None:
    query = select(LetterTemplate).where(LetterTemplate.kind == kind, LetterTemplate.language == language)
    return session.scalar(query)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
