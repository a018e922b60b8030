"""What a rule says about a record: an error stops saving, a warning only tells."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
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


def stopping(findings: Iterable[Finding], stops: Collection[str], before: Iterable[Finding] = ()) -> Iterator[Finding]:
    """The findings, where a warning whose rule is among `stops` is an error: what the window refuses to save though the
    workbook may bring it in.

    `before` are the findings about the record as it was. One that was there word for word still only warns, so that
    what is wrong already stands in the way of nothing else; the messages of such rules must say the values.
    """
    known = {(finding.rule, finding.field, finding.message) for finding in before}
    for finding in findings:
        new = (finding.rule, finding.field, finding.message) not in known
        yield replace(finding, severity=Severity.ERROR) if new and finding.rule in stops else finding


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
