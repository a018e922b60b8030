"""Suggestions for what to write in a plan: the shipped ones, overlaid by the municipality's own."""

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import OfficerError
from app.models import PlanSuggestion
from app.models.cooperation_plan import SUGGESTION_KIND
from app.models.fields import Field, fields_of
from app.paths import resource
from app.services import records
from app.services.records import Saved, Values, merge, outcome, values_of
from app.storage.store import Store
from app.texts import _

_OWN = "own-"
FIELDS: Sequence[Field] = tuple(
    described for name, described in fields_of(PlanSuggestion).items() if name not in {"key", "hidden"}
)
"""What is written in the form of one suggestion."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to write, in the language that was asked for. `how_often` is only of measures."""

    key: str
    kind: str
    text: str
    how_often: str | None


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """One suggestion with its texts. `shipped`: one of that key follows the program; `record_id` is the municipality's
    own wording or own suggestion, None while the shipped wording holds."""

    key: str
    kind: str
    text: str
    text_nn: str | None
    text_en: str | None
    how_often: str | None
    hidden: bool
    shipped: bool
    record_id: int | None


@dataclass(frozen=True, slots=True)
class _Shipped:
    key: str
    kind: str
    texts: Mapping[str, str]
    how_often: Mapping[str, str]


@lru_cache
def _shipped() -> Mapping[str, _Shipped]:
    with resource("plan/suggestions.toml").open("rb") as file:
        tables = tomllib.load(file)
    return {
        row["key"]: _Shipped(
            row["key"], kind.key, {code: row[code] for code in ("nb", "nn", "en")}, row.get("how_often", {})
        )
        for kind in SUGGESTION_KIND
        for row in tables[kind.key]
    }


def suggestions(store: Store, kind: str, language: str = "nb") -> Sequence[Suggestion]:
    """What to choose among of one kind (`SUGGESTION_KIND`) in a language (nb, nn, en), without what is hidden. An own
    wording without a text in the language is in bokmål."""
    shipped = _shipped()
    return [
        _in_language(row, shipped.get(row.key), language)
        for row in all_rows(store)
        if row.kind == kind and not row.hidden
    ]


def _in_language(row: SuggestionRow, shipped: _Shipped | None, language: str) -> Suggestion:
    own = {"nb": row.text, "nn": row.text_nn, "en": row.text_en}
    how_often = row.how_often
    if shipped is not None and how_often == shipped.how_often.get("nb"):
        how_often = shipped.how_often.get(language)
    return Suggestion(row.key, row.kind, own[language] or row.text, how_often)


def all_rows(store: Store) -> Sequence[SuggestionRow]:
    """Every suggestion by kind, also the hidden: the shipped ones in their order, then the municipality's own."""
    with store.read() as session:
        own = {one.key: one for one in session.scalars(select(PlanSuggestion).order_by(PlanSuggestion.id))}
    rows = [_row(own[key]) if key in own else _shipped_row(one) for key, one in _shipped().items()]
    rows += [_row(one) for key, one in own.items() if key not in _shipped()]
    order = [kind.key for kind in SUGGESTION_KIND]
    return sorted(rows, key=lambda row: order.index(row.kind))


def _row(own: PlanSuggestion) -> SuggestionRow:
    return SuggestionRow(
        own.key, own.kind, own.text, own.text_nn, own.text_en, own.how_often, bool(own.hidden),
        own.key in _shipped(), own.id,
    )  # fmt: skip


def _shipped_row(one: _Shipped) -> SuggestionRow:
    texts = one.texts
    return SuggestionRow(
        one.key, one.kind, texts["nb"], texts["nn"], texts["en"], one.how_often.get("nb"),
        hidden=False, shipped=True, record_id=None,
    )  # fmt: skip


def load(store: Store, key: str) -> dict[str, Any]:
    """The form's values of one suggestion; `version` only of an own wording."""
    with store.read() as session:
        own = _own(session, key)
        return values_of(own) if own else _values(key)


def save(store: Store, key: str | None, values: Values) -> Saved:
    """Save an own wording of the suggestion with this key, or (None) a new one. The result's ref is its key. Raises
    Invalid or Stale."""
    with store.write() as session:
        own = _own(session, key) if key else None
        if own is None:
            own = PlanSuggestion()
            values = {**(_values(key) if key else {}), **values, "key": key or _new_key(session)}
        merge(session, own, values, values.get("version"))
        return replace(outcome(own, ()), ref=own.key)


def hide(store: Store, key: str) -> Callable[[], None]:
    """Suggest it no more; returns what suggests it again."""
    save(store, key, {"hidden": True})

    def undo() -> None:
        restore(store, key)

    return undo


def restore(store: Store, key: str) -> Callable[[], None]:
    """Suggest a hidden one again, in the wording it had; returns what hides it."""
    with store.write() as session:
        own = _need(session, key)
        if _says_the_same(own):
            session.delete(own)
        else:
            own.hidden = None

    def undo() -> None:
        hide(store, key)

    return undo


def delete(store: Store, key: str) -> Callable[[], None]:
    """Delete the municipality's own wording, so that the one that follows the program holds again, or its own
    suggestion; returns what puts it back. Raises OfficerError when there is none."""
    with store.read() as session:
        record_id = _need(session, key).id
    return records.delete(store, PlanSuggestion, record_id)


def _own(session: Session, key: str) -> PlanSuggestion | None:
    return session.scalar(select(PlanSuggestion).where(PlanSuggestion.key == key))


def _need(session: Session, key: str) -> PlanSuggestion:
    own = _own(session, key)
    if own is None:
        raise OfficerError(_("Forslaget har allerede ordlyden som følger programmet."))
    return own


def _values(key: str) -> dict[str, Any]:
    """The shipped wording as the form's values. Raises OfficerError when nothing has this key (any more)."""
    one = _shipped().get(key)
    if one is None:
        raise OfficerError(_("Fant ikke forslaget. Det kan være slettet."))
    row = _shipped_row(one)
    return {described.name: getattr(row, described.name) for described in FIELDS}


def _says_the_same(own: PlanSuggestion) -> bool:
    return own.key in _shipped() and all(getattr(own, name) == value for name, value in _values(own.key).items())


def _new_key(session: Session) -> str:
    """A key that none has: own-1, own-2."""
    keys: Iterable[str] = session.scalars(select(PlanSuggestion.key).where(PlanSuggestion.key.startswith(_OWN)))
    numbers = [int(key.removeprefix(_OWN)) for key in keys if key.removeprefix(_OWN).isdecimal()]
    return f"{_OWN}{max(numbers, default=0) + 1}"
