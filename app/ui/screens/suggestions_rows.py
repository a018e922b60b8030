"""How suggestions are written: a line each in the list, and the head of the one in view."""

from typing import Any

from app.models.cooperation_plan import SUGGESTION_KIND
from app.services.plan.suggestions import SuggestionRow
from app.texts import _
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column

Line = dict[str, Any]

COLUMNS = (
    Column("text"),
    Column("kind"),
    Column("how_often"),
    Column("state", "", 100, tone=lambda line: line["tone"], icon=lambda line: line["icon"]),
)


def line(row: SuggestionRow) -> Line:
    """One suggestion; `whole` is the row itself."""
    state, tone, icon = _state(row)
    return {
        "ref": row.key,
        "text": row.text,
        "kind": sentence(SUGGESTION_KIND.text(row.kind)),
        "how_often": row.how_often or "",
        "state": state,
        "tone": tone,
        "icon": icon,
        "whole": row,
    }


def _state(row: SuggestionRow) -> tuple[str, str | None, str | None]:
    if row.hidden:
        return _("skjult"), "neutral", "eye-off"
    return (_("egen"), "info", "pencil") if is_own(row) else ("", None, None)


def is_own(row: SuggestionRow) -> bool:
    """Whether it is the municipality's own, or worded by it."""
    return row.record_id is not None


def facts(row: SuggestionRow) -> str:
    """The line under the suggestion in view: its kind, whose words they are, and whether it is in use."""
    if not row.shipped:
        whose = _("Kommunens eget forslag")
    else:
        whose = _("Kommunens egen ordlyd") if is_own(row) else _("Følger programmet")
    parts = (sentence(SUGGESTION_KIND.text(row.kind)), whose, _("Foreslås ikke") if row.hidden else "")
    return " · ".join(part for part in parts if part)
