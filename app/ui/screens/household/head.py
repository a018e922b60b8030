"""Who it is: the title, the badges and facts beside the household's name."""

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.household import TARGET_GROUP
from app.services.household_page import HouseholdPage
from app.services.naming import household_number
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.editors.choice import sentence
from app.ui.screens.protection_badge import protection_badge

_GROUP_ICONS = {"family": "baby", "released": "key-round", "discharged": "log-out", "violence": "heart-handshake"}
MOST_BADGES = 4


def title(page: HouseholdPage) -> str:
    """ "Fatou Ceesay og 1 barn"."""
    return page.name


def discreet_title(page: HouseholdPage) -> str:
    """ "Husstand 41"."""
    return household_number(page.ref)


def badges(page: HouseholdPage) -> list[QWidget]:
    """Target groups, address protection, interpreter, and whether the household is closed."""
    made: list[QWidget] = [Badge("neutral", _("Avsluttet"), "archive")] if page.closed else []
    made += [
        Badge("info", sentence(TARGET_GROUP.text(key)), _GROUP_ICONS.get(key, "user")) for key in page.target_groups
    ]
    made = made[:MOST_BADGES]
    made += protection_badge(page.protection)
    if page.interpreter_language is not None:
        language = page.interpreter_language
        made.append(Badge("neutral", _("Tolk: {language}", language=language) if language else _("Tolk"), "languages"))
    return made


def facts(page: HouseholdPage) -> str:
    """ "Husstand 41 · opprettet 14.09.2026"."""
    parts = [household_number(page.ref), _("opprettet {day}", day=formats.day(page.opened))]
    if page.closed:
        parts.append(_("avsluttet {day}", day=formats.day(page.closed)))
    return " · ".join(parts)
