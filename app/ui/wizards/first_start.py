"""The first start: which municipality, a lock only the officer can open, and where to begin."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.models.fields import Field, Kind
from app.models.places import municipalities, search_municipalities
from app.services import settings
from app.storage.store import Store
from app.storage.vault import Municipality, fresh_recovery_key
from app.texts import N_, _
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.form_items import Own, Reference
from app.ui.kit.wizard import Answers, Step, Wizard
from app.ui.wizards.first_start_lock import LockStep

BEGIN = (("import", N_("Hent en liste fra Excel"), ""), ("today", N_("Begynn med tomme lister"), ""))


class _BeginEditor(ChoiceEditor):
    """Most officers have a list already, so that is chosen until another is."""

    def __init__(self) -> None:
        super().__init__(((key, _(text), group) for key, text, group in BEGIN), None)

    def set_value(self, value: object) -> None:
        super().set_value(value or BEGIN[0][0])


def first_start(database: Path, on_done: Callable[[Store, str], object]) -> Wizard:
    """The wizard; `on_done(store, screen)` gets the new database and where to begin."""
    recovery_key = fresh_recovery_key()
    wizard = Wizard(
        (_municipality(), _lock(recovery_key), _begin()),
        partial(_finish, database, recovery_key),
        done=N_("Åpne Boligvei"),
    )
    wizard.finished.connect(lambda result: on_done(*result))
    return wizard


def _municipality() -> Step:
    def label_of(number: str) -> str:
        return municipalities()[number].name

    def search(typed: str) -> list[tuple[str, str, str]]:
        return [(place.number, place.name, place.number) for place in search_municipalities(typed)[:12]]

    return Step(
        "municipality", N_("Kommunen"), N_("Hvor du arbeider"),
        N_("Navnet står på rapporter og brev. Du kan endre kontornavnet senere."), N_("Hvilken kommune arbeider du i?"),
        items=(
            Reference("municipality", N_("Kommune"), search, label_of, required=True,
                      help=N_("Skriv de første bokstavene eller kommunenummeret.")),
            Field("officer", N_("Navnet ditt"), Kind.TEXT, help=N_("Står i endringsloggen og på det du skriver ut.")),
        ),
        done_as=lambda answers: label_of(str(answers["municipality"])),
    )  # fmt: skip


def _lock(recovery_key: str) -> Step:
    def build(answers: Answers) -> LockStep:
        return LockStep(recovery_key, municipalities()[str(answers["municipality"])].name)

    return Step(
        "lock", N_("Lås og nøkkel"), N_("Passordsetning"),
        N_("Programmet kan ikke hente fram en glemt passordsetning. Derfor får du også en nøkkel på papir."),
        N_("Lag en lås bare du kan åpne"), build=build, check=LockStep.check,
        done_as=lambda _answers: _("Låsen er laget"),
    )  # fmt: skip


def _begin() -> Step:
    return Step(
        "begin", N_("Begynn"), N_("Fra Excel, eller tomt"),
        N_("Har du en liste i Excel i dag, kan den hentes inn. Du ser alt før noe blir lagret."),
        N_("Hvor vil du begynne?"),
        items=(Own("begin", N_("Begynn med"), _BeginEditor, required=True),),
    )  # fmt: skip


def _finish(database: Path, recovery_key: str, answers: Answers) -> tuple[Store, str]:
    place = municipalities()[str(answers["municipality"])]
    store, _key = Store.create(
        database,
        str(answers["passphrase"]),
        Municipality(place.number, place.name),
        recovery_key=recovery_key,
    )
    with store.write() as session:
        settings.write(session, settings.MUNICIPALITY_NUMBER, place.number)
        settings.write(session, settings.MUNICIPALITY_NAME, place.name)
        settings.write(session, settings.OFFICER, str(answers.get("officer") or ""))
    return store, str(answers.get("begin") or "today")
