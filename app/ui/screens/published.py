"""*Publiserte tall*, under Rapportering; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.published_page import PublishedPage  # noqa: PLC0415  # the window opens at I dag

    return PublishedPage(context, SCREEN)


SCREEN = Screen(
    key="published",
    title=N_("Publiserte tall"),
    group="under:reporting",
    icon="table",
    build=_build,
    tables=frozenset({"published_figure"}),
)
