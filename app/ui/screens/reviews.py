"""*Oppfølgingsliste* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.reviews_page import ReviewPage  # noqa: PLC0415  # the window opens at I dag

    return ReviewPage(context)


SCREEN = Screen(key="reviews", title=N_("Oppfølgingsliste"), group="under:stays", icon="list-checks", build=_build)
