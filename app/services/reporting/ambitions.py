"""What each figure is measured against: the form's ambitions, overlaid by the municipality's own."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Ambition
from app.services import records
from app.services.records import Saved, Values, merge, outcome, values_of
from app.services.reporting import years
from app.services.reporting.form import Form, GoalFigure
from app.services.rules.reporting import ambition_findings
from app.services.undoing import undoing
from app.storage.store import Store


def of_form(session: Session, form: Form) -> Mapping[str, GoalFigure]:
    """The figures of a form by key, each with the ambition that holds."""
    own = {one.key: one for one in session.scalars(select(Ambition))}
    return {figure.key: _overlaid(figure, own.get(figure.key)) for figure in form.figures}


def _overlaid(figure: GoalFigure, own: Ambition | None) -> GoalFigure:
    if own is None:
        return figure
    return replace(figure, ambition=own.kind, value=own.value, base_year=own.base_year, yellow=own.yellow)


def load(store: Store, key: str) -> dict[str, Any] | None:
    """The municipality's own ambition for a figure, with `version`; None while the form's holds."""
    with store.read() as session:
        own = session.scalar(select(Ambition).where(Ambition.key == key))
        return values_of(own) if own else None


def save(store: Store, key: str, values: Values, version: int | None = None) -> Saved:
    """Put the municipality's own ambition in place of the form's. Raises Invalid or Stale."""
    with store.write() as session:
        own = session.scalar(select(Ambition).where(Ambition.key == key)) or Ambition()
        merge(session, own, {**values, "key": key}, version)
        years.reopen(session)
        return outcome(own, ambition_findings(own))


def reset(store: Store, key: str) -> Callable[[], None]:
    """Let the form's ambition hold again; returns what puts the own one back."""
    with store.write() as session:
        own = session.scalar(select(Ambition).where(Ambition.key == key))
        steps = [] if own is None else [records.take_out(session, own)]
        years.reopen(session)
    return undoing(store, steps)
