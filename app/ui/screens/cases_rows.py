"""A case as a line of a list: what it is, whose, where it stands, and the next date that matters."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app import formats
from app.models import Case
from app.models.case import PURPOSE
from app.models.fields import fields_of
from app.services.case.course import STATES, State
from app.services.case.listing import CaseRow
from app.services.naming import household_number
from app.texts import N_, _, n_
from app.ui.kit import cells, discretion
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column, column_of
from app.ui.screens import cases_cells

_FIELDS = fields_of(Case)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list as it is shown on `today`; the properties are its cells."""

    ref: str
    case: CaseRow
    today: date

    @property
    def about(self) -> str:
        """What is spoken of the first cell, and what its tooltip says."""
        return f"{self.kind}, {self.details}"

    @property
    def kind(self) -> str:
        return sentence(self.case.case_type.label)

    @property
    def details(self) -> str:
        """The case's number, its purpose, and what is asked for. F9 hides the last, which may name people; so does
        protection, since it may name a place."""
        purpose = sentence(PURPOSE.text(self.case.purpose)) if self.case.purpose else ""
        what = "" if discretion.is_on() or self.case.protection else " ".join((self.case.what or "").split())
        return " · ".join(part for part in (self.ref, purpose, what) if part)

    @property
    def household(self) -> str:
        return self.case.name

    @property
    def number(self) -> str:
        return household_number(self.case.household)

    @property
    def protection(self) -> int:
        return self.case.protection

    @property
    def received(self) -> date:
        return self.case.received

    @property
    def state(self) -> State:
        return self.case.state

    @property
    def amount_sought(self) -> Decimal | None:
        return self.case.amount_sought

    @property
    def amount_granted(self) -> Decimal | None:
        return self.case.amount_granted

    @property
    def amount_paid(self) -> Decimal | None:
        return self.case.amount_paid

    @property
    def status(self) -> str:
        """Where the case stands, and the next date, in one cell."""
        return ", ".join(part for part in (_(STATES[self.state][0]), self.due) if part)

    @property
    def due(self) -> str:
        """The next date, how late it is, and what is due."""
        return ", ".join(part for part in (self.due_day, self.late, self.due_what) if part)

    @property
    def due_day(self) -> str:
        return formats.day(self.case.deadline.due) if self.case.deadline else ""

    @property
    def due_what(self) -> str:
        return _(self.case.deadline.what) if self.case.deadline else ""

    @property
    def late(self) -> str:
        """ "3 dager over", when something is overdue."""
        deadline = self.case.deadline
        if deadline is None or deadline.due >= self.today:
            return ""
        return n_("{count} dag over", "{count} dager over", (self.today - deadline.due).days)


def _kroner(name: str, title: str) -> Column:
    """An amount without its unit, which the heading says."""
    return replace(column_of(_FIELDS[name], 118), title=title, show=_number)


def _number(value: Decimal | None) -> str:
    if value is None:
        return ""
    return formats.number(value, 0 if value == value.to_integral_value() else 2)


_ABOUT = Column("about", N_("Sak"), paint=cases_cells.paint_about, least=208)
_HOUSEHOLD = Column("household", N_("Husstand"), 226, personal=True, paint=cells.household("body"), least=136)
_STATE = Column(
    "state", N_("Status"), 176, show=lambda state: _(STATES[state][0]), tone=lambda line: STATES[line.state][1],
    icon=lambda line: STATES[line.state][2], room="wide",
)  # fmt: skip
_DUE = Column("due", N_("Neste dato"), 262, paint=cases_cells.paint_due, room="wide")
_STATUS = Column("status", N_("Status og neste dato"), 208, paint=cases_cells.paint_status)

CASES = (
    _ABOUT, _HOUSEHOLD, replace(column_of(_FIELDS["received"], 106), room="wide"), _STATE, _DUE,
    replace(_STATUS, room="narrow"),
)  # fmt: skip
"""State and next date share a column where there is little room."""
LOANS = (
    _ABOUT,
    replace(_HOUSEHOLD, width=196),
    _kroner("amount_sought", N_("Søkt, kr")),
    _kroner("amount_granted", N_("Innvilget, kr")),
    _kroner("amount_paid", N_("Utbetalt, kr")),
    _STATUS,
)
