"""What the dwelling is: how it is at disposal, whom it is for, and the notes about it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.models import Dwelling
from app.models.fields import fields_of
from app.services.dwelling.page import DwellingPage
from app.services.showing import shown
from app.texts import _
from app.ui.kit import theme, type_roles
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column
from app.ui.screens.dwelling import words
from app.ui.screens.dwelling.strips import Do

_FIELDS = fields_of(Dwelling)
_SHOWN = ("disposal", "taken_into_use", "given_up", "building", "district", "target_group", "staffing", "wheelchair",
          "earmarking", "earmarked")  # fmt: skip
_NOTES = ("suitability", "standard", "remark")
_LARGE = 1.5  # text scale from which the facts stand in one column


class AboutCard(Card):
    """Filled anew when the dwelling is read again."""

    def __init__(self, do: Do) -> None:
        self.edit_button = button(_("Rediger"), "ghost", "pencil", lambda: do("edit", ""), "Ctrl+E", small=True)
        self.edit_button.setAccessibleName(_("Rediger boligen"))
        super().__init__(_("Om boligen"), self.edit_button)

    def show_dwelling(self, page: DwellingPage) -> None:
        clear(self.body)
        self.add(_grid(list(_facts(page))))
        for name in _NOTES:
            if page.values[name]:
                head = label(_(_FIELDS[name].label), "meta_strong", "text3")
                self.add(column(4, head, label(page.values[name], "body", wrap=True), spacing=2))


def _facts(page: DwellingPage) -> Iterator[tuple[str, str]]:
    """Headings and words; what is empty is left out."""
    values = page.values
    yield _("Størrelse"), words.size(values["bedrooms"], values["area"])
    yield _("Etasje"), words.way_in(values["floor"], values["lift"])
    for name in _SHOWN:
        yield _(_FIELDS[name].label), sentence(shown(_FIELDS[name], values[name])) if values[name] is not None else ""


def _grid(facts: list[tuple[str, str]]) -> QGridLayout:
    columns = 1 if type_roles.scale() >= _LARGE else 3
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(20))
    grid.setVerticalSpacing(theme.px(10))
    for at, (head, value) in enumerate(fact for fact in facts if fact[1]):
        grid.addWidget(_fact(head, value), at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    return grid


def _fact(head: str, value: str) -> QWidget:
    held = QWidget()
    words_below = label(value, "body", wrap=True)
    held.setLayout(column(label(head, "meta_strong", "text3"), words_below, spacing=1))
    return held
