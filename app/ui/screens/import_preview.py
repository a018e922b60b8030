"""What an import would do, before anything is written: counts per sheet, and every problem beside its row."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.exchange.importing import ImportPlan
from app.exchange.problems import Problem
from app.texts import N_, _, n_
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import column, hairline, holder, row
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.kit.segments import SegmentBar
from app.ui.kit.strip import WarningStrip

ERRORS, WARNINGS, LEFT_OUT, CLEARED = "errors", "warnings", "left_out", "cleared"
_KINDS = {
    ERRORS: N_("Må rettes"), WARNINGS: N_("Bør ses på"), LEFT_OUT: N_("Utelates også"), CLEARED: N_("Blir tømt"),
}  # fmt: skip
_COUNTS = (
    Column("sheet", N_("Ark"), role="medium"),
    Column("new", N_("Nye"), 54, "right", role="number"),
    Column("changed", N_("Endret"), 70, "right", role="number"),
    Column("unchanged", N_("Uendret"), 76, "right", role="number"),
    Column("left_out", N_("Utelatt"), 72, "right", role="number", tone=lambda row: "danger" if row.left_out else None),
)
_PLACES = (
    Column("sheet", N_("Ark"), 104, role="medium"),
    Column("row", N_("Rad"), 52, "right", lambda value: str(value or ""), role="number"),
    Column("column", N_("Kolonne"), 112),
    Column("value", N_("Verdi"), 108, personal=True),
    Column("message", N_("Hva som er galt, og hva du gjør")),
)
_COUNTS_WIDTH = 376


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list of problems."""

    ref: int
    sheet: str
    row: int
    column: str
    value: str
    message: str


class Preview(QWidget):
    """`accepted` says whether only the sound rows are wanted."""

    accepted = Signal(bool)
    cancelled = Signal()
    list_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.plan: ImportPlan | None = None
        self.counts = RowList(_COUNTS, _("Det som hentes inn, ark for ark"))
        self.kinds = SegmentBar(_("Slag av merknader"))
        for key, text in _KINDS.items():
            self.kinds.add(key, _(text), 0)
        self.problems = RowList(_PLACES, _("Merknader til radene"))
        self.detail = label("", "secondary", wrap=True)
        self._make_buttons()
        self._lay_out()
        self.kinds.chosen.connect(lambda _kind: self._show_problems())
        self.problems.selected.connect(self._show_detail)

    def show_plan(self, plan: ImportPlan, *, has_backup_folder: bool, of_list: bool = False) -> None:
        """Show what an import would do, the worst first; from an own list, the way back leads to its matching."""
        self.cancel_button.setText(_("Tilbake") if of_list else _("Avbryt"))
        self.plan = plan
        self._name.setText(plan.name)
        self._summary.setText(summary(plan))
        self.counts.set_rows(plan.counts, keep="sheet")
        for key in _KINDS:
            self.kinds.set_count(key, len(list(_lines(plan, key))))
        self.kinds.choose(next((key for key in _KINDS if any(_lines(plan, key))), ERRORS))
        self._show_problems()
        self._show_answers(plan)
        self.no_backup.setVisible(not has_backup_folder)

    def _make_buttons(self) -> None:
        self.all_button = button(_("Hent inn alt"), "primary", "check", lambda: self.accepted.emit(False))
        self.sound_button = button(
            _("Hent inn radene som er i orden"), "secondary", on_click=lambda: self.accepted.emit(True)
        )
        self.save_button = button(_("Lagre listen over feil"), "ghost", "save", self.list_wanted.emit)
        self.cancel_button = button(_("Avbryt"), "quiet", on_click=self.cancelled.emit)
        folder = button(_("Velg mappe"), "secondary", on_click=self.backup_wanted.emit, small=True)
        self.no_backup = WarningStrip(
            _("Ingen mappe for sikkerhetskopi"),
            _("Velg en mappe, så lages en kopi før noe hentes inn."), action=folder,
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._name = EllipsisLabel("", "section")
        self._summary = label("", "body", "text2", wrap=True)
        counts = Card(_("Det som hentes inn"), padded=False)
        counts.add(self.counts, 1)
        problems = Card(_("Merknader"), self.kinds, padded=False)
        problems.add(self.problems, 1)
        problems.add(hairline())
        problems.add(holder(column(self.detail, margins=(16, 8, 16, 10))))
        panes = Beside(problems, counts, _COUNTS_WIDTH, 16)
        answers = row(self.cancel_button, self.save_button, None, self.sound_button, self.all_button)
        layout = column(self._name, self._summary, self.no_backup, panes, answers)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def _show_answers(self, plan: ImportPlan) -> None:
        something = any(count.new or count.changed for count in plan.counts)
        self.all_button.setVisible(plan.is_sound)
        self.all_button.setEnabled(something)
        self.sound_button.setVisible(not plan.is_sound)
        self.sound_button.setEnabled(something)
        self.save_button.setVisible(bool(plan.problems))

    def _show_problems(self) -> None:
        if self.plan is None:
            return
        lines = list(_lines(self.plan, self.kinds.current_key()))
        self.problems.set_rows(lines)
        self.problems.select_first()
        self.detail.setText(lines[0].message if lines else _("Ingenting her."))

    def _show_detail(self, line: Line) -> None:
        self.detail.setText(line.message)


def summary(plan: ImportPlan) -> str:
    """Whether it can be taken in, in one sentence."""
    rows = sum(count.new + count.changed for count in plan.counts)
    if plan.is_sound:
        return (
            n_("{count} rad er klar til å hentes inn.", "{count} rader er klare til å hentes inn.", rows)
            if rows
            else _("Alt i filen er allerede registrert.")
        )
    return n_(
        "{count} feil må rettes i filen før alt kan hentes inn. Rett den i Excel og velg filen på nytt.",
        "{count} feil må rettes i filen før alt kan hentes inn. Rett dem i Excel og velg filen på nytt.",
        len(plan.errors),
    )


def _lines(plan: ImportPlan, kind: str) -> Iterator[Line]:
    if kind == CLEARED:
        for number, each in enumerate(plan.cleared):
            words = _(
                "Cellen er tom, så verdien blir slettet. Fyll den inn, eller ta bort kolonnen, for å beholde den."
            )
            yield Line(number, each.sheet, each.row, each.column, each.value, words)
        return
    found = {ERRORS: plan.errors, WARNINGS: plan.warnings, LEFT_OUT: plan.left_out}[kind]
    yield from (_line(number, problem) for number, problem in enumerate(found))


def _line(number: int, problem: Problem) -> Line:
    return Line(number, problem.sheet, problem.row, problem.column, problem.value, problem.message)
