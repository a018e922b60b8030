"""One case on one page; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.case.page import CaseScreen  # noqa: PLC0415  # the window opens at I dag

    return CaseScreen(context)


SCREEN = Screen(key="case", title=N_("Sak"), group="under:cases", icon="folder-open", build=_build)
