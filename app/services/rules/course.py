"""Rules for the steps of a case as they come from a workbook, all at once and in any order."""

from collections.abc import Container, Iterable, Iterator

from app.models import CaseStep
from app.services.findings import Finding, error
from app.texts import _


def course_findings(steps: Iterable[CaseStep], numbers: Container[int]) -> Iterator[Finding]:
    """Errors for what no step can be; `numbers` are those of all steps of the case. The order of the steps in time is
    not judged: the summary is (see `case_findings`)."""
    for step in steps:
        if step.number < 1:
            yield error(step, "number", "negative", _("Stegene nummereres fra 1."))
        if step.corrects is not None and not (step.corrects < step.number and step.corrects in numbers):
            message = _("Saken har ikke noe tidligere steg med dette nummeret. Rett nummeret, eller la det stå tomt.")
            yield error(step, "corrects", "unknown-step", message)
        if step.amount is not None and step.amount < 0:
            yield error(step, "amount", "negative", _("Beløpet kan ikke være under 0."))
        if step.valid_from and step.valid_to and step.valid_to < step.valid_from:
            yield error(step, "valid_to", "end-before-start", _("Siste dag kan ikke være før første dag."))
