"""The forms that open on the page of a case: a step, its correction, why it is annulled, and another type."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QTimer

from app import clock
from app.services.case import registration
from app.services.case.course import ANNULLED
from app.services.case.page import CasePage
from app.services.case.step_kinds import STEP_KINDS, step_fields
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.screens.inline_form import InlineForm

_PAUSE = 200  # milliseconds without a keystroke before what is typed is judged


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms of one case."""

    context: Context
    page: CasePage

    def step(self, kind: str, given: Mapping[str, Any] | None = None) -> InlineForm:
        """A step that is added today, with what is known already filled in; `given` is known from elsewhere."""
        return self._step(kind, _(self.page.action(kind)), {**proposed(self.page, kind), **(given or {})}, None)

    def begun(self) -> str | None:
        """The next step of which something lies typed, if any."""
        drafts = self.context.drafts
        if drafts is None:
            return None
        kept = (kind for kind in self.page.next_steps if drafts.load(_draft(self.page.ref, kind)) is not None)
        return next(kept, None)

    def correction(self, number: int) -> InlineForm:
        """The step as it stands, to be corrected by another."""
        kind = next(step.kind for step in self.page.steps if step.number == number)
        title = _("Rett nr. {number}: {what}", number=number, what=_(STEP_KINDS[kind].done))
        return self._step(kind, title, registration.step_values(self.context.store, self.page.ref, number), number)

    def annulment(self, number: int) -> InlineForm:
        """Why a step is not to hold; can be undone."""
        store, ref = self.context.store, self.page.ref
        what = next(step.title for step in self.page.steps if step.number == number)
        why = [field for field in step_fields(self.page.case_type, ANNULLED) if field.name == "remark"]
        return InlineForm(
            self.context, _("Annuller nr. {number}: {what}", number=number, what=what), why, {},
            lambda values: registration.annul(store, ref, number, str(values["remark"] or "")),
            submit=STEP_KINDS[ANNULLED].action, draft=f"case:{ref}:annul:{number}",
        )  # fmt: skip

    def kind(self) -> InlineForm:
        """Another type for a case that was registered as the wrong one."""
        store, ref = self.context.store, self.page.ref
        return InlineForm(
            self.context, _("Rett sakstypen"), [replace(registration.KIND, required=True)],
            {"kind": self.page.case_type.key}, lambda values: registration.set_kind(store, ref, values["kind"]),
            submit=N_("Lagre sakstypen"),
        )  # fmt: skip

    def _step(self, kind: str, title: str, values: Mapping[str, Any], corrects: int | None) -> InlineForm:
        store, ref = self.context.store, self.page.ref
        children = self.page.children or bool(values.get("child_interest"))
        form = InlineForm(
            self.context, title, step_fields(self.page.case_type, kind, children=children), values,
            lambda typed: registration.add_step(store, ref, kind, typed, corrects=corrects),
            submit=N_("Lagre rettelsen") if corrects else self.page.action(kind),
            draft=_draft(ref, kind, corrects),
        )  # fmt: skip
        if not corrects and "valid_from" in values:
            _let_start_follow(form.form, values["day"])
        self._warn_while_typing(form, kind, corrects)
        return form

    def _warn_while_typing(self, opened: InlineForm, kind: str, corrects: int | None) -> None:
        form = opened.form

        def warn() -> None:
            readable = {name: one.editor.value() for name, one in form.fields.items() if not one.unreadable()}
            form.show_warnings(
                registration.preview(self.context.store, self.page.ref, kind, readable, corrects=corrects)
            )

        pause = QTimer(opened, singleShot=True, interval=_PAUSE)
        pause.timeout.connect(warn)
        form.edited.connect(lambda _name: pause.start())
        opened.closed.connect(pause.stop)
        if form.is_dirty() or corrects:
            warn()


def _let_start_follow(form: Form, before: object) -> None:
    """The first day that was proposed stays the day of the decision until another is typed."""
    day, start = (form.fields[name] for name in ("day", "valid_from"))

    def follow(name: str) -> None:
        nonlocal before
        if name == "day" and not day.unreadable() and not start.unreadable() and start.editor.value() == before:
            before = day.editor.value()
            start.editor.set_value(before)

    form.edited.connect(follow)


def _draft(ref: str, kind: str, corrects: int | None = None) -> str:
    """The key under which what is typed of a step is kept."""
    return f"case:{ref}:{kind}:{corrects or 'new'}"


def proposed(page: CasePage, kind: str) -> dict[str, Any]:
    """What a new step begins with: today, and what the case already tells."""
    values: dict[str, Any] = {"day": clock.today()}
    if kind == "forwarded":
        values["body"] = page.body[:1].upper() + page.body[1:]
    if kind == "paid":
        values["amount"] = page.amount_granted
    if kind == "complaint_outcome" and page.has_complaint:
        values["complaint_outcome"] = "dismissed"
    if kind in {"decision", "changed"} and page.case_type.answer == "same_day":
        values["valid_from"] = values["day"]
    return values
