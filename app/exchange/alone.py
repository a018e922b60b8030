"""The rules for sheets whose rows are judged one by one, without those they belong to."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from app.exchange.sheets import SHEETS
from app.models import AllowanceEstimate, LoanAssessment, Record
from app.services.findings import Finding, Severity
from app.services.rate import Rates, rate_findings
from app.services.rules.allowance import allowance_findings
from app.services.rules.case import case_findings
from app.services.rules.loan import loan_findings
from app.services.rules.person import person_findings

Rule = Callable[[Any, date], Iterator[Finding]]


def _worksheet(model: type[Record], rule: Callable[[Any, Rates], Iterator[Finding]]) -> Rule:
    """Only what cannot be calculated: the rates of the day may come with the same workbook, and are not looked at."""

    def findings(row: Any, _today: date) -> Iterator[Finding]:
        names = next(sheet.fields for sheet in SHEETS.values() if sheet.model is model)
        record = model(**{name: getattr(row, name) for name in names})
        for finding in rule(record, Rates(row.day, {})):
            if finding.severity is Severity.ERROR and finding.rule != "no-rates":
                yield finding

    return findings


ALONE: Mapping[str, Rule] = {
    "Personer": person_findings,
    "Saker": case_findings,
    "Lånevurderinger": _worksheet(LoanAssessment, loan_findings),
    "Bostøtteanslag": _worksheet(AllowanceEstimate, allowance_findings),
    "Satser": lambda row, _today: rate_findings(row),
}
"""The rules of each sheet, asked with a row's record and today."""
