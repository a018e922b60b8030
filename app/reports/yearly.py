"""The files that belong to a year's report: the goals for Husbanken, worksheets of forms elsewhere, and the report to
the elected."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.errors import OfficerError
from app.reports import goal_years, publishing
from app.reports.audience import Audience, of
from app.reports.dossier import HISTORY_YEARS, Dossier, program_version
from app.reports.goal_years import GoalYears
from app.reports.runner import Progress
from app.reports.snapshot import Given, given_from
from app.services.reporting import answers, entry, form, handing_in, measures, years
from app.services.reporting.years import YearRow
from app.storage.store import Store
from app.texts import _


@dataclass(frozen=True, slots=True)
class Year:
    """A year that can be written: counted, with what the officer wrote, for one audience."""

    store: Store
    counted: GoalYears
    given: Given
    audience: Audience
    made: date
    progress: Progress | None = None
    is_handed_in: bool = False


def _husbanken(year: Year) -> bytes:
    from app.reports import husbanken  # noqa: PLC0415  # openpyxl takes a while

    return husbanken.write(goal_years.published(year.counted, year.audience, year.progress), year.given, year.made)


def _entry_sheet(key: str) -> Callable[[Year], bytes]:
    def write(year: Year) -> bytes:
        from app.reports import entry_sheets  # noqa: PLC0415

        sheet = next(one for one in entry.entries() if one.key == key)
        return entry_sheets.write(_dossier(year), sheet, entry.rows(year.store, key, year.counted.year))

    return write


def _politicians(year: Year) -> bytes:
    from app.reports import politicians  # noqa: PLC0415

    return politicians.write(year.counted, of(year.store, is_public=True), year.made, year.progress)


FORMATS: Mapping[str, tuple[Callable[[Year], bytes], str]] = {
    "husbanken": (_husbanken, "xlsx"),
    "form13": (_entry_sheet("form_13"), "xlsx"),
    "startloan": (_entry_sheet("startloan"), "xlsx"),
    "politicians": (_politicians, "pdf"),
}
"""What writes each file, and its ending. The report to the elected is always public."""
OF_FORM = ("husbanken", "form13", "startloan")
"""What is written when a form is asked for, and nothing else is said."""


def write(year: Year, names: Sequence[str]) -> list[tuple[str, bytes]]:
    """What stands after the stem of each file's name ("-husbanken.xlsx"), and the file."""
    made = []
    for done, name in enumerate(names):
        make, ending = FORMATS[name]
        if year.progress:
            year.progress(done, len(names), _("Skriver {format}", format=name))
        made.append((f"-{name}.{ending}", make(year)))
    return made


def collect(  # which year of which form, for whom
    store: Store,
    year: int,
    today: date,
    audience: Audience,
    form_name: str = "",
    progress: Progress | None = None,
    edition: YearRow | None = None,
) -> Year:
    """The year as it was handed in, or as the records are now. `form_name` is the form it must be reported on,
    `edition` the one that is wanted, ordinarily the newest. Raises OfficerError for an unknown form, one that is not
    the year's, and a year of which nothing is known."""
    if form_name:
        form.form(form_name)
    edition = edition or years.newest_of(store, year)
    if date(year, 1, 1) > today:
        raise OfficerError(_("Året {year} har ikke begynt, så det er ingen tall å skrive.", year=year))
    counted = goal_years.collect(store, year, today, progress, edition)
    _check_form(counted, form_name)
    given = _given(store, edition)
    if not given.answers and all(line.value is None for line in counted.steering.lines):
        raise OfficerError(_("Det er ikke ført noe for {year}. Velg et annet år, eller før tallene først.", year=year))
    is_handed_in = edition is not None and edition.state == years.HANDED_IN and edition.is_kept
    return Year(store, counted, given, audience, today, progress, is_handed_in)


def _check_form(counted: GoalYears, wanted: str) -> None:
    used = counted.steering.form.name
    if wanted and wanted != used:
        raise OfficerError(
            _("{year} rapporteres på skjemaet {used}, ikke {wanted}.", year=counted.year, used=used, wanted=wanted)
        )


def _given(store: Store, edition: YearRow | None) -> Given:
    """What the officer has written; nothing for a year that has not begun."""
    if edition is None:
        return Given(0)
    frozen = handing_in.handed_in(store, edition.id)
    if frozen is not None:
        return given_from(frozen.document)
    return Given(edition.edition, answers.of(store, edition.id), measures.rows(store), {}, program_version())


def dossier_of(year: Year, history: int = HISTORY_YEARS) -> Dossier:
    """Every figure of the year as the report has it, beside as many of the years before: what the files of a period
    are written from once a report is handed in. Nothing in it is protected."""
    counted = year.counted
    before = [counted.reports[counted.year - back] for back in range(1, history + 1)]
    return Dossier(counted.steering.municipality, counted.report, before, (), counted.first_year, year.made)


def _dossier(year: Year) -> Dossier:
    """The figures of the year alone."""
    return publishing.published(dossier_of(year, 0), year.audience, year.progress)
