"""One dwelling on one page; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.dwelling.page import DwellingScreen  # noqa: PLC0415  # the window opens at I dag

    return DwellingScreen(context)


SCREEN = Screen(key="dwelling", title=N_("Bolig"), group="under:dwellings", icon="house", build=_build)
