"""*Målene*, under Rapportering; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.goals.page import GoalsPage  # noqa: PLC0415  # the window opens at I dag

    return GoalsPage(context)


SCREEN = Screen(key="goals", title=N_("Målene"), group="under:reporting", icon="flag", build=_build)
