"""Values as the officer reads them."""

from typing import Any

from app import formats
from app.models.fields import Field, Kind
from app.texts import _


def shown(described: Field, value: Any) -> str:
    """A value as the officer reads it; empty for nothing."""
    if value is None or value == "":
        return ""
    if described.codes is not None:
        found = described.codes.by_key.get(value)
        return _(found.text) if found else str(value)
    if described.kind is Kind.DAY:
        return formats.day(value)
    if described.kind is Kind.AMOUNT:
        return formats.amount(value)
    if described.kind is Kind.YES_NO:
        return _("ja") if value else _("nei")
    return str(value)
