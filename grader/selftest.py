"""Attacks the grader with its own collection of hostile submissions, and says of each what became of it.

An attack is a student's file, opened by a docstring in TOML that tells what it tries and what is right for it. It has
succeeded if it gained a point, brought about a verdict that is not right for it, said ``BREACH`` of something that it
could do, or harmed others: after each attack an honest submission is graded in the same worker, and a neighbour grades
one at the same time. No attack does harm where it succeeds; it stops at showing that it could.
"""

import re
import tomllib
from ast import get_docstring
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from time import monotonic
from typing import Self

import msgspec

from grader.course import load_course, reference_files
from grader.errors import CourseError, ExaminerError
from grader.model import Limits, SourceFile, Submission
from grader.result import Result, Verdict
from grader.source import read_source, syntax_tree
from grader.worker.crew import work_off
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

__all__ = ["LIMITS", "Arena", "Attack", "Outcome", "Status", "attack_all", "read_attacks"]

# Small, because whoever waits for a deadline does so twice.
LIMITS = Limits(load_seconds=2.5, call_seconds=1.2, probe_seconds=10.0, cpu_seconds=20, memory_mib=512, output_kib=64)
_HONEST = "nll"
_BREACH = re.compile(r"^BREACH: .*", re.MULTILINE)


class Status(StrEnum):
    """How an attack ended."""

    STOPPED = "stopped"
    SUCCEEDED = "succeeded"
    GRADER_FAILED = "grader_failed"


class _Opening(msgspec.Struct, forbid_unknown_fields=True):
    """The docstring of an attack."""

    title: str
    family: str
    exercise: str
    verdicts: frozenset[Verdict]
    stopped_by: str
    needs: tuple[str, ...] = ()
    slow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """One hostile submission: *verdicts* are right for it, without the layers it *needs* it may succeed."""

    name: str
    title: str
    family: str
    exercise: str
    verdicts: frozenset[Verdict]
    stopped_by: str
    needs: tuple[str, ...]
    slow: bool
    file: SourceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of an attack; *complaints* say in what it succeeded, *lacking* are layers not active here."""

    attack: Attack
    status: Status
    verdict: Verdict
    seconds: float
    complaints: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    isolation: tuple[str, ...] = ()


def read_attacks(folder: Path, families: Sequence[str] = ()) -> tuple[Attack, ...]:
    """Read the collection in *folder*, or only some *families* of it.

    Raises:
        CourseError: if there is none, or a file of it is broken.
    """
    attacks = tuple(_read(path) for path in sorted(folder.glob("*/*.py")))
    known = sorted({attack.family for attack in attacks})
    if not attacks:
        raise CourseError(f"{folder} holds no attacks.")
    for family in families:
        if family not in known:
            raise CourseError(f"There is no family {family!r} of attacks. There are: {', '.join(known)}.")
    return tuple(attack for attack in attacks if not families or attack.family in families)


def _read(path: Path) -> Attack:
    source = read_source(path, path.name)
    try:
        words = get_docstring(syntax_tree(source.text)) or ""
        opening = msgspec.convert(tomllib.loads(words), _Opening)
    except (SyntaxError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CourseError(
            f"{path}: the docstring at its top must be TOML that tells of the attack: {error}."
        ) from error
    if opening.family != path.parent.name:
        raise CourseError(f"{path}: `family` must be the folder's name, {path.parent.name!r}.")
    return Attack(name=path.stem, file=source, **msgspec.structs.asdict(opening))


class Arena:
    """Two workers: one that is attacked, and a neighbour who grades at the same time."""

    def __init__(self, course: Path, *, seed: int, without: Collection[str] = ()) -> None:
        """Start both; *seed* is the run's secret, *without* are layers to leave out, for tests."""
        self._without = without
        self._setup = Setup(course=str(course.resolve()), seed=seed, limits=LIMITS)
        self._honest = reference_files(load_course(course))
        self._neighbours = ThreadPoolExecutor(1)
        self.worker = self._start()
        self._neighbour = self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End both workers."""
        self.worker.close()
        self._neighbour.close()
        self._neighbours.shutdown()

    def run(self, attack: Attack) -> Outcome:
        """Let *attack* be graded, an honest submission at the same time elsewhere, and one after it.

        Raises:
            ExaminerError: if the grader fails on honest submissions though nothing attacks it.
        """
        begun = monotonic()
        beside = self._neighbours.submit(_grade, self._neighbour, self._honest, _HONEST)
        try:
            found = _grade(self.worker, (attack.file,), attack.exercise)
            # After what a thread may have left behind, and what a sweeper may still be clearing away.
            after = _grade(self.worker, self._honest, _HONEST)
        except ExaminerError as error:
            beside.exception()
            self.worker.close()
            self.worker = self._start()
            return Outcome(
                attack=attack,
                status=Status.GRADER_FAILED,
                verdict=Verdict.JUDGE_ERROR,
                seconds=monotonic() - begun,
                complaints=(f"the grader failed: {str(error).strip().splitlines()[-1]}",),
            )
        complaints = (
            *_complaints(attack, found),
            *_harm("the next submission", after),
            *_harm("a neighbour's submission", beside.result()),
        )
        return Outcome(
            attack=attack,
            status=_status(found, complaints),
            verdict=found.verdict,
            seconds=monotonic() - begun,
            complaints=complaints,
            lacking=_lacking(attack, found.trust.isolation),
            isolation=found.trust.isolation,
        )

    def _start(self) -> Worker:
        worker = Worker(Path(self._setup.course), without=self._without)
        worker.set_up(self._setup)
        return worker


def attack_all(course: Path, attacks: Sequence[Attack], *, seed: int, arenas: int = 2) -> Iterator[Outcome]:
    """Run *attacks* in several *arenas* at a time, for many wait for something; yield what became of each as it ends.

    Raises:
        ExaminerError: if the grader fails on honest submissions.
    """

    @contextmanager
    def station() -> Iterator[Callable[[Attack], Outcome]]:
        with Arena(course, seed=seed) as arena:
            yield lambda attack: _attack(arena, attack)

    # The slow ones first, so that no arena is left alone with them.
    yield from work_off(sorted(attacks, key=lambda attack: not attack.slow), arenas, station)


def _attack(arena: Arena, attack: Attack) -> Outcome:
    outcome = arena.run(attack)
    # On a busy machine anything may run out of time; what does so again is to be looked at.
    again = outcome.verdict is Verdict.TIME_LIMIT and outcome.complaints
    return arena.run(attack) if again else outcome


def _grade(worker: Worker, files: Sequence[SourceFile], exercise: str) -> Result:
    submission = Submission(name="selftest", files=tuple(files), digest="")
    return worker.result(Job(submission=submission, exercises=(exercise,)))


def _status(found: Result, complaints: Sequence[str]) -> Status:
    if found.verdict is Verdict.JUDGE_ERROR:
        return Status.GRADER_FAILED
    return Status.SUCCEEDED if complaints else Status.STOPPED


def _complaints(attack: Attack, found: Result) -> Iterator[str]:
    tests = [test for exercise in found.exercises for test in exercise.tests]
    if found.verdict is Verdict.JUDGE_ERROR:
        words = next((test.message for test in tests if test.verdict is Verdict.JUDGE_ERROR), "")
        yield f"the grader failed: {words.partition(chr(10))[0]}"
    elif found.verdict not in attack.verdicts:
        yield f"the verdict is {found.verdict}, not {' or '.join(sorted(attack.verdicts))}"
    if found.score or found.bonus:
        yield f"it gained {(found.score or 0) + found.bonus:g} points"
    yield from dict.fromkeys(words for test in tests for words in _BREACH.findall(test.output))


def _harm(whose: str, found: Result) -> Iterator[str]:
    if found.verdict is not Verdict.ACCEPTED or found.score != found.max_score:
        yield f"{whose} was judged {found.verdict}"


def _lacking(attack: Attack, isolation: Sequence[str]) -> tuple[str, ...]:
    active = {layer.partition(":")[0] for layer in isolation}
    return tuple(layer for layer in attack.needs if layer not in active)
