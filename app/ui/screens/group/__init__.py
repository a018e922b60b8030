"""One responsibility group on one page; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.group.page import GroupScreen  # noqa: PLC0415  # the window opens at I dag

    return GroupScreen(context)


SCREEN = Screen(key="group", title=N_("Ansvarsgruppe"), group="under:groups", icon="users-round", build=_build)
