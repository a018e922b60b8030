"""How a dwelling is told of: its size, how one gets in, whom it is for."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app import formats
from app.models.dwelling import DWELLING_GROUP, STAFFING
from app.texts import _, n_
from app.ui.kit.editors.choice import sentence

_ENTRANCE = 1  # the floor


def size(bedrooms: int | None, area: Decimal | None) -> str:
    """ "2 soverom · 54 m²"."""
    parts = [
        "" if bedrooms is None else n_("{count} soverom", "{count} soverom", bedrooms),
        "" if area is None else _("{area} m²", area=formats.number(area)),
    ]
    return " · ".join(part for part in parts if part)


def way_in(floor: int | None, lift: bool | None) -> str:
    """ "2. etasje, heis"."""
    where = _floor(floor)
    if lift:
        return _("{where}, heis", where=where) if where else _("Heis")
    if lift is False and floor is not None and floor > _ENTRANCE:
        return _("{where}, ikke heis", where=where)
    return where


def _floor(floor: int | None) -> str:
    if floor is None:
        return ""
    if floor > _ENTRANCE:
        return _("{floor}. etasje", floor=floor)
    return _("Inngangsplanet") if floor == _ENTRANCE else _("Under inngangsplanet")


def access(wheelchair: bool, staffing: str | None) -> str:
    """ "Rullestol · bemannet hele døgnet"."""
    parts = [_("Rullestol") if wheelchair else "", staffed(staffing)]
    return sentence(" · ".join(part for part in parts if part))


def staffed(staffing: str | None) -> str:
    """ "bemannet hele døgnet"; nothing for a dwelling without staff."""
    return _("bemannet {when}", when=_(STAFFING.text(staffing))) if staffing and staffing != "none" else ""


def group(target_group: str | None) -> str:
    """Whom the dwelling is for."""
    return sentence(DWELLING_GROUP.text(target_group)) if target_group else ""


def place(values: Mapping[str, Any]) -> str:
    """ "8370 Leknes"."""
    return " ".join(part for part in (values["postcode"], values["city"]) if part)
