"""*Satser* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.rates_page import RatesPage  # noqa: PLC0415  # the window opens at I dag

    return RatesPage(context)


SCREEN = Screen(
    key="rates",
    title=N_("Satser"),
    group=N_("Rapportering"),
    icon="percent",
    build=_build,
    tables=frozenset({"rate"}),
)
