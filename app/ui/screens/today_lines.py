"""What stands on a line of *I dag*: the words of a task, its badge and its group, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass

from app import formats
from app.services.today import LATER, OVERDUE, SOON, SOON_DAYS, URGENT, Area, Task, discreet_name
from app.texts import N_, _, n_
from app.ui.kit.tokens import ToneName

BADGES: dict[int, tuple[ToneName, str]] = {
    OVERDUE: ("danger", N_("Forfalt")),
    URGENT: ("warn", N_("Haster")),
    SOON: ("info", N_("Snart")),
    LATER: ("neutral", N_("Planlagt")),
}
KINDS = {
    "plan": N_("Plan"),
    "three_months": N_("Opphold"),
    "decision": N_("Vedtak"),
    "release": N_("Løslatelse"),
    "next_step": N_("Neste steg"),
    "quality_agreement": N_("Kvalitetsavtale"),
    "disposal_agreement": N_("Avtale"),
    "answer": N_("Søknad"),
    "same_day": N_("Søknad"),
    "expected": N_("Søknad"),
    "allowance": N_("Søknad"),
    "notify": N_("Vedtak"),
    "complaint_handling": N_("Klage"),
    "new_decision": N_("Klage"),
    "lapse": N_("Vedtak"),
    "close": N_("Sak"),
    "help": N_("Vedtak"),
    "meeting": N_("Møte"),
    "meeting_past": N_("Møte"),
    "group_task": N_("Oppgave"),
    "consent": N_("Samtykke"),
    "consent_missing": N_("Samtykke"),
    "evaluation": N_("Evaluering"),
    "plan_end": N_("Samarbeidsplan"),
    "plan_unsigned": N_("Underskrift"),
    "eviction": N_("Utkastelse"),
    "eviction_measure": N_("Tiltak"),
    "contract_ends": N_("Leiekontrakt"),
    "contract_overrun": N_("Leiekontrakt"),
    "protest": N_("Oppsigelse"),
    "lawsuit": N_("Oppsigelse"),
    "notice_expires": N_("Oppsigelse"),
    "arrears": N_("Restanse"),
    "agreement_over": N_("Restanse"),
    "agreement_broken": N_("Restanse"),
    "reporting": N_("Rapportering"),
}
FORMS = {"plan": "step", "decision": "extend", "next_step": "step", "contract_ends": "answer"}
"""The form of the household's or the tenancy's page that a kind of task opens."""
STEPS = {
    "same_day": "decision",
    "expected": "decision",
    "notify": "notified",
    "new_decision": "decision",
    "close": "closed",
}
"""The step of the case page that a kind of task opens; where there is a choice, only the case is opened."""
_CONSENTS = frozenset({"consent", "consent_missing"})


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's name and how many tasks stand in it."""

    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """One task; `first` and `last` say where it stands in its group."""

    task: Task
    first: bool
    last: bool

    @property
    def badge(self) -> tuple[ToneName, str]:
        tone, text = BADGES[self.task.severity]
        return tone, _(text)

    @property
    def who(self) -> str:
        """A protected household is never called by its name here."""
        return discreet_name(self.task) if self.task.protection else self.task.who

    @property
    def instead(self) -> str:
        return discreet_name(self.task)

    @property
    def kind(self) -> str:
        return _(KINDS[self.task.kind])

    @property
    def left(self) -> str:
        days = self.task.days_left
        if days < 0:
            return n_("{count} dag over", "{count} dager over", -days)
        return n_("{count} dag igjen", "{count} dager igjen", days) if days else _("i dag")

    @property
    def due(self) -> str:
        day = formats.day(self.task.due)
        return _("frist {day}", day=day) if self.task.days_left < 0 else day


def opening(task: Task) -> dict[str, str | int]:
    """What the screen of a task is opened with, beside the record."""
    if task.kind in FORMS:
        return {"form": FORMS[task.kind]}
    if task.kind in STEPS:
        return {"step": STEPS[task.kind]}
    if task.kind == "meeting_past":
        return {"meeting": task.part}
    return {"part": "members"} if task.kind in _CONSENTS and task.target[0] == "group" else {}


def lines(tasks: Sequence[Task], area: str = "") -> list[Heading | Line]:
    """The tasks of an area ("" is all) under their headings, in the order they are given within each."""
    chosen = [task for task in tasks if area in ("", task.area)]
    groups = (
        (_("Forfalt"), [task for task in chosen if task.days_left < 0]),
        (_("Neste to uker"), [task for task in chosen if 0 <= task.days_left <= SOON_DAYS]),
        (_("Senere"), [task for task in chosen if task.days_left > SOON_DAYS]),
    )
    entries: list[Heading | Line] = []
    for title, group in groups:
        if group:
            entries += [Heading(title, len(group)), *_placed(group)]
    return entries


def _placed(group: Sequence[Task]) -> list[Line]:
    return [Line(task, at == 0, at == len(group) - 1) for at, task in enumerate(group)]


def count_of(tasks: Sequence[Task], area: Area) -> int:
    """How many tasks an area has."""
    return sum(task.area is area for task in tasks)
