"""*Samarbeidsplaner* in the navigation; the list itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.plans_page import PlansPage  # noqa: PLC0415  # the window opens at I dag

    return PlansPage(context, SCREEN)


SCREEN = Screen(key="plans", title=N_("Samarbeidsplaner"), group=N_("Samarbeid"), icon="handshake", build=_build)
