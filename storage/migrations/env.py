"""Alembic's entry: the address comes from the settings, the tables from the models."""

from alembic import context

from storage.database import engine_of
from storage.models import Base

with engine_of(context.config.attributes["url"]).connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
