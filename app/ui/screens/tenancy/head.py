"""Which tenancy it is: the title, the badges and the line of facts."""

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.naming import household_number
from app.services.tenancy.page import TenancyPage
from app.services.tenancy.state import STATES
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.editors.choice import sentence
from app.ui.screens.protection_badge import protection_badge


def title(page: TenancyPage) -> str:
    """ "Leieforhold · Silje Aune"."""
    return _("Leieforhold · {name}", name=page.name)


def discreet_title(page: TenancyPage) -> str:
    """The same without the name."""
    return _("Leieforhold · {name}", name=household_number(page.household))


def badges(page: TenancyPage) -> list[QWidget]:
    """Where it stands, and whether someone's address is protected."""
    look = STATES[page.state]
    made: list[QWidget] = [Badge(look.tone, sentence(look.label), look.icon)]  # type: ignore[arg-type]  # a tone by name
    return [*made, *protection_badge(page.protection)]


def facts(page: TenancyPage) -> str:
    """ "Fjordgata 3 H0101 · bodd her siden 01.03.2024 · kontrakt 2 av 2 · L7"."""
    parts = [page.dwelling.name, lived(page)]
    if page.editions > 1:
        parts.append(_("kontrakt {edition} av {editions}", edition=page.edition, editions=page.editions))
    return " · ".join([*parts, page.ref])


def lived(page: TenancyPage) -> str:
    """Since when they live there, or lived there, over all contracts."""
    moved_out = page.values["moved_out"]
    if page.since > page.today:
        return _("flytter inn {day}", day=formats.day(page.since))
    if moved_out is None or page.replaced_by is not None:
        return _("bodd her siden {day}", day=formats.day(page.since))
    return _("bodde her {start}–{end}", start=formats.day(page.since), end=formats.day(moved_out))
