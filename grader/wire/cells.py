"""How both sides speak of a notebook's cells."""

__all__ = ["PYTHON_MAGICS", "cell_file"]

# Magics for a cell or a line of Python that is to be run all the same: they only measure it, or keep what it prints.
PYTHON_MAGICS = frozenset({"time", "timeit", "capture", "prun", "python", "python3"})


def cell_file(name: str, number: int) -> str:
    """Return what tracebacks and notes call cell *number* of the notebook *name*."""
    return f"{name}, cell {number}"
