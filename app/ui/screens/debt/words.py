"""What is said of a debt, wherever it is shown."""

from decimal import Decimal

from app import formats
from app.services.arrears.state import LOOKS, Standing, Terms
from app.texts import _
from app.ui.kit.badge import Badge


def months(value: Decimal | None) -> str:
    """ "2,5 måneder"; empty when it is not known."""
    if value is None:
        return ""
    return _("1 måned") if value == 1 else _("{count} måneder", count=formats.number(value))


def badge(standing: Standing, *, ground: bool = True) -> Badge:
    """How a debt stands."""
    look = LOOKS[standing]
    return Badge(look.tone, _(look.label), look.icon, ground=ground)


def terms(agreed: Terms) -> str:
    """ "2 000 kr i måneden til 31.05.2027"; what is not agreed is left out."""
    pace = _("{amount} i måneden", amount=formats.amount(agreed.per_month)) if agreed.per_month else ""
    end = _("til {day}", day=formats.day(agreed.end)) if agreed.end else ""
    return " ".join(part for part in (pace, end) if part) or _("Avtalt {day}", day=formats.day(agreed.agreed))
