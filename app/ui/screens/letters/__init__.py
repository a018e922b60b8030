"""The letters of a case or an eviction: the tab is made, and what makes letters is loaded, when it is first chosen."""

from PySide6.QtWidgets import QWidget

from app.ui.kit.context import Context


def build(context: Context) -> QWidget:
    """The tab."""
    from app.ui.screens.letters.tab import LettersTab  # noqa: PLC0415  # the window opens at I dag

    return LettersTab(context)
