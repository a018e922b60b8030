"""Which changes belong to a household: those of its records and of their parts, also of what has been deleted.

Parameters: `id` of the household, `limit`.
"""

_OWN = (
    "membership", "situation", "review", "note", "stay", "case", "consent", "support_group", "cooperation_plan",
    "housing_need", "tenancy", "arrears", "payment_agreement", "eviction",
)  # fmt: skip
"""Tables of records with a `household_id`."""

_PARTS = (
    ("decision", "stay", "stay_id"),
    ("case_step", "case", "case_id"),
    ("letter", "case", "case_id"),
    ("letter", "eviction", "eviction_id"),
    ("tenancy_notice", "tenancy", "tenancy_id"),
    ("tenancy_review", "tenancy", "tenancy_id"),
    ("eviction_measure", "eviction", "eviction_id"),
    ("group_member", "support_group", "group_id"),
    ("meeting", "support_group", "group_id"),
    ("group_task", "support_group", "group_id"),
    ("plan_participant", "cooperation_plan", "plan_id"),
    ("plan_goal", "cooperation_plan", "plan_id"),
    ("plan_measure", "cooperation_plan", "plan_id"),
    ("plan_evaluation", "cooperation_plan", "plan_id"),
)
"""Part, whole and the column that joins them."""

_DELETED = (
    "letter", "group_member", "meeting", "group_task", "attendance", "tenancy_notice", "tenancy_review",
    "eviction_measure",
)  # fmt: skip
"""Parts that can be deleted while the whole is there."""

_STILL = 2**62
"""After every change there is."""


def _own(table: str) -> str:
    return f"SELECT '{table}', id FROM \"{table}\" WHERE household_id = :id"  # noqa: S608  # constants


def _part(part: str, whole: str, column: str) -> str:
    return f"""SELECT '{part}', p.id FROM "{part}" p JOIN "{whole}" w ON w.id = p.{column}
               WHERE w.household_id = :id"""  # noqa: S608  # constants


def _deleted(part: str, column: str, wholes: str) -> str:
    return f"""SELECT "table", record_id, id FROM change WHERE action = 'delete' AND "table" = '{part}'
               AND json_extract(fields, '$.{column}[0]') IN ({wholes})"""  # noqa: S608  # constants


_MEETINGS = "SELECT m.id FROM meeting m JOIN support_group a ON a.id = m.group_id WHERE a.household_id = :id"
_THERE = " UNION ".join((
    "SELECT 'household' AS name, :id AS record",
    *(_own(table) for table in _OWN),
    *(_part(*names) for names in _PARTS),
    "SELECT 'person', person_id FROM membership WHERE household_id = :id",
    f"SELECT 'attendance', c.id FROM attendance c WHERE c.meeting_id IN ({_MEETINGS})",  # noqa: S608  # constants
))  # fmt: skip
_GONE = " UNION ".join((
    """SELECT "table", record_id, id FROM change
       WHERE action = 'delete' AND json_extract(fields, '$.household_id[0]') = :id""",
    *(_deleted(part, column, f'SELECT id FROM "{whole}" WHERE household_id = :id')  # noqa: S608  # constants
      for part, whole, column in _PARTS if part in _DELETED),
    _deleted("attendance", "meeting_id", _MEETINGS),
))  # fmt: skip

CHANGES = f"""
WITH belongs(name, record, last) AS (SELECT name, record, {_STILL} FROM ({_THERE}) UNION ALL {_GONE})
SELECT c.id, c.moment, c.who, c.action, c."table", c.fields
FROM belongs b CROSS JOIN change c ON c.record_id = b.record AND c."table" = b.name AND c.id <= b.last
WHERE NOT EXISTS (
    SELECT 1 FROM change d WHERE d.action = 'delete' AND d.record_id = b.record AND d."table" = b.name
    AND d.id >= c.id AND d.id < b.last)
UNION ALL
SELECT v.id, v.moment, v.who, 'view', 'person', '{{}}' FROM "view" v JOIN person p ON p.ref = v.person_ref
WHERE p.id IN (SELECT person_id FROM membership WHERE household_id = :id)
ORDER BY 2 DESC, 1 DESC LIMIT :limit
"""  # noqa: S608  # constants
"""The number of a row that is deleted is given to another record later, perhaps of another household: what is told of
one ends with its deletion (`last`), and begins after that of the one before."""
