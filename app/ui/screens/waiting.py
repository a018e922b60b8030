"""*Venteliste*, reached from the dwellings; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.waiting_page import WaitingPage  # noqa: PLC0415  # the window opens at I dag

    return WaitingPage(context, SCREEN)


SCREEN = Screen(
    key="waiting",
    title=N_("Venteliste"),
    group="under:dwellings",
    icon="list-checks",
    build=_build,
    tables=frozenset({
        "case", "case_step", "household", "person", "membership", "situation", "stay", "eviction", "tenancy",
        "dwelling", "housing_need", "priority_criterion",
    }),
)  # fmt: skip
