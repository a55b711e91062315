"""What a person sees while grading runs: a spinner and a count on a terminal, nothing in a pipe."""

from collections.abc import Callable, Iterator

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.text import Text

from grader.cli.console import console_on, is_watched
from grader.errors import ExaminerError
from grader.language import Language
from grader.result import Result
from grader.saying import fixed
from grader.worker.messages import Progress as CaseEnded

__all__ = ["following"]


def following(
    events: Iterator[CaseEnded | Result], exercises: int, language: Language, authored: Callable[[str], str]
) -> Result:
    """Show *events* as they come, in *language*, and return the result that ends them.

    Args:
        events: what a worker tells while it judges.
        exercises: how many it judges.
        language: what is shown is in it.
        authored: gives a text of the course's authors in that language.

    Raises:
        ExaminerError: if they end without a result; and whatever *events* raises.
    """
    console = console_on(stderr=True)
    columns = (
        SpinnerColumn(),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=console, transient=True, disable=not is_watched(console)) as progress:
        task = progress.add_task(language.say(fixed("starting PyTorch")), total=exercises)
        seen: set[str] = set()
        for event in events:
            if isinstance(event, Result):
                return event
            seen.add(event.exercise)
            words = Text(f"{event.exercise}: {authored(event.title)}")
            words.truncate(max(20, console.width - 48), overflow="ellipsis")
            progress.update(task, total=max(exercises, len(seen)), completed=len(seen) - 1, description=words.plain)
    raise ExaminerError("grading ended without a result")
