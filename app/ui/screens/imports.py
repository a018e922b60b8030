"""*Hent fra Excel* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.import_page import ImportPage  # noqa: PLC0415  # the window opens at I dag

    return ImportPage(context)


SCREEN = Screen(key="import", title=N_("Hent fra Excel"), group=N_("Rapportering"), icon="file-down", build=_build)
