"""Files of the goals: a chart, and the yearly report to the elected. A file that is there is never overwritten without
a word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app import clock
from app.reports import audience, chart_sheet, charts_svg, files, goal_years, politicians, trend
from app.reports.audience import Audience
from app.reports.dossier import made_text
from app.reports.goal_years import GoalYears
from app.services.reporting.published import PublishedRow
from app.storage.store import Store
from app.texts import _
from app.ui.kit.chart import PICTURE_MEASURE, png
from app.ui.kit.choice_dialog import choose
from app.ui.kit.context import Context
from app.ui.kit.tasks import Progress, Task
from app.ui.screens.export_files import ask_folder, free_stem, open_folder

_REPLACE, _BOTH = "replace", "both"


@dataclass(frozen=True, slots=True)
class ChartOrder:
    """The chart that is wanted: of which figure, beside what, as which file, and for whom."""

    years: GoalYears
    key: str
    published: Sequence[PublishedRow]
    ending: str
    is_public: bool

    @property
    def label(self) -> str:
        """What the figure is called."""
        return next(line.label for line in self.years.steering.lines if line.key == self.key)


def save_chart(context: Context, order: ChartOrder, parent: QWidget) -> Task | None:
    """Ask where to, and make the chart on the worker; None when the officer changed their mind."""
    public = "-offentlig" if order.is_public else ""
    path = _ask(context.store, f"{_in_a_name(order.label)}-{order.years.year}{public}", order.ending, parent)
    if path is None:
        return None
    work = partial(_make_chart, context.store, order, path)
    return context.tasks.run(_("Lager diagrammet"), work, partial(_told, context))


def save_report(context: Context, years: GoalYears, parent: QWidget) -> Task | None:
    """As `save_chart`, of the yearly report."""
    path = _ask(context.store, f"arsrapport-{years.year}-offentlig", "pdf", parent)
    if path is None:
        return None
    return context.tasks.run(_("Lager årsrapporten"), partial(_make_report, context.store, years, path),
                             partial(_told, context))  # fmt: skip


def _in_a_name(label: str) -> str:
    """A figure's name as part of a file's: "unge-i-midlertidig-botilbud"."""
    return "-".join(re.findall(r"\w+", label.lower()))


def _ask(store: Store, stem: str, ending: str, parent: QWidget) -> Path | None:
    folder = ask_folder(store, parent)
    if folder is None:
        return None
    path = folder / f"{stem}.{ending}"
    if not path.exists():
        return path
    answer = choose(
        parent, _("Skal den gamle filen erstattes?"), _("{name} finnes allerede i mappen.", name=path.name),
        safe=(_BOTH, _("Behold begge")), risky=(_REPLACE, _("Erstatt den gamle")),
    )  # fmt: skip
    if answer == _BOTH:
        return folder / f"{free_stem(folder, stem, ending)}.{ending}"
    return path if answer == _REPLACE else None


def _make_chart(store: Store, order: ChartOrder, path: Path, progress: Progress) -> Path:
    to = audience.of(store, is_public=order.is_public)
    content = chart_file(goal_years.published(order.years, to, progress), order, to)
    return files.replace(path, content)


def chart_file(years: GoalYears, order: ChartOrder, to: Audience) -> bytes:
    """The file; `years` holds what its audience may see."""
    line = next(line for line in years.steering.lines if line.key == order.key)
    drawn = years.trend(line, order.published)
    notes = [to.notice, *_sources(order), made_text(clock.today())]
    shapes = chart_sheet.sheet(drawn, notes, PICTURE_MEASURE)
    if order.ending == "png":
        return png(shapes, chart_sheet.WIDTH, chart_sheet.HEIGHT)
    return charts_svg.svg(shapes, chart_sheet.WIDTH, chart_sheet.HEIGHT, drawn.label, trend.as_words(drawn))


def _sources(order: ChartOrder) -> list[str]:
    """Where the figures of others come from."""
    origins = dict.fromkeys(row.origin for row in order.published if row.key == order.key and row.origin)
    return [_("Kilde for de andre: {origins}.", origins="; ".join(origins))] if origins else []


def _make_report(store: Store, years: GoalYears, path: Path, progress: Progress) -> Path:
    content = politicians.write(years, audience.of(store, is_public=True), clock.today(), progress)
    return files.replace(path, content)


def _told(context: Context, path: Path) -> None:
    context.toast(_("{name} er lagret.", name=path.name), partial(open_folder, path.parent), _("Åpne mappen"))
