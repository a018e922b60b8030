"""What the buttons of an eviction's page do."""

from collections.abc import Callable
from typing import Any, Protocol

from app import clock
from app.services.arrears.debt import DebtKey, DebtKind
from app.services.eviction import measures, registration
from app.services.eviction.page import EvictionPage
from app.texts import _
from app.ui.kit.context import Context
from app.ui.screens.eviction.forms import Forms
from app.ui.screens.inline_form import InlineForm

Act = Callable[[Any], object]
Undo = Callable[[], object]


class Screen(Protocol):
    """What the acts need of the page."""

    def show_form(self, form: InlineForm) -> None: ...
    def saved(self, told: str, undo: Undo | None = None) -> None: ...
    def begin_letter(self) -> None: ...
    def let_go(self) -> None: ...


class Acts:
    """The acts on one eviction, as it was read last."""

    def __init__(self, context: Context, page: EvictionPage, screen: Screen) -> None:
        self._context, self._page, self._screen = context, page, screen
        self._forms = Forms(context, page)

    def do(self, what: str, which: Any) -> None:
        """Raises OfficerError, and KeyError for what is no act of the page."""
        {**self._ways(), **self._form_acts(), **self._own_acts()}[what](which)

    def _ways(self) -> dict[str, Act]:
        """Where one may go from here."""
        go, page = self._context.navigate, self._page
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
            "letter": lambda _which: self._screen.begin_letter(),
        }

    def _form_acts(self) -> dict[str, Act]:
        forms = self._forms
        return {
            "edit": self._edit,
            "measure": lambda which: self._show(forms.measure(which), _("Tiltaket er lagret.")),
            "outcome": lambda _which: self._show(forms.outcome(), _("Utfallet er lagret."), undoable=True),
            "leave": lambda _which: self._show(forms.leave(), _("Utflyttingen er registrert."), undoable=True),
        }

    def _own_acts(self) -> dict[str, Act]:
        store, page, done = self._context.store, self._page, self._screen.saved
        return {
            "begin": lambda which: done(_("Tiltakene er lagt til."), measures.begin(store, page.ref, which)),
            "done": lambda which: done(_("Tiltaket er gjort."), measures.done(store, which, clock.today())),
            "undone": lambda which: done(_("Tiltaket er åpent igjen."), measures.done(store, which, None)),
            "delete-measure": lambda which: done(_("Tiltaket er slettet."), measures.delete(store, which)),
            "reopen": lambda _which: done(_("Utkastelsen er åpen igjen."), registration.reopen(store, page.ref)),
            "delete": lambda _which: self._delete(),
        }

    def _edit(self, field: Any) -> None:
        form = self._forms.edit()
        self._show(form, _("Utkastelsen er lagret."))
        if field in form.form.fields:
            form.form.go_to(field)

    def _show(self, form: InlineForm, told: str, *, undoable: bool = False) -> None:
        form.saved.connect(lambda found: self._screen.saved(*_said(told, found, undoable=undoable)))
        self._screen.show_form(form)

    def _new_case(self, kind: str, **values: str) -> None:
        self._context.navigate("case_form", household=self._page.household, kind=kind, values=values)

    def _agree(self) -> None:
        """An agreement about the debt that the eviction is about, or about one that is not recorded yet."""
        page = self._page
        if page.tenancy is not None:
            self._context.navigate("debt", ref=str(DebtKey(DebtKind.RENT, page.tenancy)), form="agreement")
        elif page.case is not None:
            self._context.navigate("debt", ref=str(DebtKey(DebtKind.LOAN, page.case)), form="agreement")
        else:
            self._context.navigate("debt", ref=str(DebtKey(DebtKind.OTHER, page.household)), form="agreement")

    def _delete(self) -> None:
        undo = registration.delete(self._context.store, self._page.ref)
        self._screen.let_go()
        self._screen.saved(_("Utkastelsen er slettet."), undo)
        self._context.navigate("evictions")


def _said(told: str, found: Any, *, undoable: bool) -> tuple[str, Undo | None]:
    """What is said of a save, and what undoes it."""
    return (told, found) if undoable else (" ".join([told, *found.warnings.values()]), None)
