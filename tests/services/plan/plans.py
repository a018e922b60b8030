"""Short ways to make plans of invented people."""

from datetime import date
from typing import Any

from app.models import Contact, GroupMember, Household, SupportGroup
from app.services.plan import saving
from app.services.plan.content import Goal, Measure, Participant, PlanContent
from app.services.records import by_ref
from app.storage.history import next_ref
from app.storage.store import Store

START, END = date(2026, 7, 1), date(2026, 12, 31)
EVALUATION = date(2026, 10, 1)


def new_contact(store: Store, name: str = "Kari Li", service: str = "follow_up", **more: Any) -> str:
    with store.write() as session:
        contact = Contact(ref=next_ref(session, Contact), name=name, service=service, **more)
        session.add(contact)
        return contact.ref


def new_group(store: Store, household: str, *contacts: str, start: date = START, end: date | None = None) -> str:
    """A group of these contacts, the first its coordinator."""
    with store.write() as session:
        group = SupportGroup(
            ref=next_ref(session, SupportGroup), household_id=by_ref(session, Household, household).id, start=start,
            end=end,
        )  # fmt: skip
        session.add(group)
        session.flush()
        for place, contact in enumerate(contacts):
            known = by_ref(session, Contact, contact)
            session.add(
                GroupMember(
                    group_id=group.id, contact_id=known.id, role="besøk", coordinator=place == 0 or None, start=start
                )
            )
        return group.ref


def content(household: str, contact: str | None = None, **values: Any) -> PlanContent:
    """A plan of the second half of 2026, evaluated in October, with a main goal, a sub-goal and three measures."""
    return PlanContent(
        household=household,
        values={"dated": START, "start": START, "end": END, "consented": START, **values},
        participants=(Participant(contact, "booppfølging", coordinator=True),) if contact else (),
        goals=(Goal(1, "main", "Jeg beholder leiligheten"), Goal(2, "sub", "Jeg betaler husleien", term="short")),
        measures=(
            Measure(1, "Besøk hjemme", goal_number=1, contact=contact, how_often="hver uke"),
            Measure(2, "Jeg går til økonomisk rådgiver", goal_number=2, end=date(2026, 9, 30)),
            Measure(3, "Vaske trappa", who="nabo"),
        ),
        evaluations=(EVALUATION,),
    )


def new_plan(store: Store, household: str, contact: str | None = None, **values: Any) -> str:
    return saving.save(store, content(household, contact, **values)).ref
