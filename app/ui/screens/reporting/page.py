"""*Rapportering*: what is due first, then the year's own form with figures and answers, the checks, and the files."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import clock
from app.reports.check import FIGURE, QUESTION, Check, Severity
from app.reports.records import RecordLine
from app.reports.runner import Rules
from app.services.reporting import answers, entry
from app.services.reporting.years import YearRow
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.layout import column, fill_page, holder, row
from app.ui.kit.progress import ProgressRow
from app.ui.kit.tabs import TabBar
from app.ui.screens.export_counting import first_year, stored_rules
from app.ui.screens.export_ground import Ground, lines_of
from app.ui.screens.export_open import open_record
from app.ui.screens.reporting.head import Head
from app.ui.screens.reporting.parts import CHECKS, DUE, FILES, GOALS, PARTS, Parts
from app.ui.screens.reporting.reading import Read, Reader, Wanted, editions_of
from app.ui.screens.reporting.steps import Steps
from app.ui.screens.reporting.words import lost_strip
from app.ui.screens.reporting.wrapping import Wrapping

_GROUND_WIDTH = 372
_WRITTEN_HERE = frozenset({
    "report_answer", "answer_measure", "report_measure", "report_tick", "entry_row", "reporting_year", "change",
    "draft", "view", "setting",
})  # fmt: skip
"""Tables whose change does not make the figures other figures."""


class ReportingPage(QWidget):
    """What is typed is never lost by counting again: the figures are renewed around it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._read: Read | None = None
        self._edition: int | None = None  # the one that is asked for; None is the newest
        self._changed: set[str] = set()
        self.head = Head(first_year())
        self.tabs = TabBar(_("Deler av rapporteringen"))
        for key, text in PARTS.items():
            self.tabs.add(key, _(text))
        self.over_time = button(_("Målene over tid"), "quiet", "trending-up", self._go_to_goals, small=True)
        self.figures = button(_("Tall og filer"), "quiet", "chart-column", self._go_to_figures, small=True)
        self.entered = button(_("Kommunetall"), "quiet", "table", lambda: context.navigate("municipal_figures"),
                              small=True)  # fmt: skip
        self.lost = lost_strip()
        self.steps = Steps(context)
        self.progress = ProgressRow()
        self.parts = Parts(context, stored_rules(context.store))
        self.ground = Ground(context)
        self.ground.hide()
        self._reader = Reader(context, self)
        self._lay_out()
        self._listen()
        self._ask()

    def open(self, ref: str = "", year: int | None = None, goal: int | None = None, part: str = "") -> None:
        """Show the worksheet of the form `ref` for the year that is owed, a year, a goal, or one of the parts."""
        if ref:
            year = clock.today().year - 1
        if year is not None and int(year) != self.head.year.year:
            self.head.year.step(int(year) - self.head.year.year)
        if ref in {one.key for one in entry.entries()}:
            self._show_form(ref)
        elif goal is not None:
            self._show_goal(int(goal))
        elif part in PARTS:
            self.tabs.choose(part)

    def whereabouts(self) -> dict[str, object]:
        """What `open` is given to come back to the year and part in view; the goal in view stays."""
        return {"year": self.head.year.year, "part": self.tabs.current_key()}

    def refresh(self) -> None:
        """Something changed: once it is known what, count again or only read what is written here."""
        QTimer.singleShot(0, self, self._renew)

    def shown(self) -> Read | None:
        """What is shown now; None until the first count is over."""
        return self._read

    def _lay_out(self) -> None:
        beside = Wrapping()
        beside.hold((self.tabs, holder(row(self.over_time, self.entered, self.figures, None, spacing=4))), (1, 0))
        main = holder(column(self.lost, self.steps, self.progress, self.parts, spacing=8))
        stretched = main.layout()
        if isinstance(stretched, QVBoxLayout):
            stretched.setStretch(3, 1)
        fill_page(self, self.head, beside, 10, Beside(main, self.ground, _GROUND_WIDTH, 16), spacing=6)
        self.setFocusProxy(self.tabs)

    def _listen(self) -> None:
        self._context.changed.connect(self._changed.update)
        self.head.changed.connect(self._other_year)
        self.head.edition_chosen.connect(self._choose_edition)
        self.head.stepped.connect(self._step)
        self.head.dropped.connect(self._drop)
        self.head.files.connect(lambda: self.tabs.choose(FILES))
        self.tabs.chosen.connect(self._show_part)
        self.parts.begun.connect(lambda: self.steps.begin(self.head.year.year))
        self.parts.own_wanted.connect(lambda: self.tabs.choose(GOALS))
        self.parts.form_wanted.connect(self._show_form)
        self.parts.goal_wanted.connect(self._show_goal)
        self.parts.goals.wanted.connect(self._show_ground)
        self.parts.goals.saved.connect(self._answered)
        self.parts.control.wanted.connect(self._fix)
        self.parts.control.ruled.connect(self._use_rules)
        self.steps.edition_made.connect(self._choose_edition)
        self.ground.closed.connect(self._close_ground)
        self.ground.opened.connect(self._open)
        self._reader.done.connect(self._show)
        self._reader.failed.connect(self._fail)
        for source in (self._reader.began, self.steps.began, self.parts.files.began, self.ground.began):
            source.connect(self.progress.follow)

    def _other_year(self) -> None:
        self._edition = None
        self._close_ground()
        self._ask()

    def _choose_edition(self, reporting_id: int) -> None:
        self._edition = reporting_id
        self._close_ground()
        self._ask()

    def _editions(self) -> tuple[YearRow | None, list[YearRow]]:
        """The edition that is shown, and all of the year's."""
        editions = list(editions_of(self._context.store, self.head.year.year))
        asked = next((one for one in editions if one.id == self._edition), None)
        return asked or next(iter(editions), None), editions

    def _show_edition(self, shown: YearRow | None, editions: list[YearRow]) -> None:
        self.head.show_edition(shown, editions)
        self.lost.setVisible(shown is not None and shown.is_lost)

    def _ask(self) -> None:
        shown, editions = self._editions()
        self._show_edition(shown, editions)
        self.head.set_ready(False)
        self._changed.clear()
        self._reader.ask(Wanted(self.head.year.year, shown))

    def _renew(self) -> None:
        shown, editions = self._editions()
        before = self._read.wanted if self._read else None
        same = before is not None and before.edition is not None and shown is not None and (
            (before.edition.id, before.is_handed_in) == (shown.id, Wanted(0, shown).is_handed_in)
        )  # fmt: skip
        if not same:
            self._close_ground()  # it is of what was shown before
        if not same or not self._changed or self._changed - _WRITTEN_HERE:
            self._ask()
            return
        self._changed.clear()
        self._show_edition(shown, editions)
        self._show_written()

    def _show(self, found: Read) -> None:
        self._read = found
        self.parts.show()
        self.head.set_ready(True)
        self.parts.show_read(found)
        self._show_written()
        if not self.ground.isHidden():
            self.ground.renew(found.counted)

    def _fail(self, error: Exception) -> None:
        """What was shown before is of another year or edition: it is put away."""
        self._read = None
        self.parts.hide()
        messages.guard(partial(_raise, error), self)

    def _show_written(self) -> None:
        """Read again what is written here: answers, ticks, and how far it all is."""
        if self._read is None:
            return
        progress = self.parts.show_written(self._read)
        self.tabs.set_count(DUE, progress.forms_left or None)
        words = _("{done} av {total}", done=progress.answered, total=progress.asked) if progress.asked else None
        self.tabs.set_count(GOALS, words)
        must = sum(check.severity is Severity.MUST for check in self._read.counted.checks)
        self.tabs.set_count(CHECKS, must or None)

    def _answered(self, figure_follows: bool) -> None:  # a signal's own value
        if figure_follows:
            self._ask()

    def _show_part(self, part: str) -> None:
        self.parts.show_part(part)
        self._close_ground()  # it is of what stands in another part

    def _show_form(self, sheet: str) -> None:
        self.tabs.choose(DUE)
        self.parts.show_sheet(sheet, self._read)

    def _show_goal(self, number: int) -> None:
        self.tabs.choose(GOALS)
        self.parts.goals.go_to(number)

    def _step(self, state: str) -> None:
        if self._read is not None:
            shown, _editions = self._editions()
            found = Read(Wanted(self._read.wanted.year, shown), self._read.counted, self._read.steering)
            stored = answers.of(self._context.store, shown.id) if shown else {}
            self.steps.take(state, found, stored, self)

    def _drop(self) -> None:
        shown, _editions = self._editions()
        if shown is not None:
            self.steps.drop(shown.id)

    def _use_rules(self, rules: Rules) -> None:
        if self._read is not None and self._read.wanted.edition is not None:
            self.steps.use_rules(self._read.wanted.edition.id, rules)
            self._ask()

    def _show_ground(self, key: str) -> None:
        if self._read is not None:
            self.ground.show_figure(self._read.counted, key)
            self._open_ground()
            if self.ground.records.model.total():
                self.ground.records.select_first()
                self.ground.records.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_ground(self) -> None:
        self.parts.make_room(True)
        self.ground.show()

    def _close_ground(self) -> None:
        self.ground.hide()
        self.parts.make_room(False)

    def _fix(self, check: Check) -> None:
        """One record opens at once; of several, the list of them is shown."""
        if self._read is None:
            return
        lines = lines_of(self._context.store, self._read.counted, check)
        if len(lines) == 1:
            self._open(lines[0], check.field)
        else:
            self.ground.show_check(self._read.counted, check)
            self._open_ground()

    def _open(self, line: RecordLine, field: str) -> None:
        """What belongs to a goal is shown here."""
        goal = self._goal_of(line.ref) if line.table in {QUESTION, FIGURE} else None
        if goal is None:
            open_record(self._context, line, field)
            return
        self._close_ground()
        self._show_goal(goal)
        self.parts.goals.page.go_to(line.ref)

    def _goal_of(self, key: str) -> int | None:
        """The goal of a question or a figure; None for a figure that serves none."""
        steering = self._read.steering if self._read else None
        if steering is None:
            return None
        goals = {one.key: one.goal for one in steering.form.questions}
        return (goals | {one.key: one.goal for one in steering.form.figures}).get(key)

    def _go_to_goals(self) -> None:
        self._context.navigate("goals", year=self.head.year.year)

    def _go_to_figures(self) -> None:
        self._context.navigate("export", year=self.head.year.year)


def _raise(error: Exception) -> None:
    raise error
