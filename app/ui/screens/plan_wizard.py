"""The wizard of a cooperation plan; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.plan_wizard_page import PlanWizardPage  # noqa: PLC0415  # the window opens at I dag

    return PlanWizardPage(context)


SCREEN = Screen(
    key="plan_wizard", title=N_("Samarbeidsplan"), group="whole:plans", icon="heart-handshake", build=_build
)
