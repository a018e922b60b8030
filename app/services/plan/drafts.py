"""Plans that are being written: kept as drafts, found again, and brought back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from app import clock
from app.models import Case, Contact, Draft, Household, Numbered, SupportGroup, Tenancy
from app.services import people_sql as sql
from app.services import viewing
from app.services.naming import household_number
from app.services.plan.content import Measure, PlanContent, from_draft
from app.services.records import by_ref
from app.storage import drafts
from app.storage.store import Store
from app.texts import _

_PREFIX = "plan:"
PURPOSE = ("household", "group", "case", "tenancy", "replaces", "made_as", "correct")
"""What a draft says of the plan it is to become; each is also an argument of the wizard's."""


def key_of(*, household: str | None, replaces: str | None = None, made_as: str = "", correct: str | None = None) -> str:
    """Under which key a plan is kept while it is written: one first plan a household, and one change, renewal and
    correction a version."""
    if correct:
        return f"{_PREFIX}{correct}:correction"
    return f"{_PREFIX}{replaces}:{made_as}" if replaces else f"{_PREFIX}{household}"


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A plan that somebody began to write. `name` is the main person's, or the household's number when it is protected;
    `args` open the wizard on it."""

    key: str
    household: str
    name: str
    moment: datetime
    args: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


_NAMES = text(f"""
SELECT h.ref, p.first_name || ' ' || p.last_name AS name, {sql.PROTECTION} AS protection
FROM household h LEFT JOIN person p ON p.id = {sql.MAIN_PERSON} WHERE h.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants


def open_drafts(store: Store, household: str | None = None) -> Sequence[OpenDraft]:
    """Plans being written, the last touched first; of one household when it is named."""
    with store.read() as session:
        order = (Draft.moment.desc(), Draft.key)
        keys = session.execute(select(Draft.key, Draft.moment).where(Draft.key.startswith(_PREFIX)).order_by(*order))
        kept = [(row.key, row.moment) for row in keys]
    found = [(key, moment, drafts.load(store, key) or {}) for key, moment in kept]
    with store.read() as session:
        names = _names(session, {str(fields.get("household")) for _key, _moment, fields in found})
    listed = (_open_draft(key, moment, fields, names) for key, moment, fields in found)
    return [draft for draft in listed if draft.household in names and household in {None, draft.household}]


def _names(session: Session, refs: set[str]) -> dict[str, str]:
    """What each household that is still there is called."""
    rows = session.execute(_NAMES, {"today": clock.today().isoformat(), "refs": sorted(refs)}) if refs else ()
    return {row.ref: household_number(row.ref) if row.protection or not row.name else row.name for row in rows}


def _open_draft(key: str, moment: datetime, fields: Mapping[str, Any], names: Mapping[str, str]) -> OpenDraft:
    household = str(fields.get("household") or "")
    args = {name: str(fields[name]) for name in PURPOSE if fields.get(name)}
    if "replaces" in args or "correct" in args:
        args.pop("household", None)
    return OpenDraft(key, household, names.get(household, ""), moment, args)


def log_look(store: Store, household: str) -> None:
    """Write that the officer opened a plan to write it, when it is of a strictly confidential person."""
    with store.read() as session:
        seen = viewing.watched(session, by_ref(session, Household, household).id)
    viewing.log(store, seen, "plan")


def discard(store: Store, key: str) -> Callable[[], None]:
    """Give up a draft; returns what brings it back."""
    fields = drafts.load(store, key)
    drafts.drop(store, key)

    def undo() -> None:
        if fields is not None:
            drafts.save(store, key, fields)

    return undo


def discard_of(store: Store, version: str) -> Callable[[], None]:
    """Give up what is being written to follow or correct a version; returns what brings it back."""
    with store.read() as session:
        keys = session.scalars(select(Draft.key).where(Draft.key.startswith(f"{_PREFIX}{version}:"))).all()
    undos = [discard(store, key) for key in keys]

    def undo() -> None:
        for one in undos:
            one()

    return undo


def recovered(store: Store, fields: Mapping[str, Any]) -> PlanContent:
    """The plan that a draft holds, without the contacts, group, case and tenancy that have been deleted since."""
    content = from_draft(fields)
    with store.read() as session:
        known = set(session.scalars(select(Contact.ref).where(Contact.ref.in_(content.contacts))))
        links = ((SupportGroup, content.group), (Case, content.case), (Tenancy, content.tenancy))
        group, case, tenancy = (_kept(session, *link) for link in links)
    return replace(
        content,
        group=group,
        case=case,
        tenancy=tenancy,
        participants=tuple(one for one in content.participants if one.contact in known),
        measures=tuple(_done_by_known(one, known) for one in content.measures),
        consents=tuple(one for one in content.consents if one.contact in known),
    )


def _kept(session: Session, model: type[Numbered], ref: str | None) -> str | None:
    return session.scalar(select(model.ref).where(model.ref == ref))


def _done_by_known(measure: Measure, known: set[str]) -> Measure:
    if measure.contact is None or measure.contact in known:
        return measure
    return replace(measure, contact=None, who=_("den som er slettet"))
