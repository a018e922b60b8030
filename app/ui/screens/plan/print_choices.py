"""What is chosen before a plan is printed: which copy, in which language, how large."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton

from app.reports.plans import VARIANTS
from app.texts import LANGUAGES, _
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import ChoiceEditor
from app.ui.kit.labels import label
from app.ui.kit.layout import column


class Chosen(NamedTuple):
    """A copy by its key, the language (nb, nn, en), and whether the letters are 14 pt."""

    variant: str
    language: str
    large: bool


class PrintChoices(Card):
    """`edited` follows each change."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(_("Hva som skrives ut"))
        self.copies = {key: QRadioButton(_(variant.name)) for key, variant in VARIANTS.items()}
        self.explanation = label("", "meta", "text2", wrap=True)
        self.large = QCheckBox(_("Stor skrift (14 pt)"))
        self.language = ChoiceEditor([(key, name, "") for key, name in LANGUAGES.items()], None)
        self.language.input.setAccessibleName(_("Språk"))
        heading = label(_("Språk"), "label")
        heading.setBuddy(self.language.input)
        self.add(column(*self.copies.values(), spacing=4))
        self.add(self.explanation)
        self.add(column(heading, self.language, spacing=4))
        self.add(self.large)
        self.begin("nb")
        self._listen()

    def chosen(self) -> Chosen:
        """What is chosen now."""
        return Chosen(self._variant(), str(self.language.value()), self.large.isChecked())

    def begin(self, language: str) -> None:
        """Another plan: the first copy, in the resident's language."""
        self.language.set_value(language if language in LANGUAGES else "nb")
        self.copies[next(iter(VARIANTS))].setChecked(True)
        self._explain()

    def _variant(self) -> str:
        return next(key for key, made in self.copies.items() if made.isChecked())

    def _listen(self) -> None:
        for made in self.copies.values():
            made.toggled.connect(self._copy_chosen)
        self.language.edited.connect(self.edited)
        self.large.toggled.connect(lambda _on: self.edited.emit())

    def _copy_chosen(self, on: bool) -> None:
        if on:
            self._explain()
            self.edited.emit()

    def _explain(self) -> None:
        self.explanation.setText(_(VARIANTS[self._variant()].explanation))
