"""gradekit: grades exercises in a sandboxed process and explains what it found.

In a notebook: ``import grader; grader.check("mnist_loss")``, or ``%load_ext grader`` and then ``%grade mnist_loss``.
"""

from typing import Any

__version__ = "0.1.0.dev0"

# Imported when they are asked for, and by name: this package is imported by all of its parts, the lowest ones too.
_LATE = {"check": "grader.inside.checking", "load_ipython_extension": "grader.inside.extension"}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module 'grader' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LATE[name]), name)
