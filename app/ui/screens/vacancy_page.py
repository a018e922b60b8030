"""*Ledige dager og tapt leie*: the whole stock, a year at a time, the greatest loss first."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QWidget

from app import clock, formats
from app.services.dwelling import vacancy
from app.services.dwelling.vacancy import YearVacancy
from app.services.dwelling.vacant_days import Vacancy
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.list_page import ListPage
from app.ui.kit.metric import Metric, MetricStrip
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.kit.strip import NoteStrip
from app.ui.screens.vacancy_rows import COLUMNS, Line, explained

_YEARS = 5  # that can be chosen
_LISTED = Listed(
    segments={},
    columns=COLUMNS,
    actions=(opens(N_("Åpne boligen"), "dwelling", "Ctrl+O"),),
    new=N_("Ny bolig"),
    which=N_("Hvilket år"),
    hint=N_("Adresse eller nummer"),
    nothing_title=N_("Ingen ledige dager"),
    nothing_text=N_("Ingen boliger sto ledige dette året, eller passer med søket."),
    empty_title=N_("Ingen boliger ennå"),
    empty_text=N_("Når boligene er ført, står det her hvor lenge de har stått ledige, og hva det har kostet."),
)


class VacancyPage(ListPage):
    """This year first; the year's sums stand above its dwellings."""

    def __init__(self, context: Context, screen: Screen) -> None:
        this_year = clock.today().year
        years = {str(year): str(year) for year in range(this_year, this_year - _YEARS, -1)}
        super().__init__(context, screen, replace(_LISTED, segments=years))

    def header_tools(self) -> tuple[QWidget, ...]:
        go = partial(self._context.navigate, "dwellings")
        return (button(_("Boliger"), "secondary", "chevron-left", go),)

    def above(self) -> tuple[QWidget, ...]:
        self.sums = MetricStrip()
        self.note = NoteStrip(_("Slik er det regnet"), explained(), "info")
        return (self.sums, self.note)

    def open(self, ref: str = "", shown: str = "") -> None:
        """Go to a dwelling's line, or show a year (`shown`)."""
        if shown:
            self.shown.choose(shown)
        if ref:
            self.list.select(ref)

    def start_new(self) -> None:
        """Register a dwelling, when there is none."""
        self._context.navigate("dwelling", new=True)

    def show_all(self) -> None:
        """Take the search away."""
        self.search.clear()

    def refresh(self) -> None:
        """Count again."""
        store = self._context.store
        found = vacancy.of_year(store, int(self.shown.current_key()))
        bare = vacancy.first_year(store) is None
        self._set_rows([Line(row.ref, row) for row in found.rows], "", bare=bare)
        self.sums.set_metrics(_metrics(found))
        for part in (self.sums, self.note):
            part.setVisible(not bare)

    def _show_state(self, *, bare: bool) -> None:
        super()._show_state(bare=bare)
        self.new_button.hide()  # here the dwellings are counted


def _metrics(found: YearVacancy) -> Sequence[Metric]:
    own, others = found.municipal, found.referred
    made = [
        Metric(formats.whole(own.days), _("ledige dager i {year}", year=found.year), _share(own)),
        Metric(formats.whole(own.out_of_use), _("av dem ute av bruk"), _("settes i stand, uegnet eller holdes av")),
        Metric(formats.amount(own.lost), _("tapt leie i {year}", year=found.year), *_lacking(own)),
    ]
    if others.at_disposal:
        made.append(Metric(formats.whole(others.days), _("ledige dager i tilvisningsboliger"), _("regnes for seg")))
    return made


def _share(found: Vacancy) -> str:
    """ "4,2 % av alle dager"."""
    if not found.at_disposal:
        return ""
    share = formats.percent(Decimal(100 * found.days) / found.at_disposal)
    return _("{share} av alle dager", share=share)


def _lacking(found: Vacancy) -> tuple[str, str]:
    """The note below what is lost, and its tone."""
    if not found.without_rent:
        return _("kommunens egne og innleide boliger"), "text3"
    return _("husleie mangler for {count} dager", count=formats.whole(found.without_rent)), "warn"
