"""*Endret siden*: what this version says and the one before does not, short enough to read aloud in the meeting."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLayout, QWidget

from app.services.plan.comparing import ADDED, CHANGED, REMOVED, Difference
from app.services.plan.page import PlanPage
from app.texts import N_, _
from app.ui.kit.badge import Badge
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.private_text import PrivateText
from app.ui.kit.tokens import ToneName

_LOOKS: Mapping[str, tuple[str, ToneName, str]] = {
    ADDED: (N_("Nytt"), "ok", "plus"),
    CHANGED: (N_("Endret"), "info", "pencil"),
    REMOVED: (N_("Tatt ut"), "neutral", "minus"),
}


_SHORT = 32  # characters: what is longer stands on lines of its own


class Changes(Card):
    """Filled anew when the plan is read again."""

    def __init__(self) -> None:
        super().__init__(padded=False)
        self.setAccessibleName(_("Endret siden forrige versjon"))

    def show_plan(self, page: PlanPage) -> None:
        clear(self.body)
        for one in page.changes:
            self.add_row(_line(one))
        if not page.changes:
            told = _("Ingenting i avtalen er endret siden forrige versjon.")
            self.add_row(label(told, "secondary", "text2", wrap=True))


def title(page: PlanPage) -> str:
    """What the tab is called."""
    return _("Endret siden versjon {edition}", edition=page.edition - 1)


def _line(one: Difference) -> QLayout:
    words, tone, icon = _LOOKS[one.kind]
    head = row(Badge(tone, _(words), icon), label(_(one.what), "label_strong"), None, spacing=10)
    return column(head, *_texts(one), spacing=4)


def _texts(one: Difference) -> list[QWidget]:
    made: list[QWidget] = [PrivateText(one.of, "secondary", "text2")] if one.of else []
    if one.kind == CHANGED and max(len(one.before), len(one.after)) <= _SHORT:
        made.append(PrivateText(_("{before} → {after}", before=one.before, after=one.after), "body"))
    elif one.kind == CHANGED:
        made.append(PrivateText(_("Før: {text}", text=one.before), "secondary", "text3"))
        made.append(PrivateText(_("Nå: {text}", text=one.after), "body"))
    elif one.kind == ADDED:
        made.append(PrivateText(one.after, "body"))
    else:
        made.append(PrivateText(f"{one.before} ({one.after})" if one.after else one.before, "secondary", "text3"))
    return made
