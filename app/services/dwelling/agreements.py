"""Agreements with owners on dwellings, and what each gives the municipality."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import clock, formats
from app.errors import OfficerError
from app.formats import fold, sort_key
from app.models import DisposalAgreement, Dwelling
from app.models.dwelling import AGREEMENT_KIND
from app.services import records
from app.services.dwelling.facts import agreement_facts
from app.services.findings import Severity, by_field, stopping
from app.services.records import Saved, Values, by_ref, merge, outcome, values_of
from app.services.rules.disposal_agreement import STOPS, AgreementFacts, agreement_findings, entitled
from app.services.rules.intervals import covers
from app.storage.store import Store
from app.texts import _, n_


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One line of the list of agreements. `end` is the last day. `dwellings` are the names of those at disposal today,
    `entitled` how many the share of the project comes to, and `warnings` what the rules say of each field."""

    ref: str
    name: str
    kind: str
    owner: str | None
    start: date
    end: date | None
    homes: int | None
    share: Decimal | None
    dwellings: Sequence[str]
    entitled: int | None
    in_force: bool
    warnings: Mapping[str, str]


def rows(store: Store) -> list[AgreementRow]:
    """All agreements: those in force or to come by name, then those that have run out."""
    today = clock.today()
    with store.read() as session:
        by_agreement = _dwellings_of(session)
        agreements = session.scalars(select(DisposalAgreement)).all()
        found = [_row(AgreementFacts(one, by_agreement.get(one.id, [])), today) for one in agreements]
    return sorted(found, key=lambda row: (bool(row.end and row.end < today), sort_key(row.name), row.ref))


def _dwellings_of(session: Session) -> dict[int, list[Dwelling]]:
    found: dict[int, list[Dwelling]] = {}
    for dwelling in session.scalars(select(Dwelling).where(Dwelling.agreement_id.is_not(None))):
        found.setdefault(dwelling.agreement_id or 0, []).append(dwelling)
    return found


def _row(facts: AgreementFacts, today: date) -> AgreementRow:
    one = facts.agreement
    return AgreementRow(
        ref=one.ref, name=one.name, kind=one.kind, owner=one.owner, start=one.start, end=one.end, homes=one.homes,
        share=one.share, dwellings=_at_disposal(facts.dwellings, today), entitled=entitled(one),
        in_force=covers(one, today), warnings=by_field(agreement_findings(facts), Severity.WARNING),
    )  # fmt: skip


def _at_disposal(dwellings: Iterable[Dwelling], day: date) -> Sequence[str]:
    held = (one for one in dwellings if one.taken_into_use <= day and (one.given_up is None or one.given_up > day))
    return [formats.dwelling(one.address, one.unit_number) for one in sorted(held, key=lambda one: one.sort_key)]


def of_dwelling(session: Session, dwelling: Dwelling, today: date) -> AgreementRow | None:
    """The agreement a dwelling is under."""
    if dwelling.agreement_id is None:
        return None
    return _row(agreement_facts(session, session.get_one(DisposalAgreement, dwelling.agreement_id)), today)


def load(store: Store, ref: str) -> dict[str, Any]:
    """The agreement's values."""
    with store.read() as session:
        return values_of(by_ref(session, DisposalAgreement, ref))


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save an agreement. Raises Invalid or Stale."""
    with store.write() as session:
        agreement = by_ref(session, DisposalAgreement, ref) if ref else DisposalAgreement(ref="")
        before = list(agreement_findings(agreement_facts(session, agreement))) if ref else []
        merge(session, agreement, values, version)
        return outcome(agreement, stopping(agreement_findings(agreement_facts(session, agreement)), STOPS, before))


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete an agreement that was entered by mistake; returns what puts it back. Raises OfficerError when dwellings
    are under it."""
    with store.read() as session:
        agreement_id = by_ref(session, DisposalAgreement, ref).id
        query = select(func.count()).select_from(Dwelling).where(Dwelling.agreement_id == agreement_id)
        count = session.scalar(query) or 0
    if count:
        message = n_(
            "{count} bolig er knyttet til avtalen, så den kan ikke slettes. Skriv siste dag i stedet.",
            "{count} boliger er knyttet til avtalen, så den kan ikke slettes. Skriv siste dag i stedet.",
            count,
        )
        raise OfficerError(message)
    return records.delete(store, DisposalAgreement, agreement_id)


def choices(store: Store, matching: str, limit: int = 12) -> list[tuple[str, str, str]]:
    """Agreements to choose among in a form: exchange ID, name, and what kind it is."""
    wanted = fold(matching)
    found = [row for row in rows(store) if wanted in fold(f"{row.name} {row.owner or ''}")]
    return [(row.ref, row.name, _(AGREEMENT_KIND.text(row.kind))) for row in found[:limit]]
