"""*Ansvarsgrupper* in the navigation; the list itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.groups_page import GroupsPage  # noqa: PLC0415  # the window opens at I dag

    return GroupsPage(context, SCREEN)


SCREEN = Screen(key="groups", title=N_("Ansvarsgrupper"), group=N_("Samarbeid"), icon="users-round", build=_build)
