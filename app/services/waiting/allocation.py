"""Allocating a dwelling: what its form begins with, and the tenancy it makes.

A household that lives in a municipal dwelling already swaps; any other begins a new tenancy. A stay in temporary
accommodation can end on the day they move in.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid
from app.models import Tenancy
from app.models.fields import Field, Kind, fields_of
from app.services import stay
from app.services.records import Saved, Values
from app.services.tenancy import life, registration
from app.services.tenancy_act import term
from app.services.waiting import homes, listing, waiting_sql
from app.services.waiting.homes import Home
from app.services.waiting.listing import WaitingRow
from app.storage.store import Store
from app.texts import N_, _

END_STAY = Field(
    "end_stay",
    N_("Avslutt oppholdet i midlertidig botilbud"),
    Kind.YES_NO,
    help=N_("Den dagen de flytter inn. De er da gått til kommunal bolig."),
)
FIELDS = tuple(
    fields_of(Tenancy)[name]
    for name in (
        "start", "contract", "contract_until", "short_term", "short_reason", "told_binding", "told_earmarked",
        "main_reason", "was_municipal", "deposit", "guarantee",
    )
)  # fmt: skip
"""What is asked when a dwelling is allocated; the rest of the tenancy is written on its own page."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the form begins with. `swaps`: the household's tenancy in another municipal dwelling, which the new one is
    to take the place of; `stay`: a stay it can end. Exchange IDs. `earmarked`: husleieloven § 11-1."""

    who: WaitingRow
    home: Home
    values: Values
    swaps: str | None
    stay: str | None
    earmarked: bool


_FACTS = text(f"""
SELECT (SELECT l.ref FROM {waiting_sql.LIVES} AND l.moved_out IS NULL
        ORDER BY l.start DESC, l.id DESC LIMIT 1) AS swaps,
       (SELECT c.received FROM "case" c WHERE c.ref = :case) AS received,
       (SELECT e.earmarking FROM dwelling e WHERE e.ref = :dwelling) AS earmarking
FROM household h WHERE h.ref = :household
""")  # noqa: S608  # constants
_LIVED = text(f"SELECT 1 FROM household h JOIN {waiting_sql.LIVES} AND h.ref = :household LIMIT 1")  # noqa: S608


def proposed(store: Store, household_ref: str, dwelling_ref: str) -> Proposal:
    """What is known of the allocation before anything is typed: from the first day the dwelling is free, for the three
    years of a fixed term (husleieloven § 9-3). Raises OfficerError when household or dwelling is gone."""
    today = clock.today()
    with store.read() as session:
        who = listing.of_household(session, household_ref, today)
        home = homes.one(session, dwelling_ref, today)
        facts = session.execute(_FACTS, _refs(who, home, today)).one()
        received = date.fromisoformat(facts.received) if facts.received else today
        was_municipal = _lived_municipal(session, household_ref, received)
    start = max(home.free or today, today)
    values = {
        "start": start, "contract": "fixed", "contract_until": term.shortest_end(start),
        "main_reason": who.need.target_group, "was_municipal": was_municipal,
        END_STAY.name: True if who.stay else None,
    }  # fmt: skip
    return Proposal(who, home, values, facts.swaps, who.stay, facts.earmarking == "section_11_1")


def _refs(who: WaitingRow, home: Home, today: date) -> dict[str, Any]:
    return {"household": who.ref, "dwelling": home.ref, "case": who.case, "today": today.isoformat()}


def _lived_municipal(session: Session, household_ref: str, day: date) -> bool:
    """Whether the household lived in a municipal dwelling on a day: it is no new tenant then (SSB)."""
    return session.execute(_LIVED, {"household": household_ref, "today": day.isoformat()}).first() is not None


def allocate(store: Store, household_ref: str, dwelling_ref: str, values: Values) -> Saved:
    """Make the tenancy, linked to the case that granted it, and end the stay when `end_stay` says so. Gives the
    tenancy. Raises Invalid with the fields of the form."""
    proposal = proposed(store, household_ref, dwelling_ref)
    given = {field.name: values[field.name] for field in FIELDS if field.name in values}
    _refuse_early(store, proposal, values)
    if proposal.swaps is not None:
        saved = life.swap(store, proposal.swaps, dwelling_ref, {**given, "case": proposal.who.case})
    else:
        whole = {**given, "household": household_ref, "dwelling": dwelling_ref, "case": proposal.who.case}
        saved = registration.register(store, whole)
    if proposal.stay is not None and values.get(END_STAY.name):
        stay.end(store, proposal.stay, values["start"], "municipal_dwelling")
    return saved


def preview(store: Store, proposal: Proposal, values: Values) -> dict[str, str]:
    """What is odd about the tenancy as it is typed, by field of the form, nothing saved. That they live elsewhere that
    day is not: a swap ends the tenancy there, and the stay can end too."""
    given = {field.name: values.get(field.name) for field in FIELDS}
    refs = {"household": proposal.who.ref, "dwelling": proposal.home.ref}
    found = registration.preview(store, None, {**given, **refs})
    ends = proposal.swaps is not None or bool(values.get(END_STAY.name))
    return {name: text for name, text in found.items() if not (ends and name == "start")}


def _refuse_early(store: Store, proposal: Proposal, values: Values) -> None:
    """Ending the stay must not fail once the tenancy is there."""
    start = values.get("start")
    if proposal.stay is None or not values.get(END_STAY.name) or start is None:
        return
    if start < stay.load(store, proposal.stay)["stay.arrived"]:
        raise Invalid({"start": _("Oppholdet i midlertidig botilbud begynte senere enn dette.")})
