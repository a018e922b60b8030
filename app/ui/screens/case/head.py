"""Which case it is: the title, the badges and the line of facts."""

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.case import PURPOSE
from app.services.case.course import STATES
from app.services.case.page import CasePage
from app.services.naming import household_number
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.editors.choice import sentence
from app.ui.screens.protection_badge import protection_badge


def title(page: CasePage) -> str:
    """ "Kommunal bolig · Fatou Ceesay og 1 barn"."""
    return f"{sentence(page.case_type.label)} · {page.name}"


def discreet_title(page: CasePage) -> str:
    """The same without the name."""
    return f"{sentence(page.case_type.label)} · {household_number(page.household)}"


def badges(page: CasePage) -> list[QWidget]:
    """Where it stands, and whether someone's address is protected."""
    words, tone, icon = STATES[page.state]
    made: list[QWidget] = [Badge(tone, _(words), icon)]  # type: ignore[arg-type]  # a tone by name
    return [*made, *protection_badge(page.protection)]


def facts(page: CasePage) -> str:
    """ "Mottatt 20.11.2026 · Startskudd nr. 4711 · S1 · kjøp · søkt 2 500 000 kr"."""
    parts = [_("Mottatt {day}", day=formats.day(page.received)), _other_number(page), page.ref]
    if page.purpose:
        parts.append(_(PURPOSE.text(page.purpose)))
    if page.amount_sought is not None:
        parts.append(_("søkt {amount}", amount=formats.amount(page.amount_sought)))
    if page.amount_granted is not None:
        parts.append(_("innvilget {amount}", amount=formats.amount(page.amount_granted)))
    if page.owner:
        parts.append(_("saksbehandler {name}", name=page.owner))
    return " · ".join(part for part in parts if part)


def _other_number(page: CasePage) -> str:
    """The case's number where the decision is made, or in Kobo."""
    if not page.external_ref:
        return ""
    if page.case_type.system:
        return _("{system} nr. {number}", system=page.case_type.system, number=page.external_ref)
    return _("saksnummer {number}", number=page.external_ref)
