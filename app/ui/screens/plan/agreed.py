"""What the plan says beside its goals: the resident's own words, the home, what to do when something goes wrong."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame

from app.models import CooperationPlan
from app.models.fields import Field, Kind, fields_of
from app.services.plan.page import PlanPage
from app.texts import N_, _
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column
from app.ui.kit.private_text import PrivateText
from app.ui.kit.rows_shown import shown

_PARTS: Mapping[str, Sequence[str]] = {
    N_("Bakgrunn og egne ord"): ("own_words", "background", "resources", "needs"),
    N_("Avtaler om boligen"): (
        "home", "fixed_until", "renewal_goal", "renewal_terms", "house_rules", "pay_days", "rent_deduction",
        "rent_deduction_terms", "tenancy_other",
    ),
    N_("Når noe går galt"): ("whom_to_call", "resident_does", "services_do", "notice_routine"),
    N_("Oppfølging"): ("follow_up",),
    N_("Individuell plan"): ("ip_coordinator", "coordinator_offer", "child_participation"),
    N_("Avslutningen"): ("end_reason", "end_remark"),
}  # fmt: skip
"""The fields of each card, by its title (msgid)."""


class Agreed(QFrame):
    """A card for each part that says something; filled anew when the plan is read again."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._box = column(spacing=12)
        self.setLayout(self._box)

    def show_plan(self, page: PlanPage) -> None:
        clear(self._box)
        described = fields_of(CooperationPlan)
        for title, names in _PARTS.items():
            told = [(described[name], page.values.get(name)) for name in names]
            said = [(field, value) for field, value in told if value not in {None, ""}]
            if said:
                self._box.addWidget(_card(_(title), said))


def _card(title: str, said: Sequence[tuple[Field, Any]]) -> Card:
    made = Card(title, padded=False)
    for field, value in said:
        words = str(value) if field.kind is Kind.NOTE else shown(field, value)  # a note keeps its lines
        private = field.personal or field.kind in {Kind.TEXT, Kind.NOTE}
        text = PrivateText(words, "body") if private else label(words, "body", wrap=True)
        made.add_row(column(label(_(field.label), "meta_strong", "text3"), text, spacing=2), padding=8)
    return made
