"""What the law leaves open, chosen at the foot of the figures: the length of stay, and the age of the young."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.models.reporting import LENGTH_OF_STAY
from app.reports.runner import Rules
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.labels import label
from app.ui.kit.layout import row

AGES = tuple(range(20, 31))


def length_choices() -> list[tuple[str, str, str]]:
    return [(code.key, _(code.text), "") for code in LENGTH_OF_STAY]


def age_choices() -> list[tuple[str, str, str]]:
    return [(str(age), str(age), "") for age in AGES]


class RulesLine(QFrame):
    """`changed` carries the rules when one of them is chosen anew."""

    changed = Signal(object)

    def __init__(self, rules: Rules) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.length = ChoiceEditor(length_choices(), None)
        self.age = ChoiceEditor(age_choices(), None)
        self.age.setFixedWidth(theme.px(80))
        self.length.setMaximumWidth(theme.px(330))
        before = label(_("Mer enn 3 måneder er"), "secondary", "text2")
        young = label(_("Unge til og med"), "secondary", "text2")
        for words, editor in ((before, self.length), (young, self.age)):
            words.setBuddy(editor.input)
            editor.input.setAccessibleName(words.text())
        years = label(_("år"), "secondary", "text2")
        line = row(before, self.length, 8, young, self.age, years, None, margins=(12, 6, 12, 6))
        line.setStretchFactor(self.length, 20)
        self.setLayout(line)
        self.show_rules(rules)
        for editor in (self.length, self.age):
            editor.edited.connect(lambda: self.changed.emit(self.rules()))

    def show_rules(self, rules: Rules) -> None:
        self.length.set_value(rules.length_of_stay)
        self.age.set_value(rules.young_max_age)

    def rules(self) -> Rules:
        return Rules(str(self.length.value()), int(str(self.age.value())))
