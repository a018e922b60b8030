"""Which households a dwelling suits, and the other way round; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.matching_page import MatchingPage  # noqa: PLC0415  # the window opens at I dag

    return MatchingPage(context)


SCREEN = Screen(key="matching", title=N_("Tildeling"), group="under:dwellings", icon="key", build=_build)
