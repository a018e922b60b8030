"""The folder of a meeting: what it is about, who is called, how it stands since last time, and the plan in force.

It is shared, so who has no valid consent is left out, and what only they do. Places are
left out for a protected household: the resident is named.
"""

from collections.abc import Iterator, Sequence

from app import formats, texts
from app.models.contact import SERVICE
from app.reports.plans.blocks import Block, Cell, Grid, Points, Section, Sheet, Words
from app.reports.plans.meeting_paper import MeetingPaper, gather
from app.reports.plans.sections import Plan
from app.reports.plans.stored import paper_of
from app.reports.plans.unnaming import unnamed
from app.reports.plans.variants import MEETING
from app.reports.plans.wording import kept_foot, letterhead, role_and_place, validity
from app.services.group.lines import MeetingLine, TaskLine
from app.services.plan.paper import PlanPaper
from app.storage.store import Store
from app.texts import _

_WHO = (0.3, 0.46, 0.24)
_TASK = (0.5, 0.25, 0.25)


def meeting_folder_pdf(store: Store, meeting_id: int) -> bytes:
    """The folder on A4, in the language of the window. Raises OfficerError when the meeting is deleted."""
    from app.reports.plans.on_paper import printed  # noqa: PLC0415  # reportlab costs 0.3 s

    return printed(_sheet(store, gather(store, meeting_id)))


def _sheet(store: Store, paper: MeetingPaper) -> Sheet:
    kind = _("Møte i ansvarsgruppen")
    place = "" if paper.protected else paper.unnamed(paper.meeting.place)
    lead = " · ".join(filter(None, (paper.resident.name, formats.moment(paper.meeting.moment), place)))
    plan = paper_of(store, paper.group.plan) if paper.group.plan else None
    return Sheet(
        kind, kind, lead, [*_sections(paper), *(_plan(plan) if plan else ())], letterhead(paper.municipality),
        paper.office, kept_foot(f"{kind} {paper.group.ref}", paper.today), texts.current_language(),
    )  # fmt: skip


def _sections(paper: MeetingPaper) -> Iterator[Section]:
    yield Section(_("Innkalt"), [_called(paper)])
    agenda = lines(paper.unnamed(paper.meeting.agenda))
    if agenda:
        yield Section(_("Saker på møtet"), [Points(agenda)])
    if paper.before:
        yield Section(
            _("Forrige møte, {day}", day=formats.day(paper.before.moment.date())), list(_before(paper, paper.before))
        )  # fmt: skip
    if paper.open_tasks:
        yield Section(_("Oppgaver som ikke er gjort"), [_tasks(paper, paper.open_tasks)])
    if paper.done_tasks:
        yield Section(_("Gjort siden sist"), [_tasks(paper, paper.done_tasks)])


def lines(text: str | None) -> Sequence[str]:
    """The lines of a text that are not blank."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _called(paper: MeetingPaper) -> Grid:
    rows = [(Cell(paper.resident.name), Cell(_("Beboer")), Cell(""))]
    for one in paper.invited:
        place = None if paper.protected else one.workplace
        role = paper.unnamed(one.role) or _(SERVICE.text(one.service))
        what = role_and_place(role, place, coordinator=one.coordinator)
        rows.append((Cell(one.name), Cell(what), Cell(one.phone or "")))
    return Grid(_WHO, rows)


def _before(paper: MeetingPaper, meeting: MeetingLine) -> Iterator[Block]:
    names = [*([paper.resident.name] if meeting.resident_came else []), *paper.came(meeting)]
    if names:
        yield Words(_("Til stede: {names}.", names=", ".join(names)))
    yield Words(paper.unnamed(meeting.minutes) or _("Det er ikke skrevet noe referat."))


def _tasks(paper: MeetingPaper, tasks: Sequence[TaskLine]) -> Grid:
    rows = [
        (Cell(paper.unnamed(one.what)), Cell(paper.unnamed(one.owner) or paper.resident.first_name), Cell(_due(one)))
        for one in tasks
    ]
    return Grid(_TASK, rows, (_("Hva"), _("Hvem"), _("Gjort") if tasks[0].done else _("Frist")))


def _due(task: TaskLine) -> str:
    if task.done:
        return formats.day(task.done)
    if task.due is None:
        return ""
    day = formats.day(task.due)
    return _("{day}, over fristen", day=day) if task.overdue else day


def _plan(paper: PlanPaper) -> Iterator[Section]:
    """The meeting's copy of the plan, without lines to sign on: it is agreed on already."""
    yield Section(_("Samarbeidsplan"), [], part=True, lead=validity(paper))
    yield from Plan(unnamed(paper), MEETING).content()
