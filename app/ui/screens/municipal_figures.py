"""*Kommunetall* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.municipal_figures_page import MunicipalFiguresPage  # noqa: PLC0415  # the window opens at I dag

    return MunicipalFiguresPage(context, SCREEN)


SCREEN = Screen(
    key="municipal_figures",
    title=N_("Kommunetall"),
    group="under:reporting",
    icon="table",
    build=_build,
    tables=frozenset({"municipal_figure"}),
)
