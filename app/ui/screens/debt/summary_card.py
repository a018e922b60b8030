"""What is owed, on the page of the tenancy or the startlån it is about."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.arrears.page import DebtPage
from app.texts import _
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.screens.debt import words


class ArrearsCard(Card):
    """The latest balance and how it stands, with the way to all of it. Give it `page.of_tenancy` or `page.of_case` of
    `services/arrears` each time the page is read."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Restanse"), padded=False)
        self._context = context

    def show_debt(self, page: DebtPage) -> None:
        """Fill the card anew."""
        clear(self.body)
        if page.owed is None or page.standing is None:
            self.add_row(label(_("Ingen restanse er ført."), "secondary", "text2", wrap=True))
        else:
            amount = label(formats.amount(page.owed), "medium")
            self.add_row(column(row(amount, None, words.badge(page.standing, ground=False)), self._facts(page)))
        self.add_row(row(self._way(page), None), padding=6)

    def _facts(self, page: DebtPage) -> QWidget:
        told = [_("per {day}", day=formats.day(page.balances[0].day)), words.months(page.months)]
        if page.agreements:
            told.append(words.terms(page.agreements[0].terms))
        return label(" · ".join(part for part in told if part), "secondary", "text2", wrap=True)

    def _way(self, page: DebtPage) -> QWidget:
        if page.owed is None:
            go = partial(self._context.navigate, "debt", ref=page.head.key, form="balance")
            return button(_("Før restanse"), "ghost", "plus", go, small=True)
        return button(
            _("Åpne restansen"), "ghost", "arrow-right", partial(self._context.navigate, "debt", ref=page.head.key),
            small=True,
        )  # fmt: skip
