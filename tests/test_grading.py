"""One warm worker grades small submissions: what students are told, and what they earn."""

from collections.abc import Callable, Iterator

import pytest

from grader.course import load_course, reference_files
from grader.examiner.host import Zygote
from grader.model import Limits, Submission
from grader.places import builtin_course
from grader.result import ExerciseResult, Result, Verdict
from grader.source import parse_source
from grader.worker.host import Worker
from grader.worker.messages import Job, Progress, Setup

Grade = Callable[..., Result]


@pytest.fixture(scope="module")
def grade() -> Iterator[Grade]:
    """Grade a text, or files by name, on some exercises."""
    with Worker() as worker:
        worker.set_up(Setup(course=str(builtin_course()), seed=11))

        def run(text: str | dict[str, str], *exercises: str, progress: list[Progress] | None = None) -> Result:
            files = {"answers.py": text} if isinstance(text, str) else text
            sources = tuple(parse_source(name, code.encode()) for name, code in files.items())
            submission = Submission(name="ada", files=sources, digest="")
            for event in worker.grade(Job(submission=submission, exercises=exercises)):
                if isinstance(event, Result):
                    return event
                if progress is not None:
                    progress.append(event)
            raise AssertionError("no result")

        yield run


def only(result: Result) -> ExerciseResult:
    """Return the one exercise that was judged."""
    (exercise,) = result.exercises
    return exercise


def test_right_answers_get_everything(grade: Grade) -> None:
    """The references get every point, extra points too, and no diagnosis."""
    course = load_course(builtin_course())
    files = {file.name: file.text for file in reference_files(course)}

    result = grade(files, *(exercise.name for exercise in course.exercises))

    assert result.verdict is Verdict.ACCEPTED
    assert result.score == result.max_score == sum(exercise.points for exercise in course.exercises)
    assert result.bonus == sum(exercise.bonus for exercise in course.exercises)
    assert not any(exercise.diagnosis for exercise in result.exercises)


def test_a_mistake_is_named_and_shown(grade: Grade) -> None:
    """A forgotten sigmoid is called that, with what was tried, what came and what was expected."""
    result = only(grade("def mnist_loss(p, t):\n    return torch.where(t == 1, 1 - p, p).mean()\n", "mnist_loss"))

    assert result.diagnosis[0].id == "no_sigmoid"
    assert result.diagnosis[0].hint
    first = result.tests[0]
    assert first.tried.startswith("mnist_loss(predictions, targets) with\npredictions = float32 [3]: [")
    assert first.got.startswith("float32 scalar: ")
    assert first.expected.startswith("float32 scalar: ")


def test_untouched_and_absent_functions_are_missing(grade: Grade) -> None:
    """A stub and a function that is not there are missing, without error and without a diagnosis."""
    stub = "def softmax(x):\n    '''Doc.'''\n    raise NotImplementedError('TODO')\n"

    result = grade(stub, "softmax", "nll")

    assert [exercise.verdict for exercise in result.exercises] == [Verdict.MISSING, Verdict.MISSING]
    assert all(exercise.score == 0.0 for exercise in result.exercises)


def test_a_misspelt_function_is_missed_with_its_name(grade: Grade) -> None:
    """A function whose name is nearly right is missing, and the message names it."""
    result = only(grade("def soft_max(x):\n    return x.softmax(1)\n", "softmax"))

    assert result.verdict is Verdict.MISSING
    assert "soft_max" in result.tests[0].message
    assert result.diagnosis[0].id == "generic.misspelt"


def test_a_syntax_error_costs_only_its_file(grade: Grade) -> None:
    """A file that is no Python is a load error with line and caret; other files still count."""
    files = {
        "04_loss.py": "def mnist_loss(p, t):\n    return (p.sigmoid() - t).abs(.mean()\n",
        "08_cross_entropy.py": "def nll(a, t):\n    return F.nll_loss(a, t)\n",
    }

    result = grade(files, "mnist_loss", "nll")

    broken, fine = result.exercises
    assert broken.verdict is Verdict.LOAD_ERROR
    assert "04_loss.py, line 2" in broken.tests[0].message
    assert "^" in broken.tests[0].message
    assert fine.verdict is Verdict.ACCEPTED
    assert any("04_loss.py, line 2" in note for note in result.notes)


def test_a_statement_that_fails_costs_only_itself(grade: Grade) -> None:
    """A failing import or cell is noted, and the functions around it count."""
    text = "from fastai.vision.all import *\nprint(undefined)\ndef nll(a, t):\n    return F.nll_loss(a, t)\n1 / 0\n"

    result = grade(text, "nll")

    assert only(result).verdict is Verdict.ACCEPTED
    assert [note.split(" raised ")[0] for note in result.notes] == [
        (
            "Not installed where the code is judged: fastai. What the course has of them is there all the same, "
            "but not undefined: so answers.py, line 2 failed."
        ),
        "answers.py, line 5",
    ]


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("return undefined_name", Verdict.RUNTIME_ERROR),
        ("import os; os._exit(0)", Verdict.CRASHED),
        ("import signal; signal.raise_signal(9)", Verdict.CRASHED),
        ("raise SystemExit", Verdict.RUNTIME_ERROR),
        ("return torch.zeros(2**45)", Verdict.MEMORY_LIMIT),
        ("return softmax(x)", Verdict.RUNTIME_ERROR),
        ("while True: print('x' * 1000, flush=True)", Verdict.OUTPUT_LIMIT),
        ("return x.softmax(1).to_sparse()", Verdict.WRONG_ANSWER),
        ("return (each for each in x)", Verdict.WRONG_ANSWER),
        ("return None", Verdict.WRONG_ANSWER),
        ("return 'one'", Verdict.WRONG_ANSWER),
        ("return x.softmax(1).expand(2**20, *x.shape)", Verdict.WRONG_ANSWER),
    ],
)
def test_each_way_to_fail_has_its_verdict(grade: Grade, body: str, verdict: Verdict) -> None:
    """However a function fails, the exercise gets the verdict for it, and never one of the grader's."""
    result = grade(f"def softmax(x):\n    {body}\ndef nll(a, t):\n    return F.nll_loss(a, t)\n", "softmax", "nll")

    assert result.exercises[0].verdict is verdict
    assert result.exercises[0].score == 0.0 or verdict is Verdict.WRONG_ANSWER
    assert result.exercises[1].verdict is Verdict.ACCEPTED


def test_a_hang_costs_the_test_it_was_asked_in(grade: Grade) -> None:
    """A function that hangs once in a while is ended, replaced, and judged on its other answers."""
    text = "def nll(a, t):\n    while len(a) == 1: pass\n    return F.nll_loss(a, t)\n"

    result = only(grade(text, "nll"))

    verdicts = [test.verdict for test in result.tests]
    assert verdicts.count(Verdict.TIME_LIMIT) == 1
    assert verdicts.count(Verdict.ACCEPTED) == len(verdicts) - 1
    assert result.verdict is Verdict.TIME_LIMIT
    assert result.score == result.max_score - 1


def test_what_was_printed_is_shown_without_control_characters(grade: Grade) -> None:
    """Output is kept with the test it belongs to, and cannot steer a terminal."""
    text = "def nll(a, t):\n    print('shape', a.shape, '\\x1b[31mred')\n    return a\n"

    result = only(grade(text, "nll"))

    assert "shape torch.Size([" in result.tests[0].output
    assert "\x1b" not in result.tests[0].output


def test_the_books_own_signature_finds_its_globals(grade: Grade) -> None:
    """train_epoch(model, lr, params) finds dl, mnist_loss and calc_grad among the globals, over the file's own dl."""
    text = (
        "dl = [(torch.zeros(1, 1), torch.zeros(1, 1))]\n"
        "def train_epoch(model, lr, params):\n"
        "    for xb, yb in dl:\n"
        "        calc_grad(xb, yb, model)\n"
        "        for p in params:\n"
        "            p.data -= p.grad * lr\n"
        "            p.grad.zero_()\n"
    )

    result = grade(text, "train_epoch")

    assert only(result).score == only(result).max_score
    (training,) = result.training
    assert training.accuracy == training.reference
    assert training.time_ratio is not None


def test_a_wrong_loss_in_another_file_is_not_paid_for_twice(grade: Grade) -> None:
    """A right loop is right, also beside a wrong mnist_loss of another unit; one in the same file is its own."""
    loop = (
        "def train_epoch(model, lr, params, dl):\n"
        "    for xb, yb in dl:\n"
        "        mnist_loss(model(xb), yb).backward()\n"
        "        for p in params:\n"
        "            p.data -= p.grad * lr\n"
        "            p.grad = None\n"
    )
    loss = "def mnist_loss(predictions, targets):\n    return predictions.mean()\n"

    apart = only(grade({"04_loss.py": loss, "05_training.py": loop}, "train_epoch"))
    together = only(grade(loss + loop, "train_epoch"))

    assert apart.verdict is Verdict.ACCEPTED
    assert together.verdict is Verdict.WRONG_ANSWER


def test_a_loop_over_single_images_is_right_but_slow(grade: Grade) -> None:
    """A loop that goes image by image gets everything but the point for speed."""
    text = (
        "def train_epoch(model, lr, params, dl):\n"
        "    for xb, yb in dl:\n"
        "        for p in params: p.grad = None\n"
        "        total = 0\n"
        "        for x, y in zip(xb, yb):\n"
        "            p = model(x[None]).sigmoid()\n"
        "            total = total + torch.where(y == 1, 1 - p, p).sum()\n"
        "        (total / len(xb)).backward()\n"
        "        for p in params: p.data -= lr * p.grad\n"
    )

    # On a busy machine a timing may be unclear, and then costs nothing; not every time.
    results = (only(grade(text, "train_epoch")) for _ in range(6))
    result = next(each for each in results if each.verdict is not Verdict.INCONCLUSIVE)

    assert result.score == result.max_score - 1
    assert [test.verdict for test in result.tests][-1] is Verdict.WRONG_ANSWER
    assert [each.id for each in result.diagnosis] == ["generic.slow_loop"]


def test_progress_is_told_test_by_test(grade: Grade) -> None:
    """Each test case is told as it ends, in order."""
    progress: list[Progress] = []

    result = grade("def nll(a, t):\n    return F.nll_loss(a, t)\n", "nll", progress=progress)

    assert [each.title for each in progress] == [test.title for test in only(result).tests]


def test_the_same_seed_gives_the_same_result(grade: Grade) -> None:
    """Two gradings with one seed say the same to the letter, times aside."""
    text = "def softmax(x):\n    return x.exp() / x.exp().sum()\n"

    first, second = (only(grade(text, "softmax")) for _ in range(2))

    assert [(test.message, test.got, test.tried) for test in first.tests] == [
        (test.message, test.got, test.tried) for test in second.tests
    ]


def test_the_result_says_what_to_trust(grade: Grade, zygote: Zygote, limits: Limits) -> None:
    """The result names the layers that a candidate has on this machine, the seed, the suite and the data."""
    candidate = zygote.candidate(limits, 1)
    layers = candidate.layers
    candidate.close()

    trust = grade("def nll(a, t):\n    return a\n", "nll").trust

    assert {"process", "rlimits", "no_new_privs"} <= set(layers)
    assert trust.isolation == layers
    assert trust.seed == 11
    assert trust.suite.startswith("sha256:")
    assert trust.data
    assert trust.versions["torch"]


def test_state_does_not_leak_from_one_submission_to_the_next(grade: Grade) -> None:
    """What one submission leaves behind in its process is gone in the next."""
    grade("import torch\ntorch.stolen = 1\nF.nll_loss = None\ndef nll(a, t):\n    return a\n", "nll")

    result = only(
        grade("def nll(a, t):\n    assert not hasattr(torch, 'stolen')\n    return F.nll_loss(a, t)\n", "nll")
    )

    assert result.verdict is Verdict.ACCEPTED
