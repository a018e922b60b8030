"""*Utskrift*: the invitation to a meeting or the folder for it, chosen to the left, its pages from memory to the
right."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app import clock
from app.errors import OfficerError
from app.services.group import meetings
from app.services.group.page import GroupPage
from app.services.naming import joined
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.layout import column, holder, row
from app.ui.kit.menus import menu_of, pop_up
from app.ui.screens.consent_badge import about
from app.ui.screens.group.paper_choices import FOLDER, INVITATION, Chosen, PaperChoices
from app.ui.screens.letters.preview import Preview
from app.ui.screens.letters.saving import save_as

_SIDE = 296  # logical pixels of the choices at 100 % text; the pages have the rest
_NAMES = {INVITATION: "innkalling", FOLDER: "motemappe"}


class PapersTab(QWidget):
    """`begin(what, meeting_id)` chooses a paper of a meeting."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: GroupPage | None = None
        self.choices, self.preview = PaperChoices(), Preview()
        self.print_button = button(_("Skriv ut"), "primary", "printer", self.print_out, "Ctrl+P")
        self.save_button = button(_("Lagre som …"), "secondary", "file-down", self._choose_file)
        self.invited_button = button(_("Merk som innkalt"), "soft", "mail", self.mark_invited)
        self.choices.add(row(self.print_button, self.save_button, None))
        self.choices.add(row(self.invited_button, None))
        side = holder(column(self.choices, None))
        self.beside = Beside(holder(column(self.preview, None)), side, _SIDE, 16, side_first=True)
        plan = button(_("Planlegg møte"), "primary", "calendar-plus", partial(self._plan))
        words = _("Innkalling og møtemappe lages av møtet. Planlegg det først.")
        self.empty = Empty("calendar-plus", _("Ingen møter ennå"), words, plan)
        self.setLayout(column(self.empty, self.beside))
        self.choices.edited.connect(self.render_pages)

    def show_group(self, page: GroupPage) -> None:
        """The group read again, or another."""
        self._page = page
        self.choices.show_group(page)
        self.empty.setVisible(not page.meetings)
        self.beside.setVisible(bool(page.meetings))
        if page.meetings and self.isVisibleTo(self.parentWidget() or self):
            self.render_pages()

    def begin(self, what: str, meeting_id: int) -> None:
        """Choose a paper of a meeting, and show it."""
        self.choices.choose(what, meeting_id)
        self.render_pages()
        self.choices.begin()

    def render_pages(self) -> None:
        """Show the pages as chosen, and say above them who is left out."""
        messages.guard(self._render, self)

    def print_out(self) -> None:
        """Ask which printer, and print what is shown."""

        def run() -> None:
            from app.ui.kit.pdf_printing import choose_printer  # noqa: PLC0415  # loaded when it is asked for

            content = self.preview.papers.content()
            if content and choose_printer(content, self):
                self._printed()

        messages.guard(run, self)

    def save(self, ending: str) -> None:
        """Save it (docx, pdf) where the officer says."""
        messages.guard(lambda: self._save(ending), self)

    def mark_invited(self) -> None:
        """Note that the meeting was called today; can be undone."""
        messages.guard(self._mark_invited, self)

    def _plan(self) -> None:
        if self._page is not None:
            self._context.navigate("group", ref=self._page.ref, form="meeting")

    def _render(self) -> None:
        chosen, page = self.choices.chosen(), self._page
        if page is None or chosen.meeting is None:
            return
        self.invited_button.setVisible(chosen.what == INVITATION and self._invited() is None)
        try:
            content = self._made("pdf")
        except OfficerError as error:
            self.preview.show_problem(str(error))
            return
        self.preview.show_pdf(content)
        if page.protection:
            told = _("Se at ingenting her sier hvor beboeren bor, før du deler det.")
            self.preview.add_strip(_("Adressesperre"), told, "priv")
        for title, told in _strips(page, chosen):
            self.preview.add_strip(title, told, private=True)

    def _made(self, ending: str) -> bytes:
        """The paper that is chosen. Raises OfficerError when it cannot be made."""
        from app.reports import plans  # noqa: PLC0415  # a document library, imported when first used

        store, chosen = self._context.store, self.choices.chosen()
        if chosen.meeting is None:
            raise RuntimeError
        if chosen.what == FOLDER:
            return plans.meeting_folder_pdf(store, chosen.meeting)
        make = plans.invitation_docx if ending == "docx" else plans.invitation_pdf
        return make(store, chosen.meeting, chosen.contact, chosen.language)

    def _save(self, ending: str) -> None:
        path = save_as(self, self._made(ending), self._name(), ending)
        if path is not None:
            self._render()  # and what was said before is gone
            told = _("Filen er ikke kryptert der den ligger. Slett den når den er sendt eller skrevet ut.")
            self.preview.add_strip(_("Lagret: {name}", name=path.name), told, "info", "lock-open")

    def _name(self) -> str:
        """The name of a file, which names no person."""
        ref = self._page.ref if self._page else ""
        return f"{ref} {_NAMES[self.choices.chosen().what]} {clock.today():%Y-%m-%d}"

    def _choose_file(self) -> None:
        words = [(_("Lagre som PDF …"), partial(self.save, "pdf"))]
        if self.choices.chosen().what == INVITATION:
            words.insert(0, (_("Lagre som Word …"), partial(self.save, "docx")))
        pop_up(menu_of(words, self.save_button), self.save_button)

    def _printed(self) -> None:
        """A printed invitation is one that is sent: offer to note it, once."""
        if self.choices.chosen().what == INVITATION and self._invited() is None:
            self._context.toast(_("Innkallingen er skrevet ut."), self.mark_invited, _("Merk som innkalt"))

    def _invited(self) -> Any:
        meeting = self.choices.meeting()
        return meeting.invited if meeting else None

    def _mark_invited(self) -> None:
        meeting_id, store = self.choices.chosen().meeting, self._context.store
        if meeting_id is None or self._page is None:
            return
        ref = self._page.ref
        meetings.mark_invited(store, meeting_id, clock.today())

        def undo() -> None:
            meetings.save(store, ref, meeting_id, {"invited": None})

        self._context.toast(_("Møtet er merket som innkalt i dag."), lambda: messages.guard(undo, self))


def _strips(page: GroupPage, chosen: Chosen) -> Iterator[tuple[str, str]]:
    """Who is left out, and who may have no more than their consent is about; each text names someone."""
    if page.without_consent:
        names = joined([one.name for one in page.without_consent])
        told = _(
            "{names} står ikke på papiret, og skal ikke ha det. Se etter fornavn i sakene og referatet.", names=names
        )
        yield _("Utelatt fordi samtykke mangler"), told
    limited = [one for one in page.current_members if one.consent.state.shares and not one.consent.about_plan]
    if chosen.what == FOLDER and limited:
        names = joined([one.name for one in limited])
        told = _("Samtykket til {names} gjelder ikke planen. Gi innkallingen, men ikke mappen.", names=names)
        yield _("Ikke for alle i gruppen"), told
    for one in limited:
        if chosen.what == INVITATION and one.contact == chosen.contact:
            told = _("{name}: {scope}. Se at sakene ikke sier mer.", name=one.name, scope=about(one.consent))
            yield _("Samtykket gjelder bare noe"), told
