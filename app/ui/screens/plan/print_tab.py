"""*Utskrift*: which copy of the plan to the left, and to the right the pages as they will be, from memory."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from app import clock
from app.reports import plans
from app.services.consent import ConsentState
from app.services.naming import joined
from app.services.plan import paper, reading
from app.services.plan.page import PlanPage
from app.services.plan.paper import PlanPaper
from app.texts import _, n_
from app.ui.kit import messages
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.layout import column, holder, row
from app.ui.kit.menus import menu_of, pop_up
from app.ui.screens.letters.preview import Preview
from app.ui.screens.letters.saving import save_as
from app.ui.screens.plan.print_choices import PrintChoices

_SIDE = 296  # logical pixels of the choices at 100 % text; the pages have the rest


class PrintTab(QWidget):
    """`show_plan` makes the pages anew only when the plan or a choice has changed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: PlanPage | None = None
        self._paper: PlanPaper | None = None
        self.choices, self.preview = PrintChoices(), Preview()
        self.print_button = button(_("Skriv ut"), "primary", "printer", self.print_out)
        self.save_button = button(_("Lagre som …"), "secondary", "file-down", self._choose_file)
        self.choices.add(row(self.print_button, self.save_button, None))
        side = holder(column(self.choices, None))
        self.beside = Beside(holder(column(self.preview, None)), side, _SIDE, 16, side_first=True)
        self.setLayout(column(self.beside))
        self.choices.edited.connect(self.render_pages)

    def show_plan(self, page: PlanPage) -> None:
        """The plan read again, or another."""
        before, self._page = self._page, page
        messages.guard(lambda: self._gather(page, before), self)

    def render_pages(self) -> None:
        """Show the pages as chosen, and say above them what is left out."""
        messages.guard(self._render, self)

    def print_out(self) -> None:
        """Ask which printer, and print what is shown."""

        def run() -> None:
            from app.ui.kit.pdf_printing import choose_printer  # noqa: PLC0415  # loaded when it is asked for

            choose_printer(self.preview.papers.content(), self)

        messages.guard(run, self)

    def save(self, ending: str) -> None:
        """Save it (docx, pdf) where the officer says."""
        messages.guard(lambda: self._save(ending), self)

    def _gather(self, page: PlanPage, before: PlanPage | None) -> None:
        store = self._context.store
        self._paper = paper.gather(store, reading.stored(store, page.ref), ref=page.ref, edition=page.edition)
        if before is None or before.ref != page.ref:
            with QSignalBlocker(self.choices):
                self.choices.begin(self._paper.language)
        self._render()

    def _render(self) -> None:
        if self._paper is None:
            return
        self.preview.show_pdf(self._made(self._paper, "pdf"))
        if self._paper.protection:
            self.preview.add_strip(_("Adressesperre"), _(paper.NAMED_THOUGH_PROTECTED), "priv")
        if plans.VARIANTS[self.choices.chosen().variant].shared and self._paper.left_out:
            self.preview.add_strip(_("Utelatt fordi samtykke mangler"), left_out(self._paper), private=True)

    def _made(self, made_from: PlanPaper, ending: str) -> bytes:
        make = plans.plan_docx if ending == "docx" else plans.plan_pdf
        variant, language, large = self.choices.chosen()
        return make(made_from, variant, language=language, large=large)

    def _save(self, ending: str) -> None:
        if self._paper is None:
            return
        pdf = self.preview.papers.content()
        content = pdf if ending == "pdf" else self._made(self._paper, ending)
        path = save_as(self, content, self._name(), ending)
        if path is not None:
            self._render()  # and what was said before is gone
            told = _("Filen er ikke kryptert der den ligger. Slett den når planen er delt ut.")
            self.preview.add_strip(_("Lagret: {name}", name=path.name), told, "info", "lock-open")

    def _name(self) -> str:
        """The name of a file, which names no person."""
        ref = self._page.ref if self._page else ""
        copy = _(plans.VARIANTS[self.choices.chosen().variant].name).lower()
        return f"{ref} {copy} {clock.today():%Y-%m-%d}"

    def _choose_file(self) -> None:
        kinds = ((_("Lagre som Word …"), partial(self.save, "docx")), (_("Lagre som PDF …"), partial(self.save, "pdf")))
        pop_up(menu_of(kinds, self.save_button), self.save_button)


def left_out(made_from: PlanPaper) -> str:
    """Who is left out with what only they do, who of them has said yes to something else, and what to look for."""
    other = [one.name for one in made_from.left_out if one.consent is ConsentState.OF_OTHER]
    limited = _("Samtykket til {names} gjelder ikke planen.", names=joined(other)) if other else ""
    look = _("Fulle navn og telefonnumre er tatt ut av teksten også. Se etter fornavn selv.")
    return " ".join(filter(None, (_who(made_from), limited, look)))


def _who(made_from: PlanPaper) -> str:
    """ "Per Dahl og Siri Moe og 2 tiltak de står for, er utelatt fra kopien." """
    names = ", ".join(person.name for person in made_from.left_out)
    measures = [*made_from.other_measures, *(one for goal in made_from.goals for one in goal.measures)]
    count = sum(not one.shares for one in measures)
    if not count:
        return _("{names} er utelatt fra kopien.", names=names)
    parts = n_("{count} tiltak", "{count} tiltak", count)
    return _("{names} og {measures} de står for, er utelatt fra kopien.", names=names, measures=parts)
