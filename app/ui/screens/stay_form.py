"""The form of a stay; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.stay_page import StayPage  # noqa: PLC0415  # the window opens at I dag

    return StayPage(context)


SCREEN = Screen(key="stay", title=N_("Opphold"), group="under:households", icon="bed", build=_build)
