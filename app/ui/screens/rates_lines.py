"""How rates and their values are written: in the list of rates, and in the history of one."""

from datetime import date
from decimal import Decimal
from functools import partial

from app import formats
from app.models import Rate
from app.models.fields import fields_of
from app.models.rate_keys import RateKey
from app.services.rate import Held, RateRow
from app.texts import N_, _
from app.ui.kit.editors import AmountEditor, Editor, NumberEditor
from app.ui.kit.form_items import Item, Own, pick
from app.ui.kit.rows import Column

Line = dict[str, object]

RATE_COLUMNS = (
    Column("name"),
    Column("detail"),
    Column("facts"),
    Column("state", "", 1, "right", tone=lambda row: "warn" if row["missing"] else None, role="number"),
)
_FIELDS = fields_of(Rate)
VALUE_COLUMNS = (
    Column("start", _FIELDS["start"].label, 110, tone=lambda row: row["shade"], role="date"),
    Column("value", _FIELDS["value"].label, 150, "right", tone=lambda row: row["shade"], role="number"),
    Column("state", N_("Status"), 150, tone=lambda row: row["tone"]),
    Column("source", _FIELDS["source"].label, tone=lambda row: row["shade"]),
)


def written(value: Decimal, unit: str) -> str:
    """A value with its unit: 4,131 prosent; 92 234 kr per år. `unit` is a msgid."""
    return _("{value} {unit}", value=formats.number(value), unit=_(unit))


def rate_line(row: RateRow) -> Line:
    """One rate with what holds today.

    What tells it from its siblings stands after a comma; it begins the second line, where it is not cut.
    """
    declared, held = row.declared, row.held
    name, _comma, detail = _(declared.label).partition(", ")
    facts = _("Fra {day}", day=formats.day(held.start)) if held else _(declared.unit)
    return {
        "ref": declared.key,
        "label": _(declared.label),
        "name": name,
        "detail": detail,
        "group": _(declared.used_for),
        "facts": facts,
        "state": written(held.value, declared.unit) if held else _("mangler"),
        "missing": held is None,
        "declared": declared,
        "held": held,
    }


def value_line(held: Held, in_force: Held | None, today: date) -> Line:
    """One value in the history of a rate. Those that follow the program are grey: they cannot be changed."""
    state, tone = _state(held, in_force, today)
    own = held.record_id is not None
    return {
        "id": (held.key, held.start),
        "record_id": held.record_id,
        "start": formats.day(held.start),
        "value": formats.number(held.value),
        "source": held.source if own else _("Fra programmet: {source}", source=held.source),
        "state": state,
        "tone": tone,
        "shade": None if own else "text3",
    }


def _state(held: Held, in_force: Held | None, today: date) -> tuple[str, str]:
    if held == in_force:
        return _("Gjelder nå"), "ok"
    return (_("Gjelder senere"), "info") if held.start > today else (_("Tidligere"), "text3")


def value_items(declared: RateKey) -> tuple[Item, ...]:
    """The fields of one value of a rate; its own is read in the unit of the rate."""
    field = _FIELDS["value"]
    value = Own("value", field.label, partial(_editor, declared.unit), required=True)
    return (*pick(Rate, "start"), value, *pick(Rate, "source"))


def _editor(unit: str) -> Editor:
    return AmountEditor() if unit.startswith("kr") else NumberEditor(unit)
