"""A form over several records at once: its values are named `<part>.<field>`, such as `person.first_name`."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from app.errors import Invalid, Stale
from app.models import Record
from app.models.fields import Field, fields_of
from app.services.findings import Finding, Severity


def part_fields(part: str, model: type[Record], *names: str) -> tuple[Field, ...]:
    """The described fields of a model, all or those named, as fields of a part."""
    described = fields_of(model)
    return tuple(replace(described[name], name=f"{part}.{name}") for name in names or described)


def values_for(part: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of one part, under the model's own names."""
    return {name.removeprefix(f"{part}."): value for name, value in values.items() if name.startswith(f"{part}.")}


def with_part(part: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The opposite of `values_for`."""
    return {f"{part}.{name}": value for name, value in values.items()}


@contextmanager
def problems_of(part: str) -> Iterator[None]:
    """Name the fields of an Invalid or Stale raised inside as fields of the part."""
    try:
        yield
    except Invalid as invalid:
        raise Invalid({f"{part}.{name}" if name else "": text for name, text in invalid.problems.items()}) from None
    except Stale as stale:
        raise Stale(str(stale), with_part(part, stale.current)) from None


def placed(findings: Iterable[Finding], records: Mapping[str, object]) -> Iterator[Finding]:
    """The findings with their fields named by part; `records` maps each part to its record. A finding about a record
    that is no part of the form is about the form as a whole when it is an error, and left out when it only warns."""
    parts = {id(record): part for part, record in records.items()}
    for finding in findings:
        part = parts.get(id(finding.record))
        if part is not None:
            yield replace(finding, field=f"{part}.{finding.field}" if finding.field else "")
        elif finding.severity is Severity.ERROR:
            yield replace(finding, field="")
