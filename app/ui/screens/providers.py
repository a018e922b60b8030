"""*Botilbud* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.providers_page import ProviderPage  # noqa: PLC0415  # the window opens at I dag

    return ProviderPage(context, SCREEN)


SCREEN = Screen(key="providers", title=N_("Botilbud"), group=N_("Boliger"), icon="building", build=_build)
