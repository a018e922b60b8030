"""Providers with their agreements, prices and supervision visits."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app import clock
from app.errors import OfficerError
from app.formats import fold
from app.models import Inspection, InspectionPoint, Price, Provider, QualityAgreement, Record, Stay
from app.services import records
from app.services.facts import provider_facts
from app.services.findings import Finding
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.services.rules.provider import provider_findings
from app.storage.store import Store
from app.texts import _

PARTS: Mapping[str, type[Record]] = {"agreement": QualityAgreement, "price": Price, "inspection": Inspection}
"""What hangs on a provider over time; each is a list on its page."""
NOT_ASSESSED = "not_assessed"
"""The verdict of a point of the checklist that the visit did not look at."""


@dataclass(frozen=True, slots=True)
class ProviderRow:
    """One line of the list of providers, as of today."""

    ref: str
    name: str
    kind: str
    places: int | None
    taken: int
    price: Decimal | None
    agreement_end: date | None  # last day of the quality agreement in force; None also when it has no end
    has_agreement: bool
    last_inspection: date | None


_LIST = """
SELECT p.ref, p.name, p.kind, p.places,
       (SELECT COUNT(*) FROM stay s WHERE s.provider_id = p.id AND s.arrived <= :today
        AND (s.departed IS NULL OR s.departed > :today)) AS taken,
       (SELECT amount FROM price v WHERE v.provider_id = p.id AND v.start <= :today
        ORDER BY v.start DESC LIMIT 1) AS price,
       q.id AS agreement, q."end" AS agreement_end,
       (SELECT MAX(day) FROM inspection i WHERE i.provider_id = p.id) AS inspected
FROM provider p LEFT JOIN quality_agreement q ON q.id = (
    SELECT a.id FROM quality_agreement a WHERE a.provider_id = p.id AND a.start <= :today
    AND (a."end" IS NULL OR a."end" >= :today) ORDER BY a."end" IS NULL DESC, a."end" DESC LIMIT 1)
ORDER BY p.sort_key, p.id
"""


def rows(store: Store) -> list[ProviderRow]:
    """All providers by name."""
    with store.read() as session:
        found = session.execute(text(_LIST), {"today": clock.today().isoformat()}).all()
    return [
        ProviderRow(
            row.ref, row.name, row.kind, row.places, row.taken,
            None if row.price is None else Decimal(row.price).scaleb(-2),
            date.fromisoformat(row.agreement_end) if row.agreement_end else None, row.agreement is not None,
            date.fromisoformat(row.inspected) if row.inspected else None,
        )
        for row in found
    ]  # fmt: skip


def load(store: Store, ref: str) -> dict[str, Any]:
    """The provider's values."""
    with store.read() as session:
        return values_of(by_ref(session, Provider, ref))


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save a provider. Raises Invalid or Stale."""
    with store.write() as session:
        provider = by_ref(session, Provider, ref) if ref else Provider(ref="")
        merge(session, provider, values, version)
        return outcome(provider, _findings(session, provider, provider))


def _findings(session: Session, provider: Provider, about: Record) -> list[Finding]:
    found = provider_findings(provider_facts(session, provider, since=clock.today()))
    return [finding for finding in found if finding.record is about]


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete a provider that has never been used; returns what puts it back. Raises OfficerError when it has stays."""
    with store.read() as session:
        provider_id = by_ref(session, Provider, ref).id
        stays = session.scalar(select(func.count()).select_from(Stay).where(Stay.provider_id == provider_id))
    if stays:
        raise OfficerError(_("Botilbudet har {count} opphold og kan ikke slettes.", count=stays))
    return records.delete(store, Provider, provider_id)


def _hanging(session: Session, model: type[Record], provider: Provider) -> Sequence[Any]:
    return session.scalars(select(model).where(model.__table__.c.provider_id == provider.id)).all()


def part_rows(store: Store, ref: str, part: str) -> list[dict[str, Any]]:
    """The provider's agreements, prices or visits, newest first, each as its values with `id`."""
    with store.read() as session:
        found = _hanging(session, PARTS[part], by_ref(session, Provider, ref))
        listed = [{**values_of(record), "id": record.id} for record in found]
    return sorted(listed, key=lambda row: row.get("start") or row["day"], reverse=True)


def save_part(store: Store, ref: str, part: str, record_id: int | None, values: Values) -> Saved:
    """Save one agreement, price or visit of a provider. Raises Invalid or Stale."""
    with store.write() as session:
        provider = by_ref(session, Provider, ref)
        model: Any = PARTS[part]
        record = by_id(session, model, record_id) if record_id else model(provider_id=provider.id)
        merge(session, record, values, values.get("version"))
        return outcome(record, _findings(session, provider, record))


def delete_part(store: Store, part: str, record_id: int) -> Callable[[], None]:
    """Delete one agreement, price or visit; returns what puts it back."""
    return records.delete(store, PARTS[part], record_id)


def checklist(store: Store, inspection_id: int) -> dict[str, tuple[str, str | None]]:
    """A visit's checklist: point -> (verdict, remark); points not recorded are missing."""
    with store.read() as session:
        points = session.scalars(select(InspectionPoint).where(InspectionPoint.inspection_id == inspection_id))
        return {point.point: (point.verdict, point.remark) for point in points}


def save_checklist(store: Store, inspection_id: int, points: Mapping[str, tuple[str, str | None]]) -> None:
    """Replace a visit's checklist; points set to not assessed and without remark are left out."""
    with store.write() as session:
        stored = {
            point.point: point
            for point in session.scalars(select(InspectionPoint).where(InspectionPoint.inspection_id == inspection_id))
        }
        recorded = {key: told for key, told in points.items() if told[0] != NOT_ASSESSED or told[1]}
        for key, (verdict, remark) in recorded.items():
            record = stored.pop(key, None) or InspectionPoint(inspection_id=inspection_id)
            merge(session, record, {"point": key, "verdict": verdict, "remark": remark})
        for record in stored.values():
            session.delete(record)


def choices(store: Store, matching: str, limit: int = 12) -> list[tuple[str, str, str]]:
    """Providers to choose among in a form: exchange ID, name, free places."""
    wanted = fold(matching)
    found = [row for row in rows(store) if wanted in fold(row.name)]
    return [(row.ref, row.name, places_text(row)) for row in found[:limit]]


def places_text(row: ProviderRow) -> str:
    """ "4 av 6 plasser i bruk", or only how many are in use."""
    if row.places is None:
        return _("{taken} i bruk", taken=row.taken)
    return _("{taken} av {places} plasser i bruk", taken=row.taken, places=row.places)
