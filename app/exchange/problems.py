"""What is wrong, or odd, in a workbook, and where."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.exchange.escapes import escape
from app.exchange.look import write_header
from app.exchange.saving import save
from app.services.findings import Severity
from app.texts import _, n_

SHOWN_ALIKE = 200
"""The warnings of one kind in one sheet that are listed; the rest are counted in one line."""


@dataclass(frozen=True, slots=True)
class Problem:
    """`row` is the row number in the sheet, 0 when it is about the sheet or the file; `column` is a header or ""."""

    severity: Severity
    sheet: str
    row: int
    column: str
    value: str
    message: str
    rule: str = ""

    @property
    def place(self) -> str:
        """ "Opphold, rad 7, Ut": for one-line lists."""
        row = _("rad {number}", number=self.row) if self.row else ""
        return ", ".join(part for part in (self.sheet, row, self.column) if part)


class Problems:
    """Collects problems. Warnings of one kind that come by the thousand are cut to the first ones and a count; an error
    in a cell of the officer's own list that goes to two places is told once."""

    def __init__(self) -> None:
        self._listed: list[Problem] = []
        self._warnings: Counter[tuple[str, str]] = Counter()
        self._last: dict[tuple[str, str], Problem] = {}
        self._errors: set[Problem] = set()

    def add(self, problem: Problem) -> None:
        if problem in self._errors:
            return
        if problem.severity is Severity.ERROR:
            self._errors.add(problem)
        kind = (problem.sheet, problem.rule or problem.message)
        if problem.severity is Severity.WARNING:
            self._warnings[kind] += 1
        if self._warnings[kind] <= SHOWN_ALIKE or problem.severity is Severity.ERROR:
            self._listed.append(problem)
        else:
            self._last[kind] = problem

    def all(self) -> list[Problem]:
        """Errors first; within each, in the order they were found, which is by sheet."""
        listed = sorted(self._listed, key=lambda problem: problem.severity is not Severity.ERROR)
        return [*listed, *self._counted()]

    def _counted(self) -> Iterator[Problem]:
        for kind, last in self._last.items():
            more = self._warnings[kind] - SHOWN_ALIKE
            message = n_("{count} rad til: {message}", "{count} rader til: {message}", more, message=last.message)
            yield Problem(Severity.WARNING, last.sheet, 0, last.column, "", message, last.rule)


def save_problems(problems: Iterable[Problem], path: Path) -> None:
    """Save the list as a workbook (.xlsx). Raises OfficerError when the place cannot be written to."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("Problemer")
    what = _("Hva som er galt, og hva du gjør")
    write_header(sheet, [_("Alvor"), _("Ark"), _("Rad"), _("Kolonne"), _("Verdi"), what])
    for number, problem in enumerate(problems, 2):
        for column, value in enumerate(_line(problem), 1):
            cell = sheet.cell(number, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # also what looks like a formula
    for number, width in enumerate((10, 18, 8, 24, 30, 90), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    save(book, path)


def problems_path(book: Path) -> Path:
    """Where the list is saved unless another place is chosen: beside the workbook."""
    return book.with_name(f"{book.stem} - problemer.xlsx")


def _line(problem: Problem) -> list[str | int | None]:
    severity = _("Feil") if problem.severity is Severity.ERROR else _("Advarsel")
    texts = (escape(text) or None for text in (problem.column, problem.value, problem.message))
    return [severity, escape(problem.sheet), problem.row or None, *texts]
