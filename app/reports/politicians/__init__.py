"""The yearly report to the elected: the year in short sentences, charts, and what was reached. Always public: it holds
no number that can point at anyone, and no record."""

from collections.abc import Iterator
from datetime import date

from reportlab.platypus import Flowable, PageBreak

from app.reports.audience import Audience
from app.reports.dossier import made_text
from app.reports.goal_years import GoalYears, published
from app.reports.pdf import fonts
from app.reports.pdf.page import Paper, build
from app.reports.politicians import front, goals, method, parts, target_groups
from app.reports.politicians.sentences import DWELLINGS, EVICTIONS, LOANS, NEED, TEMPORARY
from app.reports.runner import Progress
from app.texts import _, current_language


def write(years: GoalYears, audience: Audience, made: date, progress: Progress | None = None) -> bytes:
    """The .pdf file. `progress` may raise Cancelled. Raises ValueError for an audience that is not everyone."""
    if not audience.is_public:
        raise ValueError(audience)
    fonts.register()
    public = published(years, audience, progress)
    title = title_of(years.year)
    beside = f"{title} · {audience.word}"
    heading = years.steering.municipality.heading
    paper = Paper(heading, title, made_text(made), beside=beside, language=current_language())
    return build(paper, list(_flow(public, paper.width)))


def title_of(year: int) -> str:
    """What the document is called."""
    return _("Boligsosial årsrapport {year}", year=year)


def _flow(years: GoalYears, width: float) -> Iterator[Flowable]:
    yield from front.page(years, title_of(years.year), width)
    yield PageBreak()
    yield from front.in_short(years)
    yield PageBreak()
    yield from parts.temporary(years, TEMPORARY, width)
    yield PageBreak()
    yield from parts.section(years, NEED, width)
    yield PageBreak()
    yield from parts.section(years, DWELLINGS, width)
    yield from target_groups.table(years, width)
    yield PageBreak()
    yield from parts.section(years, EVICTIONS, width)
    yield from parts.section(years, LOANS, width)
    yield PageBreak()
    yield from goals.page(years, width)
    yield PageBreak()
    yield from method.page(years)
