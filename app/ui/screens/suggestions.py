"""*Forslag til planer*, reached from the list of plans; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.suggestions_page import SuggestionsPage  # noqa: PLC0415  # the window opens at I dag

    return SuggestionsPage(context, SCREEN)


SCREEN = Screen(
    key="suggestions",
    title=N_("Forslag til planer"),
    group="under:plans",
    icon="notebook-pen",
    build=_build,
    tables=frozenset({"plan_suggestion"}),
)
