"""What the tables of a gradebook are made of: names of constraints, instants, and columns that many have."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, Index, Integer, MetaData, Table, Text, TypeDecorator

__all__ = ["Instant", "id_column", "metadata", "of_column", "said_table", "text_column"]


class Instant(TypeDecorator[datetime]):
    """A point in time: with its zone in Python, in UTC in the database, whether that knows zones or not."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn *value* into UTC."""
        del dialect
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give what comes from the database its zone."""
        del dialect
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def id_column() -> Column[int]:
    """Return the number that a row is known by."""
    return Column("id", Integer, primary_key=True)


def of_column(table: str) -> Column[int]:
    """Return a column that refers to a row of *table*."""
    return Column(f"{table}_id", Integer, ForeignKey(f"{table}.id"), nullable=False)


def text_column(name: str) -> Column[str]:
    """Return a column of text, which is never NULL."""
    return Column(name, Text, nullable=False)


def said_table(name: str, *columns: Column[Any]) -> Table:
    """Return the table *name* of what people say about a student's assignment: *columns*, and when it was said."""
    said_at = Column("said_at", Instant, nullable=False)
    about = of_column("assignment"), of_column("student")
    return Table(name, metadata, id_column(), *about, *columns, said_at, Index(None, "student_id", "assignment_id"))
