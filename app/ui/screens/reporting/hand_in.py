"""Handing in is asked once, with a reason for each check that stands."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.reports.check import Check
from app.reports.dossier import counted_text
from app.reports.handing_in import standing
from app.texts import _, n_
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.dialog_window import DialogWindow
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, column, holder, row
from app.ui.kit.strip import WarningStrip
from app.ui.screens.reporting.reading import Read

_MOST = 3  # reasons before they scroll


class HandInDialog(DialogWindow):
    """Accepted once every check that stands has a reason; the safe answer is default and rightmost."""

    def __init__(self, parent: QWidget | None, found: Read, unanswered: int) -> None:
        question = _("Levere rapporten for {year}?", year=found.wanted.year)
        text = _(
            "Rapporten låses slik den er nå. Boligvei sender ingenting: Filene du skal dele, lager du under Filer. Må "
            "noe rettes senere, lager du en ny utgave ved siden av."
        )
        super().__init__(parent, question, width=560, description=text)
        self._checks = standing(found.counted.checks)
        self.fields = {check.key: QLineEdit() for check in self._checks}
        self._missing = label("", "secondary", "danger", wrap=True)
        self._missing.hide()
        self.risky = button(_("Lever rapporten"), "danger", "lock", self._hand_in)
        self.safe = button(_("Ikke ennå"), "primary", on_click=self.reject)
        words = [label(question, "section", wrap=True), label(text, "body", "text2", wrap=True)]
        self.setLayout(
            column(*words, *self._unfinished(found), *self._left(unanswered), *self._reasons(), self._missing, 12,
                   row(None, self.risky, self.safe), spacing=6, margins=(22, 20, 22, 18))
        )  # fmt: skip
        self.safe.setDefault(True)
        first = next(iter(self.fields.values()), self.safe)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a reason goes on to the next one: as the default answer it would lose all that is written."""
        written = list(self.fields.values())
        focus = self.focusWidget()
        if focus not in written or event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif focus is not written[-1]:
            self.focusNextChild()

    def reasons(self) -> Mapping[str, str]:
        """Why it is handed in all the same, by the key of each check; each says what stood."""
        return {check.key: f"{check.title}: {self.fields[check.key].text().strip()}" for check in self._checks}

    @staticmethod
    def _unfinished(found: Read) -> list[QWidget]:
        """That the year is not over, so that its figures are not either."""
        dossier = found.counted.dossier
        return [WarningStrip(counted_text(dossier.report))] if dossier.is_provisional else []

    @staticmethod
    def _left(unanswered: int) -> list[QWidget]:
        if not unanswered:
            return []
        return [
            WarningStrip(n_("{count} spørsmål er ikke besvart.", "{count} spørsmål er ikke besvart.", unanswered))
        ]  # fmt: skip

    def _reasons(self) -> list[QWidget]:
        if not self._checks:
            return []
        parts = column(spacing=8)
        for check in self._checks:
            parts.addWidget(self._reason(check))
        inner = holder(parts)
        head = label(_("Skriv hvorfor rapporten leveres selv om dette må rettes"), "label_strong", wrap=True)
        if len(self._checks) <= _MOST:
            return [head, inner]
        scroll = Scroll(inner)
        scroll.setMinimumHeight(theme.px(70 * _MOST))
        return [head, scroll]

    def _reason(self, check: Check) -> QFrame:
        field = self.fields[check.key]
        field.setAccessibleName(check.title)
        title = label(check.title, "label", "danger", wrap=True)
        title.setBuddy(field)
        return holder(column(title, field, spacing=3))

    def _hand_in(self) -> None:
        empty = next((field for field in self.fields.values() if not field.text().strip()), None)
        if empty is None:
            self.accept()
            return
        for field in self.fields.values():
            theme.restyle(field, invalid=not field.text().strip())
        self._missing.setText(_("Rett det som må rettes, eller skriv en grunn ved hver av dem."))
        self._missing.show()
        empty.setFocus(Qt.FocusReason.OtherFocusReason)
