"""The question at six, three and one month before a contract ends: can they buy, or rent elsewhere?"""

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models import TenancyReview
from app.models.fields import fields_of
from app.models.tenancy import WAY_ON
from app.services.tenancy.page import TenancyPage
from app.services.tenancy.page_parts import Reminder, ReviewPart
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.private_text import PrivateText
from app.ui.screens.tenancy.lines import Do, words


class ReviewsCard(Card):
    """Filled anew when the tenancy is read again. It stands there as long as there is a day to ask on, or an answer."""

    def __init__(self, do: Do) -> None:
        self.answer_button = button(_("Svar"), "ghost", "plus", lambda: do("answer", None), small=True)
        way_on = fields_of(TenancyReview)["way_on"]
        question = _(way_on.label)
        self.answer_button.setAccessibleName(_("Svar: {question}", question=question))
        super().__init__(question, self.answer_button, padded=False)
        self._do = do

    def show_page(self, page: TenancyPage) -> None:
        clear(self.body)
        for one in page.reviews:
            self.add_row(self._review(one))
        for each in page.reminders:
            self.add_row(_reminder(each), padding=7)
        if not page.reviews and not page.reminders:
            self.add_row(words(_("Kontrakten har ingen sluttdato, så programmet spør ikke av seg selv."), "text2"))

    def _review(self, one: ReviewPart) -> QLayout:
        answer = sentence(WAY_ON.text(one.way_on))
        remove = icon_button("trash-2", _("Slett svaret: {answer}", answer=answer),
                             lambda: self._do("delete-answer", one.id))  # fmt: skip
        head = row(label(answer, "medium"), label(formats.day(one.day), "date", "text2"), None, remove, spacing=10)
        lines: list[QWidget | QLayout] = [head]
        if one.remark:
            lines.append(PrivateText(one.remark, "secondary", "text2"))
        return column(*lines, spacing=2)


def _reminder(one: Reminder) -> QLayout:
    """ "28.08.2026  6 måneder før kontrakten slutter  Ikke besvart"."""
    before = n_("{count} måned før kontrakten slutter", "{count} måneder før kontrakten slutter", one.months)
    day = label(formats.day(one.day), "date")
    line = row(day, label(before, "secondary", "text2", wrap=True), _mark(one), spacing=10)
    line.setStretch(1, 1)
    return line


def _mark(one: Reminder) -> Badge:
    if one.answered:
        return Badge("ok", _("Besvart"), ground=False)
    if one.come:
        return Badge("warn", _("Ikke besvart"), ground=False)
    return Badge("neutral", _("Kommer"), ground=False)
