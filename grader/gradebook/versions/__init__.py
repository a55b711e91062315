"""The versions of the gradebook's tables, one file each, as alembic runs them in order."""
