"""More."""

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report_requests",
        sa.Column("duty_id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("period_key", sa.String(), nullable=False),
        sa.Column("period_label", sa.String(), nullable=False),
        sa.Column("period_first", sa.Date(), nullable=False),
        sa.Column("period_last", sa.Date(), nullable=False),
        sa.Column("first_reporter_id", sa.Integer(), nullable=False),
        sa.Column("reporter_id", sa.Integer(), nullable=False),
        sa.Column("original_due_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("extended", sa.Boolean(), nullable=False),
        sa.Column("date_reason", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("told_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("rungs", sa.JSON(), nullable=False),
        sa.Column("next_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("arrived_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("accepted_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("calendar_sequence", sa.Integer(), nullable=False),
        sa.Column("waived_reason", sa.String(), nullable=False),
        sa.Column("returned_due_on", sa.Date(), nullable=True),
        sa.Column("returned_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("incoming_id", sa.Integer(), nullable=True),
        sa.Column("superior_due_on", sa.Date(), nullable=True),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["duty_id"], ["duties.id"], name=op.f("fk_report_requests_duty_id_duties")),
        sa.ForeignKeyConstraint(
            ["first_reporter_id"], ["people.id"], name=op.f("fk_report_requests_first_reporter_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["incoming_id"], ["incoming_register.id"], name=op.f("fk_report_requests_incoming_id_incoming_register")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_report_requests_office_id_offices")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_report_requests_plan_id_plans")),
        sa.ForeignKeyConstraint(["reporter_id"], ["people.id"], name=op.f("fk_report_requests_reporter_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_requests")),
        sa.UniqueConstraint(
            "duty_id",
            "period_key",
            "first_reporter_id",
            name=op.f("uq_report_requests_duty_id_period_key_first_reporter_id"),
        ),
    )
    with op.batch_alter_table("report_requests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_report_requests_code"), ["code"], unique=False)
        batch_op.create_index(batch_op.f("ix_report_requests_duty_id"), ["duty_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_report_requests_incoming_id"), ["incoming_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_report_requests_office_id"), ["office_id"], unique=False)
        batch_op.create_index("ix_report_requests_open", ["office_id", "state", "next_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_report_requests_plan_id"), ["plan_id"], unique=False)
        batch_op.create_index("ix_report_requests_planned", ["office_id", "state", "opens_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_report_requests_reporter_id"), ["reporter_id"], unique=False)
    op.create_table(
        "petitions",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("decider_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("argument", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("decided_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by_id"], ["people.id"], name=op.f("fk_petitions_asked_by_id_people")),
        sa.ForeignKeyConstraint(["decider_id"], ["people.id"], name=op.f("fk_petitions_decider_id_people")),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_petitions_message_id_messages")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_petitions_office_id_offices")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["report_requests.id"], name=op.f("fk_petitions_request_id_report_requests")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_petitions")),
    )
    with op.batch_alter_table("petitions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_petitions_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_petitions_request_id"), ["request_id"], unique=False)
    op.create_table(
        "reports",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("nil", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("arrived_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("on_time", sa.Boolean(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("verdict_comment", sa.String(), nullable=False),
        sa.Column("verdict_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_reports_message_id_messages")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_reports_office_id_offices")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reports_person_id_people")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["report_requests.id"], name=op.f("fk_reports_request_id_report_requests")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
    )
    with op.batch_alter_table("reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reports_message_id"), ["message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reports_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reports_request_id"), ["request_id"], unique=False)
    op.create_table(
        "attachments",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("inline", sa.Boolean(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_attachments_message_id_messages")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_attachments_office_id_offices")),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_attachments_report_id_reports")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
    )
    with op.batch_alter_table("attachments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attachments_message_id"), ["message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attachments_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attachments_report_id"), ["report_id"], unique=False)
