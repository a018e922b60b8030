"""What a tenancy's form chooses among: dwellings, the vacant ones first, and the case that granted one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text

from app import clock, formats
from app.models import Dwelling
from app.models.dwelling import OUT_OF_USE
from app.services.plan import links
from app.services.records import by_ref
from app.storage import search
from app.storage.store import Store
from app.texts import _, n_

Choice = tuple[str, str, str]
"""An exchange ID, what it is called, and a detail."""

_DWELLINGS = """
SELECT * FROM (
    SELECT d.ref, d.address, d.unit_number, d.bedrooms, d.sort_key, d.given_up <= :today AS given_up,
        d.taken_into_use > :today AS ahead,
        EXISTS (SELECT 1 FROM tenancy t WHERE t.dwelling_id = d.id AND t.start <= :today
                AND (t.moved_out IS NULL OR t.moved_out > :today)) AS let,
        (SELECT o.reason FROM out_of_use o WHERE o.dwelling_id = d.id AND o.start <= :today
         AND (o."end" IS NULL OR o."end" >= :today) LIMIT 1) AS reason
    FROM {source}
)
WHERE NOT :vacant OR (COALESCE(given_up, 0) = 0 AND NOT let)
ORDER BY COALESCE(given_up, 0), let, ahead, reason IS NOT NULL, sort_key
LIMIT :limit
"""
_AT_DISPOSAL = "dwelling d WHERE d.given_up IS NULL OR d.given_up > :today"
_MATCHING = "dwelling_search f CROSS JOIN dwelling d ON d.id = f.rowid WHERE dwelling_search MATCH :query"


def dwellings(store: Store, matching: str, *, vacant: bool = False, limit: int = 12) -> Sequence[Choice]:
    """Dwellings with words that begin so, all words; nothing typed gives those at disposal. `vacant`: only those that
    nobody lives in today and that are not given up."""
    typed = matching.strip()
    values: dict[str, Any] = {"today": clock.today().isoformat(), "vacant": vacant, "limit": limit}
    if typed:
        values["query"] = search.query(typed)
    statement = _DWELLINGS.format(source=_MATCHING if typed else _AT_DISPOSAL)
    with store.read() as session:
        found = session.execute(text(statement), values).all()
    return [(row.ref, formats.dwelling(row.address, row.unit_number), _detail(row)) for row in found]


def dwelling_name(store: Store, ref: str) -> str:
    """ "Storgata 14 A H0201". Raises OfficerError when there is no such dwelling."""
    with store.read() as session:
        dwelling = by_ref(session, Dwelling, ref)
        return formats.dwelling(dwelling.address, dwelling.unit_number)


def is_earmarked(store: Store, ref: str) -> bool:
    """Whether the dwelling is earmarked for people with special needs, which the tenant must be told in writing
    (husleieloven § 11-1)."""
    with store.read() as session:
        return by_ref(session, Dwelling, ref).earmarking == "section_11_1"


def cases(store: Store, household_ref: str | None, matching: str) -> Sequence[Choice]:
    """The cases of a household, the newest first."""
    if household_ref is None:
        return ()
    words = matching.casefold().split()
    found = links.choices(store, household_ref).cases
    return [(ref, called, "") for ref, called in found if all(word in called.casefold() for word in words)]


_GRANTED = text("""
SELECT c.ref FROM "case" c JOIN household h ON h.id = c.household_id
WHERE h.ref = :household AND c.kind = 'municipal_dwelling' AND c.outcome IN ('granted', 'partly')
    AND NOT EXISTS (SELECT 1 FROM tenancy t WHERE t.case_id = c.id)
ORDER BY c.decided DESC, c.id DESC LIMIT 1
""")


def granted_case(store: Store, household_ref: str) -> str | None:
    """The newest case that granted the household a municipal dwelling and has led to none yet."""
    with store.read() as session:
        found: str | None = session.scalar(_GRANTED, {"household": household_ref})
        return found


def _detail(row: Any) -> str:
    """ "2 soverom · ledig"."""
    rooms = "" if row.bedrooms is None else n_("{count} soverom", "{count} soverom", row.bedrooms)
    return " · ".join(part for part in (rooms, _standing(row)) if part)


def _standing(row: Any) -> str:
    if row.given_up:
        return _("avhendet")
    if row.let:
        return _("utleid")
    if row.ahead:
        return _("ikke tatt i bruk ennå")
    return _(OUT_OF_USE.text(row.reason)) if row.reason else _("ledig")
