"""Run by Alembic inside the program, on a connection whose transaction `app.storage.upgrade` has begun."""

from alembic import context

connection = context.config.attributes["connection"]
# Batch mode: SQLite cannot change a column in place, so the table is built anew.
context.configure(connection=connection, render_as_batch=True, transactional_ddl=False)
context.run_migrations()
