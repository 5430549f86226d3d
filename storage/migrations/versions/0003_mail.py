"""Mail, reports and the trail."""

import sqlalchemy as sa
from alembic import op

import storage.models.base

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "outgoing_register",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("book", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("number_symbol", sa.String(), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("kind_and_abstract", sa.String(), nullable=False),
        sa.Column("signer", sa.String(), nullable=False),
        sa.Column("recipients", sa.String(), nullable=False),
        sa.Column("copy_keeper", sa.String(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("transferred_on", sa.Date(), nullable=True),
        sa.Column("received_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("voided", sa.Boolean(), nullable=False),
        sa.Column("reserved", sa.Boolean(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_outgoing_register_document_id_documents")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_outgoing_register_office_id_offices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing_register")),
        sa.UniqueConstraint(
            "office_id", "year", "book", "number", name=op.f("uq_outgoing_register_office_id_year_book_number")
        ),
    )
    with op.batch_alter_table("outgoing_register", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outgoing_register_office_id"), ["office_id"], unique=False)
    op.create_table(
        "reminders",
        sa.Column("wait_kind", sa.String(), nullable=False),
        sa.Column("wait_id", sa.Integer(), nullable=False),
        sa.Column("rung", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("sent", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=True),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_reminders_office_id_offices")),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_reminders_outbox_id_outbox")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reminders_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint(
            "office_id", "wait_kind", "wait_id", "rung", name=op.f("uq_reminders_office_id_wait_kind_wait_id_rung")
        ),
    )
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reminders_office_id"), ["office_id"], unique=False)
    op.create_table(
        "tokens",
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("matters", sa.JSON(), nullable=False),
        sa.Column("created_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_tokens_office_id_offices")),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_tokens_outbox_id_outbox")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_tokens_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tokens")),
        sa.UniqueConstraint("token", name=op.f("uq_tokens_token")),
    )
    with op.batch_alter_table("tokens", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tokens_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_tokens_outbox_id"), ["outbox_id"], unique=False)
    op.create_table(
        "approval_steps",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("authority", sa.String(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("ladder", sa.JSON(), nullable=False),
        sa.Column("rungs", sa.JSON(), nullable=False),
        sa.Column("again", sa.String(), nullable=False),
        sa.Column("carried", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("decided_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("raw_hash", sa.String(), nullable=False),
        sa.Column("asked_back", sa.Boolean(), nullable=False),
        sa.Column("next_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decided_by_id"], ["people.id"], name=op.f("fk_approval_steps_decided_by_id_people")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_approval_steps_document_id_documents")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_approval_steps_office_id_offices")),
        sa.ForeignKeyConstraint(["owner_id"], ["people.id"], name=op.f("fk_approval_steps_owner_id_people")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_approval_steps_person_id_people")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["document_versions.id"], name=op.f("fk_approval_steps_version_id_document_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_steps")),
    )
    with op.batch_alter_table("approval_steps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_approval_steps_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_approval_steps_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_approval_steps_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_approval_steps_state"), ["state"], unique=False)
        batch_op.create_index("ix_approval_steps_waiting", ["state", "next_at"], unique=False)
    op.create_table(
        "incoming_register",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("arrival_number", sa.Integer(), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("number_symbol", sa.String(), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=True),
        sa.Column("kind_and_abstract", sa.String(), nullable=False),
        sa.Column("assignee", sa.String(), nullable=False),
        sa.Column("transferred_on", sa.Date(), nullable=True),
        sa.Column("received_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_incoming_register_message_id_messages")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_incoming_register_office_id_offices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming_register")),
        sa.UniqueConstraint(
            "office_id", "year", "arrival_number", name=op.f("uq_incoming_register_office_id_year_arrival_number")
        ),
    )
    with op.batch_alter_table("incoming_register", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incoming_register_office_id"), ["office_id"], unique=False)
    op.create_table(
        "mail_ledger",
        sa.Column("mailbox", sa.String(), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("arrived_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("seen", sa.Boolean(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_mail_ledger_message_id_messages")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_mail_ledger_office_id_offices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_ledger")),
        sa.UniqueConstraint(
            "office_id", "mailbox", "uidvalidity", "uid", name=op.f("uq_mail_ledger_office_id_mailbox_uidvalidity_uid")
        ),
    )
    with op.batch_alter_table("mail_ledger", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mail_ledger_message_id"), ["message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mail_ledger_office_id"), ["office_id"], unique=False)
    op.create_table(
        "decision_claims",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("raw_hash", sa.String(), nullable=False),
        sa.Column("made_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("expires_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_decision_claims_document_id_documents")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_decision_claims_office_id_offices")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_decision_claims_person_id_people")),
        sa.ForeignKeyConstraint(
            ["step_id"], ["approval_steps.id"], name=op.f("fk_decision_claims_step_id_approval_steps")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_claims")),
    )
    with op.batch_alter_table("decision_claims", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_claims_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_decision_claims_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_decision_claims_step_id"), ["step_id"], unique=False)
    op.create_table(
        "entered_decisions",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("entered_by", sa.String(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.Column("entered_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("effective_at", storage.models.base.Moment(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("settled_at", storage.models.base.Moment(timezone=True), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_entered_decisions_office_id_offices")),
        sa.ForeignKeyConstraint(
            ["step_id"], ["approval_steps.id"], name=op.f("fk_entered_decisions_step_id_approval_steps")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entered_decisions")),
    )
    with op.batch_alter_table("entered_decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entered_decisions_office_id"), ["office_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entered_decisions_state"), ["state"], unique=False)
        batch_op.create_index(batch_op.f("ix_entered_decisions_step_id"), ["step_id"], unique=False)
