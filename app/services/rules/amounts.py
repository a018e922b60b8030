"""What holds for the amounts of any worksheet."""

from collections.abc import Iterator

from app.models import Record
from app.models.fields import Kind, fields_of
from app.services.findings import Finding, error
from app.texts import _


def below_zero(record: Record, model: type[Record] | None = None) -> Iterator[Finding]:
    """An error for every amount, number or count below 0. `model` describes a record that is put together from a row
    of the workbook, and is no mapped object."""
    for name, field in fields_of(model or type(record)).items():
        value = getattr(record, name)
        if field.kind in (Kind.AMOUNT, Kind.NUMBER, Kind.WHOLE) and value is not None and value < 0:
            yield error(record, name, "negative", _("{label} kan ikke være under 0.", label=_(field.label)))
