"""The collection of attacks: none gains anything, harms anybody, makes the grader fail, or leaves anything behind."""

import dataclasses
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import descendants, title_of

from grader.errors import CourseError
from grader.examiner.describing import printable
from grader.examiner.visible import mounted_paths
from grader.model import Submission
from grader.places import builtin_course, hostile_collection
from grader.result import SEVERITY, Verdict
from grader.selftest import Arena, Attack, Outcome, Status, attack_all, read_attacks
from grader.source import parse_source
from grader.worker.messages import Job

ATTACKS = read_attacks(hostile_collection())
_DAILY = 8
FAMILIES = {
    "afterwards",
    "answers",
    "escape",
    "exceptions",
    "exhaust",
    "leave",
    "network",
    "patch",
    "read",
    "signals",
    "values",
    "verdict",
    "wire",
    "write",
}
# The reference's candidate, the one that holds the misconceptions, and the one that waits for the next submission; a
# student's own is ended with its submission.
EXPECTED = 3
SETTLE_SECONDS = 10.0


@pytest.fixture(scope="module")
def arena() -> Iterator[Arena]:
    """One worker for all attacks, and its neighbour."""
    with Arena(builtin_course(), seed=4711) as arena:
        files = (parse_source("08_cross_entropy.py", b"def nll(a, t):\n    return a.sum()\n"),)
        wrong = Submission(name="wrong", files=files, digest="")
        # From then on all are there that are expected, and whoever else is found is a stranger.
        arena.worker.result(Job(submission=wrong, exercises=("nll",)))
        assert len(_candidates(arena.worker.pid)) - 1 == EXPECTED
        yield arena


def left_behind(arena: Arena) -> list[str]:
    """Name candidates and files that none of those expected accounts for; waits for what is being cleared away."""
    worker = arena.worker._process.pid
    deadline = time.monotonic() + SETTLE_SECONDS
    while True:
        found = _look(worker)
        if not found or time.monotonic() > deadline:
            return found
        time.sleep(0.02)


def _look(worker: int) -> list[str]:
    try:
        return _strangers(worker)
    except (FileNotFoundError, ProcessLookupError):
        return ["a process that is just ending"]


def _candidates(worker: int) -> list[int]:
    """Return the zygote below *worker* and what it forked."""
    # Parents come first: the programs of the wrapping, the zygote, what it forked.
    return [each for each in descendants(worker) if title_of(each).startswith(sys.executable)]


def _strangers(worker: int) -> list[str]:
    zygote, *candidates = _candidates(worker)
    found = [f"process {each}" for each in candidates[EXPECTED:]]
    # What the candidates of the zygote see as their file system, where it is not the machine's.
    root = Path(f"/proc/{zygote}/root")
    if root.samefile("/"):
        return found
    homes = {Path(f"/proc/{each}/cwd").readlink().name for each in candidates[:EXPECTED]}
    # A checkout, or its Python, that lies below the machine's own /tmp is shown there, too.
    shown = {Path(path).parts[2] for path in mounted_paths([]) if path.startswith("/tmp/")}  # noqa: S108 - inside
    for path in root.glob("tmp/*"):
        if path.name in shown:
            continue
        if not path.name.startswith("candidates-"):
            found.append(f"file {path}")
        found += [f"file {each}" for each in path.glob("*") if each.name not in homes]
    return found


def marked(number: int, attack: Attack) -> object:
    """Make a parameter of *attack*; those that wait for deadlines are slow, and of the others all but every eighth."""
    is_slow = attack.slow or number % _DAILY != 0
    return pytest.param(attack, id=f"{attack.family}-{attack.name}", marks=pytest.mark.slow if is_slow else ())


@pytest.mark.parametrize("attack", [marked(number, each) for number, each in enumerate(ATTACKS)])
def test_an_attack_gains_nothing_and_harms_nobody(arena: Arena, attack: Attack) -> None:
    """Its verdict is right for it, it earns nothing, others are graded as ever, and nothing of it is left."""
    outcome = arena.run(attack)

    assert outcome.complaints == ()
    assert outcome.status is Status.STOPPED
    assert outcome.verdict in attack.verdicts
    assert left_behind(arena) == []


class TestCollection:
    """What the files of the collection must be."""

    def test_every_family_has_several_attacks(self) -> None:
        """Sixty at least are asked for, in all families."""
        counts = Counter(attack.family for attack in ATTACKS)

        assert set(counts) == FAMILIES
        assert min(counts.values()) >= 5
        assert sum(counts.values()) >= 60

    def test_no_attack_may_end_in_a_fault_of_the_grader_or_a_pass(self) -> None:
        """The verdicts that count as right are such as count against a student."""
        allowed = {verdict for attack in ATTACKS for verdict in attack.verdicts}

        assert not allowed & {Verdict.JUDGE_ERROR, Verdict.ACCEPTED, Verdict.INCONCLUSIVE, Verdict.SKIPPED}
        assert allowed <= set(SEVERITY)

    def test_titles_tell_attacks_apart(self) -> None:
        """Each says in a sentence what it tries; no two say the same."""
        titles = [attack.title for attack in ATTACKS]

        assert len(set(titles)) == len(titles)
        assert all(re.fullmatch(r"[A-Z].{10,100}", title) and printable(title) == title for title in titles)

    def test_an_unknown_family_is_refused(self) -> None:
        """The message lists those that there are."""
        with pytest.raises(CourseError, match=r"no family 'nope'.*afterwards, answers"):
            read_attacks(hostile_collection(), ["nope"])

    def test_a_broken_docstring_is_named(self, tmp_path: Path) -> None:
        """File and key."""
        path = tmp_path / "leave" / "early.py"
        path.parent.mkdir()
        path.write_text('"""title = "x"\nfamily = "leave"\n"""\n', encoding="utf-8")

        with pytest.raises(CourseError, match=r"early\.py: .*exercise"):
            read_attacks(tmp_path)


@pytest.mark.slow
def test_several_arenas_run_every_attack_once() -> None:
    """The slow ones first; and each with the verdict that it has alone."""
    attacks = [each for each in ATTACKS if each.family == "network"][:4]

    outcomes = list(attack_all(builtin_course(), attacks, seed=4711))

    assert {outcome.attack.name for outcome in outcomes} == {attack.name for attack in attacks}
    assert len(outcomes) == len(attacks)
    assert all(outcome.status is Status.STOPPED for outcome in outcomes)


class TestArena:
    """An attack that does succeed is seen."""

    def run(self, arena: Arena, text: str, **changes: object) -> Outcome:
        """Run *text* as an attack."""
        attack = dataclasses.replace(ATTACKS[0], exercise="nll", verdicts=frozenset({Verdict.WRONG_ANSWER}))
        return arena.run(
            dataclasses.replace(attack, file=dataclasses.replace(attack.file, text=text), **changes)  # type: ignore[arg-type]
        )

    def test_a_breach_that_is_printed_is_a_success(self, arena: Arena) -> None:
        """Whatever the verdict."""
        outcome = self.run(arena, "def nll(activations, targets):\n    print('BREACH: got in')")

        assert outcome.status is Status.SUCCEEDED
        assert outcome.complaints == ("BREACH: got in",)

    def test_points_are_a_success(self, arena: Arena) -> None:
        """Even one, with a verdict that is right for the attack."""
        outcome = self.run(arena, "import torch\ndef nll(activations, targets): return torch.zeros(())")

        assert outcome.status is Status.SUCCEEDED
        assert outcome.complaints == ("it gained 1 points",)

    def test_another_verdict_is_a_success(self, arena: Arena) -> None:
        """What the author of the attack did not foresee is to be looked at."""
        outcome = self.run(arena, "def nll(activations, targets): raise ValueError")

        assert outcome.complaints == ("the verdict is runtime_error, not wrong_answer",)

    def test_layers_that_are_not_there_are_named(self, arena: Arena) -> None:
        """So that a success on this machine is explained."""
        outcome = self.run(arena, "def nll(activations, targets): pass", needs=("process", "moat"))

        assert outcome.lacking == ("moat",)
