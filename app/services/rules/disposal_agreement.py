"""Rules for an agreement with an owner on dwellings: the share and the years that a letting loan demands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from math import ceil

from app.dates import add_months
from app.formats import day as format_day
from app.formats import number
from app.models import DisposalAgreement, Dwelling
from app.services.findings import Finding, error, warning
from app.texts import _, n_

STOPS = frozenset({"share-above-all"})
"""Rules whose warnings the window refuses (`findings.stopping`)."""
_ALL = Decimal(100)
_REFERRAL_SHARE, _REFERRAL_YEARS = Decimal(40), 20
_ALLOCATION_YEARS = 30
_FEW = 4  # homes in a project that must all be referred to


@dataclass
class AgreementFacts:
    """An agreement and its dwellings, stored or about to be."""

    agreement: DisposalAgreement
    dwellings: list[Dwelling] = field(default_factory=list)


def least_share(kind: str, homes: int | None) -> Decimal | None:
    """Per cent of a project's homes that the municipality must dispose of; None where no rule says.

    FOR-2019-11-18-1546 § 3-2: under tilvisning 40, all of four or fewer; under tildeling all.
    """
    if kind == "allocation":
        return _ALL
    if kind != "referral":
        return None
    return _ALL if homes is not None and homes <= _FEW else _REFERRAL_SHARE


def least_years(kind: str) -> int | None:
    """For how many years at least (FOR-2019-11-18-1546 § 3-2): tilvisning 20, tildeling 30; None where no rule says."""
    return {"referral": _REFERRAL_YEARS, "allocation": _ALLOCATION_YEARS}.get(kind)


def last_day_at_least(kind: str, start: date) -> date | None:
    """The first last day that makes an agreement from `start` long enough; None where no rule says."""
    years = least_years(kind)
    return add_months(start, 12 * years) - timedelta(days=1) if years else None


def agreement_findings(facts: AgreementFacts) -> Iterator[Finding]:
    """Errors: an agreement that ends before it starts, a negative share or number of homes. The window stops those in
    `STOPS` too."""
    agreement = facts.agreement
    if agreement.end and agreement.end < agreement.start:
        yield error(agreement, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))
    if agreement.homes is not None and agreement.homes < 0:
        yield error(agreement, "homes", "negative", _("Antall boliger kan ikke være under 0."))
    if agreement.share is not None and agreement.share < 0:
        yield error(agreement, "share", "negative", _("Andelen kan ikke være under 0."))
    if agreement.share is not None and agreement.share > _ALL:
        message = _("Andelen kan ikke være over 100 prosent, og er {share}.", share=number(agreement.share))
        yield warning(agreement, "share", "share-above-all", message)
    yield from _share(agreement)
    yield from _years(agreement)
    yield from _dwellings(agreement, facts.dwellings)


def _share(agreement: DisposalAgreement) -> Iterator[Finding]:
    least = least_share(agreement.kind, agreement.homes)
    if least is None:
        return
    if agreement.share is None:
        message = _(
            "Skriv kommunens andel. Den må være minst {least} prosent (FOR-2019-11-18-1546 § 3-2).", least=number(least)
        )
        yield warning(agreement, "share", "no-share", message)
    elif agreement.share < least:
        yield warning(agreement, "share", "small-share", _too_small(agreement.kind, least))


def _too_small(kind: str, least: Decimal) -> str:
    if kind == "allocation":
        return _("En tildelingsavtale gjelder alle boligene i prosjektet (FOR-2019-11-18-1546 § 3-2).")
    if least == _ALL:
        return _(
            "Når prosjektet har fire boliger eller færre, gjelder en tilvisningsavtale alle "
            "(FOR-2019-11-18-1546 § 3-2)."
        )
    return _(
        "En tilvisningsavtale gjelder minst {least} prosent av boligene (FOR-2019-11-18-1546 § 3-2).",
        least=number(least),
    )


def _years(agreement: DisposalAgreement) -> Iterator[Finding]:
    earliest = last_day_at_least(agreement.kind, agreement.start)
    if earliest and agreement.end and agreement.start <= agreement.end < earliest:
        message = _(
            "Avtalen må vare i minst {years} år, til og med {day} (FOR-2019-11-18-1546 § 3-2).",
            years=least_years(agreement.kind),
            day=format_day(earliest),
        )
        yield warning(agreement, "end", "too-short", message)


def _dwellings(agreement: DisposalAgreement, dwellings: list[Dwelling]) -> Iterator[Finding]:
    """More dwellings at once than the agreement gives."""
    most = entitled(agreement)
    held = sum(dwelling.given_up is None for dwelling in dwellings)
    if most is not None and held > most:
        message = n_(
            "Avtalen gir {count} bolig, men {held} er knyttet til den.",
            "Avtalen gir {count} boliger, men {held} er knyttet til den.",
            most,
            held=held,
        )
        yield warning(agreement, "homes", "too-many-dwellings", message)


def entitled(agreement: DisposalAgreement) -> int | None:
    """How many dwellings the share of the project comes to, rounded up; None when either is unknown."""
    if agreement.homes is None or agreement.share is None:
        return None
    return ceil(agreement.homes * agreement.share / _ALL)
