"""The five numbers at the top of *I dag*, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app import formats
from app.services.today_numbers import Numbers
from app.storage.store import Store
from app.texts import _, n_
from app.ui.kit.metric import Metric

AVERAGE = "stays.average_nights"


@dataclass(frozen=True, slots=True)
class Average:
    """Nights a stay on average, this year until today and the whole year before; None when there were no stays."""

    year: int
    now: Decimal | None
    before: Decimal | None


def average(store: Store, today: date) -> Average:
    """Counted by the reports' own indicator, on the worker: a figure here is never another than on the sheet."""
    from app.reports import period, runner  # noqa: PLC0415  # on the worker, when the window is already up
    from app.reports.indicators import ALL  # noqa: PLC0415

    wanted = next(one for one in ALL if one.key == AVERAGE)
    needed = [one for one in ALL if one.key in (wanted.base, AVERAGE)]

    def of(year: int) -> Decimal | None:
        with store.scratch() as connection:
            asked = period.of_year(year)
            value = runner.run(connection, asked, runner.Rules(), today, indicators=needed).figures[AVERAGE].value
        return None if value is None else Decimal(value)

    return Average(today.year, of(today.year), of(today.year - 1))


def metrics(numbers: Numbers, found: Average | None, show: Callable[[str], Callable[[], object]]) -> list[Metric]:
    """`show(area)` gives what a click on a number does."""
    return [
        _guests(numbers, show),
        _children(numbers, show),
        _over(numbers, show),
        _average(found),
        _plans(numbers, show),
    ]


def _guests(numbers: Numbers, show: Callable[[str], Callable[[], object]]) -> Metric:
    if numbers.places is None:
        note = n_("{count} opphold", "{count} opphold", numbers.taken)
    elif not numbers.places:
        note = _("ingen botilbud er registrert")
    else:
        note = _("{taken} av {places} plasser i bruk", taken=numbers.taken, places=numbers.places)
    full = numbers.places is not None and numbers.taken > numbers.places
    return Metric(
        str(numbers.households), _("i midlertidig botilbud"), note, "warn" if full else "text3", show("stays")
    )


def _children(numbers: Numbers, show: Callable[[str], Callable[[], object]]) -> Metric:
    near = numbers.children_near
    note = (
        n_("{count} nærmer seg 3 måneder", "{count} nærmer seg 3 måneder", near) if near else _("ingen nær 3 måneder")
    )
    label = n_("husstand med barn", "husstander med barn", numbers.with_children)
    return Metric(str(numbers.with_children), label, note, "warn" if near else "text3", show("stays"))


def _over(numbers: Numbers, show: Callable[[str], Callable[[], object]]) -> Metric:
    lacking = numbers.over_without_plan
    if not numbers.over:
        note = _("ingen har passert")
    elif lacking:
        note = n_("{count} uten plan", "{count} uten plan", lacking)
    else:
        note = _("alle har plan")
    return Metric(str(numbers.over), _("over 3 måneder"), note, "danger" if lacking else "text3", show("stays"))


def _average(found: Average | None) -> Metric:
    label = _("døgn i snitt hittil i år")
    if found is None:
        return Metric("…", label, _("regnes ut"))
    value = "–" if found.now is None else formats.number(found.now, 1)
    if found.now is None or found.before is None:
        return Metric(value, label, _("ingen opphold i {year}", year=found.year - (found.now is not None)))
    words = {"before": formats.number(found.before, 1), "year": found.year - 1}
    if found.now == found.before:
        return Metric(value, label, _("som i {year}", **words))
    if found.now < found.before:
        return Metric(value, label, _("ned fra {before} i {year}", **words), "ok")
    return Metric(value, label, _("opp fra {before} i {year}", **words), "warn")


def _plans(numbers: Numbers, show: Callable[[str], Callable[[], object]]) -> Metric:
    label = _("uten plan for varig bolig")
    if numbers.without_plan:
        note = _("etter 14 døgn")
    else:
        note = _("alle over 14 døgn har plan") if numbers.households else _("ingen å lage plan for")
    return Metric(str(numbers.without_plan), label, note, "warn" if numbers.without_plan else "text3", show("reviews"))
