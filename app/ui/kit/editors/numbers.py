"""Whole numbers, exact decimals and kroner, typed the Norwegian way."""

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app import formats
from app.texts import _
from app.ui.kit import type_roles
from app.ui.kit.editors.line import LineEditor
from app.ui.kit.labels import label


class NumberEditor(LineEditor):
    """An exact decimal with its unit beside it."""

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        type_roles.set_role(self.line, "number")
        if unit:
            self._box.addWidget(label(_(unit), "secondary", "text2"))

    def read(self, text: str) -> object:
        return formats.parse_number(text)

    def show_as(self, value: object) -> str:
        return formats.number(value) if isinstance(value, Decimal) else str(value)


class WholeEditor(NumberEditor):
    """A whole number."""

    def read(self, text: str) -> object:
        return formats.parse_whole(text)

    def show_as(self, value: object) -> str:
        return formats.whole(value) if isinstance(value, int) else str(value)


class AmountEditor(NumberEditor):
    """Kroner with at most two decimals, as Decimal. "kr" is written in the field; a unit that says more (kr per år)
    stands beside it instead."""

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        self._unit_beside = unit not in ("", "kr")
        super().__init__(unit if self._unit_beside else "", parent)

    def read(self, text: str) -> object:
        return formats.parse_amount(text)

    def show_as(self, value: object) -> str:
        if not isinstance(value, Decimal):
            return str(value)
        return formats.bare_amount(value) if self._unit_beside else formats.amount(value)
