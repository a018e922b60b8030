"""The review list on paper, for the fortnightly meeting (Fafo 2026:05 §§ 2.3, 6.4)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from app import formats
from app.models.household import SITUATION
from app.reports.pdf import fonts
from app.reports.pdf.page import Paper, build, colour, style, words
from app.services.day_counter import Urgency
from app.services.naming import household_number, with_children
from app.services.review import ReviewRow
from app.texts import _, n_

_WIDTHS = (50 * mm, 41 * mm, 26 * mm, 54 * mm, 42 * mm, 26 * mm, 22 * mm)
_TONES = {Urgency.CALM: "text2", Urgency.NEAR: "warn", Urgency.OVER: "danger"}


def review_pdf(rows: Sequence[ReviewRow], today: date, letterhead: str) -> bytes:
    """A4 across. Names are in it: it is for the meeting, kept in memory, and written only where the officer says."""
    fonts.register()
    title = _("Oppfølgingsliste {day}", day=formats.day(today))
    paper = Paper(letterhead, title, _("Taushetsbelagt. Makuleres etter møtet."), sideways=True)
    return build(paper, list(_flow(rows, title, paper.width)))


def _flow(rows: Sequence[ReviewRow], title: str, width: float) -> Iterator[Flowable]:
    yield words(title, style(18, "text", fonts.BOLD, spaceAfter=1 * mm))
    yield words(_summary(rows), style(10, "text2", spaceAfter=4 * mm))
    if rows:
        yield _table(rows, width)
    else:
        yield Spacer(0, 6 * mm)
        yield words(_("Ingen husstander bor midlertidig eller står uten bolig i dag."), style(10))


def _summary(rows: Sequence[ReviewRow]) -> str:
    over = sum(row.counter is not None and row.counter.urgency is Urgency.OVER for row in rows)
    households = n_("{count} husstand", "{count} husstander", len(rows))
    return _("{households}, {over} over 3 måneder", households=households, over=over)


def _table(rows: Sequence[ReviewRow], width: float) -> Table:
    heads = [_("Husstand"), _("Bor nå"), _("Dager"), _("Status"), _("Neste steg"), _("Hvem"), _("Frist")]
    scale = width / sum(_WIDTHS)
    table = Table(
        [heads, *(_line(row) for row in rows)], colWidths=[one * scale for one in _WIDTHS], repeatRows=1,
        splitInRow=1,
    )  # fmt: skip
    table.setStyle(_look())
    return table


def _line(row: ReviewRow) -> list[Any]:
    plain, quiet = style(8.5), style(8, "text2")
    return [
        [words(_who(row), style(9, "text", fonts.MEDIUM)), words(_plan(row), quiet)],
        [words(_place(row), plain), words(_situation(row), quiet)],
        _days(row),
        words(row.status or "", plain),
        words(row.next_step or "", plain),
        words(row.who or "", plain),
        words(formats.day(row.due) if row.due else "", style(8.5, "text", fonts.NUMBERS)),
    ]


def _who(row: ReviewRow) -> str:
    if row.protection:
        return household_number(row.household)
    return with_children(f"{row.first_name} {row.last_name}", row.children)


def _place(row: ReviewRow) -> str:
    """Not of a protected household: its place is never on paper."""
    if row.protection:
        return _("Skjult")
    return ", ".join(filter(None, (row.provider, row.room)))


def _situation(row: ReviewRow) -> str:
    return _(SITUATION.text(row.situation)) if row.situation else ""


def _plan(row: ReviewRow) -> str:
    if row.permanent_plan is None:
        return _("Plan for varig bolig: ikke vurdert")
    return _("Har plan for varig bolig") if row.permanent_plan else _("Mangler plan for varig bolig")


def _days(row: ReviewRow) -> list[Flowable]:
    if row.counter is None:
        return []
    count = _("Dag {day} av {of}", day=row.counter.day, of=row.counter.of)
    tone = _TONES[row.counter.urgency]
    lines = [words(count, style(8.5, tone, fonts.NUMBERS))]
    if row.counter.urgency is Urgency.OVER:
        lines.append(words(_("Over 3 måneder"), style(8, tone, fonts.MEDIUM)))
    elif row.counter.urgency is Urgency.NEAR:
        left = n_("{count} dag igjen", "{count} dager igjen", row.counter.days_left)
        lines.append(words(left, style(8, tone)))
    return lines


def _look() -> list[tuple[Any, ...]]:
    return [
        ("FONT", (0, 0), (-1, -1), fonts.BODY, 9),
        ("FONT", (0, 0), (-1, 0), fonts.MEDIUM, 8), ("TEXTCOLOR", (0, 0), (-1, 0), colour("text3")),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, colour("accent")), ("LINEBELOW", (0, 1), (-1, -1), 0.4, colour("line")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 4), ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ]  # fmt: skip
