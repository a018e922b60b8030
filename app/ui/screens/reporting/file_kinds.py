"""The files of a year's report, and what each is written from: the report as it is shown, or as it was handed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from app import clock
from app.reports import audience, files
from app.reports.audience import Audience
from app.reports.dossier import Dossier
from app.reports.making import FORMATS, collect
from app.reports.publishing import published
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.tasks import Progress
from app.ui.screens.reporting.reading import Read

_PUBLIC = "-offentlig"


@dataclass(frozen=True, slots=True)
class Material:
    """What a file is written from. `dossier` holds what its audience may see."""

    found: Read
    dossier: Dossier
    audience: Audience


@dataclass(frozen=True, slots=True)
class Kind:
    """One file. `title` and `about` are msgids, `stem` what it is called before the year."""

    key: str
    title: str
    about: str
    ending: str
    stem: str
    write: Callable[[Material], bytes]
    is_chosen: bool = False

    def name(self, year: int, *, is_public: bool) -> str:
        """What the file is called: "boligvei-2025-offentlig.xlsx"."""
        return f"{self.stem}-{year}{_PUBLIC if is_public else ''}.{self.ending}"


def _general(name: str) -> Callable[[Material], bytes]:
    def write(material: Material) -> bytes:
        made: bytes = import_module(FORMATS[name]).write(material.dossier)
        return made

    return write


KINDS: Sequence[Kind] = (
    Kind("xlsx", N_("Alle tall i Excel"), N_("Hvert tall med årene før, månedene, regelen og kilden."), "xlsx",
         "boligvei", _general("xlsx"), is_chosen=True),
    Kind("pdf", N_("Alle tall som PDF"), N_("For arkivet, eller til å skrive ut."), "pdf", "boligvei",
         _general("pdf")),
    Kind("csv", "CSV", N_("Én linje per tall, til et annet regneark."), "csv", "boligvei", _general("csv")),
    Kind("json", "JSON", N_("Til et annet program, med nøklene fra katalogen."), "json", "boligvei", _general("json")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Order:
    """The files that are asked for: each kind and what it is to be called in the folder."""

    found: Read
    names: Sequence[tuple[Kind, str]]
    folder: Path
    is_public: bool


def make(store: Store, order: Order, progress: Progress) -> list[Path]:
    """Write the files. All of them are made before the first is written, so that none is left when it is stopped.
    Raises OfficerError when a place cannot be written to; the file that was there is then as it was."""
    material = _material(store, order, progress)
    made = []
    for done, (kind, name) in enumerate(order.names):
        progress(done, len(order.names), _("Skriver {name}", name=name))
        made.append((name, kind.write(material)))
    progress(len(order.names), len(order.names), "")
    place = files.folder_for(order.folder)
    return [files.replace(place / name, content) for name, content in made]


def _material(store: Store, order: Order, progress: Progress) -> Material:
    to = audience.of(store, is_public=order.is_public)
    found, dossier = order.found, order.found.counted.dossier
    if found.given is None:
        asked = found.counted.asked
        dossier = collect(store, asked.period, asked.rules, clock.today(), progress=progress)
    return Material(found, replace(published(dossier, to), audience=to), to)
