"""*Restanser*, reached from the tenancies; the list itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.arrears_page import ArrearsPage  # noqa: PLC0415  # the window opens at I dag

    return ArrearsPage(context, SCREEN)


SCREEN = Screen(key="arrears", title=N_("Restanser"), group="under:tenancies", icon="coins", build=_build)
