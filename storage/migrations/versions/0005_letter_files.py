"""The bytes of small letters in the database; those written before stay in the archive, where they are found too."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "letter_files",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_letter_files_office_id_offices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_files")),
    )
    with op.batch_alter_table("letter_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_files_digest"), ["digest"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_files_office_id"), ["office_id"], unique=False)
