"""*Prioritering*, reached from the waiting list; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.priorities_page import PrioritiesPage  # noqa: PLC0415  # the window opens at I dag

    return PrioritiesPage(context, SCREEN)


SCREEN = Screen(
    key="priorities",
    title=N_("Prioritering"),
    group="under:dwellings",
    icon="scale",
    build=_build,
    tables=frozenset({"priority_criterion"}),
)
