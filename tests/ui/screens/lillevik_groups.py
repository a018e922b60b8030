"""The groups of Lillevik: contacts, members with and without consent, meetings held and to come, tasks."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.formats import fold, sort_key
from app.models import Attendance, Consent, Contact, GroupMember, GroupTask, Household, Meeting, SupportGroup

CONTACTS = (
    ("Kari Holm", "housing_office", "Lillevik kommune", "boligrådgiver", "400 10 001"),
    ("Per Sand", "nav", "Nav Lillevik", "veileder", "400 10 002"),
    ("Anne Vik", "health_centre", "Lillevik helsestasjon", "helsesykepleier", "400 10 003"),
    ("Mona Bakke", "school", "Solbakken skole", "kontaktlærer", "400 10 004"),
    ("Jon Li", "doctor", "Lillevik legesenter", None, "400 10 005"),
    ("Siv Moen", "substance_mental", "Rus og psykisk helse", "psykiatrisk sykepleier", "400 10 006"),
    ("Geir Dahl", "police", "Lillevik lensmannskontor", None, None),
)
"""K1 to K7."""

GROUPS: tuple[tuple[int, int, date, date | None, str | None], ...] = (
    (1, 41, date(2026, 9, 22), None, "Varig bolig nær skolen, og ro rundt barna."),
    (2, 44, date(2026, 8, 10), None, "Beholde boligen etter utskriving."),
    (3, 38, date(2025, 3, 1), date(2026, 6, 30), None),
    (4, 51, date(2026, 11, 2), None, None),
)
"""Number, household, from, to, purpose. A4 has nobody yet."""

MEMBERS: tuple[tuple[int, int, dict[str, Any]], ...] = (
    (1, 1, {"role": "bolig", "coordinator": True}),
    (1, 2, {"role": "økonomi og bostøtte"}),
    (1, 3, {"role": "barna"}),
    (1, 4, {"role": "skolestart"}),
    (2, 6, {"role": "hjemmebesøk", "coordinator": True}),
    (2, 5, {"role": "medisiner"}),
    (2, 7, {"end": date(2026, 9, 30)}),
    (3, 1, {"coordinator": True, "end": date(2026, 6, 30)}),
)

CONSENTS: tuple[tuple[int, int, dict[str, Any]], ...] = (
    (41, 1, {"given": date(2026, 9, 22), "scope": ("housing", "plan")}),
    (41, 2, {"given": date(2026, 9, 22), "until": date(2027, 9, 21), "scope": ("housing", "economy")}),
    (41, 3, {"given": date(2026, 9, 22), "until": date(2026, 12, 1), "scope": ("family", "health")}),
    (44, 6, {"given": date(2026, 8, 10), "scope": ("housing",), "withdrawn": date(2026, 11, 9)}),
)
"""Household, contact. Of A1 K4 has none; of A2 K6 has taken it back and K5 has none."""

MEETINGS: tuple[tuple[int, datetime, dict[str, Any], tuple[int, ...]], ...] = (
    (1, datetime(2026, 10, 1, 9, 0), {"place": "Rådhuset", "held": True, "resident_came": True, "minutes": "Amina vil bo nær skolen."}, (1, 2, 4)),  # noqa: E501, DTZ001
    (1, datetime(2026, 11, 5, 9, 0), {"place": "Rådhuset, møterom 2", "held": True, "resident_came": True, "agenda": "Bolig\nSkole", "minutes": "Fem til stede. Tre nye tiltak."}, (1, 2, 3)),  # noqa: E501, DTZ001
    (1, datetime(2026, 12, 3, 9, 30), {"place": "Rådhuset, møterom 2", "agenda": "Ny bolig\nInnkjøp av møbler\nSkolestart"}, ()),  # noqa: E501, DTZ001
    (2, datetime(2026, 9, 14, 13, 0), {"place": "Rådhuset", "held": True, "resident_came": False}, (5, 6)),  # noqa: DTZ001
)  # fmt: skip

TASKS: tuple[tuple[int, str, dict[str, Any]], ...] = (
    (1, "Søke bostøtte", {"contact": 2, "agreed": date(2026, 10, 1), "due": date(2026, 11, 12)}),
    (1, "Melde flytting til skolen", {"contact": 4, "agreed": date(2026, 11, 5), "due": date(2026, 12, 1)}),
    (1, "Se på leiligheten i Fjordveien", {"agreed": date(2026, 11, 5), "due": date(2026, 11, 23)}),
    (1, "Bestille tolk til visningen", {"contact": 1, "agreed": date(2026, 11, 5), "done": date(2026, 11, 6)}),
    (2, "Skaffe nøkkel", {"who": "Vaktmesteren", "agreed": date(2026, 9, 14), "due": date(2026, 10, 1)}),
)  # fmt: skip


def fill(session: Session) -> None:
    """Write the groups of households that are there already."""
    households = {ref: known for known, ref in session.execute(select(Household.id, Household.ref))}
    contacts = _contacts(session)
    groups = {}
    for number, home, start, end, purpose in GROUPS:
        groups[number] = SupportGroup(
            ref=f"A{number}", household_id=households[f"H{home}"], start=start, end=end, purpose=purpose
        )
    session.add_all(groups.values())
    session.flush()
    for home, who, more in CONSENTS:
        session.add(Consent(household_id=households[f"H{home}"], contact_id=contacts[who].id, **more))
    starts = {number: start for number, _home, start, _end, _purpose in GROUPS}
    for number, who, more in MEMBERS:
        session.add(GroupMember(group_id=groups[number].id, contact_id=contacts[who].id, start=starts[number], **more))
    for number, what, more in TASKS:
        who = contacts[more["contact"]].id if "contact" in more else None
        rest = {name: value for name, value in more.items() if name != "contact"}
        session.add(GroupTask(group_id=groups[number].id, what=what, contact_id=who, **rest))
    _meetings(session, groups, contacts)


def _contacts(session: Session) -> dict[int, Contact]:
    made = {}
    for number, (name, service, workplace, title, phone) in enumerate(CONTACTS, 1):
        made[number] = Contact(
            ref=f"K{number}", name=name, service=service, workplace=workplace, title=title, phone=phone,
            sort_key=sort_key(name), search_text=fold(f"{name} {workplace}"),
        )  # fmt: skip
    session.add_all(made.values())
    session.flush()
    return made


def _meetings(session: Session, groups: dict[int, SupportGroup], contacts: dict[int, Contact]) -> None:
    for number, moment, more, came in MEETINGS:
        meeting = Meeting(group_id=groups[number].id, moment=moment, **more)
        session.add(meeting)
        session.flush()
        session.add_all(Attendance(meeting_id=meeting.id, contact_id=contacts[who].id) for who in came)
