"""Which dwelling it is: the title, the badges and the line of facts."""

from typing import cast

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.dwelling import DISPOSAL, OUT_OF_USE
from app.services.dwelling.page import DwellingPage
from app.services.dwelling.state import STATES
from app.texts import _, n_
from app.ui.kit import type_roles
from app.ui.kit.badge import Badge
from app.ui.kit.editors.choice import sentence
from app.ui.kit.tokens import ToneName
from app.ui.screens.dwelling import words

_LARGE = 1.5  # text scale from which there is room for one badge


def title(page: DwellingPage) -> str:
    """Where it is."""
    return page.name


def discreet_title(page: DwellingPage) -> str:
    """The same: an address alone says nothing of who lives there."""
    return page.name


def badges(page: DwellingPage) -> list[QWidget]:
    """How it stands, for how long, and whether it is earmarked, which stands below too."""
    _text, tone, icon = STATES[page.state]
    made: list[QWidget] = [Badge(cast("ToneName", tone), _stands(page), icon)]
    if page.values["earmarking"] == "section_11_1" and type_roles.scale() < _LARGE:
        made.append(Badge("info", _("Øremerket § 11-1"), "scale"))
    return made


def _stands(page: DwellingPage) -> str:
    text = _(STATES[page.state][0])
    if page.state == "vacant":
        days = (page.today - page.vacant_since).days + 1  # today too
        return n_("Ledig i {count} dag", "Ledig i {count} dager", days)
    if page.state == "out_of_use":
        now = next((one for one in page.out_of_use if one.now), None)
        return sentence(OUT_OF_USE.text(now.reason)) if now else text
    if page.state == "ahead":
        return _("Tas i bruk {day}", day=formats.day(page.values["taken_into_use"]))
    if page.state == "given_up":
        return _("Avhendet {day}", day=formats.day(page.values["given_up"]))
    return text


def facts(page: DwellingPage) -> str:
    """ "D14 · 8370 Leknes · eid · 2 soverom · 54 m² · 2. etasje, heis"."""
    values = page.values
    parts = (
        page.ref,
        words.place(values),
        values["building"],
        _(DISPOSAL.text(values["disposal"])),
        words.size(values["bedrooms"], values["area"]),
        words.way_in(values["floor"], values["lift"]),
    )
    return " · ".join(part for part in parts if part)
