"""The files of a year's report, and how they are made: of the edition that is shown, all or none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from app import clock
from app.reports import audience, files, yearly
from app.reports.audience import Audience
from app.reports.dossier import Dossier
from app.reports.making import FORMATS, collect, stem_of
from app.reports.publishing import published
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.tasks import Progress
from app.ui.screens.reporting.reading import Read


@dataclass(frozen=True, slots=True)
class Kind:
    """One file. `key` is what the command line calls it; `title` and `about` are msgids."""

    key: str
    title: str
    about: str
    is_chosen: bool = False

    @property
    def is_of_year(self) -> bool:
        """Whether it belongs to the year's report, rather than to any period."""
        return self.key in yearly.FORMATS

    def name(self, found: Read, to: Audience) -> str:
        """What the file is called: "boligvei-2025-offentlig.xlsx", "boligvei-2025-husbanken.xlsx"."""
        after = f"-{self.key}.{yearly.FORMATS[self.key][1]}" if self.is_of_year else f".{self.key}"
        return stem_of(found.counted.asked.period, to) + after


KINDS: Sequence[Kind] = (
    Kind("husbanken", N_("Bolig for velferd i Excel"),
         N_("Ett ark for hvert hovedmål, med status, spørsmålene og svarene."), is_chosen=True),
    Kind("form13", N_("Arbeidsark for KOSTRA skjema 13"), N_("Radene i rekkefølge, med rute til å krysse av.")),
    Kind("startloan", N_("Arbeidsark for startlån"), N_("Radene i rekkefølge, med rute til å krysse av.")),
    Kind("politicians", N_("Årsrapport til politikerne, PDF"),
         N_("Diagrammer og korte tekster. Alltid offentlig: ingen kan kjennes igjen.")),
    Kind("xlsx", N_("Alle tall i Excel"), N_("Hvert tall med årene før, månedene, regelen og kilden.")),
    Kind("pdf", N_("Alle tall som PDF"), N_("For arkivet, eller til å skrive ut.")),
    Kind("csv", N_("Alle tall som CSV"), N_("Én linje per tall, til et annet regneark.")),
    Kind("json", N_("Alle tall som JSON"), N_("Til et annet program, med nøklene fra katalogen.")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Order:
    """The files that are asked for: each kind and what it is to be called in the folder."""

    found: Read
    names: Sequence[tuple[Kind, str]]
    folder: Path
    is_public: bool

    def of(self, *, year: bool) -> list[tuple[Kind, str]]:
        """Those of the year's report, or the others."""
        return [(kind, name) for kind, name in self.names if kind.is_of_year is year]


def make(store: Store, order: Order, progress: Progress) -> list[Path]:
    """Write the files. All of them are made before the first is written, so that none is left when it is stopped.
    Raises OfficerError when a place cannot be written to; the file that was there is then as it was."""
    to = audience.of(store, is_public=order.is_public)
    made = [*_of_year(store, order, to, progress), *_of_period(store, order, to, progress)]
    progress(len(made), len(made), "")
    place = files.folder_for(order.folder)
    return [files.replace(place / name, content) for name, content in made]


def _of_year(store: Store, order: Order, to: Audience, progress: Progress) -> Iterator[tuple[str, bytes]]:
    wanted = order.of(year=True)
    if not wanted:
        return
    counted = _year(store, order.found, to, progress)
    for done, (kind, name) in enumerate(wanted):
        progress(done, len(wanted), _("Skriver {name}", name=name))
        write, _ending = yearly.FORMATS[kind.key]
        yield name, write(counted)


def _of_period(store: Store, order: Order, to: Audience, progress: Progress) -> Iterator[tuple[str, bytes]]:
    wanted = order.of(year=False)
    if not wanted:
        return
    dossier = published(_dossier(store, order.found, to, progress), to, progress, store)
    for done, (kind, name) in enumerate(wanted):
        progress(done, len(wanted), _("Skriver {name}", name=name))
        yield name, import_module(FORMATS[kind.key]).write(dossier)


def _year(store: Store, found: Read, to: Audience, progress: Progress) -> yearly.Year:
    year, edition = found.wanted.year, found.wanted.edition
    return yearly.collect(store, year, clock.today(), to, progress=progress, edition=edition)


def _dossier(store: Store, found: Read, to: Audience, progress: Progress) -> Dossier:
    """What was handed in, or the year as it is counted now, with its months."""
    if found.given is not None:
        return yearly.dossier_of(_year(store, found, to, progress))
    return collect(store, found.counted.asked.period, found.counted.asked.rules, clock.today(), progress=progress)
