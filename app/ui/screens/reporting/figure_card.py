"""The figures of one goal: value, the years before, ambition, and whether it is reached."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from app.reports.dossier import remark
from app.reports.steering import GoalLine
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import Button, button, icon_button
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder, row
from app.ui.kit.spark import Spark
from app.ui.kit.strip import WarningStrip
from app.ui.screens.reporting.words import COLOURS, history_words, is_answer, said, unit_words, value_words


class FigureCard(Card):
    """`wanted` carries the key of the figure whose ground is asked for; `entered` that of one that is
    not counted here and is to be entered, the two others those of an own ambition and of the form's again."""

    wanted = Signal(str)
    entered = Signal(str)
    ambition_wanted = Signal(str)
    ambition_dropped = Signal(str)

    def __init__(self, lines: Sequence[GoalLine], own: Collection[str] | None, *, is_provisional: bool = False) -> None:
        """`own` are the figures with an ambition of the municipality's own; None when none can be set."""
        super().__init__(_("Foreløpige tall") if is_provisional else _("Tall"), padded=False)
        self._own = own
        self.lines = list(lines)
        self.grounds: dict[str, Button] = {}
        self.flags: dict[str, Button] = {}
        for line in lines:
            self.add_row(holder(self._line(line)), padding=9)

    def _line(self, line: GoalLine) -> QVBoxLayout:
        name = label(line.label, "strong", wrap=True)
        head = row(name, _status(line), spacing=12)
        head.setStretch(0, 1)
        head.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        value = row(
            label(value_words(line), "figure", "accenttext"), label(unit_words(line), "secondary", "text2"),
            _spark(line), None, *self._ways(line), spacing=10,
        )  # fmt: skip
        words = column(
            label(history_words(line), "secondary", "text2", wrap=True), *_remarks(line),
            self._judged(line), spacing=1,
        )  # fmt: skip
        doubts = [WarningStrip(doubt, tone="danger") for doubt in line.doubts]
        return column(head, value, words, *doubts, spacing=3)

    def _judged(self, line: GoalLine) -> QHBoxLayout:
        """Why it has its status, and the way to what it is measured against."""
        why = label(line.status.why, "secondary", "text2", wrap=True)
        words = row(why, *self._ambition(line), spacing=2)
        words.setStretch(0, 1)
        return words

    def _ambition(self, line: GoalLine) -> list[Button]:
        if self._own is None:
            return []
        change = icon_button(
            "flag", _("Sett vår ambisjon: {figure}", figure=line.label), partial(self.ambition_wanted.emit, line.key)
        )  # fmt: skip
        self.flags[line.key] = change
        if line.key not in self._own:
            return [change]
        drop = icon_button(
            "undo-2", _("Bruk skjemaets ambisjon igjen: {figure}", figure=line.label),
            partial(self.ambition_dropped.emit, line.key),
        )  # fmt: skip
        return [drop, change]

    def _ways(self, line: GoalLine) -> list[Button]:
        """An answer stands below; what another register counts has no records here, and can be entered while the
        report is not handed in."""
        if line.figure.record_table:
            return [self._ground(line)]
        if is_answer(line.key) or self._own is None:
            return []
        enter = button(_("Før tallet"), "ghost", "pencil", partial(self.entered.emit, line.key), small=True)
        enter.setAccessibleName(_("Før tallet: {figure}", figure=line.label))
        return [enter]

    def _ground(self, line: GoalLine) -> Button:
        made = button(_("Vis grunnlaget"), "ghost", "list-checks", partial(self.wanted.emit, line.key), small=True)
        made.setAccessibleName(_("Vis grunnlaget: {figure}", figure=line.label))
        self.grounds[line.key] = made
        return made


def _remarks(line: GoalLine) -> list[QLabel]:
    """That another value was counted, or entered. What is never counted has no ground to open, so its rule and source
    stand here."""
    if not line.figure.record_table:
        source = _("Kilde: {source}", source=line.figure.source)
        return [label(_(line.figure.rule), "secondary", "text2", wrap=True), label(source, "meta", "text3", wrap=True)]
    words = remark(line.figure)
    return [label(words, "secondary", "text2", wrap=True)] if words else []


def _status(line: GoalLine) -> Badge:
    tone, icon = COLOURS[line.status.colour]
    return Badge(tone, _(line.status.word), icon)


def _spark(line: GoalLine) -> Spark:
    years = [*line.history, (None, line.value)]
    values = [None if value is None else float(value) for _year, value in years]
    return Spark(values, " ".join(said(line.key, value) for _year, value in years))
