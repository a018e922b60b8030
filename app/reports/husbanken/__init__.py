"""The report to Husbanken as a workbook: the goals at a glance, a sheet for each main goal, the questions with their
answers, and how it is all counted. Numbers only, no formulas, no macros, no personal data."""

from datetime import date

from openpyxl import Workbook

from app.reports.dossier import Dossier
from app.reports.goal_years import GoalYears
from app.reports.husbanken.goals import write_main_goal
from app.reports.husbanken.measures import write_measures
from app.reports.husbanken.method import write_method
from app.reports.husbanken.questions import write_questions
from app.reports.husbanken.rows import rows_of
from app.reports.husbanken.summary import write_summary
from app.reports.runner import Report
from app.reports.snapshot import Given
from app.reports.xlsx import describe
from app.reports.xlsx.look import Styles
from app.reports.xlsx.saving import to_bytes
from app.texts import _


def write(counted: GoalYears, given: Given, made: date) -> bytes:
    """The .xlsx file, for the audience of `counted`. `given` is what the officer wrote; it is not protected, since no
    program can tell whom a text points at, and the public workbook says so."""
    steering = counted.steering
    head = _head(counted, made)
    book = Workbook()
    book.remove(book.active)
    describe(book, head, steering.form.title)
    styles = Styles(book)
    rows = rows_of(counted)
    write_summary(book.create_sheet(_("Oversikt")), styles, head, steering.form, rows)
    for main in steering.form.main_goals:
        sheet = book.create_sheet(_("Hovedmål {number}", number=main.number))
        write_main_goal(sheet, styles, head, steering.form, main, rows)
    write_questions(book.create_sheet(_("Spørsmål")), styles, head, steering, given)
    if given.measures:
        write_measures(book.create_sheet(_("Tiltak")), styles, head, given.measures)
    write_method(book.create_sheet(_("Metode")), styles, head, steering.form, given, rows)
    return to_bytes(book)


def _head(counted: GoalYears, made: date) -> Dossier:
    """What the title of each sheet tells of: whose figures, for when, by which rules, for whom."""
    steering = counted.steering
    report = Report(steering.period, steering.counted_to, steering.rules, {})
    return Dossier(steering.municipality, report, (), (), None, made, audience=counted.audience)
