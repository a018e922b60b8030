"""*Opphold* in the navigation; the board itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.services import stay
from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.board.page import BoardPage  # noqa: PLC0415  # the window opens at I dag

    return BoardPage(context)


SCREEN = Screen(
    key="stays",
    title=N_("Opphold"),
    group=N_("Mennesker"),
    icon="bed",
    build=_build,
    count=stay.current_count,
    tables=frozenset({"stay", "provider"}),
)
