"""A period's figures as everyone may see them: what must be hidden is not there any more, and neither is any record.

Each year is protected as a table of its own. Its months, quarters and tertials show the same figures, whichever of them
is written: what a part may show is found from the whole year and all its parts.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from app.reports.audience import Audience
from app.reports.dossier import Dossier
from app.reports.indicator import Figure
from app.reports.period import parts_of
from app.reports.runner import Progress, Report, Rules, run
from app.reports.suppression import protected, told_in_parts
from app.storage.store import Store
from app.texts import _


def published(
    dossier: Dossier, audience: Audience, progress: Progress | None = None, store: Store | None = None
) -> Dossier:
    """The dossier for its audience; an internal one is as it was. The years that parts of a year are shown of are
    counted in `store`; without it nothing of a part is shown. `progress` may raise Cancelled."""
    if not audience.is_public:
        return dossier
    reports = [dossier.report, *dossier.earlier]
    told = cache(_Parts(store, dossier.report.rules, dossier.made, audience, progress).told)
    if dossier.report.period.is_year:
        report, *earlier = published_reports(reports, audience, progress)
    else:
        report, *earlier = (_part(one, told(one.period.year)) for one in reports)
    months = [_part(month, told(month.period.year)) for month in dossier.months]
    return replace(dossier, report=report, earlier=earlier, months=months, providers=(), audience=audience)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the parts of a year may show, counted by the rules of those that are written, on the day they are made."""

    store: Store | None
    rules: Rules
    today: date
    audience: Audience
    progress: Progress | None

    def told(self, year: int) -> frozenset[str]:
        """The keys of the figures."""
        if self.store is None:
            return frozenset()
        whole, *parts = (report.figures for report in self._counted(self.store, year))
        return told_in_parts(whole, parts, self.audience.limit)

    def _counted(self, store: Store, year: int) -> Sequence[Report]:
        """The year, and every part of it that has begun."""
        begun = [period for period in parts_of(year) if period.is_year or period.first <= self.today]
        counted = []
        with store.scratch() as connection:
            for done, period in enumerate(begun):
                if self.progress:
                    self.progress(done, len(begun), _("Skjuler små tall i {period}", period=period.name))
                counted.append(run(connection, period, self.rules, self.today))
        return counted


def _part(report: Report, told: Collection[str]) -> Report:
    """A part of a year. One that knows no value of a figure would tell that there is nobody, so that is hidden, too."""
    figures = {
        key: _bare(one) if key in told or not one.record_table else _hidden(one) for key, one in report.figures.items()
    }
    return replace(report, figures=figures)


def published_reports(
    reports: Sequence[Report], audience: Audience, progress: Progress | None = None
) -> Sequence[Report]:
    """Each of them protected by itself."""
    made = []
    for done, report in enumerate(reports):
        if progress:
            progress(done, len(reports), _("Skjuler små tall i {period}", period=report.period.name))
        made.append(published_report(report, audience))
    return made


def published_report(report: Report, audience: Audience) -> Report:
    """One table of figures, protected."""
    hidden = protected(report.figures, audience.limit)
    figures = {key: _hidden(one) if key in hidden else _bare(one) for key, one in report.figures.items()}
    return replace(report, figures=figures)


def _bare(figure: Figure) -> Figure:
    """Without its records, and without the other one of the entered and the counted value, which nothing has
    protected."""
    return replace(
        figure, records=(), base_records=(), weights=(), base_weights=(), counted=None,
        entered=figure.entered if figure.is_entered else None,
    )  # fmt: skip


def _hidden(figure: Figure) -> Figure:
    return replace(_bare(figure), value=None, base=None, entered=None, is_hidden=True)
