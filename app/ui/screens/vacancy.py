"""*Ledige dager og tapt leie*, reached from the dwellings; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.vacancy_page import VacancyPage  # noqa: PLC0415  # the window opens at I dag

    return VacancyPage(context, SCREEN)


SCREEN = Screen(
    key="vacancy", title=N_("Ledige dager og tapt leie"), group="under:dwellings", icon="door-open", build=_build
)
