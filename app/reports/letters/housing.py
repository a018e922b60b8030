"""The values of the letters about a home: the one that is allocated, and the one that may be lost."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta
from sqlalchemy import select

from app import formats
from app.errors import OfficerError
from app.models import Dwelling, RentChange, Tenancy
from app.reports.letters.ground import CaseGround, EvictionGround, day_text
from app.services import deadlines, settings
from app.services.dwelling import rents
from app.services.tenancy_act import term
from app.texts import _, n_

Values = dict[str, str]


def allocation(ground: CaseGround) -> Values:
    """The dwelling and the contract of the latest tenancy that the case has led to."""
    allocated = ground.allocated()
    if allocated is None:
        raise OfficerError(_("Tildel en bolig i saken først. Brevet lages av leieforholdet."))
    tenancy, dwelling = allocated
    arrives = deadlines.notice_arrives(ground.today, settings.read(ground.session, settings.NOTICE_DAYS))
    return {
        "decider": ground.municipality(),
        "dwelling": _address(ground, dwelling),
        "dwelling_size": ", ".join(_size(dwelling)),
        "move_in": day_text(tenancy.start),
        **_contract(tenancy),
        "rent": _money(_rent_on(ground, dwelling, tenancy.start)),
        "deposit": _money(tenancy.deposit),
        "guarantee": _money(tenancy.guarantee),
        "earmarked": "1" if dwelling.earmarking == "section_11_1" else "",
        "arrives": day_text(arrives),
        "complaint_due": day_text(deadlines.complaint_due(arrives)),
        "rule_earmarking": ground.rule("earmarking"),
        "rule_shortest_term": ground.rule("shortest_term"),
    }


def help_offer(ground: EvictionGround) -> Values:
    """Whom to call and when, as the office has set. Nothing of what the eviction is about."""
    read, session = settings.read, ground.session
    return {
        "contact_name": read(session, settings.OFFICER),
        "contact_phone": read(session, settings.PHONE),
        "contact_hours": read(session, settings.PHONE_HOURS),
        "rule_help": ground.rule("housing_help"),
    }


def _address(ground: CaseGround, dwelling: Dwelling) -> str:
    """Where they will live: left out as their address is, when it is protected."""
    if ground.protected and not ground.reveal_address:
        return _("[adressen er sperret – fortell hvor boligen er på den måten kommunens rutine sier]")
    place = " ".join(filter(None, (dwelling.postcode, dwelling.city)))
    return ", ".join(filter(None, (dwelling.address, dwelling.unit_number, place)))


def _size(dwelling: Dwelling) -> Iterator[str]:
    if dwelling.bedrooms is not None:
        yield n_("{count} soverom", "{count} soverom", dwelling.bedrooms)
    if dwelling.area is not None:
        yield _("{number} m²", number=formats.number(dwelling.area))
    if dwelling.floor is not None:
        yield _("{number}. etasje", number=dwelling.floor)


def _contract(tenancy: Tenancy) -> Values:
    until = tenancy.contract_until
    if tenancy.contract == "indefinite" or until is None:
        return {}
    short = term.is_short(tenancy.start, until)
    return {
        "contract_length": _length(tenancy.start, until),
        "contract_until": day_text(until),
        "short_reason": (tenancy.short_reason or "") if short else "",
    }


def _length(start: date, until: date) -> str:
    """3 år, 18 måneder: only when it is whole months."""
    length = relativedelta(until + timedelta(days=1), start)
    months = length.years * 12 + length.months
    if length.days or not months:
        return ""
    if length.months:
        return n_("{count} måned", "{count} måneder", months)
    return n_("{count} år", "{count} år", length.years)


def _rent_on(ground: CaseGround, dwelling: Dwelling, day: date) -> Decimal | None:
    changes = ground.session.scalars(select(RentChange).where(RentChange.dwelling_id == dwelling.id))
    return rents.rent_on(dwelling.rent, changes, day)


def _money(amount: Decimal | None) -> str:
    return formats.amount(amount) if amount else ""
