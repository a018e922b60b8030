"""Beside the goals: when the plan is evaluated, who takes part, what it belongs to, and its versions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.models.cooperation_plan import MADE_AS
from app.services.contact_line import ContactLine
from app.services.plan.lines import EvaluationLine
from app.services.plan.page import PlanPage, VersionLine
from app.services.plan.state import look_of
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import Button, button
from app.ui.kit.card import Card
from app.ui.kit.labels import PrivateLabel, label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.private_text import PrivateText
from app.ui.screens.consent_badge import consent_badge
from app.ui.screens.contact_words import service_and_place
from app.ui.screens.plan.measures import Do


class Side(QWidget):
    """The cards under each other; filled anew when the plan is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self.evaluations, self.people = Card(_("Evaluering"), padded=False), Card(_("Deltakere"), padded=False)
        self.links, self.versions = Card(_("Hører til"), padded=False), Card(_("Versjoner"), padded=False)
        self.setLayout(column(self.evaluations, self.people, self.links, self.versions, None, spacing=12))

    def show_plan(self, page: PlanPage) -> None:
        for card in (self.evaluations, self.people, self.links, self.versions):
            clear(card.body)
        self._show_evaluations(page)
        for one in page.participants:
            self.people.add_row(self._participant(one, can_answer=page.can_follow_up and not page.state.is_over))
        if not page.participants:
            self.people.add_row(label(_("Bare beboeren."), "secondary", "text2", wrap=True))
        self.links.add_row(column(*(row(one, None) for one in self._links(page)), spacing=2), padding=6)
        for version in page.versions:
            self.versions.add_row(self._version(version, shown=version.ref == page.ref), padding=6)

    def _show_evaluations(self, page: PlanPage) -> None:
        for one in page.evaluations:
            self.evaluations.add_row(self._evaluation(one, page))
        if not page.evaluations:
            told = _("Ingen dag er satt. Rett planen, og avtal når dere ser på den sammen.")
            self.evaluations.add_row(label(told, "secondary", "text2", wrap=True))

    def _evaluation(self, one: EvaluationLine, page: PlanPage) -> QLayout:
        """What was not done of a plan that has ended is told, and can still be written, but is owed no more."""
        day = formats.day(one.day)
        owed = page.can_follow_up and page.values["ended"] is None
        head = row(label(day, "date"), None, spacing=8)
        if one.held is not None:
            head.addWidget(Badge("ok", _("Gjort {day}", day=formats.day(one.held)), ground=False))
        elif one.overdue:
            head.addWidget(Badge("danger" if owed else "neutral", _("Ikke gjort"), ground=False))
        lines: list[QWidget | QLayout] = [head]
        if one.remark:
            lines.append(PrivateText(one.remark, "secondary", "text2"))
        if page.can_follow_up:
            lines.append(row(self._answer(one, day), None))
        return column(*lines, spacing=4)

    def _answer(self, one: EvaluationLine, day: str) -> Button:
        words, kind = (_("Endre"), "ghost") if one.held else (_("Merk som gjort"), "soft")
        made = button(words, kind, "pencil" if one.held else "check", lambda: self._do("held", one.id), small=True)  # type: ignore[arg-type]  # a kind by name
        made.setAccessibleName(_("{what}: evaluering {day}", what=words, day=day))
        return made

    def _participant(self, one: ContactLine, *, can_answer: bool) -> QLayout:
        role = _("koordinator") if one.coordinator else ""
        facts = " · ".join(part for part in (service_and_place(one.service, one.workplace), one.role, role) if part)
        state = column(row(consent_badge(one.consent), None), spacing=4)
        if can_answer and not one.shares:  # below: beside it, the two need more than the width of the card
            give = button(_("Gi samtykke"), "soft", None, lambda: self._do("give-consent", one.contact), small=True)
            give.setAccessibleName(
                _("Gi samtykke til å dele med {who}", who=service_and_place(one.service, one.workplace))
            )
            state.addLayout(row(give, None))
        told = label(facts, "meta", "text2", wrap=True)
        return column(
            PrivateLabel(one.name, "", "medium"), told, PrivateText(one.phone or "", "meta", "text2"), state, spacing=2
        )

    def _links(self, page: PlanPage) -> list[QWidget]:
        made: list[QWidget] = [_link(_("Husstanden"), "users", lambda: self._do("household", page.household))]
        if page.group:
            made.append(
                _link(_("Ansvarsgruppen {ref}", ref=page.group), "users-round", lambda: self._do("group", page.group))
            )
        if page.case:
            made.append(_link(_("Saken {ref}", ref=page.case), "folder-open", lambda: self._do("case", page.case)))
        if page.tenancy:
            made.append(
                _link(_("Leieforholdet {ref}", ref=page.tenancy), "key", lambda: self._do("tenancy", page.tenancy))
            )
        if page.values["individual_plan"]:
            made.append(label(_("Del av en individuell plan."), "secondary", "text2", wrap=True))
        return made

    def _version(self, one: VersionLine, *, shown: bool) -> QLayout:
        words = _("Versjon {edition}, {made_as}", edition=one.edition, made_as=_(MADE_AS.text(one.made_as)))
        period = label(f"{formats.day(one.start)}–{formats.day(one.end)}", "meta_number", "text2")
        look = look_of(one.state, done_with=one.done_with)
        state = Badge(look.tone, _(look.label), look.icon, ground=False)  # type: ignore[arg-type]  # a tone by name
        head = label(words, "label_strong") if shown else _link(words, "history", lambda: self._do("version", one.ref))
        return column(row(head, None), row(period, None), row(state, None), spacing=2)


def _link(text: str, icon: str, go: object) -> Button:
    made = button(text, "ghost", icon, go, small=True)  # type: ignore[arg-type]
    theme.restyle(made, flush=True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
