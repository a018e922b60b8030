"""*Eksport* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.export_page import ExportPage  # noqa: PLC0415  # the window opens at I dag

    return ExportPage(context)


SCREEN = Screen(key="export", title=N_("Eksport"), group="under:reporting", icon="chart-column", build=_build)
