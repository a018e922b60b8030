"""Rules for a case as its summary says; those for a step that is added are in rules/step.py."""

from collections.abc import Iterator
from datetime import date

from app.formats import day as format_day
from app.models import Case
from app.services import deadlines, law
from app.services.case.course import GRANTED, UPHELD
from app.services.findings import Finding, error, warning
from app.texts import _

_AMOUNTS = ("amount_sought", "amount_granted", "amount_paid")


def case_findings(case: Case, today: date) -> Iterator[Finding]:
    """What is odd about a case as its summary says; the only error is an amount below 0."""
    for name in _AMOUNTS:
        amount = getattr(case, name)
        if amount is not None and amount < 0:
            yield error(case, name, "negative", _("Beløpet kan ikke være under 0."))
    yield from _order(case)
    yield from _halves(case)
    for name in ("received", "decided", "paid", "complained"):
        value = getattr(case, name)
        if value and value > today:
            yield warning(case, name, "ahead", _("Datoen ligger fram i tid."))


def _order(case: Case) -> Iterator[Finding]:
    # A decision that was changed after a complaint is newer than it.
    complained_of = None if case.complaint_outcome in UPHELD else case.decided
    for name, before in (("decided", case.received), ("complained", complained_of), ("paid", case.decided)):
        value = getattr(case, name)
        if value and before and value < before:
            message = _("Dette er før {day}, som er datoen for steget før. Rett en av datoene.", day=format_day(before))
            yield warning(case, name, "wrong-order", message)
    if case.decided and case.complained and case.complained > deadlines.complaint_barred_after(case.decided):
        yield warning(case, "complained", "after-a-year", barred(case.complained))


def _halves(case: Case) -> Iterator[Finding]:
    yield from _half_loans(case)
    if case.decided and case.outcome is None:
        yield warning(
            case, "outcome", "no-outcome", _("Uten utfall telles vedtaket verken som innvilget eller avslag.")
        )
    if case.outcome in {"granted", "partly", "refused"} and case.decided is None:
        yield warning(case, "decided", "no-decision-date", _("Utfallet mangler vedtaksdato, og telles ikke."))
    if case.paid and case.outcome not in GRANTED:
        yield warning(case, "paid", "paid-not-granted", _("Det er utbetalt uten at saken er innvilget."))
    if case.amount_paid is not None and case.paid is None:
        yield warning(case, "paid", "no-payment-date", _("Utbetalingen mangler dato, og telles ikke."))
    if case.complaint_outcome and case.complained is None:
        yield warning(case, "complaint_outcome", "no-complaint", _("Klagen mangler dato, og telles ikke."))


def _half_loans(case: Case) -> Iterator[Finding]:
    if case.kind == "startloan" and case.purpose is None:
        yield warning(case, "purpose", "no-purpose", no_purpose())
    if case.kind != "startloan" and case.purpose is not None:
        yield warning(case, "purpose", "purpose-unused", _("Formål telles bare for startlån."))


def no_purpose() -> str:
    """What a startlån without a purpose is told."""
    return _("Uten formål telles ikke lånet som kjøp eller refinansiering.")


def barred(day: date) -> str:
    """What a complaint after a year is told, by the law of the day it came."""
    return _(
        "Det er mer enn ett år siden vedtaket. Klagen kan ikke lenger tas til behandling ({rule}).",
        rule=law.cited("late_complaint", day),
    )
