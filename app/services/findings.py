"""What a rule says about a record: an error stops saving, a warning only tells."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from app.errors import Invalid

T = TypeVar("T")


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """`record` is the mapped object it is about, `field` the attribute it is shown beside ("" = the whole record).

    `rule` is a stable short name, so that one kind of finding can be counted and tested.
    """

    record: object
    field: str
    severity: Severity
    rule: str
    message: str


def error(record: object, field: str, rule: str, message: str) -> Finding:
    return Finding(record, field, Severity.ERROR, rule, message)


def warning(record: object, field: str, rule: str, message: str) -> Finding:
    return Finding(record, field, Severity.WARNING, rule, message)


def twins(records: Iterable[T], key: Callable[[T], Hashable]) -> Iterator[T]:
    """The records whose key an earlier one has. The exchange workbook knows such records by this key alone."""
    seen = set()
    for record in records:
        if key(record) in seen:
            yield record
        seen.add(key(record))


def by_field(findings: Iterable[Finding], severity: Severity) -> dict[str, str]:
    """The messages of one severity by field; several about one field are put on lines of their own."""
    messages: dict[str, str] = {}
    for finding in findings:
        if finding.severity is severity:
            before = messages.get(finding.field)
            messages[finding.field] = f"{before}\n{finding.message}" if before else finding.message
    return messages


def refuse_errors(findings: Iterable[Finding]) -> None:
    """Raise Invalid with every error among the findings, if there is one."""
    problems = by_field(findings, Severity.ERROR)
    if problems:
        raise Invalid(problems)
