"""The lines of the review list, and which of them a filter shows."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from app import formats
from app.models import Review
from app.models.fields import fields_of
from app.models.household import SITUATION
from app.services.day_counter import DayCounter, Urgency
from app.services.naming import household_number, with_children
from app.services.review import ReviewRow
from app.texts import N_, _, n_
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column, column_of
from app.ui.kit.rows_shown import shown

FILTERS = {"all": N_("Alle"), "no_plan": N_("Mangler plan"), "overdue": N_("Frist passert"), "children": N_("Med barn")}
_TONES = {Urgency.NEAR: "warn", Urgency.OVER: "danger"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list as it is shown; `source` is what printing takes."""

    ref: str
    name: str
    number: str
    where: str
    hidden: bool
    children: int
    counter: DayCounter | None
    status: str | None
    next_step: str | None
    who: str | None
    due: date | None
    permanent_plan: bool | None
    source: ReviewRow

    @property
    def who_and_where(self) -> str:
        """What is searched and spoken of the first cell."""
        return f"{self.name}, {self.where}"

    def edited(self, field: str, value: Any) -> "Line":
        """The line after a cell was stored."""
        return replace(self, **{field: value}, source=replace(self.source, **{field: value}))


def line_of(row: ReviewRow) -> Line:
    """Beside the name of a protected household the place is hidden."""
    own = {field.name for field in fields(Line)} & {field.name for field in fields(ReviewRow)}
    return Line(
        ref=row.household,
        name=with_children(f"{row.first_name} {row.last_name}", row.children),
        number=household_number(row.household),
        where=_("Adressen er skjult") if row.protection else _where(row),
        hidden=bool(row.protection),
        source=row,
        **{name: getattr(row, name) for name in own},
    )


def _where(row: ReviewRow) -> str:
    if row.provider:
        room = _("rom {number}", number=row.room) if row.room and row.room.isdigit() else row.room
        return f"{row.provider}, {room}" if room else row.provider
    return sentence(SITUATION.text(row.situation)) if row.situation else _("Uten registrert situasjon")


def belongs(line: Line, wanted: str, today: date) -> bool:
    """Whether a filter shows the line."""
    if wanted == "no_plan":
        return not line.permanent_plan
    if wanted == "overdue":
        return line.due is not None and line.due < today
    return wanted == "all" or line.children > 0


def facts(lines: Sequence[Line]) -> str:
    """How many there are, how many passed three months, and when the list was last gone through."""
    over = sum(line.counter is not None and line.counter.urgency is Urgency.OVER for line in lines)
    days = [line.source.day for line in lines if line.source.day]
    parts = [
        n_("{count} husstand", "{count} husstander", len(lines)),
        _("{count} over 3 måneder", count=over),
        _("sist ført {day}", day=formats.day(max(days))) if days else "",
        _("lengste opphold først"),
    ]
    return " · ".join(part for part in parts if part)


def columns(today: date) -> tuple[Column, ...]:
    """All but the first two are edited in place."""
    described = fields_of(Review)
    editable = {name: column_of(described[name], editable=True) for name in
                ("status", "next_step", "who", "due", "permanent_plan")}  # fmt: skip
    return (
        Column("who_and_where", N_("Husstand"), 232, personal=True),
        Column("counter", N_("Dag"), 96, show=_day, tone=_day_tone, role="number"),
        replace(editable["status"], width=190),
        replace(editable["next_step"], width=0),
        replace(editable["who"], width=116),
        replace(editable["due"], width=122, tone=lambda row: "danger" if row.due and row.due < today else None),
        replace(editable["permanent_plan"], title=N_("Varig plan"), width=112, show=_plan, tone=_plan_tone),
    )


def _day(counter: DayCounter | None) -> str:
    return _("dag {day}", day=counter.day) if counter else ""


def _day_tone(line: Line) -> str | None:
    return _TONES.get(line.counter.urgency) if line.counter else None


def _plan(value: bool | None) -> str:
    if value is None:
        return _("Ikke vurdert")
    return shown(fields_of(Review)["permanent_plan"], value)


def _plan_tone(line: Line) -> str | None:
    return "ok" if line.permanent_plan else "warn" if line.permanent_plan is False else "text3"
