"""What is missing or odd in the data before it is handed in, in three kinds; "Rett" leads to it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.reports.check import SEVERITY_TEXTS, Check, Severity
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.layout import Scroll, clear, column, hairline, holder, row
from app.ui.kit.segments import SegmentBar
from app.ui.kit.strip import Glyph
from app.ui.kit.tokens import ToneName

_TONES: dict[Severity, tuple[ToneName, str]] = {
    Severity.MUST: ("danger", "circle-alert"),
    Severity.SHOULD: ("warn", "triangle-alert"),
    Severity.INFO: ("info", "info"),
}


class Checks(Card):
    """`wanted` carries the check whose "Rett" was pressed."""

    wanted = Signal(object)

    def __init__(self) -> None:
        self.kinds = SegmentBar(_("Slag av merknader"))
        for severity in Severity:
            self.kinds.add(severity.value, _(SEVERITY_TEXTS[severity]), 0)
        super().__init__(_("Kontroll før innlevering"), self.kinds, padded=False)
        self._checks: list[Check] = []
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        inner = holder(column(self._rows, None, spacing=0))
        self.add(Scroll(inner), 1)
        self.setMinimumHeight(theme.px(134))
        self.kinds.chosen.connect(lambda _kind: self._fill())

    def show_checks(self, checks: list[Check]) -> None:
        """Show what was found. The most serious kind that has something is chosen when it is another than before."""
        before, self._checks = self._checks, checks
        for severity in Severity:
            self.kinds.set_count(severity.value, sum(check.severity is severity for check in checks))
        worse = bool(checks) and (not before or before[0].severity is not checks[0].severity)
        if checks and (worse or not any(check.severity == self.kinds.current_key() for check in checks)):
            self.kinds.choose(checks[0].severity.value)
        self._fill()

    def shown(self) -> list[Check]:
        """The checks of the chosen kind."""
        return [check for check in self._checks if check.severity == self.kinds.current_key()]

    def _fill(self) -> None:
        clear(self._rows)
        before: QWidget = self.kinds
        for check in self.shown():
            line, fix = self._row(check)
            self._rows.addWidget(line)
            QWidget.setTabOrder(before, fix)
            before = fix
        if not self.shown():
            self._rows.addWidget(_sound(Severity(self.kinds.current_key())))

    def _row(self, check: Check) -> tuple[QFrame, QWidget]:
        tone, icon = _TONES[check.severity]
        texts = column(EllipsisLabel(check.title, "strong"), EllipsisLabel(check.told, "secondary", "text2"), spacing=0)
        fix = button(_("Rett"), "ghost", "arrow-right", partial(self.wanted.emit, check), small=True, icon_after=True)
        fix.setAccessibleName(_("Rett: {what}", what=check.title))
        line = row(Glyph(icon, tone, 18), 4, texts, fix, margins=(16, 5, 10, 5))
        line.setStretch(2, 1)
        return holder(column(line, hairline(), spacing=0)), fix


def _sound(severity: Severity) -> QFrame:
    words = {
        Severity.MUST: _("Ingenting må rettes."),
        Severity.SHOULD: _("Ingenting bør ses på."),
        Severity.INFO: _("Ingenting til orientering."),
    }
    text = EllipsisLabel(words[severity], "body", "text2")
    return holder(row(Glyph("circle-check", "ok", 18), 4, text, None, margins=(16, 12, 16, 12)))
