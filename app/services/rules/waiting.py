"""What is odd about a household's need and about the municipality's priorities."""

from collections.abc import Iterator

from app.models import HousingNeed, PriorityCriterion
from app.services.findings import Finding, error, warning
from app.texts import _

_MOST_POINTS = 1_000
_BELOW = ("bedrooms", "most_rent", "extra_points")


def need_findings(need: HousingNeed) -> Iterator[Finding]:
    """Errors for a number below 0; a warning for extra points without a reason."""
    for name in _BELOW:
        value = getattr(need, name)
        if value is not None and value < 0:
            yield error(need, name, "negative", _("Tallet kan ikke være under 0."))
    if need.extra_points and not need.extra_reason:
        yield warning(need, "extra_reason", "no-reason", _("Skriv hvorfor husstanden får ekstra poeng."))


def criterion_findings(criterion: PriorityCriterion) -> Iterator[Finding]:
    """Errors for points that could not be weighed against the others."""
    for name in ("points", "most"):
        value = getattr(criterion, name)
        if value is not None and not 0 <= value <= _MOST_POINTS:
            message = _("Skriv et tall mellom 0 og {most}.", most=_MOST_POINTS)
            yield error(criterion, name, "points", message)
