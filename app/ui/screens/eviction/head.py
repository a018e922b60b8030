"""Which eviction it is: the title, the badges and the line of facts."""

from typing import cast

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.eviction import CAUSE, EVICTION_OUTCOME, LANDLORD
from app.services.eviction.page import EvictionPage
from app.services.naming import household_number
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.editors.choice import sentence
from app.ui.kit.tokens import ToneName
from app.ui.screens.protection_badge import protection_badge

_SOON = 14
_OUTCOMES = {
    "averted": ("ok", "circle-check"), "dropped": ("ok", "circle-check"), "moved": ("neutral", "log-out"),
    "carried_out": ("danger", "door-open"),
}  # fmt: skip


def title(page: EvictionPage) -> str:
    """ "Utkastelse · Fatou Ceesay og 1 barn"."""
    return _("Utkastelse · {name}", name=page.name)


def discreet_title(page: EvictionPage) -> str:
    """The same without the name."""
    return _("Utkastelse · {name}", name=household_number(page.household))


def badges(page: EvictionPage) -> list[QWidget]:
    """Where it stands, whether there are children, and whether someone's address is protected."""
    made: list[QWidget] = [_state(page)]
    if page.children:
        made.append(Badge("warn", n_("{count} barn", "{count} barn", page.children), "baby"))
    return [*made, *protection_badge(page.protection)]


def tone(page: EvictionPage) -> ToneName:
    """How near it is, as a colour."""
    if page.left is None:
        return "neutral"
    return "danger" if page.left.days <= _SOON else "warn"


def _state(page: EvictionPage) -> Badge:
    if page.outcome is not None:
        colour, icon = _OUTCOMES[page.outcome]
        return Badge(cast("ToneName", colour), sentence(EVICTION_OUTCOME.text(page.outcome)), icon)
    if page.left is None:
        return Badge("neutral", _("Åpen"), "clock")
    if page.left.days < 0:
        return Badge("danger", _("{days} over", days=page.left.number), "clock")
    return Badge(tone(page), _("{days} igjen", days=page.left.number), "clock")


def facts(page: EvictionPage) -> str:
    """ "U3 · privat · restanse"."""
    parts = [
        page.ref,
        _(LANDLORD.text(page.landlord)) if page.landlord else "",
        _(CAUSE.text(page.cause)) if page.cause else "",
    ]
    if page.outcome_day is not None:
        parts.append(_("avsluttet {day}", day=formats.day(page.outcome_day)))
    return " · ".join(part for part in parts if part)
