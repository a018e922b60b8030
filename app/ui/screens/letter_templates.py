"""*Brevmaler*, reached from the settings and from a case; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.letter_templates_page import TemplatesPage  # noqa: PLC0415  # the window opens at I dag

    return TemplatesPage(context)


SCREEN = Screen(
    key="letter_templates",
    title=N_("Brevmaler"),
    group="under:settings",
    icon="file-text",
    build=_build,
    tables=frozenset({"letter_template"}),
)
