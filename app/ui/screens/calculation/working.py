"""How one figure was reached, line by line with its sources, and what is odd about its alternative."""

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QLayout, QWidget

from app import formats
from app.models.fields import fields_of
from app.models.units import MONTHLY, YEARLY
from app.services.working import Figure, Line, written
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, clear, column, hairline, holder, row
from app.ui.screens.calculation.alternatives import Alternative
from app.ui.screens.calculation.sheets import Sheet


class WorkingPane(Card):
    """`buttons` act on the alternative and stand below its name."""

    def __init__(self, sheet: Sheet, buttons: tuple[QWidget, ...]) -> None:
        super().__init__(padded=False)
        self._sheet = sheet
        self._name = label("", "card_title", wrap=True)
        self._day = label("", "secondary", "text2", wrap=True)
        self._box = column(spacing=6, margins=(16, 12, 16, 16))
        head = column(self._name, self._day, row(*buttons, None), margins=(16, 12, 12, 12))
        self.add(head)
        self.add(hairline())
        self.add(Scroll(holder(self._box)), 1)

    def show_figure(self, alternative: Alternative, figure: Figure | None) -> None:
        """Show a figure of an alternative; None when nothing could be calculated."""
        self._name.setText(alternative.name)
        self._day.setText(_("Beregnet per {day}", day=formats.day(alternative.filled["day"])))
        clear(self._box)
        for item in self._content(alternative, figure):
            if isinstance(item, QWidget):
                self._box.addWidget(item)
            else:
                self._box.addLayout(item)
        self._box.addStretch(1)

    def _content(self, alternative: Alternative, figure: Figure | None) -> Iterator[QWidget | QLayout]:
        if figure is not None:
            yield label(figure.label, "strong", wrap=True)
            yield from _steps(figure)
        roles = roles_of(self._sheet, alternative)
        if alternative.messages or roles:
            yield hairline()
        for message in alternative.messages.values():
            yield row(_top(Badge("warn", "", ground=False)), _wrapped(message, "text2"), spacing=4)
        for role in roles:
            yield label(role, "secondary", "text2", wrap=True)


def roles_of(sheet: Sheet, alternative: Alternative) -> list[str]:
    """Who recommends and who decides."""
    described = fields_of(sheet.model)
    filled = ((name, alternative.filled.get(name)) for name in sheet.roles)
    return [f"{_(described[name].label)}: {who}" for name, who in filled if who]


def _steps(figure: Figure) -> Iterator[QWidget | QLayout]:
    for line in figure.working:
        yield from _line(line)
    if figure.missing:
        yield row(_top(Badge("warn", "", ground=False)), _wrapped(figure.missing, "text2"), spacing=4)
    if figure.value is not None:
        yield hairline()
        yield _amount(_("Til sammen") if _is_sum(figure) else _("Resultat"), written(figure.value, figure.unit), True)
        if figure.unit in (MONTHLY, YEARLY):
            yield label(_(figure.unit), "meta", "text3")


def _is_sum(figure: Figure) -> bool:
    return len(figure.working) > 1 and sum(line.amount for line in figure.working) == figure.value


def _line(line: Line) -> Iterator[QWidget | QLayout]:
    yield _amount(line.label, written(line.amount, line.unit), strong=False)
    if line.note:
        yield label(line.note, "meta", "text3", wrap=True)


def _amount(text: str, value: str, strong: bool) -> QLayout:
    words = label(text, "label_strong" if strong else "secondary", wrap=True)
    line = row(words, _top(label(value, "number_strong" if strong else "number")), spacing=12)
    line.setStretch(0, 1)
    return line


def _wrapped(text: str, tone: str) -> QLabel:
    made = label(text, "secondary", tone, wrap=True)
    made.setMinimumWidth(1)
    return made


def _top(widget: QWidget) -> QLayout:
    return column(widget, None)
