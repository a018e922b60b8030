"""*Satser*, reached from *Startlån og tilskudd* and from a calculation; its page is made when it is first opened."""

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
    group="under:loans",
    icon="percent",
    build=_build,
    tables=frozenset({"rate"}),
)
