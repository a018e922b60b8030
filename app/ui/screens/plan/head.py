"""Which plan it is: the title, the badges and the line of facts."""

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.cooperation_plan import MADE_AS
from app.services.naming import household_number
from app.services.plan.page import PlanPage
from app.services.plan.state import look_of
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.editors.choice import sentence
from app.ui.screens.protection_badge import protection_badge


def title(page: PlanPage) -> str:
    """ "Samarbeidsplan · Tove Lindås"."""
    return _("Samarbeidsplan · {name}", name=page.name)


def discreet_title(page: PlanPage) -> str:
    """The same without the name."""
    return _("Samarbeidsplan · {name}", name=household_number(page.household))


def badges(page: PlanPage) -> list[QWidget]:
    """Where it stands, what it waits for, and whether someone's address is protected."""
    made: list[QWidget] = [_standing(page)]
    if page.values["consented"] is None and not page.is_done_with:
        made.append(Badge("warn", _("Venter på ja"), "clock"))
    if page.values["signed"] is None and not page.is_done_with:
        made.append(Badge("warn", _("Ikke underskrevet"), "pencil"))
    return [*made, *protection_badge(page.protection)]


def _standing(page: PlanPage) -> Badge:
    look = look_of(page.state, done_with=page.is_done_with)
    return Badge(look.tone, sentence(look.label), look.icon)  # type: ignore[arg-type]  # a tone by name


def facts(page: PlanPage) -> str:
    """ "Versjon 2, fornyet · 01.09.2026–28.02.2027 · evalueres 11.02.2027 · underskrevet 01.09.2026 · PL2"."""
    period = f"{formats.day(page.start)}–{formats.day(page.end)}"
    made_as = _(MADE_AS.text(page.made_as))
    parts = [_("Versjon {edition}, {made_as}", edition=page.edition, made_as=made_as), period]
    if page.next_evaluation is not None:
        parts.append(_("evalueres {day}", day=formats.day(page.next_evaluation.day)))
    if page.values["signed"] is not None:
        parts.append(_("underskrevet {day}", day=formats.day(page.values["signed"])))
    if page.values["ended"] is not None:
        parts.append(_("avsluttet {day}", day=formats.day(page.values["ended"])))
    return " · ".join([*parts, page.ref])
