"""A new letter: its form, and the letter as it will look, made again a little after each change."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer

from app import texts
from app.errors import Invalid, OfficerError
from app.reports.letters import making
from app.reports.letters.filling import BadTemplate
from app.reports.letters.ground import day_text
from app.reports.letters.kinds import LETTERS
from app.reports.letters.making import Made, Prepared
from app.services.case.step_kinds import STEP_KINDS
from app.texts import N_, _
from app.ui.kit.buttons import Button, button
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import sentence
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.letters import items
from app.ui.screens.letters.owner import LetterOwner
from app.ui.screens.letters.preview import Preview

_PAUSE = 500  # milliseconds without a keystroke: making the pages takes a quarter of a second
Controls = tuple[str | None, str | None, bool]
"""The written form, the provider, and whether a protected address is shown."""


class NewLetter(QObject):
    """`form.saved` carries the id of the letter that was made; `told` is then what its step may begin with."""

    def __init__(self, context: Context, owner: LetterOwner, kind: str, preview: Preview) -> None:
        super().__init__()
        self._context, self._owner, self._preview = context, owner, preview
        self.kind = LETTERS[kind]
        self._controls: Controls = (None, None, False)
        self._prepared: Prepared | None = None
        self._why = ""  # nothing could be prepared
        self._builtin = False
        self.told: dict[str, Any] = {}
        self._prepare()
        self._asks = self._prepared.asks if self._prepared else self.kind.asks
        self._proposed = self._proposals()
        fields = items.items(context.store, owner.protection, self.kind, self._asks)
        self.form = InlineForm(
            context, sentence(self.kind.title), fields, self._proposed, self._keep,
            submit=N_("Lag brevet"), draft=f"letter:{owner.ref}:{kind}", columns=2,
        )  # fmt: skip
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.render)
        self.form.form.edited.connect(lambda _name: self._pause.start())
        self.form.closed.connect(self._pause.stop)

    def can_be_made(self) -> bool:
        """Whether it has come so far, or the form can say what is missing."""
        return self._prepared is not None or items.PROVIDER in self.form.form.fields

    def renew(self, owner: LetterOwner) -> None:
        """The case or the eviction has changed: what nobody has touched in the form follows it."""
        self._owner = owner
        self._prepare()
        self._follow()
        self.render()

    def render(self) -> None:
        """Show the letter as it will look, or what stands in the way."""
        self._fit()
        if self._prepared is None:
            self._preview.show_problem(self._why, action=self._first_step())
            return
        try:
            made = self._made_with_gaps(self._prepared)
        except BadTemplate as error:
            self._preview.show_problem(_("Malen kan ikke brukes"), str(error), self._use_builtin())
        except Invalid as error:
            self._preview.show_problem("\n".join(error.problems.values()), action=self._correct_step())
        else:
            self._preview.show_pdf(made.files.pdf)
            self._warn(self._prepared)

    def _keep(self, _values: dict[str, Any]) -> int:
        self._fit()
        if self._prepared is None:
            raise Invalid({items.PROVIDER: self._why} if items.PROVIDER in self.form.form.fields else {"": self._why})
        typed = self._typed()
        try:
            made = making.make(self._context.store, self._prepared, typed, use_builtin=self._builtin)
        except BadTemplate as error:
            raise Invalid({"": str(error)}) from None
        letter_id = making.keep(self._context.store, made)
        self.told = items.told_by(self.kind.key, {asked.name: self._value(asked.name) for asked in self._asks})
        return letter_id

    def _made_with_gaps(self, prepared: Prepared) -> Made:
        """With the name of what is not filled in yet where it will stand. Raises Invalid for what the case lacks."""
        store, typed = self._context.store, self._typed()
        try:
            return making.make(store, prepared, typed, use_builtin=self._builtin)
        except Invalid as error:
            if "" in error.problems:
                raise
            gaps = {name: f"[{_(self.kind.placeholders[name])}]" for name in error.problems}
            return making.make(store, prepared, {**typed, **gaps}, use_builtin=self._builtin)

    def _prepare(self) -> None:
        language, provider, reveal = self._controls
        try:
            self._prepared, self._why = making.prepare(
                self._context.store, self._owner.ref, self.kind.key, language=language, provider_ref=provider,
                reveal_address=reveal,
            ), ""  # fmt: skip
        except OfficerError as error:
            self._prepared, self._why = None, str(error)

    def _fit(self) -> None:
        """Gather from the case again when it is to be written otherwise."""
        chosen = (self._value(items.LANGUAGE), self._value(items.PROVIDER), bool(self._value(items.REVEAL)))
        if chosen != self._controls and (chosen != self._of_prepared() or self._prepared is None):
            self._controls = chosen
            self._prepare()
            self._follow()

    def _of_prepared(self) -> Controls:
        """The controls, with the recipient's own written form where none was chosen."""
        language, provider, reveal = self._controls
        return (language or (self._prepared.language if self._prepared else None), provider, reveal)

    def _follow(self) -> None:
        """Show the new proposals in the fields that still hold the old ones."""
        before, self._proposed = self._proposed, self._proposals()
        for name, proposal in self._proposed.items():
            if (
                name in self.form.form.fields
                and name not in items.CONTROLS
                and (self._value(name) or "") == (before.get(name) or "")
            ):
                self.form.form.fields[name].editor.set_value(proposal or None)
        if self._value(items.LANGUAGE) is None:
            self.form.form.fields[items.LANGUAGE].editor.set_value(self._proposed.get(items.LANGUAGE))

    def _proposals(self) -> dict[str, Any]:
        chosen = self._prepared.language if self._prepared else None
        return {**self._words(), items.LANGUAGE: chosen, items.REVEAL: False}

    def _words(self) -> Mapping[str, Any]:
        """What the case proposes for each field, days as days."""
        if self._prepared is None:
            return {}
        days = {asked.name for asked in self._asks if asked.day}
        with texts.language(self._prepared.language):
            proposals = self._prepared.proposals.items()
            return {name: items.day_in(text) if name in days else text for name, text in proposals}

    def _typed(self) -> dict[str, str]:
        """What is filled in, as it will stand in the letter."""
        with texts.language(self._prepared.language if self._prepared else texts.current_language()):
            return {asked.name: _written(self._value(asked.name)) for asked in self._asks}

    def _value(self, name: str) -> Any:
        field = self.form.form.fields.get(name)
        return None if field is None or field.unreadable() else field.editor.value()

    def _warn(self, prepared: Prepared) -> None:
        if prepared.warnings:
            self._preview.add_strip(_("Se over før du sender"), "\n".join(prepared.warnings))
        if self._owner.protection and not self._controls[2]:
            self._preview.add_strip(
                _("Sperret adresse"),
                _("Adressen står ikke i brevet. Send det i lukket konvolutt etter kommunens rutine."), "priv",
            )  # fmt: skip

    def _first_step(self) -> Button | None:
        """The step the letter tells of, when it may be registered now."""
        step = next((kind for kind in self.kind.step if kind in self._owner.next_steps), None)
        return self._way(_(STEP_KINDS[step].action), step=step) if step else None

    def _correct_step(self) -> Button | None:
        number = self._prepared.step_number if self._prepared else None
        return self._way(_("Rett vedtaket"), correct=number) if number else None

    def _way(self, text: str, **where: Any) -> Button:
        def go() -> None:
            self._context.navigate(self._owner.screen, ref=self._owner.ref, **where)

        return button(text, "secondary", "arrow-right", go, small=True)

    def _use_builtin(self) -> Button:
        return button(_("Bruk den innebygde malen"), "secondary", "file-text", self._choose_builtin, small=True)

    def _choose_builtin(self) -> None:
        self._builtin = True
        self.form.form.show_warnings({})
        self.render()


def _written(value: object) -> str:
    return day_text(value) if isinstance(value, date) else str(value or "")
