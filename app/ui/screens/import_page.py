"""*Hent fra Excel*: choose a file, see what would happen, and only then take it in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QStackedLayout, QWidget
from shiboken6 import isValid

from app.errors import OfficerError
from app.exchange.importing import ExitStatus, ImportPlan
from app.exchange.problems import problems_path, save_problems
from app.exchange.raw import RawBook, RawSheet
from app.exchange.template import write_template
from app.exchange.writing import export
from app.texts import _, n_
from app.ui import backups
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import fill_page
from app.ui.kit.progress import ProgressRow
from app.ui.kit.tasks import Progress, Task, Work
from app.ui.screens import import_work as work
from app.ui.screens.export_files import open_folder
from app.ui.screens.import_match import MatchPane
from app.ui.screens.import_preview import Preview
from app.ui.screens.import_start import Start


class ImportPage(QWidget):
    """Nothing is written before the officer has seen the plan and said yes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._path: Path | None = None
        self._had_keyboard: QWidget | None = None
        self._task: Task | None = None
        self._on_done: Callable[..., object] = self._opened
        self._again: Callable[[Progress], ImportPlan] | None = None
        self._is_list = False
        self.start = Start()
        self.match = MatchPane()
        self.preview = Preview()
        self.progress = ProgressRow()
        self._lay_out()
        self._listen()

    def open(self, path: str = "") -> None:
        """Show the plan of a file, when one is named."""
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Find out what kind of file it is, and what it would bring."""
        self._path = path
        self._run(_("Leser {name}", name=path.name), partial(work.read_file, path), self._opened)

    def _opened(self, book: RawBook) -> None:
        self._is_list = not work.is_exchange(book)
        if not self._is_list:
            self._again = partial(work.make_plan, self._context.store, book)
            self._make_plan()
        else:
            self.match.show_book(book)
            self._look(book.sheets[0], None)

    def _look(self, sheet: RawSheet, header_row: int | None) -> None:
        work_ = partial(work.look_at, self._context.store, sheet, header_row)
        self._run(_("Leser listen"), work_, self._show_match)

    def _look_again(self, look: work.Look) -> None:
        self._run(_("Leser listen"), partial(work.look_again, look.sheet, look.match), self._show_match)

    def _show_match(self, look: work.Look) -> None:
        self.match.show_look(look)
        if self._stack.currentWidget() is not self.match:
            self._stack.setCurrentWidget(self.match)
            self.match.next_button.setFocus()  # the guess is mostly right

    def _matched(self, look: work.Look) -> None:
        self._again = partial(work.plan_list, self._context.store, look)
        self._make_plan()

    def _make_plan(self) -> None:
        if self._again is not None:
            self._run(_("Ser hva som kommer"), self._again, self._show_plan)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._panes = (self.start, self.match, self.preview)
        for pane in self._panes:
            self._stack.addWidget(pane)
        fill_page(self, PageHeader(_("Hent fra Excel")), self.progress, self._stack)
        self.setFocusProxy(self.start)

    def _listen(self) -> None:
        self.start.chosen.connect(self.read)
        self.start.template_wanted.connect(self._save_template)
        self.start.export_wanted.connect(self._export_all)
        self.match.sheet_chosen.connect(self._look)
        self.match.changed.connect(self._look_again)
        self.match.matched.connect(self._matched)
        self.match.cancelled.connect(self._back)
        self.preview.accepted.connect(self._accept)
        self.preview.cancelled.connect(self._leave_preview)
        self.preview.list_wanted.connect(self._save_list)
        self.preview.backup_wanted.connect(lambda: self._context.navigate("settings", part="backup"))

    def _show_plan(self, plan: ImportPlan) -> None:
        folder = backups.folder_of(self._context.store)
        self.preview.show_plan(plan, has_backup_folder=folder is not None, of_list=self._is_list)
        self._stack.setCurrentWidget(self.preview)
        target = self.preview.all_button if plan.is_sound else self.preview.problems.view
        (target if target.isEnabled() else self.preview.cancel_button).setFocus()

    def refresh(self) -> None:
        """Records changed: the plan that is shown no longer holds, so it is made again."""
        if self._stack.currentWidget() is self.preview and not self.progress.is_following:
            self._make_plan()

    def _leave_preview(self) -> None:
        if self._is_list:
            self._stack.setCurrentWidget(self.match)
        else:
            self._back()

    def _back(self) -> None:
        self._path = self._again = None
        self._stack.setCurrentWidget(self.start)
        self.start.setFocus()

    def _accept(self, only_sound: bool) -> None:  # the signal's own
        plan = self.preview.plan
        if plan is None or (only_sound and not self._may_leave_out(plan)):
            return
        store, folder = self._context.store, backups.folder_of(self._context.store)
        self._again = None
        self._run(
            _("Henter inn {name}", name=plan.name),
            lambda progress: work.take_in(store, plan, folder, partial=only_sound, progress=progress),
            self._taken,
        )

    def _may_leave_out(self, plan: ImportPlan) -> bool:
        left_out = sum(count.left_out for count in plan.counts)
        question = n_("Skal {count} rad utelates?", "Skal {count} rader utelates?", left_out)
        text = _("Rader med feil, og de som hører til dem, blir ikke hentet inn. Rett dem og hent inn filen på nytt.")
        return messages.ask(self, question, text, _("Hent inn resten"), _("Ikke nå"))

    def _taken(self, taken: work.Taken) -> None:
        self._back()
        if taken.status is ExitStatus.NOTHING:
            messages.show_error(OfficerError(_("Ingenting kunne hentes inn. Se listen over feil.")), self)
        else:
            self._tell(taken)

    def _tell(self, taken: work.Taken) -> None:
        """Say what came in, and offer to go there."""
        plan = self.preview.plan
        if plan is not None and work.is_arrears(plan):
            self._context.toast(work.told(taken), lambda: self._context.navigate("arrears"), _("Vis restansene"))
        else:
            self._context.toast(work.told(taken), lambda: self._context.navigate("households"), _("Vis husstandene"))

    def _save_template(self) -> None:
        self._save(
            _("Lagre tom mal"), "boligvei-mal.xlsx", _("Lager malen"), lambda path, _progress: write_template(path)
        )

    def _export_all(self) -> None:
        question = _("Skal alt lagres i en fil uten passord?")
        text = _("Filen har personopplysninger og er ikke kryptert. Legg den et trygt sted, og slett den etter bruk.")
        if messages.ask(self, question, text, _("Lagre filen"), _("Avbryt")):
            store = self._context.store
            self._save(
                _("Eksporter alt"), "boligvei-arbeidsbok.xlsx", _("Skriver arbeidsboken"),
                lambda path, progress: export(store, path, progress),
            )  # fmt: skip

    def _save_list(self) -> None:
        plan = self.preview.plan
        if plan is None:
            return
        near = problems_path(self._path) if self._path else Path(plan.name)
        self._save(
            _("Lagre listen over feil"), str(near), _("Lagrer listen"),
            lambda path, _progress: save_problems([*plan.problems, *plan.left_out], path),
        )  # fmt: skip

    def _save(self, title: str, name: str, what: str, write: Callable[[Path, Progress], object]) -> None:
        """Ask where to, and write on the worker. The system's own dialog asks before a file is replaced."""
        near = str(Path.home() / name) if not Path(name).is_absolute() else name
        chosen, _kind = QFileDialog.getSaveFileName(self, title, near, _("Excel-arbeidsbok") + " (*.xlsx)")
        if chosen:
            path = Path(chosen).with_suffix(".xlsx")
            self._run(what, lambda progress: write(path, progress), lambda _done: self._saved(path))

    def _saved(self, path: Path) -> None:
        self._context.toast(_("{name} er lagret.", name=path.name), lambda: open_folder(path.parent), _("Åpne mappen"))

    def _run(self, what: str, do: Work, on_done: Callable[..., object]) -> None:
        self._had_keyboard = QApplication.focusWidget()
        for pane in self._panes:
            pane.setEnabled(False)

        self._on_done = on_done
        self._task = self._context.tasks.run(what, do, self._done)
        self._task.finished.connect(self._over)
        self.progress.follow(self._task)

    def _done(self, result: object) -> None:
        self._free()  # what may not be used cannot be given the keyboard
        self._on_done(result)

    def _over(self, task: Task) -> None:
        """However it ended; one result may have begun the next work."""
        if task is self._task:
            self._task = None
            self._free()

    def _free(self) -> None:
        for pane in self._panes:
            pane.setEnabled(True)
        before, self._had_keyboard = self._had_keyboard, None
        if before is not None and isValid(before) and self.isAncestorOf(before) and before.isVisible():
            before.setFocus()
