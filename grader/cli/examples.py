"""The end of a command's help: how it is called, and what its exit codes mean.

The same text becomes a page of the docs and a page of the manual, so it is kept beside the command, as its epilog.
"""

__all__ = ["JUDGED", "examples"]

# Of commands that judge.
JUDGED = (
    "Exits with 0 if everything asked for was accepted, 1 if something was not, 2 if it could not be judged, "
    "3 if the grader itself failed."
)
_DONE = "Exits with 0 if it was done, 2 if it could not be, 3 if gradekit itself failed."


def examples(*lines: str, exits: str = _DONE) -> str:
    r"""Return *lines*, as one would type them, and *exits*, which says what the exit codes mean, as click's ``epilog``.

    A line may end with a shell comment. None is broken or joined with the next: ``\b`` tells click so. Keep them to 56
    columns, so that they fit a narrow terminal.
    """
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines), "", exits))
