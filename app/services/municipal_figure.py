"""Figures entered by hand."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.dates import EARLIEST, LATEST
from app.models import MunicipalFigure
from app.models.figure_keys import figure_keys
from app.services import records
from app.services.findings import Finding, error, stopping
from app.services.records import Saved, Values, by_id, merge, outcome, values_of
from app.services.rules.reporting import STOPS, figure_findings
from app.storage.store import Store
from app.texts import _


def rows(store: Store) -> list[dict[str, Any]]:
    """All entered figures, newest year first, each as its values with `id`."""
    with store.read() as session:
        ordered = select(MunicipalFigure).order_by(MunicipalFigure.year.desc(), MunicipalFigure.key)
        return [{**values_of(figure), "id": figure.id} for figure in session.scalars(ordered)]


def ref_of(store: Store, year: int, key: str) -> str | None:
    """The row id of what is entered for a year; None where nothing is."""
    with store.read() as session:
        wanted = select(MunicipalFigure.id).where(MunicipalFigure.year == year, MunicipalFigure.key == key)
        found = session.scalar(wanted)
        return None if found is None else str(found)


def load(store: Store, ref: str) -> dict[str, Any]:
    """One entered figure's values; `ref` is its row id."""
    with store.read() as session:
        return values_of(by_id(session, MunicipalFigure, int(ref)))


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save one entered figure. Raises Invalid for an unknown key, a value that the figure cannot have, a second value
    for the same year and key, or a year outside 1900-2100."""
    with store.write() as session:
        figure = by_id(session, MunicipalFigure, int(ref)) if ref else MunicipalFigure()
        before = list(figure_findings(figure)) if ref else []
        merge(session, figure, values, version)
        session.flush()
        return outcome(figure, stopping(_findings(session, figure), STOPS, before))


def _findings(session: Session, figure: MunicipalFigure) -> Iterator[Finding]:
    if not EARLIEST.year <= figure.year <= LATEST.year:
        message = _("Året må ligge mellom {first} og {last}.", first=EARLIEST.year, last=LATEST.year)
        yield error(figure, "year", "year", message)
    if figure.key not in figure_keys():
        yield error(figure, "key", "unknown-key", _("Velg et tall fra listen."))
    yield from figure_findings(figure)
    same = select(MunicipalFigure.id).where(
        MunicipalFigure.year == figure.year, MunicipalFigure.key == figure.key, MunicipalFigure.id != figure.id
    )
    if session.scalar(same):
        yield error(figure, "key", "twice", _("Dette tallet er allerede ført for {year}.", year=figure.year))


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete one entered figure; returns what puts it back."""
    return records.delete(store, MunicipalFigure, int(ref))
