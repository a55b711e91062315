"""Fixtures that several files share: one zygote for all, small limits, and students made from a few lines of code."""

import atexit
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from notebooks import notebook_bytes
from postgres import Server, programs, running_postgres

from grader.examiner.host import Zygote
from grader.examiner.respondent import Respondent
from grader.examiner.seat import Seat
from grader.examiner.subject import Subject
from grader.model import Course, Exercise, Limits, Unit
from grader.notebook import parse_notebook
from grader.source import parse_source

# The same examples in every run; the tests marked slow draw new ones.
settings.register_profile("repeatable", deadline=None, derandomize=True, max_examples=200, database=None)
settings.load_profile("repeatable")

# Tests look into /tmp for what a grading may leave there. What other tests have there meanwhile goes elsewhere;
# candidates of all users write there, as in /tmp itself.
if "PYTEST_DEBUG_TEMPROOT" not in os.environ:
    os.environ["PYTEST_DEBUG_TEMPROOT"] = tempfile.gettempdir()
    os.environ["TMPDIR"] = tempfile.mkdtemp(prefix="tests-")
    Path(os.environ["TMPDIR"]).chmod(0o1777)
    tempfile.tempdir = None
    atexit.register(shutil.rmtree, os.environ["TMPDIR"], ignore_errors=True)

# A shell starts what it puts into the background deaf to Ctrl-C; so would be the commands that are interrupted here.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Students' code, some of it named like tests.
collect_ignore = ["variants", "courses"]

Enrol = Callable[..., Respondent]

# Whole files go to one worker each: the long ones come first, so that none is begun when the others are done.
_LONG = (
    "test_fair",
    "test_variants",
    "test_hostile",
    "test_batch",
    "test_batch_killed",
    "test_cluster",
    "test_gradebook_cli",
    "test_ordinary_user",
    "test_spawned",
    "test_nothing_left",
    "test_verification",
    "test_check",
    "test_executed",
    "test_inside",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take long before the others."""
    items.sort(key=lambda item: _LONG.index(item.path.stem) if item.path.stem in _LONG else len(_LONG))


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    """The one warm process that every candidate of the test run is forked from."""
    with Zygote() as zygote:
        yield zygote


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server for the whole test run."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql)")
    with running_postgres(found) as server:
        yield server


@pytest.fixture(scope="session")
def limits() -> Limits:
    """Limits that a tiny program keeps easily, and that a bad one meets soon."""
    return Limits(load_seconds=1.0, call_seconds=1.0, probe_seconds=10.0, cpu_seconds=60, memory_mib=256, output_kib=64)


@pytest.fixture(scope="session")
def course(limits: Limits) -> Course:
    """A course of two units whose files lie nowhere; ``dl`` of ``train`` is a global of the chapter."""
    return Course(
        name="tiny",
        title="A tiny course",
        exercises_folder="/nowhere/exercises",
        solutions_folder="/nowhere/solutions",
        units=(
            Unit(
                file="01_first.py",
                title="First",
                exercises=(
                    Exercise(name="double", points=1.0, parameters=("x",)),
                    Exercise(name="total", points=1.0, parameters=("a", "b")),
                ),
            ),
            Unit(
                file="02_second.py",
                title="Second",
                exercises=(Exercise(name="train", points=2.0, parameters=("lr", "dl"), optional=("dl",)),),
            ),
        ),
        prelude="import torch\nfrom torch import tensor\n",
        probes="def twice(student, x):\n    return [student.call({'x': x}), student.call({'x': x})]\n",
        limits=limits,
    )


@pytest.fixture
def enrol(zygote: Zygote, course: Course) -> Iterator[Enrol]:
    """Seat a program, given as a text or as texts by file name (a list: a notebook's cells); return who answers."""
    seats = []

    def seat_program(program: str | dict[str, str | list[str]], *, memo: bool = False) -> Respondent:
        texts = {"01_first.py": program} if isinstance(program, str) else program
        files = [
            parse_source(name, text.encode()) if isinstance(text, str) else parse_notebook(name, notebook_bytes(text))
            for name, text in texts.items()
        ]
        seats.append(Seat(zygote, course, seed=1))
        return Respondent(Subject(seats[-1], files, course), course, memo=memo)

    yield seat_program
    for seat in seats:
        seat.close()


@pytest.fixture
def own_modules() -> Iterator[None]:
    """Take back what a program that is loaded inside this process enters into ``sys.modules``."""
    before = dict(sys.modules)
    yield
    for name in sys.modules.keys() - before.keys():
        del sys.modules[name]
