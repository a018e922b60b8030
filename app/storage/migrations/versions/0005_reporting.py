"""The yearly reporting: years, answers, measures, rows typed elsewhere, ambitions and published figures."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _reporting_year()
    _report_answer()
    _report_measure()
    _answer_measure()
    _report_tick()
    _entry_row()
    _ambition()
    _published_figure()


def _reporting_year() -> None:
    op.create_table(
        "reporting_year",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("length_of_stay", sa.String(), nullable=False),
        sa.Column("young_max_age", sa.Integer(), nullable=False),
        sa.Column("checked", sa.DateTime(), nullable=True),
        sa.Column("handed_in", sa.DateTime(), nullable=True),
        sa.Column("program", sa.String(), nullable=True),
        sa.Column("checksum", sa.String(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("snapshot", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reporting_year"),
        sa.UniqueConstraint("year", "edition", name="uq_reporting_year_year_edition"),
    )


def _report_answer() -> None:
    op.create_table(
        "report_answer",
        sa.Column("reporting_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("not_relevant", sa.Boolean(), nullable=True),
        sa.Column("why_not", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reporting_id"],
            ["reporting_year.id"],
            name="fk_report_answer_reporting_id_reporting_year",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_report_answer"),
        sa.UniqueConstraint("reporting_id", "question", name="uq_report_answer_reporting_id_question"),
    )
    op.create_index("ix_report_answer_reporting_id", "report_answer", ["reporting_id"])


def _report_measure() -> None:
    op.create_table(
        "report_measure",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_report_measure"),
        sa.UniqueConstraint("ref", name="uq_report_measure_ref"),
    )


def _answer_measure() -> None:
    op.create_table(
        "answer_measure",
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["measure_id"],
            ["report_measure.id"],
            name="fk_answer_measure_measure_id_report_measure",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["report_answer.id"], name="fk_answer_measure_answer_id_report_answer", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_answer_measure"),
        sa.UniqueConstraint("answer_id", "measure_id", name="uq_answer_measure_answer_id_measure_id"),
    )
    op.create_index("ix_answer_measure_answer_id", "answer_measure", ["answer_id"])
    op.create_index("ix_answer_measure_measure_id", "answer_measure", ["measure_id"])


def _report_tick() -> None:
    op.create_table(
        "report_tick",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("typed", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_report_tick"),
        sa.UniqueConstraint("year", "sheet", "row", name="uq_report_tick_year_sheet_row"),
    )


def _entry_row() -> None:
    op.create_table(
        "entry_row",
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entry_row"),
        sa.UniqueConstraint("sheet", "row", name="uq_entry_row_sheet_row"),
    )


def _ambition() -> None:
    op.create_table(
        "ambition",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("base_year", sa.Integer(), nullable=True),
        sa.Column("yellow", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ambition"),
        sa.UniqueConstraint("key", name="uq_ambition_key"),
    )


def _published_figure() -> None:
    op.create_table(
        "published_figure",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_published_figure"),
        sa.UniqueConstraint("place", "year", "key", name="uq_published_figure_place_year_key"),
    )
