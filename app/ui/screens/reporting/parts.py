"""The parts of the page: the forms that are due, the goals, the checks, and the files."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.reports.runner import Rules
from app.services.reporting import answers, form
from app.services.reporting.answers import Answer
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.layout import Scroll
from app.ui.screens.reporting import questions
from app.ui.screens.reporting.control import Control
from app.ui.screens.reporting.due import DueForms, due_forms
from app.ui.screens.reporting.files import Files
from app.ui.screens.reporting.goal_page import GoalContent
from app.ui.screens.reporting.goals import Goals
from app.ui.screens.reporting.reading import Read
from app.ui.screens.reporting.worksheet import Worksheet

DUE, GOALS, CHECKS, FILES = "due", "goals", "checks", "files"
PARTS: Mapping[str, str] = {
    DUE: N_("Frister"), GOALS: N_("Mål og svar"), CHECKS: N_("Kontroll"), FILES: N_("Filer"),
}  # fmt: skip
"""Each part and its title, a msgid."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the year is: forms elsewhere with rows left, and questions."""

    forms_left: int
    answered: int = 0
    asked: int = 0


class Parts(QStackedWidget):
    """`begun` asks for the year's report to begin, `own_wanted` for the year's own form, `form_wanted`
    and `goal_wanted` for a form elsewhere and a goal."""

    begun = Signal()
    own_wanted = Signal()
    form_wanted = Signal(str)
    goal_wanted = Signal(int)

    def __init__(self, context: Context, rules: Rules) -> None:
        super().__init__()
        self._context = context
        self._sheet = ""  # the form whose worksheet is open
        self._part = DUE
        self._is_begun = False
        self.due, self.worksheet = DueForms(), Worksheet(context)
        self.goals, self.control, self.files = Goals(context), Control(rules), Files(context)
        self.begin = button(_("Begynn på rapporten"), "primary", "plus", self.begun.emit)
        self._due = Scroll(self.due)
        self._empty = self._nothing()
        for each in (self._due, self.worksheet, self.goals, self._empty, self.control, self.files):
            self.addWidget(each)
        self.due.wanted.connect(self.form_wanted)
        self.due.own_wanted.connect(self.own_wanted)
        self.worksheet.closed.connect(self._close_sheet)
        self.control.form_wanted.connect(self.form_wanted)
        self.control.goal_wanted.connect(self.goal_wanted)

    def show_part(self, part: str) -> None:
        """Show one of PARTS."""
        self._part = part
        shown = {
            DUE: self.worksheet if self._sheet else self._due,
            GOALS: self.goals if self._is_begun else self._empty,
            CHECKS: self.control,
            FILES: self.files,
        }[part]
        self.setCurrentWidget(shown)
        self.updateGeometry()

    def show_sheet(self, sheet: str, found: Read | None) -> None:
        """Show the worksheet of a form; filled once the year is counted."""
        self._sheet = sheet
        if found is not None:
            self.worksheet.show_sheet(sheet, found.wanted.year, found.counted.dossier.report)
        self.show_part(DUE)
        self.worksheet.list.view.setFocus()

    def show_read(self, found: Read) -> None:
        """Show the figures of a year."""
        self._is_begun = found.steering is not None
        self.control.show_read(found)
        self.files.show_read(found)
        if self._sheet:
            self.worksheet.show_sheet(self._sheet, found.wanted.year, found.counted.dossier.report)
        self.show_part(self._part)

    def show_written(self, found: Read) -> Progress:
        """Read again what is written here, and say how far it all is."""
        forms = due_forms(self._context.store, found.wanted.year)
        self.due.show_forms(forms)
        self.worksheet.reload()
        answered = self._answered(found)
        self.control.show_progress(forms, found, answered)
        progress = self._show_goals(found, answered, sum(one.left > 0 for one in forms))
        title = found.steering.form.title if found.steering else form.form(form.name_for(found.wanted.year)).title
        self.due.show_own(title, progress.answered, progress.asked)
        return progress

    def _show_goals(self, found: Read, answered: Mapping[str, Answer], left: int) -> Progress:
        if found.steering is None or found.wanted.edition is None:
            return Progress(left)
        frozen = found.given.measures if found.given else None
        before = answers.last_year(self._context.store, found.wanted.year)
        content = GoalContent(found.wanted.edition.id, found.steering, answered, before, frozen)
        asked = questions.asked_in(found.steering.form)
        done = questions.given(asked, answered)
        self.goals.show_content(content, _("{done} av {total} besvart", done=done, total=len(asked)))
        return Progress(left, done, len(asked))

    def make_room(self, needed: bool) -> None:  # one plain state
        """Put away what stands beside the goal and the checks while the ground of a figure is open."""
        self.goals.rail.setVisible(not needed)
        self.control.overview_card.setVisible(not needed)

    def minimumSizeHint(self) -> QSize:
        """The part in view alone: a wide one that is not shown must not make the page wider."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown else super().sizeHint()

    def _answered(self, found: Read) -> Mapping[str, Answer]:
        if found.given is not None:
            return found.given.answers
        return answers.of(self._context.store, found.wanted.edition.id) if found.wanted.edition else {}

    def _close_sheet(self) -> None:
        sheet, self._sheet = self._sheet, ""
        self.show_part(DUE)
        if sheet in self.due.buttons:
            self.due.buttons[sheet].setFocus()

    def _nothing(self) -> QWidget:
        words = _(
            "Her står målene med tallene til hvert av dem, spørsmålene og svarene fra sist. Dette er kommunens eget "
            "styringsskjema, og det som trengs til programavtaler."
        )
        card = Card(padded=False)
        card.add(Empty("clipboard-check", _("Rapporten for dette året er ikke begynt"), words, self.begin), 1)
        return card
