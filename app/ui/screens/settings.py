"""*Innstillinger* at the foot of the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.settings_page import SettingsPage  # noqa: PLC0415  # the window opens at I dag

    return SettingsPage(context)


SCREEN = Screen(key="settings", title=N_("Innstillinger"), icon="settings", build=_build)
