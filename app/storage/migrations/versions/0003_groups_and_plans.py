"""Contacts and consents, responsibility groups with meetings and tasks, cooperation plans."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _contact()
    _consent()
    _support_group()
    _group_member()
    _meeting()
    _attendance()
    _group_task()
    _cooperation_plan()
    _plan_participant()
    _plan_goal()
    _plan_measure()
    _plan_evaluation()
    _plan_suggestion()


def _contact() -> None:
    op.create_table(
        "contact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("workplace", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
        sa.UniqueConstraint("ref", name="uq_contact_ref"),
    )
    op.create_index("ix_contact_sort_key", "contact", ["sort_key"])


def _consent() -> None:
    op.create_table(
        "consent",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("given", sa.Date(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("withdrawn", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_consent_contact_id_contact", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_consent_household_id_household", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_contact_id", "consent", ["contact_id"])
    op.create_index("ix_consent_household_id_contact_id", "consent", ["household_id", "contact_id"])
    op.create_index("ix_consent_until", "consent", ["until"])


def _support_group() -> None:
    op.create_table(
        "support_group",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_support_group_household_id_household", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_support_group"),
        sa.UniqueConstraint("ref", name="uq_support_group_ref"),
    )
    op.create_index("ix_support_group_household_id", "support_group", ["household_id"])


def _group_member() -> None:
    op.create_table(
        "group_member",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("coordinator", sa.Boolean(), nullable=True),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["support_group.id"], name="fk_group_member_group_id_support_group", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_group_member_contact_id_contact", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_group_member"),
    )
    op.create_index("ix_group_member_contact_id", "group_member", ["contact_id"])
    op.create_index("ix_group_member_group_id", "group_member", ["group_id"])


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.DateTime(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("agenda", sa.Text(), nullable=True),
        sa.Column("invited", sa.Date(), nullable=True),
        sa.Column("held", sa.Boolean(), nullable=True),
        sa.Column("resident_came", sa.Boolean(), nullable=True),
        sa.Column("minutes", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["support_group.id"], name="fk_meeting_group_id_support_group", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
    )
    op.create_index("ix_meeting_group_id", "meeting", ["group_id"])
    op.create_index("ix_meeting_moment", "meeting", ["moment"])


def _attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_attendance_contact_id_contact", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name="fk_attendance_meeting_id_meeting", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attendance"),
    )
    op.create_index("ix_attendance_contact_id", "attendance", ["contact_id"])
    op.create_index("ix_attendance_meeting_id", "attendance", ["meeting_id"])


def _group_task() -> None:
    op.create_table(
        "group_task",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("agreed", sa.Date(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_group_task_contact_id_contact", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["support_group.id"], name="fk_group_task_group_id_support_group", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_group_task"),
    )
    op.create_index("ix_group_task_contact_id", "group_task", ["contact_id"])
    op.create_index("ix_group_task_group_id", "group_task", ["group_id"])
    op.create_index("ix_group_task_open", "group_task", ["due"], sqlite_where=sa.text("done IS NULL"))


def _cooperation_plan() -> None:
    op.create_table(
        "cooperation_plan",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("made_as", sa.String(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("background", sa.Text(), nullable=True),
        sa.Column("own_words", sa.Text(), nullable=True),
        sa.Column("resources", sa.Text(), nullable=True),
        sa.Column("needs", sa.Text(), nullable=True),
        sa.Column("home", sa.String(), nullable=True),
        sa.Column("fixed_until", sa.Date(), nullable=True),
        sa.Column("renewal_goal", sa.Boolean(), nullable=True),
        sa.Column("renewal_terms", sa.Text(), nullable=True),
        sa.Column("house_rules", sa.Text(), nullable=True),
        sa.Column("pay_days", sa.String(), nullable=True),
        sa.Column("rent_deduction", sa.Boolean(), nullable=True),
        sa.Column("rent_deduction_terms", sa.String(), nullable=True),
        sa.Column("tenancy_other", sa.Text(), nullable=True),
        sa.Column("whom_to_call", sa.Text(), nullable=True),
        sa.Column("resident_does", sa.Text(), nullable=True),
        sa.Column("services_do", sa.Text(), nullable=True),
        sa.Column("notice_routine", sa.Text(), nullable=True),
        sa.Column("follow_up", sa.Text(), nullable=True),
        sa.Column("consented", sa.Date(), nullable=True),
        sa.Column("signed", sa.Date(), nullable=True),
        sa.Column("individual_plan", sa.Boolean(), nullable=True),
        sa.Column("ip_coordinator", sa.String(), nullable=True),
        sa.Column("coordinator_offer", sa.String(), nullable=True),
        sa.Column("child_participation", sa.Text(), nullable=True),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=True),
        sa.Column("end_remark", sa.Text(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_cooperation_plan_household_id_household", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["support_group.id"], name="fk_cooperation_plan_group_id_support_group", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_cooperation_plan_case_id_case", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["cooperation_plan.id"],
            name="fk_cooperation_plan_replaces_id_cooperation_plan",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_cooperation_plan"),
        sa.UniqueConstraint("ref", name="uq_cooperation_plan_ref"),
    )
    op.create_index("ix_cooperation_plan_case_id", "cooperation_plan", ["case_id"])
    op.create_index("ix_cooperation_plan_dated", "cooperation_plan", ["dated"])
    op.create_index("ix_cooperation_plan_group_id", "cooperation_plan", ["group_id"])
    op.create_index("ix_cooperation_plan_household_id", "cooperation_plan", ["household_id"])
    op.create_index("ix_cooperation_plan_replaces_id", "cooperation_plan", ["replaces_id"], unique=True)


def _plan_participant() -> None:
    op.create_table(
        "plan_participant",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("coordinator", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_plan_participant_contact_id_contact", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["cooperation_plan.id"],
            name="fk_plan_participant_plan_id_cooperation_plan",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_plan_participant"),
    )
    op.create_index("ix_plan_participant_contact_id", "plan_participant", ["contact_id"])
    op.create_index("ix_plan_participant_plan_id", "plan_participant", ["plan_id"])


def _plan_goal() -> None:
    op.create_table(
        "plan_goal",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("term", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("evaluation", sa.String(), nullable=True),
        sa.Column("evaluated", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["cooperation_plan.id"], name="fk_plan_goal_plan_id_cooperation_plan", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_plan_goal"),
    )
    op.create_index("ix_plan_goal_evaluated", "plan_goal", ["evaluated", "evaluation", "plan_id"])
    op.create_index("ix_plan_goal_plan_id", "plan_goal", ["plan_id"])


def _plan_measure() -> None:
    op.create_table(
        "plan_measure",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("goal_number", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("how_often", sa.String(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("own_part", sa.Text(), nullable=True),
        sa.Column("carried_out", sa.String(), nullable=True),
        sa.Column("evaluated", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["cooperation_plan.id"], name="fk_plan_measure_plan_id_cooperation_plan", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_plan_measure_contact_id_contact", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_plan_measure"),
    )
    op.create_index("ix_plan_measure_contact_id", "plan_measure", ["contact_id"])
    op.create_index("ix_plan_measure_plan_id", "plan_measure", ["plan_id"])


def _plan_evaluation() -> None:
    op.create_table(
        "plan_evaluation",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("held", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["cooperation_plan.id"], name="fk_plan_evaluation_plan_id_cooperation_plan", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_plan_evaluation"),
    )
    op.create_index("ix_plan_evaluation_day", "plan_evaluation", ["day"])
    op.create_index("ix_plan_evaluation_plan_id", "plan_evaluation", ["plan_id"])


def _plan_suggestion() -> None:
    op.create_table(
        "plan_suggestion",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_nn", sa.Text(), nullable=True),
        sa.Column("text_en", sa.Text(), nullable=True),
        sa.Column("how_often", sa.String(), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_plan_suggestion"),
    )
    op.create_index("ix_plan_suggestion_key", "plan_suggestion", ["key"])
