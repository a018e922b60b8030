"""One eviction on one page; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.eviction.page import EvictionScreen  # noqa: PLC0415  # the window opens at I dag

    return EvictionScreen(context)


SCREEN = Screen(key="eviction", title=N_("Utkastelse"), group="under:evictions", icon="triangle-alert", build=_build)
