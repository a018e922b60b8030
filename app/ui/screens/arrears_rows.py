"""A debt as a line of the list: whose, of what, how much, and what is agreed."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app import formats
from app.services.arrears.listing import ArrearsRow, Sums
from app.services.arrears.state import LOOKS, Standing
from app.texts import N_, _, n_
from app.ui.kit import cells, theme
from app.ui.kit.badge import paint_badge
from app.ui.kit.rows import Column
from app.ui.kit.rows_paint import write
from app.ui.screens.debt import words
from app.ui.screens.household_line import HouseholdLine


class Line(HouseholdLine[ArrearsRow]):
    """A debt as it is shown; the properties are its cells, each of one or two lines."""

    __slots__ = ()

    @property
    def number(self) -> str:
        """ "Leie L12 · Storgata 4": not the address of a protected household."""
        return " · ".join(part for part in (self.row.head.about, self.row.head.shown_place) if part)

    @property
    def amount(self) -> str:
        return formats.amount(self.row.amount) if self.row.amount else _("Ingenting")

    @property
    def owed(self) -> str:
        """What is spoken of the amount."""
        return ", ".join(part for part in (self.amount, self.months) if part)

    @property
    def months(self) -> str:
        return words.months(self.row.months) if self.row.amount else ""

    @property
    def day(self) -> str:
        return formats.day(self.row.day)

    @property
    def agreement(self) -> str:
        """How it stands, and the terms."""
        return ", ".join(part for part in (self.standing, self.terms) if part)

    @property
    def standing(self) -> str:
        return _(LOOKS[self.row.standing].label)

    @property
    def terms(self) -> str:
        return words.terms(self.row.terms) if self.row.terms and self.row.standing is not Standing.PAID else ""

    @property
    def deduction(self) -> str:
        if self.row.terms is None or self.row.terms.deduction is None:
            return _("Nei")
        return _("Samtykke") if self.row.deducts else _("Trukket tilbake")


def _paint_agreement(painter: QPainter, rect: QRect, line: Line) -> None:
    """How the debt stands, and the terms below it."""
    look, (upper, lower) = LOOKS[line.row.standing], cells.halves(rect)
    paint_badge(painter, upper if line.terms else rect, look.tone, line.standing, look.icon, ground=False)
    write(painter, lower, line.terms, "meta", theme.current().text2)


COLUMNS = (
    Column("whose", N_("Husstand"), personal=True, paint=cells.household(), least=200),
    Column("owed", N_("Skylder"), 150, paint=cells.two_lines("amount", "months")),
    Column("day", N_("Per dato"), 124, role="number", room="wide"),
    Column("agreement", N_("Avtale"), 268, paint=_paint_agreement, least=200),
    Column(
        "deduction", N_("Direkte trekk"), 140, tone=lambda line: None if line.row.deducts else "text3", room="wide"
    ),
)  # fmt: skip


def facts(sums: Sums) -> str:
    """How many owe, what it comes to, and how many of them have no agreement that holds."""
    parts = [
        n_("{count} restanse", "{count} restanser", sums.count),
        _("{amount} til sammen", amount=formats.amount(sums.amount)) if sums.count else "",
        n_("{count} uten avtale som gjelder", "{count} uten avtale som gjelder", sums.unagreed)
        if sums.unagreed else "",
    ]  # fmt: skip
    return " · ".join(part for part in parts if part)
