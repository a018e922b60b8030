"""The last page: how it is counted, what is hidden, and where the figures come from."""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from app.reports.dossier import source_of
from app.reports.goal_years import GoalYears
from app.reports.method import rules
from app.reports.pdf import fonts
from app.reports.pdf.page import style, words
from app.reports.politicians.sentences import SECTIONS
from app.texts import _


def page(years: GoalYears) -> Iterator[Flowable]:
    """The rules in full, and the source of each figure that the report shows."""
    yield words(_("Slik er det talt"), style(18, "text", fonts.BOLD, spaceAfter=3 * mm))
    text = style(9, "text2", spaceAfter=2 * mm)
    for heading, rule in rules(years.report, years.audience):
        yield words(heading, style(9.5, "text", fonts.MEDIUM, spaceAfter=0.3 * mm))
        yield words(rule, text)
    shown = [key for section in SECTIONS for key in section.table] + [line.key for line in years.steering.lines]
    figures = years.report.figures
    sources = dict.fromkeys(source_of(figures[key]) for key in shown if key in figures)
    yield words(_("Kilder"), style(9.5, "text", fonts.MEDIUM, spaceAfter=0.3 * mm))
    yield words("; ".join([years.steering.form.source, *sources]) + ".", text)
    yield words(_("– betyr at tallet ikke er kjent eller ikke kan regnes ut."), text)
