"""*Rapportering* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.reporting.page import ReportingPage  # noqa: PLC0415  # the window opens at I dag

    return ReportingPage(context)


SCREEN = Screen(
    key="reporting", title=N_("Rapportering"), group=N_("Rapportering"), icon="clipboard-check", build=_build
)
