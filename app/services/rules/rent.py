"""Rules for the adjustments of a dwelling's rent: what the law lets a landlord do while someone rents it."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.dates import LATEST
from app.formats import day as format_day
from app.models import Dwelling, RentChange, Tenancy
from app.services.findings import Finding, error, twins, warning
from app.services.tenancy_act import rent as act
from app.texts import _


def rent_findings(dwelling: Dwelling, rents: Sequence[RentChange], tenancies: Sequence[Tenancy]) -> Iterator[Finding]:
    """Errors: two adjustments from one day, an amount below 0. What breaks husleieloven §§ 4-2 and 4-3 is a warning,
    and only about a dwelling that is let: the rent of a new tenancy is agreed."""
    for change in twins(rents, lambda each: each.start):
        yield error(change, "start", "same-day", _("Det er allerede ført en husleie fra denne dagen."))
    for change in rents:
        if change.amount < 0:
            yield error(change, "amount", "negative", _("Husleien kan ikke være under 0."))
        yield from _beside_the_dwelling(change, dwelling)
        tenancy = _let_on(change.start, tenancies)
        if tenancy:
            before = [other for other in rents if tenancy.start < other.start < change.start]
            yield from _adjusted(change, tenancy.start, before)


def _beside_the_dwelling(change: RentChange, dwelling: Dwelling) -> Iterator[Finding]:
    if change.start < dwelling.taken_into_use:
        message = _("Boligen ble tatt i bruk {day}.", day=format_day(dwelling.taken_into_use))
        yield warning(change, "start", "outside-disposal", message)
    if dwelling.given_up and change.start >= dwelling.given_up:
        message = _("Boligen ble avhendet {day}.", day=format_day(dwelling.given_up))
        yield warning(change, "start", "outside-disposal", message)


def _let_on(day: date, tenancies: Sequence[Tenancy]) -> Tenancy | None:
    """The tenancy that was there before `day` and goes on: what begins that day has a rent of its own."""
    found = (one for one in tenancies if one.start < day < (one.moved_out or LATEST))
    return next(found, None)


def _adjusted(change: RentChange, began: date, before: Sequence[RentChange]) -> Iterator[Finding]:
    last_set = max((other.start for other in before), default=began)
    if change.how == "index":
        yield from _index(change, last_set)
    elif change.how == "common_rent":
        last_other = max((other.start for other in before if other.how != "index"), default=began)
        yield from _common_rent(change, last_set, last_other)


def _index(change: RentChange, last_set: date) -> Iterator[Finding]:
    earliest = act.index_from(last_set)
    if change.start < earliest:
        message = _(
            "Indeksregulering kan tidligst gjelde fra {day}, et år etter at husleien sist ble satt "
            "(husleieloven § 4-2).",
            day=format_day(earliest),
        )
        yield warning(change, "start", "index-too-early", message)
    if change.notified is None:
        message = _("Skriv når leietakeren fikk skriftlig varsel. Det må være minst en måned før (husleieloven § 4-2).")
        yield warning(change, "notified", "no-notice", message)
    elif change.start < (told := act.index_effect(last_set, change.notified)) and told > earliest:
        message = _(
            "Varslet {notified} kan tidligst gjelde fra {day} (husleieloven § 4-2).",
            notified=format_day(change.notified),
            day=format_day(told),
        )
        yield warning(change, "notified", "short-notice", message)


def _common_rent(change: RentChange, last_set: date, last_other: date) -> Iterator[Finding]:
    if change.notified is None:
        message = _(
            "Skriv når det skriftlige kravet ble sendt. Det må være minst seks måneder før (husleieloven § 4-3)."
        )
        yield warning(change, "notified", "no-notice", message)
        return
    may_claim = act.common_rent_claim_from(last_other)
    if change.notified < may_claim:
        message = _(
            "Gjengs leie kan tidligst kreves {day}, to og et halvt år etter siste endring utenom indeks "
            "(husleieloven § 4-3).",
            day=format_day(may_claim),
        )
        yield warning(change, "notified", "common-rent-too-early", message)
    earliest = act.common_rent_effect(last_set, change.notified)
    if change.start < earliest:
        message = _(
            "Gjengs leie krevd {notified} kan tidligst gjelde fra {day} (husleieloven § 4-3).",
            notified=format_day(change.notified),
            day=format_day(earliest),
        )
        yield warning(change, "start", "common-rent-effect", message)
