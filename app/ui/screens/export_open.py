"""Where a record behind a figure or a check is opened."""

from typing import Any

from app.reports.check import ENTERED, FIGURE, QUESTION
from app.reports.records import RecordLine
from app.services.reporting import form
from app.ui.kit.context import Context

_PAGES = {
    "stay": ("stay", "field"), "case": ("case", "field"), "provider": ("providers", "field"),
    "cooperation_plan": ("plan", "part"), "support_group": ("group", "part"),
    "dwelling": ("dwelling", "field"), "tenancy": ("tenancy", "form"),
}  # fmt: skip
"""The screen of a record's own, by its table, and what it is asked for by: a field, or a part of the page."""

_OUTCOME = ("outcome", "outcome_day")


def open_record(context: Context, line: RecordLine, field: str = "") -> None:
    """Show the record; `field` is what is to be filled in there. Of a figure or a question, it is the year."""
    if line.table == FIGURE:
        context.navigate("export", year=int(field), figure=line.ref)
    elif line.table == QUESTION:
        context.navigate("reporting", year=int(field), goal=_goal_of(line.ref, int(field)), part="goals")
    elif line.table == ENTERED:
        context.navigate("municipal_figures", figure=line.ref, year=int(line.field or field))
    elif line.table == "tenancy" and field:
        context.navigate("tenancy_form", ref=line.ref, field=field)
    elif line.table == "eviction":
        form: dict[str, Any] = {"form": "outcome" if field in _OUTCOME else "edit"} if field else {}
        context.navigate("eviction", ref=line.ref, **form)
    elif line.table in _PAGES:
        screen, asked_by = _PAGES[line.table]
        args: dict[str, Any] = {asked_by: field} if field else {}
        context.navigate(screen, ref=line.ref, **args)
    elif field and line.table == "household":
        context.navigate("households", ref=line.household, field=field)
    elif line.household:
        context.navigate("household", ref=line.household)


def _goal_of(key: str, year: int) -> int | None:
    """The goal that a question or an answered figure belongs to; None when the year's form does not ask it."""
    used = form.form(form.name_for(year))
    goals = {one.key: one.goal for one in used.questions} | {one.key: one.goal for one in used.figures}
    return goals.get(key)
