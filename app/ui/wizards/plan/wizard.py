"""The whole wizard: its head, the steps, the print beside them, and the draft that is kept while one types."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app import clock
from app.errors import Invalid, Stale
from app.reports.plans import plan_pdf
from app.services.plan import drafts, links, merging, page, paper
from app.services.plan.begin import stored
from app.services.plan.content import as_draft, from_draft
from app.services.records import Saved
from app.texts import N_, _
from app.ui.kit import messages, theme
from app.ui.kit.context import Context
from app.ui.kit.form_draft import DraftKeeper, DraftNotice, Drafts
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.strip import Glyph
from app.ui.kit.wizard import Answers, Wizard
from app.ui.wizards.plan import edits
from app.ui.wizards.plan.preview import VARIANT, PlanPreview
from app.ui.wizards.plan.purpose import Purpose
from app.ui.wizards.plan.steps import steps
from app.ui.wizards.plan.top_bar import TopBar
from app.ui.wizards.plan.work import PlanWork

_RAIL, _PREVIEW = 256, 420  # logical pixels at 100 % text
_ROOM_FOR_WORDS, _ROOM_FOR_PREVIEW = 1180, 980
_COPIES = 2  # one for the resident, one for the file
_PAUSE = 120  # milliseconds without a keystroke before the rail follows


class PlanWizard(QWidget):
    """`saved` carries the version's exchange ID; `closed` follows × or going back from the first step, with the draft
    kept; `restarted` giving up what was found. Raises OfficerError when the plan cannot be begun."""

    saved = Signal(str)
    closed = Signal()
    restarted = Signal()

    def __init__(self, context: Context, purpose: Purpose) -> None:
        super().__init__()
        self._context, self.purpose = context, purpose
        self._prints = self._over = False
        proposed = purpose.begin(context.store)
        self._version = purpose.version_now(context.store)
        self._keeper = DraftKeeper(self._drafts(context), self._typed, self) if context.drafts else None
        found = self._keeper.open(purpose.key) if self._keeper else None
        fields: Mapping[str, Any] = found[1] if found else {}
        content = drafts.recovered(context.store, fields) if fields else proposed
        linked = links.for_tenancy(links.for_case(context.store, content, purpose.case), purpose.tenancy)
        self.work = PlanWork(context, linked, self)
        self.work.begin_with(proposed)
        self.work.edition = purpose.edition(context.store)
        self.work.unread = dict(fields.get("unread") or {})
        self._version = fields.get("version", self._version)
        self._base = from_draft(fields["base"]) if "base" in fields else proposed
        drafts.log_look(context.store, proposed.household)
        self.top = TopBar(_(purpose.title), self.close_kept, self.show_print)
        self.top.show_household(context.store, proposed.household, self.work.resident)
        self.wizard = Wizard(
            steps(self.work, self._made), self._finish, done=N_("Lagre planen"), free=True, rail_width=_RAIL
        )
        self.wizard.rail.set_note(_voluntary())
        self.preview = PlanPreview(self.work)
        self._notice = DraftNotice(found[0], self._start_over) if found else None
        self._lay_out()
        self._listen()
        if found:
            self.top.show_kept(found[0])
            self.wizard.go_to(str(fields.get("step") or ""))

    def link_to(self, case: str | None, tenancy: str | None = None) -> None:
        """Link the plan that is being written to a case and a tenancy, unless it is linked to such a one."""
        linked = links.for_tenancy(links.for_case(self._context.store, self.work.content, case), tenancy)
        if linked != self.work.content:
            self.work.put_back(linked)

    def close_kept(self) -> None:
        """Out, with what is typed kept as a draft."""
        self.keep()
        self.closed.emit()

    def keep(self) -> None:
        """Save the draft now."""
        if self._keeper and not self._over:
            self._keeper.flush()

    def show_print(self) -> None:
        """The print in a window of its own, where it can be printed as it is."""
        from app.ui.kit.pdf_preview import PdfPreview  # noqa: PLC0415  # loaded when it is asked for

        def show() -> None:
            preview = PdfPreview(self.preview.pdf(), _("Samarbeidsplan"), "samarbeidsplan.pdf", self, private=True)
            preview.open()

        messages.guard(show, self)

    def renew(self) -> None:
        """The records have changed: names and consents may be others."""
        self.work.forget()
        self.wizard.renew_rail()

    def hasHeightForWidth(self) -> bool:
        """It takes the height there is: its parts scroll, and the foot stays in view."""
        return False

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: Any) -> None:
        self.keep()
        super().hideEvent(event)

    def _drafts(self, context: Context) -> Drafts:
        """Where drafts are kept, telling when."""
        kept = context.drafts
        if kept is None:
            raise RuntimeError

        def save(key: str, fields: dict[str, Any]) -> None:
            kept.save(key, fields)
            self.top.show_kept(clock.now())

        return replace(kept, save=save)

    def _typed(self) -> dict[str, Any]:
        if not self.work.is_touched:
            return {}
        about = {"step": self.wizard.at, "version": self._version, "unread": self.work.unread}
        if self.purpose.correct:
            about["base"] = as_draft(self._base)
        return {**self.purpose.as_draft(), **as_draft(self.work.content), **about}

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.wizard, 1)
        across.addWidget(self.preview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        if self._notice is not None:
            whole.addLayout(row(self._notice, margins=(16, 8, 16, 8)))
        whole.addLayout(across, 1)
        self.setFocusProxy(self.wizard)

    def _listen(self) -> None:
        self._rail_timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rail_timer.timeout.connect(self.wizard.renew_rail)
        self.work.changed.connect(self._rail_timer.start)
        self.work.changed.connect(self._touch)
        self.wizard.moved.connect(lambda _key: self._touch())
        self.wizard.cancelled.connect(self.close_kept)
        self.wizard.finished.connect(self._finished)

    def _touch(self) -> None:
        if self._keeper and not self._over:
            self._keeper.touch()

    def _made(self, key: str, body: Any) -> None:
        """A step's widget is there: let Tab follow it, and its own ways lead on."""
        if hasattr(body, "rebuilt"):
            body.rebuilt.connect(lambda: self._tab(key))
        if hasattr(body, "led"):
            body.led.connect(self._lead)
            body.printed.connect(self._print_too)

    def _tab(self, key: str) -> None:
        if self.wizard.at == key:
            self.wizard.tab_in_order()

    def _lead(self, name: str) -> None:
        """To the step that asks for a field, and there to the field."""
        text = self.wizard.body("review").found().get(name, "")
        self.wizard.go_to(self.wizard.step_of([name]))
        self.wizard.body(self.wizard.at).point_out(name, text)

    def _print_too(self) -> None:
        self._prints = True
        self.wizard.end()
        self._prints = False

    def _finish(self, _answers: Answers) -> Saved:
        if self.work.unread:
            raise Invalid(dict.fromkeys(self.work.unread, _("Rett det som står her, eller tøm feltet.")))
        try:
            return self.purpose.finish(self._context.store, edits.tidied(self.work.content), self._version)
        except Stale as error:
            raise Stale(self._catch_up(), error.current) from None

    def _catch_up(self) -> str:
        """Take in what the version has become since it was opened, but for what is written here; returns what there is
        to look over. The next try has been warned."""
        store, typed, base = self._context.store, self.work.content, self._base
        self._version = self.purpose.version_now(store)
        self._base = now = self.purpose.begin(store)
        self.work.begin_with(now)
        self.work.put_back(merging.brought_up(typed, base, now))
        both = ", ".join(_(label) for label in merging.clashes(typed, base, now))
        if not both:
            return _("Planen er endret siden du åpnet den. Endringene er hentet inn. Se over og lagre på nytt.")
        return _("Planen er endret siden du åpnet den, også der du har skrevet: {fields}. "
                 "Lagrer du på nytt, gjelder det du har skrevet.", fields=both)  # fmt: skip

    def _finished(self, saved: Saved) -> None:
        self._over = True
        self.preview.stop()
        if self._keeper:
            self._keeper.drop()
        if self._prints:
            messages.guard(lambda: self._print(saved.ref), self)
        self._context.toast(_(self.purpose.told))
        self.saved.emit(saved.ref)

    def _print(self, ref: str) -> None:
        from app.ui.kit import pdf_printing  # noqa: PLC0415  # printing is loaded when it is asked for

        store = self._context.store
        edition = page.load(store, ref, again=True).edition
        sheet = paper.gather(store, stored(store, ref), ref=ref, edition=edition)
        content = plan_pdf(sheet, VARIANT, language=self.work.language, large=self.preview.is_large)
        pdf_printing.choose_printer(content, self, _COPIES)

    def _start_over(self) -> None:
        """Give up what was found, and begin with what is proposed."""
        self._over = True
        if self._keeper:
            self._keeper.drop()
        self.restarted.emit()

    def _fit(self) -> None:
        self.wizard.rail.set_narrow(self.width() < theme.px(_ROOM_FOR_WORDS))
        beside = self.width() >= theme.px(_ROOM_FOR_PREVIEW)
        self.preview.setFixedWidth(theme.px(_PREVIEW))
        self.preview.setVisible(beside)
        self.top.preview_button.setVisible(not beside)


def _voluntary() -> QWidget:
    made = QFrame()
    made.setProperty("kind", "clear")
    head = row(Glyph("info", "text2"), label(_("Planen er frivillig"), "label_strong"), None)
    words = label(_("Beboeren kan si nei, og kan trekke seg når som helst."), "secondary", "text2", wrap=True)
    made.setLayout(column(head, words, spacing=4, margins=(10, 4, 6, 4)))
    return made
