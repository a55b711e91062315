"""``grade check --watch``: judges again what was changed, as soon as it is saved, by a worker that is kept warm.

Files, keys and the judge are waited for in threads that only put events into a queue; everything is decided in one
thread, one event after another.
"""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from queue import Empty, SimpleQueue

from grader.cli.checking import Conditions, setup_for
from grader.cli.choosing import chosen_exercises
from grader.cli.exits import Exit
from grader.cli.keeping import tell_foreign
from grader.cli.watching_events import Event, Failed, Pressed, Saved
from grader.cli.watching_files import Watcher
from grader.cli.watching_judge import Judge
from grader.cli.watching_keys import Keys
from grader.cli.watching_screen import Screen
from grader.cli.watching_session import Session
from grader.course import load_course
from grader.errors import SubmissionError
from grader.language import chosen_language
from grader.model import QUESTIONNAIRE
from grader.state import is_kit
from grader.submission import read_submission

__all__ = ["watch_folder"]

_QUIT = ("q", "Q", "c-c", "c-d")


def watch_folder(
    path: Path, course_folder: Path, exercises: Sequence[str], *, conditions: Conditions, challenge: bool, lang: str
) -> Exit:
    """Judge what changes in *path*, a folder or a file, until ``q`` is pressed; say whether all is accepted by then.

    Raises:
        SubmissionError: if *path* cannot be watched or holds nothing to judge, or a name or a language is not known.
        CourseError: if the course is broken.
        DataError: if the data asked for cannot be read.
        DeviceError: if this machine has no such device.
        PolicyError: if a full seal was asked for, and this machine does not seal fully.
    """
    from grader.authored import authored

    course = load_course(course_folder)
    language = chosen_language(lang, course)
    asked = chosen_exercises(course, exercises, challenge=challenge)
    if not path.is_dir() and not (path.is_file() and path.suffix in (".py", ".ipynb")):
        raise SubmissionError(f"--watch wants a folder, or a .py or .ipynb file: {str(path)!r} is none.")
    if path.is_file() and QUESTIONNAIRE not in exercises:
        asked = tuple(name for name in asked if name != QUESTIONNAIRE)
    path = path.resolve()
    # Where there is nothing to judge, nobody should wait for it.
    read_submission(path, course.names)
    if is_kit(path, course):
        tell_foreign(path, language)
    events: SimpleQueue[Event] = SimpleQueue()
    setup = setup_for(course_folder, conditions)
    with ExitStack() as stack:
        judge = stack.enter_context(Judge(course, setup, events.put, conditions.device))
        # Before the files are read: what is saved from now on is seen.
        stack.enter_context(Watcher(path, lambda: events.put(Saved())))
        if sys.stdin.isatty() and sys.stdout.isatty():
            stack.enter_context(Keys(lambda key: events.put(Pressed(key))))
        screen = stack.enter_context(Screen(course, language, authored(course, language.code)))
        session = Session(course, path, asked, judge.ask)
        session.saved()
        while True:
            screen.show(session.view())
            event = _next_event(events)
            if isinstance(event, Failed):
                raise event.error
            if isinstance(event, Pressed) and event.key in _QUIT:
                break
            session.took(event)
    paper, standing = session.paper(), session.standing()
    # As grade check has it: parts that are not answered count only if the questionnaire alone is asked for.
    is_open = paper is not None and (paper.wrong or paper.changed if standing else not paper.done)
    return Exit.ACCEPTED if all(each.done for each in standing) and not is_open else Exit.NOT_ACCEPTED


def _next_event(events: "SimpleQueue[Event]") -> Event:
    while True:
        try:
            # Not for ever: on Windows Ctrl-C is only seen between two waits.
            return events.get(timeout=1.0)
        except Empty:
            continue
