"""The step that makes the lock: a passphrase twice with its strength, and the recovery key on paper."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QLabel, QLineEdit, QWidget

from app.texts import _
from app.ui import recovery_paper
from app.ui.kit import messages, theme, type_roles
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.labels import label, set_tone
from app.ui.kit.layout import column, hairline, row
from app.ui.kit.strength import StrengthMeter, strength_of
from app.ui.unlock import SecretField

ASKED_GROUP = 3
_PER_ROW = 3


class LockStep(QWidget):
    """`values()` holds the passphrase, what was typed again, and whether the key is on paper."""

    edited = Signal()

    def __init__(self, recovery_key: str, municipality: str) -> None:
        super().__init__()
        self._key, self._municipality = recovery_key, municipality
        self.passphrase = SecretField(_("Passordsetning"))
        self.again = SecretField(_("Skriv den en gang til"))
        self.meter = StrengthMeter([municipality])
        self.same = label("", "label")
        self.kept = QCheckBox(_("Nøkkelen er skrevet ut og lagt i arkivskapet"))
        self.typed_back = QLineEdit()
        self._messages: dict[str, QLabel] = {}
        self._lay_out()
        self.setFocusProxy(self.passphrase)
        for field in (self.passphrase, self.again, self.typed_back):
            field.textEdited.connect(self._look)
            field.returnPressed.connect(self.focusNextChild)
        self.kept.toggled.connect(self._hide_key)

    def _lay_out(self) -> None:
        type_roles.set_role(self.kept, "body")
        type_roles.set_role(self.typed_back, "body")
        self.typed_back.setAccessibleName(_("Gruppe {number} fra papiret", number=ASKED_GROUP))
        self.typed_back.setPlaceholderText(_("4 tegn"))
        self.typed_back.setMaximumWidth(theme.px(110))
        first = column(*self._labelled("passphrase", _("Passordsetning"), self.passphrase), self.meter, spacing=4)
        second = column(*self._labelled("again", _("Skriv den en gang til"), self.again), self.same, spacing=4)
        first.addStretch(1)
        second.addStretch(1)
        paper = row(
            label(_("Gjenopprettingsnøkkel"), "strong"), None,
            button(_("Lagre"), "soft", "save", self.save_key, small=True),
            button(_("Skriv ut"), "soft", "printer", self.print_key, small=True), spacing=8,
        )  # fmt: skip
        ask = _("Skriv gruppe {number} fra papiret, så vet vi at du har den:", number=ASKED_GROUP)
        back = row(label(ask, "secondary", "text2"), self.typed_back, None, spacing=12)
        self.setLayout(
            column(row(first, second, spacing=16), hairline(), paper, self._key_card(), self.kept,
                   self._message("kept"), back, self._message("typed_back"), None, spacing=10, margins=(28, 12, 28, 12))
        )  # fmt: skip

    def _labelled(self, name: str, text: str, field: QLineEdit) -> tuple[QWidget, ...]:
        above = label(text, "label")
        above.setBuddy(field)
        return above, field, self._message(name)

    def _message(self, name: str) -> QLabel:
        self._messages[name] = label("", "meta", "danger", wrap=True)
        self._messages[name].hide()
        return self._messages[name]

    def _key_card(self) -> Card:
        card, grid = Card(""), QGridLayout()
        self._groups = [label("", "section") for _group in recovery_paper.groups(self._key)]
        for number, group in enumerate(self._groups):
            at, place = divmod(number, _PER_ROW)
            grid.addLayout(row(label(str(number + 1), "meta", "text3"), group, None, spacing=12), at, place)
        self._hide_key(hidden=False)
        card.add(self._grid_holder(grid))
        return card

    def _grid_holder(self, grid: QGridLayout) -> QWidget:
        held = QWidget()
        held.setLayout(grid)
        return held

    def _hide_key(self, hidden: bool) -> None:
        for shown, group in zip(self._groups, recovery_paper.groups(self._key), strict=True):
            shown.setText("••••" if hidden else group)

    def _look(self) -> None:
        self.meter.show_strength(self.passphrase.text())
        equal = self.passphrase.text() == self.again.text()
        self.same.show()
        self.same.setText("" if not self.again.text() else _("De er like") if equal else _("De er ikke like ennå"))
        set_tone(self.same, "ok" if equal else "text2")
        self.edited.emit()

    def values(self) -> dict[str, Any]:
        """What is typed; never kept as a draft."""
        return {
            "passphrase": self.passphrase.text(), "again": self.again.text(), "kept": self.kept.isChecked(),
            "typed_back": self.typed_back.text(), "expected_group": recovery_paper.groups(self._key)[ASKED_GROUP - 1],
        }  # fmt: skip

    @staticmethod
    def check(answers: Mapping[str, Any]) -> dict[str, str]:
        """What must be mended before going on, by field."""
        problems = {}
        if not strength_of(str(answers.get("passphrase", ""))).is_enough:
            problems["passphrase"] = _("For lett å gjette. Skriv minst fire ord som ikke hører sammen.")
        elif answers.get("passphrase") != answers.get("again"):
            problems["again"] = _("De to er ikke like. Skriv passordsetningen en gang til.")
        if not answers.get("kept"):
            problems["kept"] = _("Skriv ut eller lagre nøkkelen, og kryss av når den ligger trygt.")
        elif str(answers.get("typed_back", "")).strip().upper() != answers.get("expected_group"):
            problems["typed_back"] = _("Det er ikke gruppe {number}. Se på papiret.", number=ASKED_GROUP)
        return problems

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Tell beside each field; the first at fault gets the keyboard."""
        self.same.setVisible("again" not in problems)
        for name, shown in self._messages.items():
            shown.setText(problems.get(name, ""))
            shown.setVisible(name in problems)
        first = next(iter(problems), None)
        if first:
            getattr(self, first).setFocus()

    def print_key(self) -> None:
        """Print the sheet and tick that it is kept."""
        if recovery_paper.print_out(self._key, self._municipality, self):
            self.kept.setChecked(True)

    def save_key(self) -> None:
        """Save the sheet as a PDF where the officer chooses."""
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Lagre nøkkelen"), "boligvei-nokkel.pdf", "PDF (*.pdf)")
        if chosen and messages.guard(lambda: recovery_paper.save(self._key, self._municipality, Path(chosen)), self):
            self.kept.setChecked(True)
