"""*Hent publiserte tall*, under Rapportering; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.published_import.page import PublishedImportPage  # noqa: PLC0415  # the window opens at I dag

    return PublishedImportPage(context)


SCREEN = Screen(
    key="published_import",
    title=N_("Hent publiserte tall"),
    group="under:reporting",
    icon="file-down",
    build=_build,
    tables=frozenset({"published_figure"}),
)
