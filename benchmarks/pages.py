"""How long pages take to draw."""

import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "tests" / "support"))

from lecture import graded
from results import asked

from grader.course import load_course
from grader.language import language_of
from grader.places import builtin_course
from grader.reporting.classroom import Graded, class_view
from grader.reporting.classroom import class_page as draw_class
from grader.reporting.environment import make_environment
from grader.reporting.student import draw_student
from grader.result import QuestionResult
from grader.submission import read_submission
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup


def _sheet() -> tuple[QuestionResult, ...]:
    """A questionnaire of 80 parts in all forms and states, none like another."""
    parts = asked()
    return tuple(
        replace(parts[at % len(parts)], id=f"{at // 2}{'ab'[at % 2]}", topic=at // 2, title=f"Topic {at // 2}")
        for at in range(80)
    )


def student_pages(rounds: int) -> dict[str, float]:
    """The page of `grade demo`, with twenty mistakes, and of six of its exercises, as a batch draws them."""
    folder = builtin_course()
    course = load_course(folder)
    submission = read_submission(folder / "solutions" / "demo", course.names)
    everything = tuple(each.name for each in course.exercises if not each.challenge)
    with Worker(folder) as worker:
        worker.set_up(Setup(course=str(folder), seed=37))
        environment = make_environment(language_of("en"), None, str)
        found: dict[str, float] = {}
        for label, chosen in (("whole chapter", everything), ("six exercises", everything[:6])):
            result = worker.result(Job(submission=submission, exercises=chosen))
            for sheet, aim in ((), 15), (_sheet(), 25):
                answered = replace(result, questionnaire=sheet)
                page = draw_student(environment, answered, course, submission.files)
                times = []
                for _ in range(rounds * 3):
                    begun = time.perf_counter()
                    draw_student(environment, answered, course, submission.files)
                    times.append(time.perf_counter() - begun)
                name = f"{label}, 80 questions" if sheet else label
                found[f"{name}: ms (aim: at most {aim})"] = 1e3 * statistics.median(times)
                found[f"{name}: kB"] = len(page.encode()) / 1e3
    return found


def class_page(rounds: int) -> dict[str, float]:
    """The page of a class of 1,000 on all exercises: what is gathered from results in memory, and the drawing of it."""
    course = load_course(builtin_course())
    results = [Graded(each, f"{each.submission}.html") for each in graded(course, 1000)]
    gathered, drawn, size = [], [], 0
    for _ in range(max(3, rounds)):
        begun = time.perf_counter()
        view = class_view(results, course)
        between = time.perf_counter()
        # As in a batch, where the templates are read for this one page.
        size = len(draw_class(make_environment(language_of("en"), None, str), view).encode())
        gathered.append(between - begun)
        drawn.append(time.perf_counter() - between)
    seconds = statistics.median(map(sum, zip(gathered, drawn, strict=True)))
    return {
        "1,000 students: s (aim: at most 2)": seconds,
        "1,000 students: s of it to gather": statistics.median(gathered),
        "1,000 students: MB (aim: at most 3)": size / 1e6,
    }
