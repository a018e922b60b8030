"""*Avtaler om boliger*, reached from the dwellings; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.agreements_page import AgreementsPage  # noqa: PLC0415  # the window opens at I dag

    return AgreementsPage(context, SCREEN)


SCREEN = Screen(
    key="agreements", title=N_("Avtaler om boliger"), group="under:dwellings", icon="file-check", build=_build
)
