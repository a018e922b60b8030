"""*Kontakter*, reached from the list of groups; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.contacts_page import ContactsPage  # noqa: PLC0415  # the window opens at I dag

    return ContactsPage(context, SCREEN)


SCREEN = Screen(key="contacts", title=N_("Kontakter"), group="under:groups", icon="phone", build=_build)
