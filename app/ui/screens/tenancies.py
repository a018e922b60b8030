"""*Leieforhold* in the navigation; the list itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.tenancies_page import TenanciesPage  # noqa: PLC0415  # the window opens at I dag

    return TenanciesPage(context, SCREEN)


SCREEN = Screen(key="tenancies", title=N_("Leieforhold"), group=N_("Boliger"), icon="key", build=_build)
