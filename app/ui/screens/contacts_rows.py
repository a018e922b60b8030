"""The register of contacts: a line each, with how many groups it is in to the right."""

from collections.abc import Mapping
from typing import Any

from app.models import Contact
from app.models.contact import SERVICE
from app.models.fields import fields_of
from app.services.contact import ContactRow
from app.texts import N_, n_
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column

_FIELDS = fields_of(Contact)

COLUMNS = (
    Column("name", _FIELDS["name"].label, personal=True),
    Column("service", _FIELDS["service"].label),
    Column("workplace", _FIELDS["workplace"].label),
    Column("status", N_("Ansvarsgrupper"), 84, align="right"),
)


def line(row: ContactRow) -> dict[str, Any]:
    """A line of the list; `whole` is what the next page begins after."""
    return {
        "ref": row.ref,
        "name": row.name,
        "service": sentence(SERVICE.text(row.service)),
        "workplace": row.workplace,
        "status": n_("{count} gruppe", "{count} grupper", row.groups) if row.groups else "",
        "whole": row,
    }


def facts(values: Mapping[str, Any]) -> str:
    """The line under the contact's name: title, service and workplace."""
    parts = (values["title"], sentence(SERVICE.text(values["service"])), values["workplace"])
    return " · ".join(part for part in parts if part)
