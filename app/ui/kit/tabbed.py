"""Tabs of a record with a page each, the form first."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.texts import _
from app.ui.kit.layout import column, holder, row
from app.ui.kit.tabs import TabBar

FORM = "form"


class Part(Protocol):
    """What a page under a tab is about; `title` is a msgid."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...


class Pane(Protocol):
    """The page of a part; `counted` carries the part's key and how many it holds."""

    @property
    def part(self) -> Part: ...
    @property
    def counted(self) -> SignalInstance: ...


def tabbed(name: str, form: QWidget, panes: Iterable[Pane], above: int) -> tuple[TabBar, QWidget]:
    """The tabs, and the widget that holds them with their pages. `above`: logical pixels over the tabs."""
    tabs, pages = TabBar(name), QStackedWidget()
    tabs.add(FORM, _("Opplysninger"))
    pages.addWidget(form)
    for pane in panes:
        tabs.add(pane.part.key, _(pane.part.title), 0)
        pages.addWidget(pane)  # type: ignore[arg-type]  # a protocol cannot say that it is a widget
        pane.counted.connect(tabs.set_count)
    tabs.currentChanged.connect(pages.setCurrentIndex)
    whole = column(holder(row(tabs, margins=(24, above, 24, 0))), spacing=0)
    whole.addWidget(pages, 1)
    return tabs, holder(whole)
