"""The course of a case, newest first: each step with its day and what it tells; what is replaced stays, in grey."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app import formats
from app.services.case.page import CasePage, StepLine
from app.texts import _
from app.ui.kit import discretion
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import icon_button
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.strip import Glyph

Do = Callable[[str, object], object]
"""(what, about which): step, correct, annul, part, letter, stay, case, kind, delete, household."""

_SHORT = 42  # characters: what is longer is read as a paragraph of its own


class Course(Card):
    """Filled anew when the case is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__(padded=False)
        self.setAccessibleName(_("Saksgang"))
        self._do = do
        self._page: CasePage | None = None
        discretion.signals().changed.connect(self._show)

    def show_case(self, page: CasePage) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        clear(self.body)
        if self._page is not None:
            for step in in_reading_order(self._page.steps):
                self.add_row(step_row(step, self._do))


def in_reading_order(steps: Sequence[StepLine]) -> list[StepLine]:
    """The newest day first; of one day, what was written last."""
    return sorted(steps, key=lambda step: (step.day or date.min, step.number), reverse=True)


def step_row(step: StepLine, do: Do) -> QWidget:
    """One step. Only one that holds can be corrected or annulled."""
    head = row(_title(step), *_relation(step), None, label(_when(step), "meta_number", "text3"))
    for one in _buttons(step, do) if step.holds else ():
        head.addWidget(one)
    texts = column(head, *([] if discretion.is_on() else _facts(step)), spacing=3)
    glyph = column(3, Glyph(step.icon, "accenttext" if step.holds else "text3", 18), None)
    line = row(glyph, texts, spacing=12)
    line.setStretch(1, 1)
    return holder(line)


def _title(step: StepLine) -> QLabel:
    made = label(step.title, "medium", None if step.holds else "text3")
    if step.replaced_by is not None:
        font = made.font()
        font.setStrikeOut(True)
        made.setFont(font)
    return made


def _relation(step: StepLine) -> list[QWidget]:
    """What replaced the step, and which one it replaced itself."""
    made: list[QWidget] = []
    if step.corrects is not None:
        words = _("Annullerer nr. {number}") if step.kind == "annulled" else _("Retter nr. {number}")
        made.append(label(words.format(number=step.corrects), "meta", "text3"))
    if step.replaced_by is not None:
        made.append(Badge("neutral", _("Erstattet av nr. {number}", number=step.replaced_by), "history"))
    return made


def _when(step: StepLine) -> str:
    day = formats.day(step.day) if step.day else _("ukjent dato")
    return _("nr. {number} · {day}", number=step.number, day=day)


def _buttons(step: StepLine, do: Do) -> list[QWidget]:
    correct = icon_button(
        "pencil", _("Rett nr. {number}: {what}", number=step.number, what=step.title),
        lambda: do("correct", step.number),
    )  # fmt: skip
    if step.kind == "received":
        return [correct]
    annul = icon_button(
        "ban", _("Annuller nr. {number}: {what}", number=step.number, what=step.title),
        lambda: do("annul", step.number),
    )  # fmt: skip
    return [correct, annul]


def _facts(step: StepLine) -> list[QWidget | QVBoxLayout]:
    """The short ones on one line, each longer one as a paragraph with its name above."""
    tone = "text2" if step.holds else "text3"
    short = [f"{name}: {text}" for name, text in step.facts if len(text) <= _SHORT]
    made: list[QWidget | QVBoxLayout] = [label(" · ".join(short), "secondary", tone, wrap=True)] if short else []
    for name, text in step.facts:
        if len(text) > _SHORT:
            made.append(
                column(label(name, "meta_strong", "text3"), label(text, "secondary", tone, wrap=True), spacing=0)
            )
    return made
