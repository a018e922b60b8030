"""What the buttons of an eviction's page do."""

from collections.abc import Callable
from dataclasses import dataclass

from app import clock
from app.services.arrears.debt import DebtKey, DebtKind
from app.services.eviction import measures, registration
from app.services.eviction.page import EvictionPage
from app.texts import _
from app.ui.kit.context import Context
from app.ui.screens.eviction.forms import Forms
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.record_screen import Act, RecordScreen


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts on one eviction, as it was read last."""

    context: Context
    page: EvictionPage
    screen: RecordScreen[EvictionPage]
    begin_letter: Callable[[], object]

    def by_name(self) -> dict[str, Act]:
        """Each raises OfficerError."""
        return {**self._ways(), **self._form_acts(), **self._own_acts()}

    def _ways(self) -> dict[str, Act]:
        """Where one may go from here."""
        go, page = self.context.navigate, self.page
        stay = {"stay.came_from": "eviction", "stay.arrived": page.outcome_day}
        return {
            "household": lambda _which: go("household", ref=page.household),
            "tenancy": lambda _which: go("tenancy", ref=page.tenancy),
            "case": lambda _which: go("case", ref=page.case),
            "stay": lambda _which: go("stay", ref=page.stay),
            "new-stay": lambda _which: go("stay", household=page.household, values=stay),
            "refinance": lambda _which: self._new_case("startloan", purpose="refinancing"),
            "dwelling-case": lambda _which: self._new_case("municipal_dwelling"),
            "help-case": lambda _which: self._new_case("housing_help"),
            "agreement": lambda _which: self._agree(),
            "letter": lambda _which: self.begin_letter(),
        }

    def _form_acts(self) -> dict[str, Act]:
        forms, show = Forms(self.context, self.page), self.screen.show_form
        return {
            "edit": lambda field: self._edit(forms.edit(), field),
            "measure": lambda which: show(forms.measure(which), _("Tiltaket er lagret.")),
            "outcome": lambda _which: show(forms.outcome(), _("Utfallet er lagret.")),
            "leave": lambda _which: show(forms.leave(), _("Utflyttingen er registrert.")),
        }

    def _own_acts(self) -> dict[str, Act]:
        store, page, done = self.context.store, self.page, self.screen.saved
        return {
            "begin": lambda which: done(_("Tiltakene er lagt til."), measures.begin(store, page.ref, which)),
            "done": lambda which: done(_("Tiltaket er gjort."), measures.done(store, which, clock.today())),
            "undone": lambda which: done(_("Tiltaket er åpent igjen."), measures.done(store, which, None)),
            "delete-measure": lambda which: done(_("Tiltaket er slettet."), measures.delete(store, which)),
            "reopen": lambda _which: done(_("Utkastelsen er åpen igjen."), registration.reopen(store, page.ref)),
            "delete": lambda _which: self._delete(),
        }

    def _edit(self, form: InlineForm, field: str | None) -> None:
        self.screen.show_form(form, _("Utkastelsen er lagret."))
        if field in form.form.fields:
            form.form.go_to(field)

    def _new_case(self, kind: str, **values: str) -> None:
        self.context.navigate("case_form", household=self.page.household, kind=kind, values=values)

    def _agree(self) -> None:
        """An agreement about the debt that the eviction is about, or about one that is not recorded yet."""
        page = self.page
        if page.tenancy is not None:
            self.context.navigate("debt", ref=str(DebtKey(DebtKind.RENT, page.tenancy)), form="agreement")
        elif page.case is not None:
            self.context.navigate("debt", ref=str(DebtKey(DebtKind.LOAN, page.case)), form="agreement")
        else:
            self.context.navigate("debt", ref=str(DebtKey(DebtKind.OTHER, page.household)), form="agreement")

    def _delete(self) -> None:
        undo = registration.delete(self.context.store, self.page.ref)
        self.screen.leave(_("Utkastelsen er slettet."), undo, "evictions")
