"""The steps of a report: begun, checked, handed in, and a new edition beside the old."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import clock
from app.models import ReportingYear
from app.reports.check import Check
from app.reports.handing_in import hand_in
from app.reports.runner import Report, Rules
from app.services.reporting import years
from app.services.reporting.answers import Answer
from app.services.reporting.years import CHECKED, HANDED_IN, YearRow
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.kit.form_items import pick
from app.ui.kit.tasks import Task
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.reporting import questions
from app.ui.screens.reporting.hand_in import HandInDialog
from app.ui.screens.reporting.reading import Read


class Steps(InlinePlace):
    """`edition_made` carries the row id of an edition that was begun; `began` the task of handing in, for the progress
    row. The place holds the form that a new edition asks for."""

    edition_made = Signal(int)
    began = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def begin(self, year: int) -> None:
        """Begin a year's report."""
        messages.guard(lambda: self.edition_made.emit(years.open_year(self._context.store, year)), self)

    def take(self, state: str, found: Read, answered: Mapping[str, Answer], parent: QWidget) -> None:
        """Go on to `state`: CHECKED, HANDED_IN, or another for a new edition."""
        edition = found.wanted.edition
        if edition is None:
            return
        if state == CHECKED:
            self._check(edition.id)
        elif state == HANDED_IN:
            self._hand_in(found, edition, answered, parent)
        else:
            self._renew(edition.id)

    def drop(self, reporting_id: int) -> None:
        """Delete a draft with its answers."""

        def act() -> None:
            self._context.toast(_("Kladden er slettet."), years.delete(self._context.store, reporting_id))

        messages.guard(act, self)

    def use_rules(self, reporting_id: int, rules: Rules) -> None:
        """Count the report by other rules."""
        store = self._context.store
        values = {"length_of_stay": rules.length_of_stay, "young_max_age": rules.young_max_age}
        version = years.load(store, reporting_id)["version"]
        messages.guard(lambda: years.save_rules(store, reporting_id, values, version), self)

    def _check(self, reporting_id: int) -> None:
        def act() -> None:
            undo = years.mark_checked(self._context.store, reporting_id)
            self._context.toast(_("Rapporten er kontrollert og kan leveres."), undo)

        messages.guard(act, self)

    def _hand_in(self, found: Read, edition: YearRow, answered: Mapping[str, Answer], parent: QWidget) -> None:
        asked = questions.asked_in(found.steering.form) if found.steering else []
        dialog = HandInDialog(parent, found, len(asked) - questions.given(asked, answered))
        if dialog.exec():
            work = partial(hand_in, self._context.store, edition, partial(_reason, dialog.reasons()), clock.today())
            task: Task = self._context.tasks.run(_("Leverer rapporten"), work, self._handed_in)
            self.began.emit(task)

    def _handed_in(self, _figures: Report) -> None:
        self._context.toast(_("Rapporten er levert. Den vises nå slik den ble levert."))

    def _renew(self, reporting_id: int) -> None:
        store = self._context.store
        form = InlineForm(
            self._context, _("Ny utgave av rapporten"), pick(ReportingYear, "remark"), {},
            lambda typed: years.new_edition(store, reporting_id, typed["remark"] or ""),
            submit=N_("Lag ny utgave"), draft=f"reporting_year:{reporting_id}:new", columns=1,
            note=_("Svarene tas med. Den leverte utgaven blir stående som den er."),
        )  # fmt: skip
        form.saved.connect(self.edition_made.emit)
        self.show_form(form)


def _reason(reasons: Mapping[str, str], check: Check) -> str:
    return reasons.get(check.key, "")
