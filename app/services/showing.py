"""Values as the officer reads them."""

from typing import Any

from app import formats
from app.models.fields import Field, Kind
from app.texts import N_, _

_ACTS = (N_("husleieloven"), N_("tvangsfullbyrdelsesloven"))
"""Acts that are cited with a paragraph; in nynorsk they have another name."""


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


def cited(source: str) -> str:
    """An act and its paragraph with the act's name in the language of the texts: "husleieloven § 9-2". Other sources
    stand as they are written."""
    act, space, paragraph = source.partition(" ")
    return f"{_(act)}{space}{paragraph}" if act in _ACTS else source
