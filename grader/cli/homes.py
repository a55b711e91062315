"""Which file an exercise is to be written into."""

from collections.abc import Sequence

from grader.model import SourceFile
from grader.plain import printable

__all__ = ["home_of"]


def home_of(exercise: str, unit: str, files: Sequence[SourceFile]) -> str:
    """Return the name of the file where *exercise* of *unit* stands or belongs, of a submission's *files*.

    It is the one where it is begun, else the one that has its stub, else the one that is called after the unit (perhaps
    a notebook), else what the unit's file is called when it is handed out.
    """
    named = [each for each in files if each.name.rpartition("/")[2].rpartition(".")[0] == unit]
    own = [each for each in files if exercise in each.definitions]
    begun = [each for each in own if exercise not in each.stubs]
    found = [*begun, *(each for each in own if each in named), *own, *named]
    return printable(found[0].name) if found else f"{unit}.py"
