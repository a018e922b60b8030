"""The page of one record: its header, the form that is open on it, what its buttons do, and that it is read again when
records change."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.texts import _
from app.ui.kit import messages, record_layout
from app.ui.kit.context import Context, Undo
from app.ui.kit.header import PageHeader
from app.ui.kit.menus import Entry
from app.ui.kit.shortcuts import add_key
from app.ui.screens.inline_form import InlineForm, InlinePlace

Act = Callable[[Any], object]
"""What a button does; it is given which one of several it is about, or None."""
Offer = tuple[str, str, bool]
"""The name of an act, its text in the menu, and whether it can be done now."""


class Record(Protocol):
    """A record as its page shows it."""

    @property
    def ref(self) -> str: ...


Page = TypeVar("Page", bound=Record)
Told_contra = TypeVar("Told_contra", contravariant=True)


class Head(Protocol[Told_contra]):
    """The module that says which record it is; `discreet_title` stands there while names are hidden."""

    def title(self, page: Told_contra, /) -> str: ...
    def discreet_title(self, page: Told_contra, /) -> str: ...
    def badges(self, page: Told_contra, /) -> list[QWidget]: ...
    def facts(self, page: Told_contra, /) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordKind(Generic[Page]):
    """What the page of a kind of record is made from. `key` is its own screen, `listed` that of the list it is reached
    from and `back` the list's name, a msgid. `load(store, ref, again=...)` reads a record; one read `again` was in view
    already and is not logged. `side` is the width of the cards beside it in logical pixels at 100 % text. `keys` are
    shortcuts: what is pressed, a msgid, and the name of the act."""

    key: str
    listed: str
    back: str
    load: Callable[..., Page]
    head: Head[Page]
    side: int
    private: bool = True  # the title is a name
    keys: Sequence[tuple[str, str, str]] = ()


class RecordScreen(QWidget, Generic[Page]):
    """A page makes its parts and lays them out (`lay_out`). It says what its buttons do (`acts`), how a record is shown
    (`show_page`), and where the keyboard begins (`first`)."""

    def __init__(self, context: Context, kind: RecordKind[Page]) -> None:
        super().__init__()
        self._context, self._kind = context, kind
        self._page: Page | None = None
        self.forms = InlinePlace()
        self._place = self.forms  # where a form is open, or was last

    @abstractmethod
    def acts(self, page: Page) -> Mapping[str, Act]:
        """What can be done with the record, by name."""

    @abstractmethod
    def show_page(self, page: Page, *, begin: bool) -> None:
        """Show the record below its header; `begin` when another was in view, or none."""

    @abstractmethod
    def first(self) -> QWidget:
        """Where the keyboard begins while no form is open."""

    def offers(self, _page: Page) -> Sequence[Offer]:
        """What is seldom done, for a page that has such a menu."""
        return ()

    def lay_out(self, actions: tuple[QWidget, ...], main: Sequence[QWidget], side: QWidget) -> None:
        """The header with its actions, and below it `main` with the cards of `side` beside it."""
        self.make_header(actions)
        record_layout.lay_out(self, self.header, main, side, self._kind.side)

    def make_header(self, actions: tuple[QWidget, ...]) -> None:
        """The header alone, for a page that is laid out otherwise."""
        go = partial(self._context.navigate, self._kind.listed)
        self.header = PageHeader("", actions=actions, back=(_(self._kind.back), go), private=self._kind.private)
        for pressed, text, what in self._kind.keys:
            add_key(self, pressed, _(text), partial(self.do, what))

    def read(self, ref: str | None) -> None:
        """Show a record. Without `ref` the one shown before stays. When it cannot be shown, since it has been deleted,
        the list is shown, and none is in view: nothing is done to another in its place."""
        if ref is not None and not messages.guard(lambda: self._load(ref), self):
            self.let_go()
            self._context.navigate(self._kind.listed)

    def refresh(self) -> None:
        """Read the record again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.ref
            messages.guard(lambda: self._load(ref, again=True), self)

    def do(self, what: str, which: Any = None) -> None:
        """A button of the page. Raises KeyError for what is no act of it."""
        if self._page is not None:
            act = self.acts(self._page)[what]
            messages.guard(lambda: act(which), self)

    def entries(self) -> list[Entry]:
        """The menu of what is seldom done, of what can be done with the record in view."""
        offered = self.offers(self._page) if self._page is not None else ()
        return [(text, partial(self.do, what)) for what, text, possible in offered if possible]

    def show_form(self, form: InlineForm, told: str = "", place: InlinePlace | None = None) -> None:
        """Open a form in place of the one that is open, whose typing is kept as its draft. `told` is said when it is
        saved, for a form that does nothing else then; `place` is where it opens, when not at the top of the page."""
        self.close_form()
        self._place = place or self.forms
        if told:
            form.saved.connect(lambda found: self.saved(*said(told, found)))
        form.left.connect(self._take_keyboard)
        self._place.show_form(form)

    def close_form(self) -> None:
        """Close what is open; what is typed there is kept as its draft."""
        self._place.close_form()
        self._place = self.forms

    def saved(self, told: str, undo: Undo | None = None) -> None:
        """Say what was done, offer to undo it, and read the record again."""
        self._context.toast(told, (lambda: messages.guard(undo, self)) if undo else None)
        self.refresh()

    def let_go(self) -> None:
        """The record in view is no more, or is left for another."""
        self.close_form()
        self._page = None

    def leave(self, told: str, undo: Undo, screen: str, **args: Any) -> None:
        """The record is deleted: say so, offer to undo it, and go elsewhere."""
        self.let_go()
        self._context.toast(told, lambda: messages.guard(undo, self))
        self._context.navigate(screen, **args)

    def go_on(self, told: str, undo: Undo, ref: str | None) -> None:
        """Another record of the kind stands in the place of this one: show it, or the list when there is none. Undone,
        this one is shown again."""
        before, go = self._page.ref if self._page is not None else None, self._context.navigate

        def take_back() -> None:
            undo()
            self.let_go()
            go(self._kind.key, ref=before)

        self.let_go()
        self._context.toast(told, lambda: messages.guard(take_back, self))
        if ref is None:
            go(self._kind.listed)
        else:
            go(self._kind.key, ref=ref)

    def _load(self, ref: str, *, again: bool = False) -> None:
        begin = self._page is None or self._page.ref != ref
        if begin:
            self.close_form()
        page = self._page = self._kind.load(self._context.store, ref, again=again)
        head = self._kind.head
        self.header.set_title(head.title(page), head.discreet_title(page))
        self.header.set_badges(*head.badges(page))
        self.header.set_facts(head.facts(page))
        self.show_page(page, begin=begin)

    def _take_keyboard(self) -> None:
        """Where one was in the form that is open, else where the page begins; also when the window asks. Not when the
        page has nothing to show, and leads elsewhere."""
        form = self._place.current
        if form is None and self._page is None:
            return
        target = form.place() if form else self.first()
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def said(told: str, found: Any) -> tuple[str, Undo | None]:
    """What is said of a save, and what undoes it: a form's save gives what undoes it, or the record as it was saved
    with what is odd about it."""
    return (told, found) if callable(found) else (" ".join([told, *found.warnings.values()]), None)
