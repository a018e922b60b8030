"""A period's figures as everyone may see them: what must be hidden is not there any more, and neither is any record.

Each year and month is protected as a table of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.reports.audience import Audience
from app.reports.dossier import Dossier
from app.reports.indicator import Figure
from app.reports.runner import Progress, Report
from app.reports.suppression import protected
from app.texts import _


def published(dossier: Dossier, audience: Audience, progress: Progress | None = None) -> Dossier:
    """The dossier for its audience; an internal one is as it was. `progress` may raise Cancelled."""
    if not audience.is_public:
        return dossier
    report, *others = published_reports([dossier.report, *dossier.earlier, *dossier.months], audience, progress)
    years = len(dossier.earlier)
    months = without_sums(others[years:])
    return replace(dossier, report=report, earlier=others[:years], months=months, providers=(), audience=audience)


def published_reports(
    reports: Sequence[Report], audience: Audience, progress: Progress | None = None
) -> Sequence[Report]:
    """Each of them protected by itself; a year of many figures takes a second."""
    made = []
    for done, report in enumerate(reports):
        if progress:
            progress(done, len(reports), _("Skjuler små tall i {period}", period=report.period.name))
        made.append(published_report(report, audience))
    return made


_SUMMED: Mapping[str, Sequence[str]] = {
    "stays.nights": ("stays.average_nights",), "stays.cost": (), "stays.decisions": (),
}  # fmt: skip
"""Figures whose months add up to the year, and what tells of them: a hidden month is the year less the others."""


def without_sums(months: Sequence[Report]) -> Sequence[Report]:
    """Parts of a year whose figures can be added: where one part of such a figure is hidden, every part is."""
    told = [
        key for whole, others in _SUMMED.items() for key in (whole, *others)
        if any(month.figures[one].is_hidden for month in months for one in (whole, *others))
    ]  # fmt: skip
    return [
        replace(month, figures={key: _hidden(one) if key in told else one for key, one in month.figures.items()})
        for month in months
    ]


def published_report(report: Report, audience: Audience) -> Report:
    """One table of figures, protected."""
    hidden = protected(report.figures, audience.limit)
    figures = {key: _hidden(one) if key in hidden else _bare(one) for key, one in report.figures.items()}
    return replace(report, figures=figures)


def _bare(figure: Figure) -> Figure:
    """Without its records, and without an entered value beside the counted one, which nothing has protected."""
    return replace(
        figure, records=(), base_records=(), weights=(), base_weights=(),
        entered=figure.entered if figure.is_entered else None,
    )  # fmt: skip


def _hidden(figure: Figure) -> Figure:
    return replace(_bare(figure), value=None, base=None, entered=None, is_hidden=True)
