"""The dwellings that can be allocated: those that are vacant, and those that soon are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from app import formats
from app.dates import add_months
from app.errors import OfficerError
from app.models.dwelling import OUT_OF_USE
from app.services.tenancy.tenancy_sql import OPEN_IDS
from app.services.tenancy_act import notice
from app.texts import N_, _

SOON_MONTHS = 3
"""How far ahead a dwelling that becomes vacant is told of."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Home:
    """A dwelling as it is compared with needs. `rent` in NOK a month on the day. `free`: the first day it can be moved
    into, None when it is let and nothing says that it becomes vacant; `why_free`: msgid, empty when it is vacant.
    `can_be_let`: nobody lives there from then on, as far as is recorded.
    `repaired`: why it cannot be let now, a code of OUT_OF_USE, and `repaired_until` the last day of that."""

    ref: str
    name: str
    disposal: str
    bedrooms: int | None = None
    area: Decimal | None = None
    floor: int | None = None
    lift: bool | None = None
    wheelchair: bool = False
    staffing: str | None = None
    target_group: str | None = None
    district: str | None = None
    rent: Decimal | None = None
    free: date | None = None
    why_free: str = ""
    can_be_let: bool = True
    repaired: str | None = None
    repaired_until: date | None = None

    def standing(self, today: date) -> str:
        """ "Ledig", "Ledig fra 01.02.2027, leieforholdet er sagt opp", "Ute av bruk: settes i stand"."""
        if self.repaired is not None:
            return _repair(self)
        if self.free is None:
            return _("Utleid")
        if self.free <= today:
            return _("Ledig")
        day = formats.day(self.free)
        return _("Ledig fra {day}, {why}", day=day, why=_(self.why_free)) if self.why_free else day


def _repair(home: Home) -> str:
    reason = _(OUT_OF_USE.text(home.repaired or "other"))
    if home.repaired_until is None:
        return _("Ute av bruk: {reason}", reason=reason)
    return _("Ute av bruk til {day}: {reason}", day=formats.day(home.repaired_until), reason=reason)


class _Found(NamedTuple):
    """A row of the statement below, its columns in this order: hundreds are gone through, and a plain tuple is read
    fastest. Days are ISO text, `rent` is in øre."""

    ref: str
    address: str
    unit_number: str | None
    disposal: str
    bedrooms: int | None
    area: str | None
    floor: int | None
    lift: int | None
    wheelchair: int
    staffing: str | None
    target_group: str | None
    district: str | None
    taken_into_use: str
    rent: int | None
    tenancies: int | None
    start: str
    moved_out: str | None
    contract_until: str | None
    notice_day: str | None
    notice_kind: str | None
    expires: str | None
    repaired: str | None
    repaired_until: str | None


_HOMES = """
WITH unended AS MATERIALIZED (
    SELECT dwelling_id, COUNT(*) AS tenancies, MAX(id) AS id FROM tenancy WHERE {unended} GROUP BY dwelling_id
)
SELECT d.ref, d.address, d.unit_number, d.disposal, d.bedrooms, d.area, d.floor, d.lift, d.wheelchair, d.staffing,
       d.target_group, d.district, d.taken_into_use,
       COALESCE((SELECT r.amount FROM rent_change r WHERE r.dwelling_id = d.id AND r.start <= :today
                 ORDER BY r.start DESC, r.id DESC LIMIT 1), d.rent) AS rent,
       u.tenancies, t.start, t.moved_out, t.contract_until, n.day AS notice_day, n.kind AS notice_kind, n.expires,
       o.reason AS repaired, o."end" AS repaired_until
FROM dwelling d LEFT JOIN unended u ON u.dwelling_id = d.id LEFT JOIN tenancy t ON t.id = u.id
LEFT JOIN tenancy_notice n ON n.id = (SELECT x.id FROM tenancy_notice x WHERE x.tenancy_id = t.id
    AND x.withdrawn IS NULL AND x.kind IN ('termination', 'rescission') ORDER BY x.day DESC, x.id DESC LIMIT 1)
LEFT JOIN out_of_use o ON o.id = (SELECT x.id FROM out_of_use x WHERE x.dwelling_id = d.id AND x.start <= :today
    AND (x."end" IS NULL OR x."end" >= :today) ORDER BY x.start DESC LIMIT 1)
WHERE {condition} ORDER BY d.sort_key, d.id
"""
_AT_DISPOSAL = """d.taken_into_use <= :until AND (d.given_up IS NULL OR d.given_up > :today)
    AND (u.id IS NULL OR (u.tenancies = 1 AND t.start <= :today
         AND (t.moved_out <= :until OR t.contract_until BETWEEN :today AND :until OR n.id IS NOT NULL)))"""
_UNENDED_IN_ONE = """
    dwelling_id = (SELECT id FROM dwelling WHERE ref = :ref) AND (moved_out IS NULL OR moved_out > :today)
"""
_VACANT = text(_HOMES.format(condition=_AT_DISPOSAL, unended=f"id IN {OPEN_IDS}"))
_ONE = text(_HOMES.format(condition="d.ref = :ref", unended=_UNENDED_IN_ONE))


def vacant(session: Session, today: date) -> list[Home]:
    """The dwellings that are vacant, or become so within three months (a contract that ends, a day of moving out, or
    taken into use) or by a notice that is given, and that nobody has been allocated; by address."""
    until = add_months(today, SOON_MONTHS)
    values = {"today": today.isoformat(), "until": until.isoformat()}
    found = _read(session, _VACANT, values)
    return [home for home in found if home.free is not None]


def one(session: Session, ref: str, today: date) -> Home:
    """A dwelling, whether it is vacant or not. Raises OfficerError when there is none."""
    found = _read(session, _ONE, {"today": today.isoformat(), "ref": ref})
    if not found:
        raise OfficerError(_("Fant ikke {ref}. Den kan være slettet.", ref=ref))
    return found[0]


def _read(session: Session, statement: TextClause, values: Mapping[str, str]) -> list[Home]:
    today = date.fromisoformat(values["today"])
    return [_home(_Found._make(row), today) for row in session.execute(statement, values).all()]


def _home(row: _Found, today: date) -> Home:
    free, why = _free(row, today)
    return Home(
        ref=row.ref, name=formats.dwelling(row.address, row.unit_number), disposal=row.disposal,
        bedrooms=row.bedrooms, area=None if row.area is None else Decimal(row.area), floor=row.floor,
        lift=None if row.lift is None else bool(row.lift), wheelchair=bool(row.wheelchair), staffing=row.staffing,
        target_group=row.target_group, district=row.district,
        rent=None if row.rent is None else Decimal(row.rent).scaleb(-2), free=free, why_free=why,
        can_be_let=free is not None and (row.tenancies is None or row.moved_out is not None),
        repaired=row.repaired, repaired_until=_day(row.repaired_until),
    )  # fmt: skip


def _free(row: _Found, today: date) -> tuple[date | None, str]:
    """The first day it can be moved into, and why."""
    taken_into_use = date.fromisoformat(row.taken_into_use)
    if row.tenancies is None:
        return (taken_into_use, N_("tas i bruk")) if taken_into_use > today else (today, "")
    if row.tenancies > 1 or date.fromisoformat(row.start) > today:
        return None, ""
    if row.moved_out is not None:
        return date.fromisoformat(row.moved_out), N_("leietakeren flytter ut")
    if row.notice_day is not None:
        last = _after_notice(row, date.fromisoformat(row.notice_day))
        return last + _DAY, N_("leieforholdet er sagt opp eller hevet")
    until = _day(row.contract_until)
    return (until + _DAY, N_("kontrakten går ut")) if until and until >= today else (None, "")


def _after_notice(row: _Found, day: date) -> date:
    """The tenancy's last day: as agreed; else of a rescission the day itself, of a termination by the law (§ 9-6)."""
    if row.expires is not None:
        return date.fromisoformat(row.expires)
    return day if row.notice_kind == "rescission" else notice.expiry(day)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
