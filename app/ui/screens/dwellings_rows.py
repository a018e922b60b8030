"""A dwelling as a line of the list: where it is, how it stands, who rents it, and whom it is for."""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app import formats
from app.models.dwelling import DISPOSAL, OUT_OF_USE
from app.services.dwelling.listing import DwellingRow
from app.services.dwelling.state import STATES
from app.services.naming import household_number
from app.texts import N_, _, n_
from app.ui.kit import cells, discretion, theme
from app.ui.kit.badge import paint_badge
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column
from app.ui.kit.rows_paint import write
from app.ui.kit.tokens import ToneName
from app.ui.screens.dwelling import words

_LONG = 60  # days of vacancy that are told


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list as it is shown on `today`; the properties are its cells."""

    ref: str
    row: DwellingRow
    today: date

    @property
    def about(self) -> str:
        return ", ".join(part for part in (self.row.name, self.where) if part)

    @property
    def name(self) -> str:
        return self.row.name

    @property
    def where(self) -> str:
        """The house or the district, and how it is at disposal where it is not the municipality's own."""
        held = "" if self.row.disposal == "owned" else _(DISPOSAL.text(self.row.disposal))
        parts = (self.ref, self.row.building or self.row.district, held)
        return " · ".join(part for part in parts if part)

    @property
    def status(self) -> str:
        return ", ".join(part for part in (self.state, self.since) if part)

    @property
    def state(self) -> str:
        """Also why it is out of use."""
        if self.row.state == "out_of_use" and self.row.reason:
            return sentence(OUT_OF_USE.text(self.row.reason))
        return _(STATES[self.row.state][0])

    @property
    def since(self) -> str:
        """Since when; of a vacant one also how long."""
        day = formats.day(self.row.since)
        if self.row.state == "ahead":
            return _("fra {day}", day=day)
        if self.row.state == "given_up":
            return day
        days = (self.today - self.row.since).days + 1  # today too
        if self.row.state != "vacant" or days < _LONG:
            return _("siden {day}", day=day)
        return n_("siden {day}, {count} dag", "siden {day}, {count} dager", days, day=day)

    @property
    def tenant(self) -> str:
        return self.row.tenant or ""

    @property
    def household(self) -> str:
        return self.row.tenant or ""

    @property
    def number(self) -> str:
        """The household's number, unless it stands in the place of the name; F9 hides what stands there."""
        if not self.row.household or (self.row.protection and not discretion.is_on()):
            return ""
        return household_number(self.row.household)

    @property
    def protection(self) -> int:
        return self.row.protection

    @property
    def size(self) -> str:
        return ", ".join(part for part in (self.rooms, self.way_in) if part)

    @property
    def rooms(self) -> str:
        return words.size(self.row.bedrooms, self.row.area)

    @property
    def way_in(self) -> str:
        return words.way_in(self.row.floor, self.row.lift)

    @property
    def suits(self) -> str:
        return ", ".join(part for part in (self.group, self.access) if part)

    @property
    def group(self) -> str:
        return words.group(self.row.target_group)

    @property
    def access(self) -> str:
        return words.access(self.row.wheelchair, self.row.staffing)

    @property
    def rent(self) -> str:
        return "" if self.row.rent is None else formats.bare_amount(self.row.rent)


def _paint_status(painter: QPainter, rect: QRect, line: Any) -> None:
    _text, tone, icon = STATES[line.row.state]
    upper, lower = cells.halves(rect)
    paint_badge(painter, upper, cast("ToneName", tone), line.state, icon, ground=False)
    write(painter, lower, line.since, "meta_number", theme.current().text2)


_WHOSE = cells.household("body")


def _paint_tenant(painter: QPainter, rect: QRect, line: Any) -> None:
    if line.row.household:
        _WHOSE(painter, rect, line)


COLUMNS = (
    Column("about", N_("Bolig"), paint=cells.two_lines("name", "where"), least=170),
    Column("status", N_("Status"), 214, paint=_paint_status, least=170),
    Column("tenant", N_("Leietaker"), 178, personal=True, paint=_paint_tenant, least=140),
    Column("size", N_("Størrelse"), 158, paint=cells.two_lines("rooms", "way_in"), room="wide"),
    Column("suits", N_("Passer for"), 190, paint=cells.two_lines("group", "access"), room="wide"),
    Column("rent", N_("Leie, kr"), 82, align="right", role="number", room="wide"),
)
