"""Beside the course: what is due by when, and what the case rests on."""

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.services.case.case_deadlines import Deadline, running
from app.services.case.page import CasePage
from app.texts import _
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.screens.case import when


class DeadlineCard(Card):
    """Every date still to come or to be met, the earliest first."""

    def __init__(self) -> None:
        super().__init__(_("Frister"), padded=False)

    def show_case(self, page: CasePage) -> None:
        clear(self.body)
        found, ended = running(page.deadlines, page.today), page.complaint_ended
        for one in found:
            self.add_row(_deadline(one, page))
        if ended is not None:
            self.add_row(label(_("Klagefristen gikk ut {day}.", day=formats.day(ended)), "secondary", wrap=True))
        elif not found:
            self.add_row(label(_("Ingen frister løper i saken."), "secondary", "text2", wrap=True))


class BasisCard(Card):
    """The paragraphs in plain words, and who hears a complaint."""

    def __init__(self) -> None:
        super().__init__(_("Hjemmel"), padded=False)

    def show_case(self, page: CasePage) -> None:
        clear(self.body)
        for name, content in page.basis:
            self.add_row(column(_head(name), label(content, "secondary", "text2", wrap=True), spacing=2))
        body = label(page.body[:1].upper() + page.body[1:], "secondary", "text2", wrap=True)
        self.add_row(column(label(_("Klager avgjøres av"), "label_strong"), body, spacing=2))


class Side(QWidget):
    """The cards under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.deadlines, self.basis = DeadlineCard(), BasisCard()
        self.setLayout(column(self.deadlines, self.basis, None, spacing=12))

    def show_case(self, page: CasePage) -> None:
        self.deadlines.show_case(page)
        self.basis.show_case(page)


def _head(text: str) -> QWidget:
    return label(text[:1].upper() + text[1:], "label_strong", wrap=True)


def _deadline(one: Deadline, page: CasePage) -> QLayout:
    tone = "danger" if when.tone(one, page.today) == "danger" else "text2"
    day = label(formats.day(one.due), "date")
    left = label(when.days_left(one.due, page.today), "secondary", tone)
    return column(label(_(one.what), "label_strong", wrap=True), row(day, left, None), spacing=2)
