"""What a line of the board warns of: the gravest thing about the stay, in two or three words."""

from datetime import date, timedelta
from typing import NamedTuple

from app.formats import day as full_day
from app.formats import short_day
from app.models.provider import NIGHT_SHELTER
from app.services.board import BoardStay
from app.services.day_counter import PLAN_DAYS, Urgency
from app.services.provider import ProviderRow
from app.texts import _, n_
from app.ui.kit.tokens import ToneName

DECISION_SOON = timedelta(days=7)
PLAN_SOON = 4  # days before the fourteenth, when there is still time to make the plan
AGREEMENT_SOON = timedelta(days=60)


class Alert(NamedTuple):
    """A badge: its tone, its word, and an icon when it is another than the tone's own."""

    tone: ToneName
    text: str
    icon: str = ""


def of_stay(stay: BoardStay, today: date) -> Alert | None:
    """The gravest thing about a stay; None when nothing waits. A night shelter has neither decision nor plan."""
    if stay.counter is None:
        return None
    if stay.until is not None and stay.until < today:
        return Alert("danger", _("Vedtak gikk ut {day}", day=short_day(stay.until)))
    if stay.counter.urgency is Urgency.OVER:
        return Alert("danger", _("Over 3 måneder"))
    if stay.until is not None and stay.until <= today + DECISION_SOON:
        return Alert("warn", _("Vedtak går ut {day}", day=short_day(stay.until)), "clock")
    if stay.counter.urgency is Urgency.NEAR:
        left = stay.counter.days_left
        return Alert("warn", n_("{count} dag igjen", "{count} dager igjen", left))
    return _without(stay, today)


def _without(stay: BoardStay, today: date) -> Alert | None:
    if stay.counter and not stay.has_plan and stay.counter.day >= PLAN_DAYS - PLAN_SOON:
        return Alert("warn", _("Plan mangler"), "route")
    if stay.until is None:
        return Alert("warn", _("Vedtak mangler"))
    if stay.departed is not None and stay.departed > today:
        return Alert("neutral", _("Flytter ut {day}", day=short_day(stay.departed)), "log-out")
    return None


def of_provider(provider: ProviderRow, today: date) -> Alert | None:
    """The state of the quality agreement; None for a night shelter, which needs none."""
    if provider.kind == NIGHT_SHELTER:
        return None
    if not provider.has_agreement:
        return Alert("danger", _("Ingen kvalitetsavtale"))
    if provider.agreement_end is None:
        return Alert("ok", _("Kvalitetsavtale"))
    text = _("Kvalitetsavtale til {day}", day=full_day(provider.agreement_end))
    soon = provider.agreement_end <= today + AGREEMENT_SOON
    return Alert("warn", text, "clock") if soon else Alert("ok", text)
