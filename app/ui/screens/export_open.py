"""Where a record behind a figure or a check is opened."""

from typing import Any

from app.reports.records import RecordLine
from app.ui.kit.context import Context

_PAGES = {"stay": "stay", "case": "case", "provider": "providers", "cooperation_plan": "plan", "support_group": "group"}
"""The screen of a record's own, by its table."""


def open_record(context: Context, line: RecordLine, field: str = "") -> None:
    """Show the record; `field` is what is to be filled in there."""
    args: dict[str, Any] = {"field": field} if field else {}
    if line.table in _PAGES:
        context.navigate(_PAGES[line.table], ref=line.ref, **args)
    elif field and line.table == "household":
        context.navigate("households", ref=line.household, **args)
    elif line.household:
        context.navigate("household", ref=line.household)
