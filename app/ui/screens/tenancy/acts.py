"""What the buttons of a tenancy's page do."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from app import clock
from app.services.records import Saved
from app.services.tenancy import notices, registration, reviews
from app.services.tenancy.page import TenancyPage
from app.texts import _
from app.ui.kit.context import Context
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.record_screen import Act, RecordScreen
from app.ui.screens.tenancy.forms import Forms


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts on one tenancy, as it was read last."""

    context: Context
    page: TenancyPage
    screen: RecordScreen[TenancyPage]

    @property
    def forms(self) -> Forms:
        return Forms(self.context, self.page)

    def by_name(self) -> dict[str, Act]:
        """Each raises OfficerError."""
        return {**self._ways(), **self._form_acts(), **self._own_acts()}

    def _ways(self) -> dict[str, Act]:
        """Where one may go from here."""
        go, page = self.context.navigate, self.page
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
        forms, show = self.forms, self.screen.show_form
        return {
            "renew": lambda _which: self._show_making(forms.renew(), _("Den nye kontrakten er lagret.")),
            "swap": lambda which: self._show_making(forms.swap(which), _("Byttet er lagret.")),
            "notice": self._show_notice,
            "request": lambda _which: self._show_added(forms.request(), _("Oppfordringen er lagret."), notices.delete),
            "answer": lambda _which: self._show_added(forms.review(), _("Svaret er lagret."), reviews.delete),
            "move-out": lambda _which: show(forms.move_out(), _("Utflyttingen er registrert.")),
        }

    def _own_acts(self) -> dict[str, Act]:
        store = self.context.store
        done = self.screen.saved
        return {
            "withdraw": lambda which: done(_("Varselet er trukket."), notices.withdraw(store, which, clock.today())),
            "delete-notice": lambda which: done(_("Varselet er slettet."), notices.delete(store, which)),
            "delete-answer": lambda which: done(_("Svaret er slettet."), reviews.delete(store, which)),
            "delete": lambda _which: self._delete(),
        }

    def _show_added(self, form: InlineForm, told: str, delete: Callable[[Any, int], Callable[[], object]]) -> None:
        """A form that adds a record; undone, it is deleted."""
        store = self.context.store
        form.saved.connect(lambda saved: self.screen.saved(told, partial(delete, store, int(saved.ref))))
        self.screen.show_form(form)

    def _show_notice(self, notice_id: int | None) -> None:
        form = self.forms.notice(notice_id)
        if notice_id is None:
            self._show_added(form, _("Varselet er lagret."), notices.delete)
            return
        form.saved.connect(lambda _saved: self.screen.saved(_("Varselet er rettet.")))
        self.screen.show_form(form)

    def _show_making(self, form: InlineForm, told: str) -> None:
        """A form that makes a tenancy in the place of this one, and goes on to it."""
        form.saved.connect(lambda saved: self._made(saved, told))
        self.screen.show_form(form)

    def _made(self, saved: Saved, told: str) -> None:
        """Undone, the new one is deleted."""
        self.screen.go_on(told, partial(registration.delete, self.context.store, saved.ref), saved.ref)

    def _delete(self) -> None:
        """The tenancy before it is current again, and shown."""
        shown = [one.ref for one in self.page.contracts]
        before = next(iter(shown[shown.index(self.page.ref) + 1 :]), None)
        undo = registration.delete(self.context.store, self.page.ref)
        self.screen.go_on(_("Leieforholdet er slettet."), undo, before)
