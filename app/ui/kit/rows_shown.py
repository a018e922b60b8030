"""A stored value as the officer reads it, by its field's description."""

from collections.abc import Callable, Mapping
from typing import Any

from app import formats
from app.models.fields import Field, Kind
from app.texts import _
from app.ui.kit.editors.choice import sentence


def shown(field: Field, value: Any) -> str:
    """The text of a value; empty for None."""
    return "" if value is None else _SHOW[field.kind](field, value)


def _code(field: Field, key: str) -> str:
    code = field.codes.by_key.get(key) if field.codes else None
    return sentence(code.text) if code else key


_SHOW: Mapping[Kind, Callable[[Field, Any], str]] = {
    Kind.TEXT: lambda _field, value: str(value),
    Kind.NOTE: lambda _field, value: " ".join(str(value).split()),
    Kind.DAY: lambda _field, value: formats.day(value),
    Kind.MOMENT: lambda _field, value: formats.moment(value),
    Kind.WHOLE: lambda _field, value: formats.whole(value),
    Kind.NUMBER: lambda _field, value: formats.number(value),
    Kind.AMOUNT: lambda _field, value: formats.amount(value),
    Kind.YES_NO: lambda _field, value: _("Ja") if value else _("Nei"),
    Kind.CODE: _code,
    Kind.CODES: lambda field, value: ", ".join(_code(field, key) for key in value),
}
