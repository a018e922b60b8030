"""Cases and their steps, loan and allowance worksheets, dated rates, letters."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _case()
    _case_step()
    _rate()
    _loan_assessment()
    _allowance_estimate()
    _letter()
    _letter_template()


def _case() -> None:
    op.create_table(
        "case",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=True),
        sa.Column("received", sa.Date(), nullable=False),
        sa.Column("decided", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("amount_sought", sa.Integer(), nullable=True),
        sa.Column("amount_granted", sa.Integer(), nullable=True),
        sa.Column("paid", sa.Date(), nullable=True),
        sa.Column("amount_paid", sa.Integer(), nullable=True),
        sa.Column("complained", sa.Date(), nullable=True),
        sa.Column("complaint_outcome", sa.String(), nullable=True),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name="fk_case_household_id_household", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_case"),
        sa.UniqueConstraint("ref", name="uq_case_ref"),
    )
    in_list = ["received", "id", "kind"]
    op.create_index("ix_case_complained", "case", ["complained"])
    op.create_index(
        "ix_case_complaint",
        "case",
        in_list,
        sqlite_where=sa.text("complained IS NOT NULL AND complaint_outcome IS NULL AND closed IS NULL"),
    )
    op.create_index("ix_case_decided", "case", ["decided", "kind", "outcome", "amount_granted"])
    op.create_index("ix_case_household_id", "case", ["household_id"])
    op.create_index("ix_case_kind_received", "case", ["kind", "received", "amount_sought"])
    op.create_index("ix_case_list", "case", in_list)
    op.create_index(
        "ix_case_open",
        "case",
        in_list,
        sqlite_where=sa.text("decided IS NULL AND outcome IS NULL AND closed IS NULL"),
    )
    op.create_index("ix_case_paid", "case", ["paid", "kind", "amount_paid"])


def _case_step() -> None:
    op.create_table(
        "case_step",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("corrects", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("external_ref", sa.String(), nullable=True),
        sa.Column("variant", sa.String(), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("asks_help", sa.Boolean(), nullable=True),
        sa.Column("purpose", sa.String(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("expected", sa.Date(), nullable=True),
        sa.Column("resources", sa.Text(), nullable=True),
        sa.Column("housing_history", sa.Text(), nullable=True),
        sa.Column("economic_needs", sa.Text(), nullable=True),
        sa.Column("service_needs", sa.Text(), nullable=True),
        sa.Column("wishes", sa.Text(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("complaint_outcome", sa.String(), nullable=True),
        sa.Column("reasons", sa.Text(), nullable=True),
        sa.Column("child_interest", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("conditions", sa.Text(), nullable=True),
        sa.Column("activity", sa.Text(), nullable=True),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("arrived", sa.Date(), nullable=True),
        sa.Column("extended_to", sa.Date(), nullable=True),
        sa.Column("body", sa.String(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_case_step_case_id_case", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_case_step"),
        sa.UniqueConstraint("case_id", "number", name="uq_case_step_case_id_number"),
    )
    op.create_index("ix_case_step_case_id", "case_step", ["case_id"])
    op.create_index("ix_case_step_external_ref", "case_step", ["external_ref"])
    op.create_index("ix_case_step_valid_to", "case_step", ["valid_to"])


def _rate() -> None:
    op.create_table(
        "rate",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rate"),
        sa.UniqueConstraint("key", "start", name="uq_rate_key_start"),
    )


def _loan_assessment() -> None:
    op.create_table(
        "loan_assessment",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("adults", sa.Integer(), nullable=False),
        sa.Column("children_0_5", sa.Integer(), nullable=True),
        sa.Column("children_6_10", sa.Integer(), nullable=True),
        sa.Column("children_11_17", sa.Integer(), nullable=True),
        sa.Column("with_children", sa.Boolean(), nullable=True),
        sa.Column("net_income", sa.Integer(), nullable=False),
        sa.Column("benefits", sa.Integer(), nullable=True),
        sa.Column("housing_allowance", sa.Integer(), nullable=True),
        sa.Column("other_income", sa.Integer(), nullable=True),
        sa.Column("living_costs", sa.Integer(), nullable=True),
        sa.Column("power", sa.Integer(), nullable=True),
        sa.Column("insurance", sa.Integer(), nullable=True),
        sa.Column("childcare", sa.Integer(), nullable=True),
        sa.Column("municipal_fees", sa.Integer(), nullable=True),
        sa.Column("transport", sa.Integer(), nullable=True),
        sa.Column("other_costs", sa.Integer(), nullable=True),
        sa.Column("debt_payments", sa.Integer(), nullable=True),
        sa.Column("child_support", sa.Integer(), nullable=True),
        sa.Column("upkeep", sa.Integer(), nullable=True),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("shared_debt", sa.Integer(), nullable=True),
        sa.Column("redeem_shared_debt", sa.Boolean(), nullable=True),
        sa.Column("common_costs", sa.Integer(), nullable=True),
        sa.Column("buying_costs", sa.Integer(), nullable=True),
        sa.Column("own_capital", sa.Integer(), nullable=True),
        sa.Column("grant", sa.Integer(), nullable=True),
        sa.Column("loan", sa.Integer(), nullable=False),
        sa.Column("loan_kind", sa.String(), nullable=False),
        sa.Column("rate_choice", sa.String(), nullable=True),
        sa.Column("rate", sa.String(), nullable=True),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("term_reason", sa.Text(), nullable=True),
        sa.Column("interest_only", sa.Integer(), nullable=True),
        sa.Column("recommended_by", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_loan_assessment_case_id_case", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_loan_assessment"),
    )
    op.create_index("ix_loan_assessment_case_id", "loan_assessment", ["case_id"])


def _allowance_estimate() -> None:
    op.create_table(
        "allowance_estimate",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("adults", sa.Integer(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=True),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("income", sa.Integer(), nullable=False),
        sa.Column("capital_income", sa.Integer(), nullable=True),
        sa.Column("wealth", sa.Integer(), nullable=True),
        sa.Column("home_value", sa.Integer(), nullable=True),
        sa.Column("home", sa.String(), nullable=False),
        sa.Column("rent", sa.Integer(), nullable=True),
        sa.Column("loan_costs", sa.Integer(), nullable=True),
        sa.Column("municipal_fees", sa.Integer(), nullable=True),
        sa.Column("property_tax", sa.Integer(), nullable=True),
        sa.Column("ground_rent", sa.Integer(), nullable=True),
        sa.Column("pays_heating", sa.Boolean(), nullable=True),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("special_home", sa.Boolean(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name="fk_allowance_estimate_case_id_case", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_allowance_estimate"),
    )
    op.create_index("ix_allowance_estimate_case_id", "allowance_estimate", ["case_id"])


def _letter() -> None:
    op.create_table(
        "letter",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.Column("sent", sa.Date(), nullable=True),
        sa.Column("recipient", sa.String(), nullable=True),
        sa.Column("step_number", sa.Integer(), nullable=True),
        sa.Column("docx", sa.LargeBinary(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("docx_digest", sa.String(64), nullable=False),
        sa.Column("pdf_digest", sa.String(64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_letter_case_id_case", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_letter"),
    )
    op.create_index("ix_letter_case_id", "letter", ["case_id"])


def _letter_template() -> None:
    op.create_table(
        "letter_template",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("docx", sa.LargeBinary(), nullable=False),
        sa.Column("docx_digest", sa.String(64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_letter_template"),
        sa.UniqueConstraint("kind", "language", name="uq_letter_template_kind_language"),
    )
