"""Lillevik's dwellings on Friday 20 November 2026: vacant, let, out of use, given up, and a shared house."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.models import DisposalAgreement, Dwelling, Household, OutOfUse, RentChange, Tenancy
from app.services.records import by_ref

_PLACE = {"postcode": "8370", "city": "Leknes", "wheelchair": False, "disposal": "owned"}
DWELLINGS: tuple[dict[str, Any], ...] = (
    {"ref": "D1", "address": "Storgata 14", "unit_number": "H0201", "bedrooms": 2, "area": Decimal(54), "floor": 2,
     "lift": True, "wheelchair": True, "staffing": "none", "target_group": "other", "district": "Sentrum",
     "rent": Decimal(7600), "taken_into_use": date(2014, 3, 1),
     "suitability": "Stille oppgang. Passer for noen som vil ha ro, og kort vei til legekontoret.",
     "standard": "Badet ble pusset opp i 2022. Gulvet på kjøkkenet er slitt."},
    {"ref": "D2", "address": "Storgata 14", "unit_number": "H0202", "bedrooms": 1, "area": Decimal("38.5"), "floor": 2,
     "lift": True, "target_group": "refugees", "rent": Decimal(6900), "taken_into_use": date(2014, 3, 1)},
    {"ref": "D3", "address": "Elvegata 3", "unit_number": "H0101", "building": "Elvegata bofellesskap",
     "disposal": "rented_in", "bedrooms": 1, "area": Decimal(18), "floor": 1, "staffing": "around_the_clock",
     "target_group": "mental_substance", "earmarking": "section_11_1", "earmarked": date(2018, 5, 2),
     "rent": Decimal(5400), "taken_into_use": date(2018, 6, 1), "wheelchair": True},
    {"ref": "D4", "address": "Elvegata 3", "unit_number": "H0102", "building": "Elvegata bofellesskap",
     "disposal": "rented_in", "bedrooms": 1, "area": Decimal(18), "floor": 1, "staffing": "around_the_clock",
     "target_group": "mental_substance", "earmarking": "section_11_1", "rent": Decimal(5400),
     "taken_into_use": date(2018, 6, 1)},
    {"ref": "D5", "address": "Nessveien 7", "bedrooms": 4, "area": Decimal(112), "floor": 1, "district": "Ness",
     "taken_into_use": date(2009, 1, 1)},
    {"ref": "D6", "address": "Havnegata 21", "unit_number": "H0301", "bedrooms": 2, "area": Decimal(61), "floor": 3,
     "lift": False, "disposal": "referral", "rent": Decimal(9200), "taken_into_use": date(2021, 8, 1)},
    {"ref": "D7", "address": "Åsveien 2", "bedrooms": 3, "area": Decimal(86), "taken_into_use": date(1998, 1, 1),
     "given_up": date(2025, 6, 1), "rent": Decimal(7000)},
)  # fmt: skip
AGREEMENTS: tuple[dict[str, Any], ...] = (
    {"ref": "V1", "name": "Elvegata bofellesskap", "kind": "rental", "owner": "Elvegata eiendom AS",
     "start": date(2018, 6, 1), "end": date(2028, 5, 31)},
    {"ref": "V2", "name": "Havnegata 21", "kind": "referral", "owner": "Kaibygg AS", "start": date(2021, 8, 1),
     "end": date(2036, 7, 31), "homes": 10, "share": Decimal(30)},
)  # fmt: skip
UNDER = {"D3": "V1", "D4": "V1", "D6": "V2"}


def fill(session: Session) -> None:
    """Write dwellings, their agreements, rents and times out of use, and who rents them, beside the households."""
    agreements = {one["ref"]: DisposalAgreement(**one) for one in AGREEMENTS}
    session.add_all(agreements.values())
    session.flush()
    for values in DWELLINGS:
        agreement = agreements.get(UNDER.get(values["ref"], ""))
        session.add(Dwelling(**{**_PLACE, **values}, agreement_id=agreement.id if agreement else None))
    session.flush()
    _hanging(session)
    _tenancies(session)


def _hanging(session: Session) -> None:
    session.add_all([
        RentChange(dwelling_id=_id(session, "D1"), start=date(2022, 7, 1), amount=Decimal(7900), how="agreed"),
        RentChange(dwelling_id=_id(session, "D1"), start=date(2025, 7, 1), amount=Decimal(8200), how="index",
                   notified=date(2025, 5, 20)),
        OutOfUse(dwelling_id=_id(session, "D1"), start=date(2022, 3, 1), end=date(2022, 6, 30), reason="repair",
                 remark="Nytt bad."),
        OutOfUse(dwelling_id=_id(session, "D5"), start=date(2026, 9, 1), reason="unsuitable",
                 remark="Fukt i kjelleren."),
    ])  # fmt: skip


def _tenancies(session: Session) -> None:
    """D1: two who moved out, then one contract and its renewal; D3: someone whose address is protected."""
    _let(session, "L1", "D1", "H38", date(2014, 4, 1), date(2019, 9, 1), why_moved="rented", contract="fixed")
    _let(session, "L2", "D1", "H44", date(2019, 10, 1), date(2022, 3, 1), why_moved="own_wish", contract="fixed")
    first = _let(session, "L3", "D1", "H53", date(2022, 7, 1), date(2025, 7, 1), why_moved="renewed", contract="fixed",
                 contract_until=date(2025, 6, 30))  # fmt: skip
    _let(session, "L4", "D1", "H53", date(2025, 7, 1), contract="fixed", contract_until=date(2028, 6, 30),
         made_as="renewal", replaces_id=first.id, was_municipal=True)  # fmt: skip
    _let(session, "L5", "D2", "H47", date(2020, 1, 1), date(2026, 6, 12), why_moved="bought")
    _let(session, "L6", "D3", "H41", date(2024, 2, 1), contract="indefinite")
    _let(session, "L7", "D7", "H38", date(2001, 1, 1), date(2014, 4, 1), why_moved="swap")


def _let(  # whose, where, when
    session: Session, ref: str, dwelling: str, household: str, start: date, moved_out: date | None = None, **more: Any
) -> Tenancy:
    tenancy = Tenancy(
        ref=ref, dwelling_id=_id(session, dwelling), household_id=by_ref(session, Household, household).id,
        start=start, moved_out=moved_out, **more,
    )  # fmt: skip
    session.add(tenancy)
    session.flush()
    return tenancy


def _id(session: Session, ref: str) -> int:
    return by_ref(session, Dwelling, ref).id
