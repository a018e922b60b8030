"""*Saker* in the navigation; the list itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.services.case import listing
from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.cases_page import CasesPage  # noqa: PLC0415  # the window opens at I dag

    return CasesPage(context, SCREEN)


SCREEN = Screen(
    key="cases",
    title=N_("Saker"),
    group=N_("Mennesker"),
    icon="folder",
    build=_build,
    count=lambda store: listing.count(store, "open"),
    tables=frozenset({"case", "household"}),
)
