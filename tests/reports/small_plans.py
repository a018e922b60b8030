"""The groups and plans of Testvik, and their count on paper for 2025 as seen on 15 January 2026.

| group | household | from       | to         | on 31.12.2025            |
|-------|-----------|------------|------------|--------------------------|
| A1    | H1 Kari   | 01.02.2025 |            | counted                  |
| A2    | H2 Ali    | 01.01.2025 | 30.12.2025 | ended the day before     |
| A3    | H1 Kari   | 01.11.2025 |            | of a household counted   |
| A4    | H3 Berit  | 01.05.2025 | 31.12.2025 | counted: its last day    |
| A5    | H4 Cato   | 01.01.2026 |            | not begun                |

| plan | household | made as          | dated      | holds                 | goals reached                        |
|------|-----------|------------------|------------|-----------------------|--------------------------------------|
| PL1  | H1        | first            | 10.02.2025 | 10.02.2025-09.08.2025 | 1: 01.08.2025                        |
| PL2  | H1        | renewal of PL1   | 10.08.2025 | 10.08.2025-09.02.2026 | 2: 01.12.2025, 4: 31.12.2025         |
| PL3  | H1        | revision of PL2  | 20.12.2025 | 01.01.2026-09.02.2026 | 5: 10.01.2026                        |
| PL4  | H2        | first            | 15.12.2024 | 01.01.2025-31.12.2025 | 1: 31.12.2024, 2: no date            |
| PL5  | H3        | first            | 01.05.2025 | to 30.04.2026, but ended 30.06.2025 | 1: 30.06.2025, 2: given up |
| PL6  | H4        | first            | 31.12.2025 | 05.01.2026-05.07.2026 |                                      |
"""

from datetime import date

from sqlalchemy.orm import Session

from app.models import Contact, CooperationPlan, GroupMember, PlanGoal, SupportGroup

GROUPS = [
    ("A1", "H1", date(2025, 2, 1), None), ("A2", "H2", date(2025, 1, 1), date(2025, 12, 30)),
    ("A3", "H1", date(2025, 11, 1), None), ("A4", "H3", date(2025, 5, 1), date(2025, 12, 31)),
    ("A5", "H4", date(2026, 1, 1), None),
]  # fmt: skip
PLANS = [
    ("PL1", "H1", "first", None, date(2025, 2, 10), date(2025, 2, 10), date(2025, 8, 9), None),
    ("PL2", "H1", "renewal", "PL1", date(2025, 8, 10), date(2025, 8, 10), date(2026, 2, 9), None),
    ("PL3", "H1", "revision", "PL2", date(2025, 12, 20), date(2026, 1, 1), date(2026, 2, 9), None),
    ("PL4", "H2", "first", None, date(2024, 12, 15), date(2025, 1, 1), date(2025, 12, 31), None),
    ("PL5", "H3", "first", None, date(2025, 5, 1), date(2025, 5, 1), date(2026, 4, 30), date(2025, 6, 30)),
    ("PL6", "H4", "first", None, date(2025, 12, 31), date(2026, 1, 5), date(2026, 7, 5), None),
]
GOALS = [
    ("PL1", 1, "reached", date(2025, 8, 1)), ("PL1", 2, "on_the_way", date(2025, 8, 1)),
    ("PL2", 2, "reached", date(2025, 12, 1)), ("PL2", 4, "reached", date(2025, 12, 31)),
    ("PL3", 5, "reached", date(2026, 1, 10)), ("PL4", 1, "reached", date(2024, 12, 31)),
    ("PL4", 2, "reached", None), ("PL5", 1, "reached", date(2025, 6, 30)),
    ("PL5", 2, "given_up", date(2025, 6, 30)), ("PL6", 1, None, None),
]  # fmt: skip

PAPER: dict[str, tuple[float | None, float | None, list[str]]] = {
    "support_groups.active": (2, None, ["H1", "H3"]),
    "plans.active": (2, None, ["PL2", "PL4"]),
    "plans.made": (3, None, ["PL1", "PL5", "PL6"]),
    "plans.renewed": (1, None, ["PL2"]),
    "plans.goals_reached": (4, None, ["PL1", "PL2", "PL5"]),  # 1 + 2 + 1
}


def fill(session: Session, households: dict[str, int]) -> None:
    """Write them to the database of the households with these row ids."""
    contact = Contact(ref="K1", name="Lege Legesen", service="doctor")
    session.add(contact)
    session.flush()
    for ref, household, start, end in GROUPS:
        group = SupportGroup(ref=ref, household_id=households[household], start=start, end=end)
        session.add(group)
        session.flush()
        session.add(GroupMember(group_id=group.id, contact_id=contact.id, start=start))
    _plans(session, households)


def _plans(session: Session, households: dict[str, int]) -> None:
    ids: dict[str | None, int | None] = {None: None}
    for ref, household, made_as, replaces, dated, start, end, ended in PLANS:
        plan = CooperationPlan(
            ref=ref, household_id=households[household], made_as=made_as, replaces_id=ids[replaces], dated=dated,
            start=start, end=end, ended=ended,
        )  # fmt: skip
        session.add(plan)
        session.flush()
        ids[ref] = plan.id
    for plan_ref, number, evaluation, evaluated in GOALS:
        session.add(PlanGoal(plan_id=ids[plan_ref], number=number, kind="sub", text="Et mål", evaluation=evaluation,
                             evaluated=evaluated))  # fmt: skip
    session.flush()
