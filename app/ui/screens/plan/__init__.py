"""One version of a cooperation plan on one page; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.plan.page import PlanScreen  # noqa: PLC0415  # the window opens at I dag

    return PlanScreen(context)


SCREEN = Screen(key="plan", title=N_("Samarbeidsplan"), group="under:plans", icon="handshake", build=_build)
