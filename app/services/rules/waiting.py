"""What is odd about a household's need and about the municipality's priorities."""

from collections.abc import Iterator

from app.models import HousingNeed, PriorityCriterion
from app.services.findings import Finding, error, warning
from app.texts import _

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
    """Errors for points below 0: priority only adds."""
    for name in ("points", "most"):
        value = getattr(criterion, name)
        if value is not None and value < 0:
            yield error(criterion, name, "negative", _("Tallet kan ikke være under 0."))
