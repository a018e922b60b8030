"""Which group it is: the title, the badges and the line of facts."""

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.group.page import GroupPage
from app.services.naming import household_number
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.screens.protection_badge import protection_badge


def title(page: GroupPage) -> str:
    """ "Ansvarsgruppe · Fatou Ceesay og 1 barn"."""
    return _("Ansvarsgruppe · {name}", name=page.name)


def discreet_title(page: GroupPage) -> str:
    """The same without the name."""
    return _("Ansvarsgruppe · {name}", name=household_number(page.household))


def badges(page: GroupPage) -> list[QWidget]:
    """Whether it works now, and whether someone's address is protected."""
    made: list[QWidget] = [_state(page)]
    return [*made, *protection_badge(page.protection)]


def _state(page: GroupPage) -> Badge:
    if page.has_ended:
        return Badge("neutral", _("Avsluttet"), "archive")
    if page.start > page.today:
        return Badge("info", _("Begynner {day}", day=formats.day(page.start)), "calendar")
    return Badge("ok", _("I gang"))


def facts(page: GroupPage) -> str:
    """ "A1 · fra 22.09.2026 · beboeren og 4 til"."""
    parts = [page.ref, _("fra {day}", day=formats.day(page.start))]
    if page.end:
        parts.append(_("til {day}", day=formats.day(page.end)))
    if page.current_members:
        parts.append(_("beboeren og {count} til", count=len(page.current_members)))
    return " · ".join(parts)
