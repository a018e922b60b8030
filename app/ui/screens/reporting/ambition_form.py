"""The municipality's own ambition for a figure, in place of the form's."""

from decimal import Decimal
from typing import Any

from app.models import Ambition
from app.models.fields import fields_of
from app.reports.steering import GoalLine
from app.services.reporting import ambitions
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Own, pick
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.municipal_figures_page import YearEditor


def ambition_form(context: Context, line: GoalLine) -> InlineForm:
    """What is wanted of a figure from now on; begun from what holds."""
    values, version = _values(context.store, line)
    base_year = Own("base_year", fields_of(Ambition)["base_year"].label, YearEditor)
    return InlineForm(
        context, _("Vår ambisjon: {figure}", figure=line.label),
        [*pick(Ambition, "kind", "value"), base_year, *pick(Ambition, "yellow")], values,
        lambda typed: ambitions.save(context.store, line.key, typed, version),
        submit=N_("Lagre ambisjonen"), draft=f"ambition:{line.key}", columns=2,
        note=_("Gjelder alle år som ikke er levert."),
    )  # fmt: skip


def _values(store: Store, line: GoalLine) -> tuple[dict[str, Any], int | None]:
    own = ambitions.load(store, line.key)
    if own is not None:
        version: int = own.pop("version")
        return {name: _plain(value) for name, value in own.items() if name != "key"}, version
    goal = line.goal
    return {
        "kind": goal.ambition or None,
        "value": goal.value,
        "base_year": goal.base_year,
        "yellow": goal.yellow,
    }, None


def _plain(value: object) -> object:
    """A number as it was typed: the database keeps more decimals than anyone writes."""
    if not isinstance(value, Decimal):
        return value
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
