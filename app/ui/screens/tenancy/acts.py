"""What the buttons of a tenancy's page do."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from app import clock
from app.services.records import Saved
from app.services.tenancy import notices, registration, reviews
from app.services.tenancy.page import TenancyPage
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.tenancy.forms import Forms

Act = Callable[[Any], object]


class Screen(Protocol):
    """What the acts need of the page."""

    forms: Any

    def show_form(self, form: InlineForm) -> None: ...
    def saved(self, told: str, undo: Callable[[], object] | None = None) -> None: ...
    def let_go(self) -> None: ...


class Acts:
    """The acts on one tenancy, as it was read last."""

    def __init__(self, context: Context, page: TenancyPage, screen: Screen) -> None:
        self._context, self._page, self._screen = context, page, screen
        self._forms = Forms(context, page)

    def do(self, what: str, which: Any) -> None:
        """Raises OfficerError, and KeyError for what is no act of the page."""
        {**self._ways(), **self._form_acts(), **self._own_acts()}[what](which)

    def _ways(self) -> dict[str, Act]:
        """Where one may go from here."""
        go, page = self._context.navigate, self._page
        return {
            "household": lambda _which: go("household", ref=page.household),
            "dwelling": lambda _which: go("dwelling", ref=page.dwelling.ref),
            "case": lambda which: go("case", ref=which),
            "plan": lambda which: go("plan", ref=which),
            "new-plan": lambda _which: go("plan_wizard", household=page.household, tenancy=page.ref),
            "eviction": lambda which: go("eviction", ref=which),
            "warn": lambda _which: go("evictions", new=True, household=page.household),
            "open": lambda which: go("tenancy", ref=which),
            "correct": lambda which: go("tenancy_form", ref=page.ref, field=which or ""),
        }

    def _form_acts(self) -> dict[str, Act]:
        forms, show = self._forms, self._show
        return {
            "renew": lambda _which: self._show_making(forms.renew(), _("Den nye kontrakten er lagret.")),
            "swap": lambda which: self._show_making(forms.swap(which), _("Byttet er lagret.")),
            "notice": self._show_notice,
            "request": lambda _which: self._show_added(forms.request(), _("Oppfordringen er lagret."), notices.delete),
            "answer": lambda _which: self._show_added(forms.review(), _("Svaret er lagret."), reviews.delete),
            "move-out": lambda _which: show(forms.move_out(), _("Utflyttingen er registrert.")),
        }

    def _own_acts(self) -> dict[str, Act]:
        store = self._context.store
        done = self._screen.saved
        return {
            "withdraw": lambda which: done(_("Varselet er trukket."), notices.withdraw(store, which, clock.today())),
            "delete-notice": lambda which: done(_("Varselet er slettet."), notices.delete(store, which)),
            "delete-answer": lambda which: done(_("Svaret er slettet."), reviews.delete(store, which)),
            "delete": lambda _which: self._delete(),
        }

    def _show(self, form: InlineForm, told: str) -> None:
        """A form whose saving gives what undoes it."""
        form.saved.connect(lambda undo: self._screen.saved(told, undo))
        self._screen.show_form(form)

    def _show_added(self, form: InlineForm, told: str, delete: Callable[[Any, int], Callable[[], object]]) -> None:
        """A form that adds a record; undone, it is deleted."""
        store = self._context.store
        form.saved.connect(lambda saved: self._screen.saved(told, partial(delete, store, int(saved.ref))))
        self._screen.show_form(form)

    def _show_notice(self, notice_id: int | None) -> None:
        form = self._forms.notice(notice_id)
        if notice_id is None:
            self._show_added(form, _("Varselet er lagret."), notices.delete)
            return
        form.saved.connect(lambda _saved: self._screen.saved(_("Varselet er rettet.")))
        self._screen.show_form(form)

    def _show_making(self, form: InlineForm, told: str) -> None:
        """A form that makes a tenancy in the place of this one, and goes on to it."""
        form.saved.connect(lambda saved: self._made(saved, told))
        self._screen.show_form(form)

    def _made(self, saved: Saved, told: str) -> None:
        """Undone, the new one is deleted and this one is shown again."""
        store, ref, go = self._context.store, self._page.ref, self._context.navigate
        self._screen.let_go()

        def take_back() -> None:
            registration.delete(store, saved.ref)
            self._screen.let_go()
            go("tenancy", ref=ref)

        self._context.toast(told, partial(messages.guard, take_back, self._parent()))
        go("tenancy", ref=saved.ref)

    def _delete(self) -> None:
        """The tenancy before it is current again, and shown; without one, the list."""
        store, ref, go = self._context.store, self._page.ref, self._context.navigate
        shown = [one.ref for one in self._page.contracts]
        before = next(iter(shown[shown.index(ref) + 1 :]), None)
        undo = registration.delete(store, ref)
        self._screen.let_go()

        def put_back() -> None:
            undo()
            go("tenancy", ref=ref)

        self._context.toast(_("Leieforholdet er slettet."), partial(messages.guard, put_back, self._parent()))
        if before is None:
            go("tenancies")
        else:
            go("tenancy", ref=before)

    def _parent(self) -> QWidget:
        place: QWidget = self._screen.forms
        return place
