"""The checklist of a supervision visit: each point in order, a deviation, or not assessed, with a remark."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.models.provider import CHECKPOINT, VERDICT
from app.services.provider import NOT_ASSESSED
from app.texts import _, n_
from app.ui.kit import theme
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, column, holder, row
from app.ui.kit.segments import SegmentBar

Points = Mapping[str, tuple[str, str | None]]
SOURCE = "Fafo 2026:05 kap. 2.3"


class _Point:
    """One line: what is looked at, the verdict, the remark."""

    def __init__(self, key: str, name: str) -> None:
        self.key = key
        self.name = label(name, "body", wrap=True)
        self.verdict = SegmentBar(name)
        for code in VERDICT:
            self.verdict.add(code.key, sentence(code.text))
        self.remark = QLineEdit(placeholderText=_("Merknad"))
        self.remark.setAccessibleName(_("Merknad: {point}", point=name))
        self.show(NOT_ASSESSED, None)

    def show(self, verdict: str, remark: str | None) -> None:
        for editor in (self.verdict, self.remark):
            editor.blockSignals(True)
        self.verdict.choose(verdict)
        if not self.remark.hasFocus() and self.remark.text() != (remark or ""):
            self.remark.setText(remark or "")
        for editor in (self.verdict, self.remark):
            editor.blockSignals(False)
        self.verdict.update()

    def told(self) -> tuple[str, str | None]:
        return self.verdict.current_key(), self.remark.text().strip() or None


class Checklist(QWidget):
    """`edited` is sent when a verdict is chosen or a remark is left."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.points = [_Point(code.key, sentence(code.text)) for code in CHECKPOINT]
        self._title = label("", "strong")
        self._state = label("", "secondary", "text2")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 4)
        for at, point in enumerate(self.points):
            for across, part in enumerate((point.name, point.verdict, point.remark)):
                grid.addWidget(part, at, across)
            point.verdict.chosen.connect(lambda _key: self._on_edited())
            point.remark.editingFinished.connect(self._on_edited)
        source = label(_("etter {source}", source=SOURCE), "meta", "text3")
        inner = holder(column(grid, None, margins=(24, 4, 24, 16)))
        head = row(self._title, self._state, None, source, spacing=10, margins=(24, 12, 24, 8))
        whole = column(head, spacing=0)
        whole.addWidget(Scroll(inner), 1)
        self.setLayout(whole)

    def show_visit(self, title: str, told: Points) -> None:
        """Show a visit's checklist; a remark that is being written in stays."""
        self._title.setText(title)
        for point in self.points:
            point.show(*told.get(point.key, (NOT_ASSESSED, None)))
        self._count()

    def told(self) -> dict[str, tuple[str, str | None]]:
        """Every point's verdict and remark."""
        return {point.key: point.told() for point in self.points}

    def begin(self) -> None:
        """Put the keyboard at the first point."""
        self.points[0].verdict.setFocus()

    def state(self) -> str:
        """How far the visit has come."""
        return self._state.text()

    def _on_edited(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        verdicts = [verdict for verdict, _remark in self.told().values()]
        assessed = len(verdicts) - verdicts.count(NOT_ASSESSED)
        deviations = n_("{count} avvik", "{count} avvik", verdicts.count("deviation"))
        known = _("{count} av {total} vurdert", count=assessed, total=len(verdicts))
        self._state.setText(f"{known} · {deviations}")
