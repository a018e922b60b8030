"""The head of the reporting page: which year, which part of it, and the files that can be made."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from app import clock, formats
from app.dates import EARLIEST
from app.reports.dossier import Dossier
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import holder, row

YEAR = "year"
_PART_WIDTH = 132


def part_choices() -> Iterator[tuple[str, str, str]]:
    """The parts of a year as (key, label, heading)."""
    yield YEAR, _("Hele året"), ""
    for number in (1, 2, 3):
        yield f"T{number}", _("{number}. tertial", number=number), _("Tertial")
    for number in (1, 2, 3, 4):
        yield f"Q{number}", _("{number}. kvartal", number=number), _("Kvartal")
    for number in range(1, 13):
        yield f"{number:02}", formats.month_name(number).capitalize(), _("Måned")


class YearStepper(QFrame):
    """A year between two arrows; Page Up and Page Down step too."""

    changed = Signal(int)

    def __init__(self, year: int) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.year = year
        self.earlier = icon_button("chevron-left", _("Året før"), lambda: self.step(-1))
        self.later = icon_button("chevron-right", _("Året etter"), lambda: self.step(1))
        self._shown = label("", "strong")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumWidth(theme.px(48))
        self.setLayout(row(self.earlier, self._shown, self.later, spacing=2, margins=(2, 2, 2, 2)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._show()

    def step(self, years: int) -> None:
        """Go to another year; not past the current one."""
        wanted = self.year + years
        if EARLIEST.year + 10 <= wanted <= clock.today().year:
            self.year = wanted
            self._show()
            self.changed.emit(wanted)

    def _show(self) -> None:
        self._shown.setText(str(self.year))
        self.setAccessibleName(_("År {year}", year=self.year))
        self.later.setEnabled(self.year < clock.today().year)


class ExportBar(QWidget):
    """`changed` when another year or part is chosen; `wanted` carries the format of the file that is asked for."""

    changed = Signal()
    wanted = Signal(str)

    def __init__(self, year: int) -> None:
        super().__init__()
        self.year = YearStepper(year)
        self.part = ChoiceEditor(part_choices(), None)
        self.part.set_value(YEAR)
        self.part.setFixedWidth(theme.px(_PART_WIDTH))
        self.part.input.setAccessibleName(_("Del av året"))
        self.provisional = Badge("neutral", "", "clock")
        self.provisional.hide()
        self.files = {
            "pdf": button("PDF", on_click=lambda: self.wanted.emit("pdf")),
            "csv": button("CSV", on_click=lambda: self.wanted.emit("csv")),
            "json": button("JSON", on_click=lambda: self.wanted.emit("json")),
            "xlsx": button(_("Eksporter til Excel"), "primary", "file-spreadsheet", self._excel, "Ctrl+E"),
        }
        for name, each in self.files.items():
            if name != "xlsx":
                each.setToolTip(_("Lag rapporten som {format}", format=name.upper()))
        title = row(EllipsisLabel(_("Eksport"), "title"), 8, self.year, self.part, None, spacing=12)
        self._groups = (
            holder(title),
            holder(row(self.provisional, None)),
            holder(row(None, *self.files.values())),
        )
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(8))
        for group, stretch in zip(self._groups, (0, 1, 0), strict=True):
            self._box.addWidget(group, stretch)
        self.year.changed.connect(lambda _year: self.changed.emit())
        self.part.edited.connect(self.changed)

    def show_state(self, dossier: Dossier) -> None:
        """Say whether the period is over."""
        until = formats.day(dossier.report.counted_to)
        ahead = dossier.report.counted_to < dossier.report.period.first
        words = _("Perioden har ikke begynt") if ahead else _("Foreløpig, til og med {day}", day=until)
        self.provisional.set_status("neutral", words, "clock")
        self.provisional.setVisible(dossier.is_provisional)

    def set_ready(self, ready: bool) -> None:  # one plain state
        """Files can be made when something is counted and none is being made."""
        for each in self.files.values():
            each.setEnabled(ready)

    def minimumSizeHint(self) -> QSize:
        """The widest group alone: at large text they stand below each other."""
        width = max(group.minimumSizeHint().width() for group in self._groups)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(group.sizeHint().width() + theme.px(8) for group in self._groups)
        fits = event.size().width() >= needed
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_PageUp:
            self.year.step(-1)
        elif event.key() == Qt.Key.Key_PageDown:
            self.year.step(1)
        else:
            super().keyPressEvent(event)

    def _excel(self) -> None:
        self.wanted.emit("xlsx")
