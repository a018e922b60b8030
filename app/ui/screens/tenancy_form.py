"""The form of a tenancy; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.tenancy_form_page import TenancyFormPage  # noqa: PLC0415  # the window opens at I dag

    return TenancyFormPage(context)


SCREEN = Screen(key="tenancy_form", title=N_("Leieforhold"), group="under:tenancies", icon="key", build=_build)
