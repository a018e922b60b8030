"""A year measured against its form beside the years before it, for one audience: what charts and the yearly report are
made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.reports import basis, snapshot
from app.reports.audience import INTERNAL, Audience
from app.reports.dossier import Dossier, Shown, known_value, unit_word
from app.reports.indicator import Value
from app.reports.period import of_year
from app.reports.publishing import published_reports
from app.reports.runner import Progress, Report, Rules, run
from app.reports.snapshot import Beside
from app.reports.status import FIXED, Colour, Status
from app.reports.steering import GoalLine, Steering, goals
from app.reports.suppression import HIDDEN
from app.reports.trend import Other, Trend
from app.services import settings
from app.services.reporting import form, handing_in, years
from app.services.reporting.published import PublishedRow
from app.services.reporting.years import YearRow
from app.storage.store import Store
from app.texts import _

YEARS_BEFORE = 4


@dataclass(frozen=True, slots=True)
class GoalYears:
    """`reports` holds every figure of the year, of those before it, and of the ambitions' base years, by year, the
    oldest first. `first_year` is that of the first record. In a public one, what is hidden is not there."""

    steering: Steering
    reports: Mapping[int, Report]
    first_year: int | None
    audience: Audience = INTERNAL

    @property
    def year(self) -> int:
        return self.steering.period.year

    @property
    def report(self) -> Report:
        return self.reports[self.year]

    def shown(self, key: str, year: int) -> Shown:
        """A figure of a year as the audience sees it; None where it is not known, as one that is newer than a report
        that was handed in."""
        report = self.reports[year]
        if key not in report.figures:
            return None
        return HIDDEN if report.figures[key].is_hidden else known_value(report, key, self.first_year)

    def recent(self, key: str) -> dict[int, Shown]:
        """The figure in the year and in those just before it, by year."""
        just_before = range(self.year - YEARS_BEFORE, self.year + 1)
        return {year: self.shown(key, year) for year in self.reports if year in just_before}

    def values(self, line: GoalLine) -> dict[int, Shown]:
        """The same for a figure of a goal, with its base year; years before the first that is known are left out."""
        every = {**self.recent(line.key), **self._stored(line)}
        if (base := line.goal.base_year) in self.reports and base is not None:
            every.setdefault(base, self.shown(line.key, base))
        first = min((year for year, value in every.items() if value is not None), default=self.year)
        return {year: value for year, value in sorted(every.items()) if year >= first}

    def _stored(self, line: GoalLine) -> dict[int, Shown]:
        """What the report itself says of the years before: it holds whatever has become of the records since. For
        everyone they are those of `reports`, since only whole years can be protected."""
        if self.audience.is_public:
            return {}
        base = {} if line.goal.base_year is None else {line.goal.base_year: line.base_value}
        return {**base, **dict(line.history)}

    def trend(self, line: GoalLine, published: Sequence[PublishedRow] = ()) -> Trend:
        """The chart of a figure of a goal, beside published figures of the same key."""
        places = dict.fromkeys(row.place for row in published if row.key == line.key)
        others = [
            Other(place, {row.year: row.value for row in published if row.key == line.key and row.place == place})
            for place in places
        ]
        own = self.steering.municipality.name or _("Kommunen")
        return Trend(
            line.label, unit_word(line.figure), own, self.values(line), line.status.target, line.goal.base_year, others
        )


def collect(
    store: Store, year: int, today: date, progress: Progress | None = None, edition: YearRow | None = None
) -> GoalYears:
    """The year as it was handed in, or as the records are now, with the years to compare it with. `edition` is the one
    that is wanted, ordinarily the newest. Raises OfficerError when what was handed in has been changed since."""
    edition = edition or years.newest_of(store, year)
    steering = _steering(store, edition, year, today)
    frozen = handing_in.handed_in(store, edition.id) if edition else None
    if frozen is None:
        return _counted(store, steering, {}, today, progress)
    kept, stood = {year: snapshot.report_from(frozen.document)}, snapshot.beside_from(frozen.document)
    if stood is not None:
        return GoalYears(steering, dict(sorted({**stood.reports, **kept}.items())), stood.first_year)
    counted = _counted(store, steering, kept, today, progress)
    return replace(counted, first_year=_first_known(steering, counted.first_year))


def beside(store: Store, steering: Steering, dossier: Dossier, today: date, progress: Progress | None = None) -> Beside:
    """What is kept beside a report that is handed in: the years before it as they were shown in `dossier`, and those
    that its ambitions are reckoned from."""
    shown = {report.period.year: report for report in (dossier.report, *dossier.earlier)}
    counted = _counted(store, steering, shown, today, progress)
    year = steering.period.year
    return Beside({one: report for one, report in counted.reports.items() if one != year}, counted.first_year)


def _counted(
    store: Store, steering: Steering, known: Mapping[int, Report], today: date, progress: Progress | None
) -> GoalYears:
    """With every year that is not known already counted from the records as they are now."""
    year = steering.period.year
    bases = {line.goal.base_year for line in steering.lines if line.goal.base_year is not None}
    wanted = sorted({*range(year - YEARS_BEFORE, year + 1), *bases})
    missing = [one for one in wanted if one not in known]
    reports = dict(known)
    with store.scratch() as connection:
        for done, one in enumerate(missing):
            if progress:
                progress(done, len(missing), _("Teller {period}", period=one))
            reports[one] = run(connection, of_year(one), steering.rules, today)
        first = basis.first_year(connection)
    return GoalYears(steering, {one: reports[one] for one in wanted}, first)


def _first_known(steering: Steering, first: int | None) -> int | None:
    """The year of a report that was handed in is known as it was, also when its records have been deleted since."""
    year = steering.period.year
    is_known = any(line.value is not None and not line.figure.is_entered for line in steering.lines)
    return min(first or year, year) if is_known else first


def _steering(store: Store, edition: YearRow | None, year: int, today: date) -> Steering:
    """A year that has not begun is measured against the form it would begin with."""
    if edition is not None:
        return snapshot.of_year(store, edition.id, today)
    rules = Rules(settings.get(store, settings.LENGTH_OF_STAY), settings.get(store, settings.YOUNG_MAX_AGE))
    return goals(store, form.form(form.name_for(year)), year, rules, today)


def published(counted: GoalYears, audience: Audience, progress: Progress | None = None) -> GoalYears:
    """As everyone may see it; for an internal audience as it was. `progress` may raise Cancelled."""
    if not audience.is_public:
        return counted
    protected = published_reports(list(counted.reports.values()), audience, progress)
    reports = dict(zip(counted.reports, protected, strict=True))
    public = replace(counted, reports=reports, audience=audience)
    return replace(
        public, steering=replace(counted.steering, lines=[_public(public, line) for line in counted.steering.lines])
    )


def _public(public: GoalYears, line: GoalLine) -> GoalLine:
    """Without what a status could tell of a hidden number, and without what only the officer can put right."""
    base = line.goal.base_year
    figure = replace(public.report.figures[line.key], value=_bare(public, line.key, public.year))
    return replace(
        line, figure=figure, status=_public_status(public, line), doubts=(),
        history=[(year, _bare(public, line.key, year)) for year, _value in line.history],
        base_value=None if base is None else _bare(public, line.key, base),
    )  # fmt: skip


def _public_status(public: GoalYears, line: GoalLine) -> Status:
    """The status would tell of a hidden number that it is judged by, and so would what is to be reached."""
    base, key = line.goal.base_year, line.key
    before = [year for year, _value in line.history] if line.base_value is None else [base]
    judged_by = [public.year, *before]
    hidden = HIDDEN in [public.shown(key, year) for year in judged_by if year in public.reports]
    if line.goal.ambition and hidden and not _can_be_judged(public, line):
        return Status(Colour.NONE, _("Vurderingen vises ikke."))
    if line.doubts:
        return Status(Colour.NONE, _("Tallet er usikkert."))
    if line.status.colour is Colour.NONE and line.value is not None and base is not None and not line.base_value:
        return Status(Colour.NONE, _("Tallet for {year} mangler, eller er 0.", year=base))
    return line.status


def _can_be_judged(public: GoalYears, line: GoalLine) -> bool:
    """Whether everyone can judge it from the year's own number, which is shown. Whatever it was before, it has come to
    the number that was to be reached, or there is a limit of the municipality's own."""
    is_shown = public.shown(line.key, public.year) != HIDDEN
    by_number = line.status.colour is Colour.GREEN or line.goal.yellow is not None
    return is_shown and line.goal.ambition in FIXED and by_number and line.status.colour is not Colour.NONE


def _bare(public: GoalYears, key: str, year: int) -> Value:
    value = public.shown(key, year)
    return None if isinstance(value, str) else value
