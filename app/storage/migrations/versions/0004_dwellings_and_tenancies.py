"""Dwellings with rent and agreements, the waiting list, tenancies, arrears and evictions; letters about an eviction."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _disposal_agreement()
    _dwelling()
    _out_of_use()
    _rent_change()
    _housing_need()
    _priority_criterion()
    _tenancy()
    _tenancy_notice()
    _tenancy_review()
    _arrears()
    _payment_agreement()
    _eviction()
    _eviction_measure()
    _letters_about_evictions()
    _plans_of_tenancies()


def _letters_about_evictions() -> None:
    with op.batch_alter_table("letter") as table:
        table.alter_column("case_id", existing_type=sa.Integer(), nullable=True)
        table.add_column(sa.Column("eviction_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            "fk_letter_eviction_id_eviction", "eviction", ["eviction_id"], ["id"], ondelete="CASCADE"
        )
        table.create_index("ix_letter_eviction_id", ["eviction_id"])


def _plans_of_tenancies() -> None:
    with op.batch_alter_table("cooperation_plan") as table:
        table.add_column(sa.Column("tenancy_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            "fk_cooperation_plan_tenancy_id_tenancy", "tenancy", ["tenancy_id"], ["id"], ondelete="RESTRICT"
        )
        table.create_index("ix_cooperation_plan_tenancy_id", ["tenancy_id"])


def _disposal_agreement() -> None:
    op.create_table(
        "disposal_agreement",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("homes", sa.Integer(), nullable=True),
        sa.Column("share", sa.String(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_disposal_agreement"),
        sa.UniqueConstraint("ref", name="uq_disposal_agreement_ref"),
    )


def _dwelling() -> None:
    op.create_table(
        "dwelling",
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=True),
        sa.Column("city", sa.String(), nullable=True),
        sa.Column("unit_number", sa.String(), nullable=True),
        sa.Column("building", sa.String(), nullable=True),
        sa.Column("district", sa.String(), nullable=True),
        sa.Column("disposal", sa.String(), nullable=False),
        sa.Column("bedrooms", sa.Integer(), nullable=True),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("floor", sa.Integer(), nullable=True),
        sa.Column("lift", sa.Boolean(), nullable=True),
        sa.Column("wheelchair", sa.Boolean(), nullable=False),
        sa.Column("staffing", sa.String(), nullable=True),
        sa.Column("target_group", sa.String(), nullable=True),
        sa.Column("earmarking", sa.String(), nullable=True),
        sa.Column("earmarked", sa.Date(), nullable=True),
        sa.Column("rent", sa.Integer(), nullable=True),
        sa.Column("taken_into_use", sa.Date(), nullable=False),
        sa.Column("given_up", sa.Date(), nullable=True),
        sa.Column("standard", sa.Text(), nullable=True),
        sa.Column("suitability", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["disposal_agreement.id"],
            name="fk_dwelling_agreement_id_disposal_agreement",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_dwelling"),
        sa.UniqueConstraint("ref", name="uq_dwelling_ref"),
    )
    op.create_index("ix_dwelling_agreement_id", "dwelling", ["agreement_id"])
    op.create_index("ix_dwelling_sort_key", "dwelling", ["sort_key"])
    op.create_index("ix_dwelling_taken_into_use", "dwelling", ["taken_into_use"])


def _out_of_use() -> None:
    op.create_table(
        "out_of_use",
        sa.Column("dwelling_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name="fk_out_of_use_dwelling_id_dwelling", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_out_of_use"),
    )
    op.create_index("ix_out_of_use_dwelling_id", "out_of_use", ["dwelling_id"])


def _rent_change() -> None:
    op.create_table(
        "rent_change",
        sa.Column("dwelling_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("notified", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name="fk_rent_change_dwelling_id_dwelling", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_rent_change"),
    )
    op.create_index("ix_rent_change_dwelling_id", "rent_change", ["dwelling_id"])


def _housing_need() -> None:
    op.create_table(
        "housing_need",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("bedrooms", sa.Integer(), nullable=True),
        sa.Column("wheelchair", sa.Boolean(), nullable=True),
        sa.Column("no_stairs", sa.Boolean(), nullable=True),
        sa.Column("districts", sa.String(), nullable=True),
        sa.Column("staffing", sa.String(), nullable=True),
        sa.Column("target_group", sa.String(), nullable=True),
        sa.Column("most_rent", sa.Integer(), nullable=True),
        sa.Column("extra_points", sa.Integer(), nullable=True),
        sa.Column("extra_reason", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_housing_need_household_id_household", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_housing_need"),
    )
    op.create_index("ix_housing_need_household_id", "housing_need", ["household_id"], unique=True)


def _priority_criterion() -> None:
    op.create_table(
        "priority_criterion",
        sa.Column("fact", sa.String(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_priority_criterion"),
    )
    op.create_index("ix_priority_criterion_fact", "priority_criterion", ["fact"])


def _tenancy() -> None:
    op.create_table(
        "tenancy",
        sa.Column("dwelling_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("contract_until", sa.Date(), nullable=True),
        sa.Column("moved_out", sa.Date(), nullable=True),
        sa.Column("contract", sa.String(), nullable=True),
        sa.Column("was_municipal", sa.Boolean(), nullable=True),
        sa.Column("main_reason", sa.String(), nullable=True),
        sa.Column("made_as", sa.String(), nullable=True),
        sa.Column("signed", sa.Date(), nullable=True),
        sa.Column("short_term", sa.String(), nullable=True),
        sa.Column("short_reason", sa.Text(), nullable=True),
        sa.Column("told_binding", sa.Boolean(), nullable=True),
        sa.Column("told_earmarked", sa.Boolean(), nullable=True),
        sa.Column("deposit", sa.Integer(), nullable=True),
        sa.Column("guarantee", sa.Integer(), nullable=True),
        sa.Column("why_moved", sa.String(), nullable=True),
        sa.Column("moved_to", sa.String(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["tenancy.id"], name="fk_tenancy_replaces_id_tenancy", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name="fk_tenancy_dwelling_id_dwelling", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_tenancy_household_id_household", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_tenancy_case_id_case", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_tenancy"),
        sa.UniqueConstraint("ref", name="uq_tenancy_ref"),
    )
    op.create_index("ix_tenancy_case_id", "tenancy", ["case_id"])
    op.create_index("ix_tenancy_contract_until", "tenancy", ["contract_until", "moved_out"])
    op.create_index("ix_tenancy_dwelling", "tenancy", ["dwelling_id", "start", "moved_out"])
    op.create_index("ix_tenancy_household_id", "tenancy", ["household_id"])
    op.create_index("ix_tenancy_list", "tenancy", ["start", "id"])
    op.create_index("ix_tenancy_moved_out", "tenancy", ["moved_out"])
    op.create_index("ix_tenancy_replaces_id", "tenancy", ["replaces_id"], unique=True)


def _tenancy_notice() -> None:
    op.create_table(
        "tenancy_notice",
        sa.Column("tenancy_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("written", sa.Boolean(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("told_protest", sa.Boolean(), nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("protested", sa.Date(), nullable=True),
        sa.Column("sued", sa.Date(), nullable=True),
        sa.Column("withdrawn", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenancy_id"], ["tenancy.id"], name="fk_tenancy_notice_tenancy_id_tenancy", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tenancy_notice"),
    )
    op.create_index("ix_tenancy_notice_tenancy_id", "tenancy_notice", ["tenancy_id"])


def _tenancy_review() -> None:
    op.create_table(
        "tenancy_review",
        sa.Column("tenancy_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("way_on", sa.String(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenancy_id"], ["tenancy.id"], name="fk_tenancy_review_tenancy_id_tenancy", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tenancy_review"),
    )
    op.create_index("ix_tenancy_review_tenancy_id", "tenancy_review", ["tenancy_id"])


def _arrears() -> None:
    op.create_table(
        "arrears",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("tenancy_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("months", sa.String(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_arrears_household_id_household", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_arrears_case_id_case", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["tenancy_id"], ["tenancy.id"], name="fk_arrears_tenancy_id_tenancy", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_arrears"),
        sa.UniqueConstraint("ref", name="uq_arrears_ref"),
    )
    op.create_index("ix_arrears_case_id", "arrears", ["case_id"])
    op.create_index("ix_arrears_day", "arrears", ["day"])
    op.create_index("ix_arrears_debt", "arrears", ["household_id", "tenancy_id", "case_id", "day", "amount"])
    op.create_index("ix_arrears_tenancy_id", "arrears", ["tenancy_id"])


def _payment_agreement() -> None:
    op.create_table(
        "payment_agreement",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("tenancy_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("agreed", sa.Date(), nullable=False),
        sa.Column("per_month", sa.Integer(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("deduction", sa.Date(), nullable=True),
        sa.Column("deduction_withdrawn", sa.Date(), nullable=True),
        sa.Column("broken", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_payment_agreement_household_id_household", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["tenancy_id"], ["tenancy.id"], name="fk_payment_agreement_tenancy_id_tenancy", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name="fk_payment_agreement_case_id_case", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_payment_agreement"),
        sa.UniqueConstraint("ref", name="uq_payment_agreement_ref"),
    )
    op.create_index("ix_payment_agreement_case_id", "payment_agreement", ["case_id"])
    op.create_index("ix_payment_agreement_household_id", "payment_agreement", ["household_id"])
    op.create_index("ix_payment_agreement_tenancy_id", "payment_agreement", ["tenancy_id"])


def _eviction() -> None:
    op.create_table(
        "eviction",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("tenancy_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("warned", sa.Date(), nullable=True),
        sa.Column("petitioned", sa.Date(), nullable=True),
        sa.Column("landlord", sa.String(), nullable=True),
        sa.Column("cause", sa.String(), nullable=True),
        sa.Column("scheduled", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("outcome_day", sa.Date(), nullable=True),
        sa.Column("tenant_warned", sa.Date(), nullable=True),
        sa.Column("served", sa.Date(), nullable=True),
        sa.Column("answered", sa.Date(), nullable=True),
        sa.Column("debt", sa.Integer(), nullable=True),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("landlord_contact", sa.String(), nullable=True),
        sa.Column("bailiff", sa.String(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenancy_id"], ["tenancy.id"], name="fk_eviction_tenancy_id_tenancy", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_eviction_household_id_household", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_eviction_case_id_case", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_eviction"),
        sa.UniqueConstraint("ref", name="uq_eviction_ref"),
    )
    op.create_index("ix_eviction_case_id", "eviction", ["case_id"])
    op.create_index("ix_eviction_household_id", "eviction", ["household_id"])
    op.create_index("ix_eviction_open", "eviction", ["warned", "petitioned"], sqlite_where=sa.text("outcome IS NULL"))
    op.create_index("ix_eviction_outcome_day", "eviction", ["outcome_day"])
    op.create_index("ix_eviction_petitioned", "eviction", ["petitioned"])
    op.create_index("ix_eviction_tenancy_id", "eviction", ["tenancy_id"])
    op.create_index("ix_eviction_warned", "eviction", ["warned"])


def _eviction_measure() -> None:
    op.create_table(
        "eviction_measure",
        sa.Column("eviction_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["eviction_id"], ["eviction.id"], name="fk_eviction_measure_eviction_id_eviction", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_eviction_measure"),
    )
    op.create_index("ix_eviction_measure_eviction_id", "eviction_measure", ["eviction_id"])
    op.create_index("ix_eviction_measure_open", "eviction_measure", ["due"], sqlite_where=sa.text("done IS NULL"))
