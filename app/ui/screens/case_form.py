"""The form of a new case; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.case_form_page import CaseFormPage  # noqa: PLC0415  # the window opens at I dag

    return CaseFormPage(context)


SCREEN = Screen(key="case_form", title=N_("Ny sak"), group="under:cases", icon="folder", build=_build)
