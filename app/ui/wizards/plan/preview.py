"""The plan as the resident gets it, made again in memory a little after each change."""

from PySide6.QtCore import QTimer

from app.errors import OfficerError
from app.reports.plans import plan_pdf
from app.services.plan.paper import NAMED_THOUGH_PROTECTED
from app.texts import LANGUAGES, _
from app.ui.kit.buttons import button
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.strip import WarningStrip
from app.ui.kit.wizard_preview import PagePreview
from app.ui.wizards.plan.lacking import told
from app.ui.wizards.plan.work import PlanWork

VARIANT = "resident"
_PAUSE = 300  # milliseconds without a keystroke: making the pages takes longer than a key may


class PlanPreview(PagePreview):
    """`language` and `is_large` are what the plan is printed with."""

    def __init__(self, work: PlanWork) -> None:
        self.large_button = button(_("Stor skrift"), "quiet", "a-large-small", self._turn_large, small=True)
        self.large_button.setCheckable(True)
        self.language_editor = ChoiceEditor(((key, name, "") for key, name in LANGUAGES.items()), None)
        self.language_editor.input.setAccessibleName(_("Språket planen skrives ut på"))
        self.language_editor.set_value(work.language)
        self.language_editor.edited.connect(self._choose_language)
        super().__init__(_("Slik blir utskriften"), self.large_button, self.language_editor)
        if work.protection:
            self.say_above(WarningStrip(_("Adressesperre"), _(NAMED_THOUGH_PROTECTED), "priv"))
        self._work = work
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.render_now)
        work.changed.connect(self._timer.start)
        self._timer.start(0)

    @property
    def is_large(self) -> bool:
        return self.large_button.isChecked()

    def pdf(self) -> bytes:
        """The print of the plan as it is. Raises OfficerError."""
        return plan_pdf(self._work.paper(), VARIANT, language=self._work.language, large=self.is_large)

    def render_now(self) -> None:
        """Show the plan as it is."""
        self._timer.stop()
        if not self.isVisible():
            return
        try:
            self.show_pdf(self.pdf())
        except OfficerError as error:
            self.show_problem(str(error))
        self.show_note(self._left_out())

    def stop(self) -> None:
        """Make nothing more."""
        self._timer.stop()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self._timer.start(0)

    def _left_out(self) -> str:
        """Who is left out of the copies that others get."""
        lacking = told(self._work.people)
        return _("Uten samtykke til planen, og bare i beboerens eksemplar: {names}.", names=lacking) if lacking else ""

    def _turn_large(self) -> None:
        self.large_button.set_kind("soft" if self.is_large else "quiet")
        self.render_now()

    def _choose_language(self) -> None:
        self._work.language = str(self.language_editor.value() or "nb")
        self.render_now()
