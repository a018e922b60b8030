"""*Før restanser per dato*, reached from the arrears; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.arrears_day_page import ArrearsDayPage  # noqa: PLC0415  # the window opens at I dag

    return ArrearsDayPage(context)


SCREEN = Screen(
    key="arrears_day", title=N_("Før restanser per dato"), group="under:tenancies", icon="keyboard", build=_build
)
