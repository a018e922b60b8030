"""A household as a line of the list: its name, who lives there and where, and how long."""

from typing import Any

from app import formats
from app.models.household import SITUATION
from app.services.day_counter import Urgency
from app.services.household import HouseholdRow
from app.texts import _, n_
from app.ui.kit.rows import Column

_TONES = {Urgency.CALM: None, Urgency.NEAR: "warn", Urgency.OVER: "danger"}


def name(row: HouseholdRow) -> str:
    return f"{row.last_name}, {row.first_name}"


def who(row: HouseholdRow) -> str:
    """ "34 år", "1 voksen, 2 barn"."""
    if row.members <= 1:
        return n_("{count} år", "{count} år", row.age) if row.age is not None else ""
    adults = row.members - row.children
    parts = [n_("{count} voksen", "{count} voksne", adults)] if adults else []
    if row.children:
        parts.append(n_("{count} barn", "{count} barn", row.children))
    return ", ".join(parts)


def where(row: HouseholdRow) -> str:
    """The place, or the situation; of a protected household only that it is hidden."""
    if row.protection:
        return _("Adressen er skjult")
    if row.provider:
        return row.provider
    return _(SITUATION.text(row.situation)) if row.situation else ""


def status(row: HouseholdRow) -> str:
    if row.closed:
        return _("avsluttet {day}", day=formats.day(row.closed))
    return _("dag {day}", day=row.counter.day) if row.counter else ""


def _status_tone(line: Any) -> str | None:
    counter = line.whole.counter
    return (_TONES[counter.urgency] or "neutral") if counter else None


def _title_icon(line: Any) -> str | None:
    if line.whole.protection:
        return "shield"
    return "baby" if line.whole.children else None


COLUMNS = (
    Column(
        "whole", show=name, personal=True, icon=_title_icon,
        tone=lambda row: "priv" if row.whole.protection else "info",
    ),
    Column("whole", show=who),
    Column("whole", show=where, personal=True),
    Column(
        "whole", show=status, width=84, tone=_status_tone, icon=lambda row: "bed" if row.whole.counter else None
    ),
)  # fmt: skip
