"""What every exporter writes from: the figures of a period beside those of the years before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version

from app import formats
from app.reports.audience import INTERNAL, Audience
from app.reports.by_provider import ProviderLine
from app.reports.indicator import Figure, Value
from app.reports.indicators import entered, plans
from app.reports.period import Period
from app.reports.runner import Report
from app.reports.suppression import HIDDEN
from app.texts import N_, _

Shown = Value | str
"""A value as it stands in an output; HIDDEN in place of one that everyone may not see."""
HISTORY_YEARS = 2
"""How many years before the chosen one stand beside it."""

UNITS = {
    "households": N_("husstander"),
    "stays": N_("opphold"),
    "persons": N_("personer"),
    "nights": N_("døgn"),
    "NOK": N_("kr"),
    "percent": N_("prosent"),
    "decisions": N_("vedtak"),
    "cases": N_("saker"),
    "days": N_("dager"),
    "plans": N_("planer"),
    "dwellings": N_("boliger"),
    "tenancies": N_("leieforhold"),
    "evictions": N_("tilfeller"),
    "years": N_("år"),
    "score": N_("svar"),
}
_SHOWN_UNITS = {plans.GOALS_KEY: N_("mål")}
"""The public units have no word for goals. The JSON and CSV say "plans", of which the figure's records are; people read
what is counted."""


@dataclass(frozen=True, slots=True)
class Municipality:
    number: str
    name: str

    @property
    def heading(self) -> str:
        return _("{name} kommune", name=self.name) if self.name else _("Kommunen")


@dataclass(frozen=True, slots=True)
class Dossier:
    """`earlier` are the same period one and two years before; `months` those of the period that have begun.

    `first_year` is the year of the first record: before it nothing was counted, so a count of 0 would say something
    that nobody knows. None when there are no records. `providers` are those of the period.
    """

    municipality: Municipality
    report: Report
    earlier: Sequence[Report]
    months: Sequence[Report]
    first_year: int | None
    made: date
    providers: Sequence[ProviderLine] = ()
    audience: Audience = INTERNAL

    @property
    def is_provisional(self) -> bool:
        return self.report.counted_to < self.report.period.last

    @property
    def periods(self) -> list[Period]:
        return [self.report.period, *(report.period for report in self.earlier)]

    def values(self, key: str) -> list[Value]:
        """The figure now and in the years before; None where it is not known."""
        return [self.report.figures[key].value, *(self._earlier(report, key) for report in self.earlier)]

    def cells(self, key: str) -> list[Shown]:
        """As `values`, with what is hidden from everyone marked."""
        reports = (self.report, *self.earlier)
        return [
            HIDDEN if report.figures[key].is_hidden else value
            for report, value in zip(reports, self.values(key), strict=True)
        ]

    def _earlier(self, report: Report, key: str) -> Value:
        return known_value(report, key, self.first_year)

    def change(self, key: str) -> Value:
        """Since the year before; None where either is unknown, or the period is not over and so not comparable."""
        now, before = self.values(key)[:2]
        return None if self.is_provisional or now is None or before is None else now - before


def known_value(report: Report, key: str, first_year: int | None) -> Value:
    """What is known of a figure of a year: before the first record's year, and of a year that has not begun, only what
    was entered."""
    figure = report.figures[key]
    has_begun = report.period.first <= report.counted_to
    known = has_begun and first_year is not None and report.period.year >= first_year
    return figure.value if figure.is_entered or known else None


def shown(figure: Figure) -> Shown:
    """Its value as it stands in an output."""
    return HIDDEN if figure.is_hidden else figure.value


def depth(figure: Figure, report: Report) -> int:
    """How many figures this one is a part of, for indenting."""
    count = 0
    while figure.part_of:
        figure, count = report.figures[figure.part_of], count + 1
    return count


def full_label(figure: Figure, report: Report) -> str:
    """The label as it must read alone: "Husstander i midlertidig botilbud: Mer enn 3 måneder"."""
    label = _(figure.label)
    if figure.subject:
        return f"{subject_text(figure)}: {label}"
    return f"{full_label(report.figures[figure.part_of], report)}: {label}" if figure.part_of else label


def subject_text(figure: Figure) -> str:
    """What the figure is about, as it heads a row: "Startlån"."""
    subject = _(figure.subject)
    return subject[:1].upper() + subject[1:]


def unit_word(figure: Figure) -> str:
    """What the value is a number of, as people read it."""
    shown = _SHOWN_UNITS.get(figure.key) or entered.unit_words(figure.key)
    return _(shown or UNITS.get(figure.unit, figure.unit))


def groups(report: Report) -> dict[str, list[Figure]]:
    """The figures by group, in the order of the catalogue."""
    found: dict[str, list[Figure]] = {}
    for figure in report.figures.values():
        found.setdefault(figure.group, []).append(figure)
    return found


def source_of(figure: Figure) -> str:
    return _("Ført inn av kommunen") if figure.is_entered else figure.source


def remark(figure: Figure) -> str:
    """What the reader must know about this one figure: that it was entered, or that another value was."""
    if figure.counted is not None:
        return _("Ført inn av kommunen. Talt i Boligvei: {value}.", value=value_text(figure.counted.value))
    if figure.is_entered:
        return _("Ført inn av kommunen, ikke talt i Boligvei.")
    if figure.entered is not None:
        return _("Ført inn av kommunen: {value}.", value=formats.number(figure.entered))
    return ""


def remarks(figures: Iterable[Figure], report: Report) -> list[str]:
    """The same of figures in a table, where there is no room beside each: with the label it has alone."""
    told = ((figure, remark(figure)) for figure in figures)
    return [f"{full_label(figure, report)}: {text}" for figure, text in told if text]


def value_text(value: Shown, missing: str = "–") -> str:
    """A figure as it is read: "1 234", "6,3", ":"."""
    if isinstance(value, str):
        return value
    return missing if value is None else formats.number(value)


def change_text(value: Value) -> str:
    """With its sign: "+3", "−2"; empty when unknown."""
    if value is None:
        return ""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + value_text(-value if value < 0 else value)


def counted_text(report: Report) -> str:
    """Which days are counted, and whether more are to come."""
    if report.counted_to < report.period.first:
        return _("Perioden har ikke begynt, så ingenting er talt")
    days = {"first": formats.day(report.period.first), "last": formats.day(report.counted_to)}
    if report.counted_to < report.period.last:
        return _("Foreløpige tall, talt fra {first} til og med {last}", **days)
    return _("Talt fra {first} til og med {last}", **days)


def provisional_note() -> str:
    """Why nothing is compared yet."""
    return _("Endring vises når perioden er over.")


def title_of(dossier: Dossier) -> str:
    """What the document is called."""
    return _("Boligsosiale tall {period}", period=dossier.report.period.name)


def program_version() -> str:
    """The installed version, or empty when run from a folder that was never installed."""
    try:
        return version("boligvei")
    except PackageNotFoundError:
        return ""


def made_text(made: date) -> str:
    return _("Laget {day} med Boligvei {version}", day=formats.day(made), version=program_version()).rstrip()
