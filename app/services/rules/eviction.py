"""Rules for an eviction and its measures: the order of its days (husleieloven § 9-11, tvangsfullbyrdelsesloven)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.formats import day as format_day
from app.models import Eviction, EvictionMeasure, Tenancy
from app.services.findings import Finding, error, twins, warning
from app.services.rules.amounts import below_zero
from app.services.tenancy_act.enforcement import petition_from, warning_lapses
from app.texts import _

STOPS = frozenset({"outcome-too-early", "outcome-undated", "day-without-outcome"})
"""Rules whose warnings the window refuses (`findings.stopping`)."""


@dataclass
class EvictionFacts:
    """What is around an eviction, stored or about to be. `of_household` may hold the eviction itself."""

    of_household: Sequence[Eviction] = ()
    tenancy: Tenancy | None = None
    measures: Sequence[EvictionMeasure] = ()


def eviction_findings(eviction: Eviction, facts: EvictionFacts, today: date) -> Iterator[Finding]:
    """Errors: amounts below 0, and two measures of one number, which the workbook cannot tell apart. All else is a
    warning; the window stops those in `STOPS`."""
    yield from below_zero(eviction, Eviction)
    yield from _outcome(eviction)
    yield from _order(eviction)
    yield from _warnings(eviction, today)
    yield from _ahead(eviction, today)
    yield from _missing(eviction)
    yield from _others(eviction, facts.of_household)
    yield from _tenancy(eviction, facts.tenancy)
    yield from measure_findings(facts.measures, today)


def measure_findings(measures: Sequence[EvictionMeasure], today: date) -> Iterator[Finding]:
    """What is odd about the checklist."""
    for measure in twins(measures, lambda measure: measure.number):
        yield error(measure, "number", "same-day", _("Et annet tiltak har allerede dette nummeret."))
    for measure in measures:
        if measure.done and measure.done > today:
            yield warning(measure, "done", "ahead", _("Datoen ligger fram i tid."))


def _outcome(eviction: Eviction) -> Iterator[Finding]:
    day = eviction.outcome_day
    if eviction.outcome and day is None:
        yield warning(eviction, "outcome_day", "outcome-undated", _("Skriv hvilken dag det ble slik."))
    if day is None:
        return
    if not eviction.outcome:
        yield warning(eviction, "outcome", "day-without-outcome", _("Velg hva utfallet ble, eller ta bort datoen."))
    begun = max((one for one in (eviction.warned, eviction.petitioned) if one), default=None)
    if begun and day < begun:
        message = _(
            "Utfallet {day} er før varselet eller begjæringen {begun}.", day=format_day(day), begun=format_day(begun)
        )
        yield warning(eviction, "outcome_day", "outcome-too-early", message)


_IN_ORDER = (
    ("warned", "petitioned"), ("petitioned", "served"), ("served", "answered"), ("petitioned", "scheduled"),
)  # fmt: skip
_WRONG_ORDER = {
    "petitioned": lambda before: _("Begjæringen er før varselet {day}.", day=before),
    "served": lambda before: _("Begjæringen er forelagt før den kom {day}.", day=before),
    "answered": lambda before: _("Svaret er før begjæringen ble forelagt {day}.", day=before),
    "scheduled": lambda before: _("Utkastelsen er berammet før begjæringen kom {day}.", day=before),
}


def _order(eviction: Eviction) -> Iterator[Finding]:
    for first, then in _IN_ORDER:
        before, after = getattr(eviction, first), getattr(eviction, then)
        if before and after and after < before:
            yield warning(eviction, then, "wrong-order", _WRONG_ORDER[then](format_day(before)))


def _warnings(eviction: Eviction, today: date) -> Iterator[Finding]:
    """The two weeks between warning and petition, and the year a warning holds."""
    petitioned, warned, tenant_warned = eviction.petitioned, eviction.warned, eviction.tenant_warned
    if petitioned and warned and warned <= petitioned < petition_from(warned):
        message = _(
            "Begjæringen kom før {day}. Den bør ikke komme før to uker etter varselet (husleieloven § 9-11).",
            day=format_day(petition_from(warned)),
        )
        yield warning(eviction, "petitioned", "petition-too-soon", message)
    if petitioned and tenant_warned and petitioned < petition_from(tenant_warned):
        message = _(
            "Begjæringen kom før {day}. Leietakeren skal ha hatt to uker (tvangsfullbyrdelsesloven § 4-18). "
            "Be namsmannen se på det.",
            day=format_day(petition_from(tenant_warned)),
        )
        yield warning(eviction, "petitioned", "petition-too-soon", message)
    if tenant_warned and not eviction.outcome and (petitioned or today) > warning_lapses(tenant_warned):
        message = _(
            "Varselet er eldre enn ett år og gjelder ikke lenger. Leietakeren må varsles på nytt "
            "(tvangsfullbyrdelsesloven § 4-19)."
        )
        yield warning(eviction, "tenant_warned", "warning-lapsed", message)


def _ahead(eviction: Eviction, today: date) -> Iterator[Finding]:
    for name in ("warned", "tenant_warned", "petitioned", "served", "answered", "outcome_day"):
        value = getattr(eviction, name)
        if value and value > today:
            yield warning(eviction, name, "ahead", _("Datoen ligger fram i tid."))


def _missing(eviction: Eviction) -> Iterator[Finding]:
    if eviction.warned is None and eviction.petitioned is None:
        yield warning(
            eviction, "warned", "undated", _("Skriv når varselet eller begjæringen kom. Uten det telles den ikke.")
        )
    if eviction.landlord is None:
        yield warning(eviction, "landlord", "no-landlord", _("Fyll ut hvem som er utleier."))
    if eviction.outcome == "carried_out" and eviction.petitioned is None:
        message = _("Utkastelsen er gjennomført uten at begjæringen er ført. Skriv når den kom.")
        yield warning(eviction, "petitioned", "no-petition", message)
    if eviction.cause is None:
        yield warning(eviction, "cause", "no-cause", _("Fyll ut årsaken."))


def _others(eviction: Eviction, of_household: Sequence[Eviction]) -> Iterator[Finding]:
    if eviction.outcome:
        return
    for other in of_household:
        if other is not eviction and (eviction.id is None or other.id != eviction.id) and not other.outcome:
            message = _("Husstanden har også {ref} som ikke er avsluttet. Er det den samme?", ref=other.ref)
            yield warning(eviction, "warned", "several-open", message)


def _tenancy(eviction: Eviction, tenancy: Tenancy | None) -> Iterator[Finding]:
    begun = eviction.warned or eviction.petitioned
    if tenancy and tenancy.moved_out and begun and begun > tenancy.moved_out:
        message = _("De flyttet ut av {ref} allerede {day}.", ref=tenancy.ref, day=format_day(tenancy.moved_out))
        yield warning(eviction, "tenancy", "after-moved-out", message)
