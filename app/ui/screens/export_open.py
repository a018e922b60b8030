"""Where a record behind a figure or a check is opened."""

from typing import Any

from app.reports.records import RecordLine
from app.ui.kit.context import Context

_PAGES = {
    "stay": ("stay", "field"), "case": ("case", "field"), "provider": ("providers", "field"),
    "cooperation_plan": ("plan", "part"), "support_group": ("group", "part"),
    "dwelling": ("dwelling", "field"), "tenancy": ("tenancy", "form"),
}  # fmt: skip
"""The screen of a record's own, by its table, and what it is asked for by: a field, or a part of the page."""

_OUTCOME = ("outcome", "outcome_day")


def open_record(context: Context, line: RecordLine, field: str = "") -> None:
    """Show the record; `field` is what is to be filled in there."""
    if line.table == "tenancy" and field:
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
