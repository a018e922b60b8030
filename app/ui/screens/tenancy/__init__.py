"""One tenancy on one page; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.tenancy.page import TenancyScreen  # noqa: PLC0415  # the window opens at I dag

    return TenancyScreen(context)


SCREEN = Screen(key="tenancy", title=N_("Leieforhold"), group="under:tenancies", icon="key", build=_build)
