"""Skriv samarbeidsplan: the wizard alone in the window, or first whose plan it is to be."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import column, holder
from app.ui.kit.removal import take_away
from app.ui.kit.tokens import SIZES
from app.ui.screens.stay_items import household_field
from app.ui.wizards.plan.purpose import Purpose
from app.ui.wizards.plan.wizard import PlanWizard

_WIDEST = 640  # logical pixels


class PlanWizardPage(QWidget):
    """`open(household=, group=, case=, tenancy=)` begins a first plan, `open(replaces=, made_as=)` a new version of
    one, and `open(correct=)` corrects one; a draft of it is brought back at the step it was left at."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.wizard: PlanWizard | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.form = Form((household_field(context.store),), 1, submit=_("Begynn på planen"), scroll=False)
        self.form.submitted.connect(lambda values: self.open(household=str(values["household"])))
        self.form.footer.discard.hide()
        self._ask = self._asking()
        self._box.addWidget(self._ask)
        self.setFocusProxy(self.form.fields["household"].editor)

    def open(
        self, household: str | None = None, group: str | None = None, replaces: str | None = None,
        made_as: str = "revision", correct: str | None = None, case: str | None = None,
        tenancy: str | None = None, **_new: Any,
    ) -> None:  # fmt: skip
        """Begin, or go on where one was."""
        if not (household or replaces or correct):
            self._show(None)
            return
        purpose = Purpose(household, group, replaces, made_as if replaces else "first", correct, case, tenancy)
        if self.wizard is None or self.wizard.purpose.key != purpose.key:
            messages.guard(lambda: self._begin(purpose), self)
        else:
            self.wizard.link_to(case, tenancy)

    def refresh(self) -> None:
        """Records changed, and the page is seen: the window calls this."""
        if self.wizard is not None:
            self.wizard.renew()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self.wizard is None:
            self.form.fields["household"].editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.wizard is None:
            self._context.navigate("plans")
        else:
            super().keyPressEvent(event)

    def _begin(self, purpose: Purpose) -> None:
        self._show(None)
        made = PlanWizard(self._context, purpose)
        made.saved.connect(self._saved)
        made.closed.connect(self._closed)
        made.restarted.connect(lambda: messages.guard(lambda: self._begin(purpose), self))
        self._show(made)
        made.wizard.body(made.wizard.at).setFocus()

    def _show(self, wizard: PlanWizard | None) -> None:
        """Show a wizard in place of the one there was, or ask whose plan it is to be."""
        gone, self.wizard = self.wizard, wizard
        if gone is not None:
            gone.keep()
            self._box.removeWidget(gone)
            take_away(gone)
        self._ask.setVisible(wizard is None)
        if wizard is not None:
            self._box.addWidget(wizard)
            wizard.show()
        self.setFocusProxy(wizard or self.form.fields["household"].editor)
        if wizard is None:
            self.form.set_values({})

    def _saved(self, ref: str) -> None:
        self._show(None)
        self._context.navigate("plan", ref=ref)

    def _closed(self) -> None:
        """Back to where the plan belongs; what is typed is kept."""
        wizard = self.wizard
        if wizard is None:
            return
        purpose, household, touched = wizard.purpose, wizard.work.content.household, wizard.work.is_touched
        self._show(None)
        if touched:
            self._context.toast(_("Utkastet er tatt vare på."))
        if purpose.version:
            self._context.navigate("plan", ref=purpose.version)
        elif purpose.case:
            self._context.navigate("case", ref=purpose.case)
        elif purpose.tenancy:
            self._context.navigate("tenancy", ref=purpose.tenancy)
        else:
            self._context.navigate("household", ref=household)

    def _asking(self) -> QWidget:
        header = PageHeader(
            _("Ny samarbeidsplan"), _("Planen er frivillig, og lages sammen med beboeren."),
            back=(_("Samarbeidsplaner"), lambda: self._context.navigate("plans")),
        )  # fmt: skip
        card = Card(padded=False)
        self.form.set_margins(*(theme.px(side) for side in (24, 16, 24, 12)))
        card.add(self.form)
        margin = SIZES.page_margin
        inner = holder(column(header, card, None, spacing=14, margins=(margin, 14, margin, 18)))
        inner.setMaximumWidth(theme.px(_WIDEST + 2 * margin))
        return inner
