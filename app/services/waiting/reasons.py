"""What speaks for and against a dwelling for a household. Pure functions of a need and a dwelling.

They tell what fits and what does not; whether it matters, the officer judges.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.formats import amount
from app.models.dwelling import DWELLING_GROUP, STAFFING
from app.services.waiting.homes import Home
from app.services.waiting.needs import Need
from app.texts import _, n_

_STAFFED = tuple(STAFFING.by_key)  # from none to around the clock
_ROOMY = 2
"""Bedrooms above what is needed from which the dwelling is larger than it need be."""


class Side(StrEnum):
    """What a reason says: it fits, it does not, or it is worth knowing (also that something is not recorded)."""

    FOR = "for"
    AGAINST = "against"
    KNOW = "know"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that was compared: `about` is the field of the need, `text` what is found."""

    side: Side
    about: str
    text: str


def compare(need: Need, home: Home) -> tuple[Reason, ...]:
    """Everything that the need asks for or the dwelling is made for, in the order of the form. A need that is not
    recorded says only so."""
    if not need.recorded:
        return (Reason(Side.KNOW, "need", _("Boligbehovet er ikke ført")),)
    found = (_bedrooms, _wheelchair, _stairs, _district, _staffing, _target_group, _rent)
    return tuple(reason for look in found for reason in look(need, home))


def _bedrooms(need: Need, home: Home) -> Iterator[Reason]:
    wanted, has = need.bedrooms, home.bedrooms
    if not wanted:
        return
    if has is None:
        yield Reason(Side.KNOW, "bedrooms", _("Antall soverom er ikke ført"))
    elif has < wanted:
        rooms = n_(
            "{count} soverom, trenger minst {wanted}", "{count} soverom, trenger minst {wanted}", has, wanted=wanted
        )
        yield Reason(Side.AGAINST, "bedrooms", rooms)
    else:
        yield Reason(Side.FOR, "bedrooms", n_("{count} soverom", "{count} soverom", has))
        if has >= wanted + _ROOMY:
            yield Reason(Side.KNOW, "bedrooms", _("Større enn de trenger: {wanted} soverom er nok", wanted=wanted))


def _wheelchair(need: Need, home: Home) -> Iterator[Reason]:
    if need.wheelchair and home.wheelchair:
        yield Reason(Side.FOR, "wheelchair", _("Tilgjengelig for rullestol"))
    elif need.wheelchair:
        yield Reason(Side.AGAINST, "wheelchair", _("Ikke tilgjengelig for rullestol"))
    elif home.wheelchair:
        yield Reason(Side.KNOW, "wheelchair", _("Tilgjengelig for rullestol, som de ikke trenger"))


def _stairs(need: Need, home: Home) -> Iterator[Reason]:
    if not need.no_stairs:
        return
    if home.wheelchair or home.lift:
        yield Reason(Side.FOR, "no_stairs", _("Heis") if home.lift else _("Uten trapper"))
    elif home.floor is None:
        yield Reason(Side.KNOW, "no_stairs", _("Etasje og heis er ikke ført"))
    elif home.floor == 1:
        yield Reason(Side.FOR, "no_stairs", _("På inngangsplanet"))
    elif home.lift is None:
        yield Reason(Side.KNOW, "no_stairs", _("{floor}. etasje, og heis er ikke ført", floor=home.floor))
    else:
        yield Reason(Side.AGAINST, "no_stairs", _("{floor}. etasje uten heis", floor=home.floor))


def _district(need: Need, home: Home) -> Iterator[Reason]:
    if not need.districts:
        return
    if not home.district:
        yield Reason(Side.KNOW, "districts", _("Området er ikke ført"))
    elif home.district.strip().casefold() in {one.casefold() for one in need.districts}:
        yield Reason(Side.FOR, "districts", _("Ønsket område: {district}", district=home.district))
    else:
        wanted = ", ".join(need.districts)
        words = _("Ligger i {district}, ønsker {wanted}", district=home.district, wanted=wanted)
        yield Reason(Side.AGAINST, "districts", words)


def _staffing(need: Need, home: Home) -> Iterator[Reason]:
    wanted = need.staffing or "none"
    if home.staffing is None:
        if wanted != "none":
            yield Reason(Side.KNOW, "staffing", _("Bemanningen er ikke ført"))
        return
    has = _("Bemannet {when}", when=_(STAFFING.text(home.staffing)))
    if _STAFFED.index(home.staffing) < _STAFFED.index(wanted):
        when = _(STAFFING.text(wanted))
        words = _("Bemanning {has}, trenger {when}", has=_(STAFFING.text(home.staffing)), when=when)
        yield Reason(Side.AGAINST, "staffing", words)
    elif wanted != "none":
        yield Reason(Side.FOR, "staffing", has)
    elif home.staffing != "none":
        yield Reason(Side.KNOW, "staffing", _("{staffed}, som de ikke trenger", staffed=has))


def _target_group(need: Need, home: Home) -> Iterator[Reason]:
    if home.target_group in {None, "no_means_test"}:
        return
    made_for = _(DWELLING_GROUP.text(home.target_group or ""))
    if need.target_group is None:
        words = _("Boligens målgruppe er {group}, og hovedbegrunnelsen er ikke ført", group=made_for)
        yield Reason(Side.KNOW, "target_group", words)
    elif need.target_group == home.target_group:
        yield Reason(Side.FOR, "target_group", _("Boligens målgruppe er {group}", group=made_for))
    else:
        theirs = _(DWELLING_GROUP.text(need.target_group))
        words = _("Boligens målgruppe er {group}, hovedbegrunnelsen er {theirs}", group=made_for, theirs=theirs)
        yield Reason(Side.AGAINST, "target_group", words)


def _rent(need: Need, home: Home) -> Iterator[Reason]:
    if need.most_rent is None:
        return
    if home.rent is None:
        yield Reason(Side.KNOW, "most_rent", _("Husleien er ikke ført"))
    elif home.rent <= need.most_rent:
        yield Reason(Side.FOR, "most_rent", _("Klarer husleien på {rent}", rent=amount(home.rent)))
    else:
        over = amount(home.rent - need.most_rent)
        words = _("Husleien på {rent} er {over} mer enn de klarer", rent=amount(home.rent), over=over)
        yield Reason(Side.AGAINST, "most_rent", words)
