"""The cards of the overview and of the tabs: members, follow-up, stays."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.household import ROLE, SITUATION
from app.models.stay import CAME_FROM, WENT_TO
from app.services.household_page import HouseholdPage, Member, StayLine
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import EllipsisLabel, PrivateLabel, label
from app.ui.kit.layout import Item, clear, column, holder, row

Do = Callable[[str, object], object]
"""(what, about which): add-member, edit-member, main-member, remove-member, edit-stay, delete-stay, open-case,
new-case, step."""


class ListCard(Card):
    """A card of rows that is filled anew; `nothing` is said when there are none."""

    def __init__(self, title: str, nothing: str, *actions: QWidget) -> None:
        super().__init__(title, *actions, padded=False)
        self._nothing = nothing

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        clear(self.body)
        for one in rows:
            self.add_row(one, padding=6)
        if not rows:
            self.add_row(label(self._nothing, "secondary", "text2", wrap=True))
        self.body.addStretch(1)


def members_card(do: Do) -> ListCard:
    """With the way to one more."""
    add = button(_("Legg til"), "ghost", "plus", lambda: do("add-member", None), small=True)
    add.setAccessibleName(_("Legg til medlem"))
    return ListCard(_("Medlemmer"), _("Ingen medlemmer."), add)


def member_row(member: Member, do: Do | None = None) -> QWidget:
    """Name and age, role and dates; `do` adds what can be done with it."""
    age = n_("{count} år", "{count} år", member.age) if member.age is not None else _("alder ukjent")
    facts = [sentence(ROLE.text(member.role))]
    if member.start:
        facts.append(_("fra {day}", day=formats.day(member.start)))
    if member.end:
        facts.append(_("til {day}", day=formats.day(member.end)))
    name = PrivateLabel(member.name, "", "medium", "text" if member.current else "text2")
    texts = column(name, EllipsisLabel(" · ".join(facts), "meta", "text3"), spacing=0)
    line = row(texts, label(age, "secondary", "text2"))
    line.setStretch(0, 1)
    for one in _member_buttons(member, do) if do else ():
        line.addWidget(one)
    return holder(line)


def _member_buttons(member: Member, do: Do) -> list[QWidget]:
    edit = icon_button("pencil", _("Rediger medlemmet"), lambda: do("edit-member", member.membership_id))
    remove = icon_button("x", _("Fjern fra husstanden"), lambda: do("remove-member", member.membership_id))
    remove.setEnabled(member.role != "main")
    if member.role == "main" or not member.current:
        return [edit, remove]
    main = icon_button("user", _("Gjør til hovedperson"), lambda: do("main-member", member.membership_id))
    return [main, edit, remove]


def stays_card(do: Do) -> ListCard:
    """With the way to one more."""
    add = button(_("Nytt opphold"), "ghost", "plus", lambda: do("new-stay", None), small=True)
    return ListCard(_("Opphold"), _("Husstanden har ikke hatt opphold i midlertidig botilbud."), add)


def stay_row(stay: StayLine, do: Do, *, whole: bool = False) -> QWidget:
    """Place and dates; with `whole` also what can be done with it."""
    end = formats.day(stay.departed) if stay.departed else _("nå")
    facts = [f"{formats.day(stay.arrived)} – {end}"]
    if stay.came_from:
        facts.append(_("kom fra {place}", place=_(CAME_FROM.text(stay.came_from))))
    if stay.went_to:
        facts.append(_("gikk til {place}", place=_(WENT_TO.text(stay.went_to))))
    texts = column(
        PrivateLabel(stay.provider, "", "medium"), EllipsisLabel(" · ".join(facts), "meta", "text3"), spacing=0
    )
    line = row(texts, *_stay_badges(stay))
    line.setStretch(0, 1)
    line.addWidget(icon_button("pencil", _("Rediger oppholdet"), lambda: do("edit-stay", stay.ref)))
    if whole:
        line.addWidget(icon_button("trash-2", _("Slett oppholdet"), lambda: do("delete-stay", stay.ref)))
    return holder(line)


def _stay_badges(stay: StayLine) -> list[Item]:
    nights = (stay.departed - stay.arrived).days if stay.departed else None
    shown: list[Item] = [Badge("neutral", _("Natthjem"), "moon")] if stay.night_shelter else []
    if stay.current:
        shown.append(Badge("info", _("Pågår"), "bed"))
    elif nights is not None:
        shown.append(label(n_("{count} døgn", "{count} døgn", nights), "secondary", "text2"))
    return shown


class FollowUpCard(Card):
    """The situation, and whether there is a plan for permanent housing."""

    def __init__(self, do: Do) -> None:
        change = button(_("Endre"), "ghost", "pencil", lambda: do("step", None), small=True)
        change.setAccessibleName(_("Endre oppfølging"))
        super().__init__(_("Oppfølging"), change, padded=False)

    def show_page(self, page: HouseholdPage) -> None:
        clear(self.body)
        situation = sentence(SITUATION.text(page.situation)) if page.situation else _("Ikke oppgitt")
        self._line(_("Boligsituasjon"), EllipsisLabel(situation, "secondary", "text2"))
        plan = Badge("ok", _("Plan finnes")) if page.has_plan else Badge("warn", _("Mangler"))
        self._line(_("Plan for varig bolig"), plan)
        due = formats.day(page.next_step_due) if page.next_step_due else _("ikke satt")
        self._line(_("Frist for neste steg"), label(due, "date", "text2"))
        self.body.addStretch(1)

    def _line(self, title: str, value: QWidget) -> None:
        self.add_row(row(label(title, "label_strong"), None, value), padding=10)
