"""Rules for a dwelling with its rents and times out of use."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.dates import LATEST
from app.formats import day as format_day
from app.models import DisposalAgreement, Dwelling, OutOfUse, RentChange, Tenancy
from app.models.fields import fields_of
from app.services.findings import Finding, error, twins, warning
from app.services.rules.intervals import last_day, overlapping
from app.services.rules.rent import rent_findings
from app.texts import _

UNIT_NUMBER = re.compile(r"[HKLU]\d{4}")
"""Matrikkelforskriften § 55: main floor, cellar, loft or basement, two digits for the floor, two from the left."""
OF_AGREEMENT = {
    "referral": "referral",
    "allocation": "disposal_right",
    "disposal_right": "disposal_right",
    "rental": "rented_in",
}
"""How a dwelling is at disposal under each kind of agreement."""
STOPS = frozenset({"tenancy-outside"})
"""Rules whose warnings the window refuses (`findings.stopping`)."""
_ENTRANCE = 1  # the floor


@dataclass
class DwellingFacts:
    """A dwelling and all that hangs on it, stored or about to be. `same_home`: other dwellings with its address and
    unit number."""

    dwelling: Dwelling
    agreement: DisposalAgreement | None = None
    rents: list[RentChange] = field(default_factory=list)
    out_of_use: list[OutOfUse] = field(default_factory=list)
    tenancies: list[Tenancy] = field(default_factory=list)
    same_home: list[Dwelling] = field(default_factory=list)


def dwelling_findings(facts: DwellingFacts, today: date) -> Iterator[Finding]:
    """Errors: a dwelling or a time out of use that ends before it begins, a negative number, and two rents or times
    out of use from the same day. All else is a warning."""
    yield from _dwelling(facts.dwelling)
    yield from _earmarking(facts.dwelling)
    yield from _agreement(facts.dwelling, facts.agreement, today)
    if facts.dwelling.rent is None and not facts.rents:
        message = _("Husleie mangler, så tapt leie når boligen står ledig blir for lav.")
        yield warning(facts.dwelling, "rent", "no-rent", message)
    if any(_share_a_day(facts.dwelling, other) for other in facts.same_home):
        message = _("En annen bolig har samme adresse og bruksenhetsnummer. Gi hver bolig eller hvert rom sitt eget.")
        yield warning(facts.dwelling, "unit_number", "same-home", message)
    yield from rent_findings(facts.dwelling, facts.rents, facts.tenancies)
    yield from _out_of_use(facts)


def outside_disposal(dwelling: Dwelling, tenancies: Iterable[Tenancy]) -> Iterator[Finding]:
    """Warnings, that the window refuses: dates of the dwelling that leave a tenancy outside them. The workbook asks the
    tenancy's own rule, which says the same of the tenancy."""
    listed = list(tenancies)
    early = [one.start for one in listed if one.start < dwelling.taken_into_use]
    if early:
        message = _(
            "Boligen har et leieforhold fra {day}, og kan ikke være tatt i bruk først {taken}.",
            day=format_day(min(early)),
            taken=format_day(dwelling.taken_into_use),
        )
        yield warning(dwelling, "taken_into_use", "tenancy-outside", message)
    last = [one.moved_out or LATEST for one in listed]
    if dwelling.given_up and last and max(last) > dwelling.given_up:
        yield warning(dwelling, "given_up", "tenancy-outside", _lived_in(max(last), dwelling.given_up))


def _lived_in(last: date, given_up: date) -> str:
    if last == LATEST:
        return _(
            "Noen bor i boligen. Fyll ut når de flyttet ut, før boligen blir avhendet {given_up}.",
            given_up=format_day(given_up),
        )
    return _(
        "Boligen har et leieforhold til {day}, og kan ikke være avhendet {given_up}.",
        day=format_day(last),
        given_up=format_day(given_up),
    )


def _dwelling(dwelling: Dwelling) -> Iterator[Finding]:
    if dwelling.given_up and dwelling.given_up < dwelling.taken_into_use:
        message = _("Boligen kan ikke være avhendet før den ble tatt i bruk.")
        yield error(dwelling, "given_up", "end-before-start", message)
    described = fields_of(Dwelling)
    for name in ("bedrooms", "area", "rent"):
        value = getattr(dwelling, name)
        if value is not None and value < 0:
            message = _("{label} kan ikke være under 0.", label=_(described[name].label))
            yield error(dwelling, name, "negative", message)
    if dwelling.unit_number and not UNIT_NUMBER.fullmatch(dwelling.unit_number):
        message = _("Et bruksenhetsnummer er en bokstav (H, K, L eller U) og fire sifre, for eksempel H0201.")
        yield warning(dwelling, "unit_number", "odd-unit-number", message)
    if dwelling.wheelchair and dwelling.lift is False and (dwelling.floor or _ENTRANCE) > _ENTRANCE:
        message = _("Boligen ligger over inngangsplanet og har ikke heis. Stemmer det at en rullestol kommer til?")
        yield warning(dwelling, "wheelchair", "wheelchair-upstairs", message)


def _earmarking(dwelling: Dwelling) -> Iterator[Finding]:
    earmarked = dwelling.earmarking == "section_11_1"
    if earmarked and dwelling.earmarked is None:
        message = _("Skriv når det ble vedtatt at boligen er øremerket (husleieloven § 11-1).")
        yield warning(dwelling, "earmarked", "earmarking-undecided", message)
    if not earmarked and dwelling.earmarked is not None:
        message = _("Det er ført et vedtak om øremerking, men boligen er ikke øremerket.")
        yield warning(dwelling, "earmarking", "earmarking-missing", message)


def _agreement(dwelling: Dwelling, agreement: DisposalAgreement | None, today: date) -> Iterator[Finding]:
    if agreement is None:
        if dwelling.disposal == "referral":
            message = _("Velg tilvisningsavtalen boligen hører til.")
            yield warning(dwelling, "agreement", "no-agreement", message)
        return
    if OF_AGREEMENT.get(agreement.kind) != dwelling.disposal:
        message = _("Avtalen gir en annen disposisjon enn boligen er ført med.")
        yield warning(dwelling, "agreement", "other-disposal", message)
    if dwelling.taken_into_use < agreement.start:
        message = _("Boligen er tatt i bruk før avtalen begynte {day}.", day=format_day(agreement.start))
        yield warning(dwelling, "taken_into_use", "before-agreement", message)
    if agreement.end and agreement.end < min(today, dwelling.given_up or LATEST) - timedelta(days=1):
        message = _("Avtalen gikk ut {day}. Er boligen avhendet?", day=format_day(agreement.end))
        yield warning(dwelling, "given_up", "after-agreement", message)


def _out_of_use(facts: DwellingFacts) -> Iterator[Finding]:
    for one in twins(facts.out_of_use, lambda each: each.start):
        yield error(one, "start", "same-day", _("Boligen er allerede ute av bruk fra denne dagen."))
    for one in facts.out_of_use:
        if one.end and one.end < one.start:
            yield error(one, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))
        yield from _beside_the_dwelling(one, facts.dwelling)
        if any(_lived_there(tenancy, one) for tenancy in facts.tenancies):
            message = _("Boligen er utleid i denne tiden. Dagene teller da ikke som ute av bruk.")
            yield warning(one, "start", "let-meanwhile", message)
    for before, after in overlapping(facts.out_of_use):
        if before.start != after.start:  # the same day is an error
            message = _("Overlapper tiden fra {day}. Rett en av datoene.", day=format_day(before.start))
            yield warning(after, "start", "out-of-use-overlap", message)


def _beside_the_dwelling(one: OutOfUse, dwelling: Dwelling) -> Iterator[Finding]:
    if one.start < dwelling.taken_into_use:
        message = _("Boligen ble tatt i bruk {day}.", day=format_day(dwelling.taken_into_use))
        yield warning(one, "start", "outside-disposal", message)
    if dwelling.given_up and one.start >= dwelling.given_up:
        message = _("Boligen ble avhendet {day}.", day=format_day(dwelling.given_up))
        yield warning(one, "start", "outside-disposal", message)


def _share_a_day(one: Dwelling, other: Dwelling) -> bool:
    """Whether both are at disposal on some date."""
    return one.taken_into_use < (other.given_up or LATEST) and other.taken_into_use < (one.given_up or LATEST)


def _lived_there(tenancy: Tenancy, out: OutOfUse) -> bool:
    return tenancy.start <= last_day(out) and (tenancy.moved_out or LATEST) > out.start
