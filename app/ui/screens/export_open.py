"""Where a record behind a figure or a check is opened."""

from typing import Any

from app.reports.records import RecordLine
from app.ui.kit.context import Context


def open_record(context: Context, line: RecordLine, field: str = "") -> None:
    """Show the record; `field` is what is to be filled in there."""
    args: dict[str, Any] = {"field": field} if field else {}
    if line.table == "stay":
        context.navigate("stay", ref=line.ref, **args)
    elif line.table == "case":
        context.navigate("case", ref=line.ref, **args)
    elif line.table == "provider":
        context.navigate("providers", ref=line.ref, **args)
    elif field and line.table == "household":
        context.navigate("households", ref=line.household, **args)
    elif line.household:
        context.navigate("household", ref=line.household)
