"""The parents that the sheets name, as data."""

from dataclasses import replace

from app.exchange.sheet import Parent
from app.models.fields import Field, Kind
from app.texts import N_

HOUSEHOLD_ID, CASE_ID, TENANCY_ID = "Husstand-ID", "Sak-ID", "Leieforhold-ID"
_HELP = N_("ID-en til raden i arket det vises til, eller til en som allerede er registrert.")


def parent(attribute: str, sheet: str, header: str, help_: str = _HELP, *, required: bool = True) -> Parent:
    """The record that one column names by its ID."""
    return Parent(attribute, sheet, (Field(header, header, Kind.TEXT, required=required, help=help_),), required)


def optional(of: Parent) -> Parent:
    """The same parent, where a row need not have one."""
    columns = tuple(replace(column, required=False) for column in of.columns)
    return replace(of, columns=columns, required=False)


HOUSEHOLD = parent("household_id", "Husstander", HOUSEHOLD_ID)
CASE = parent("case_id", "Saker", CASE_ID)
TENANCY = parent("tenancy_id", "Leieforhold", TENANCY_ID)
