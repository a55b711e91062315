"""`grade course verify`: the built-in course is proved, and what is wrong with another is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.errors import CourseError
from grader.verification import Finding, verify

FILES = {
    "exercises/course.toml": """
format_version = 1
name = "tiny"
title = "A tiny course"
[limits]
call_seconds = 1.0
[[units]]
file = "01_warmup.py"
title = "Warm-up"
[[units.exercises]]
name = "double"
points = 1.0
parameters = ["x"]
""",
    "exercises/01_warmup.py": "def double(x):\n    '''Twice x.'''\n    raise NotImplementedError\n",
    "solutions/01_warmup.py": "def double(x):\n    return 2 * x\n",
    "solutions/hidden/test_01_warmup.py": """
import pytest

@pytest.mark.case("double", points=1, title="Doubled")
def test_double(student, reference, inputs, expect):
    x = inputs.normal(3)
    expect.close(student.double(x), reference.double(x))
""",
    "solutions/accepted/double/added.py": '"""\ntitle = "Added to itself"\n"""\ndef double(x):\n    return x + x\n',
    "solutions/misconceptions/double/squared.py": (
        '"""\ntitle = "Squared"\ndiagnosis = "You square."\nhint = "Add."\n"""\ndef double(x):\n    return x * x\n'
    ),
}


@pytest.fixture
def tiny(tmp_path: Path) -> Callable[..., Path]:
    """Write the tiny course with some files changed, and return its folder."""

    def write(changes: dict[str, str] | None = None) -> Path:
        for name, text in {**FILES, **(changes or {})}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def findings(folder: Path, seed: int = 3, workers: int = 1) -> list[Finding]:
    """Verify the course and return everything that is wrong."""
    return [finding for _, found in verify(folder, seed=seed, workers=workers) for finding in found]


def test_a_sound_course_has_no_findings(tiny: Callable[..., Path]) -> None:
    """The tiny course is sound as it stands."""
    assert findings(tiny()) == []


@pytest.mark.parametrize(
    ("name", "text", "path", "words"),
    [
        ("exercises/01_warmup.py", "def double(x):\n    return 2 * x\n", "exercises", "not missing"),
        ("solutions/01_warmup.py", "def double(x):\n    return x.no_such\n", "solutions", "gets 0 of 1 points"),
        (
            "solutions/accepted/double/halved.py",
            '"""\ntitle = "Halved"\n"""\ndef double(x):\n    return x / 2\n',
            "solutions/accepted/double/halved.py",
            "gets 0 of 1 points",
        ),
        (
            "solutions/misconceptions/double/right.py",
            '"""\ntitle = "a"\ndiagnosis = "b"\nhint = "c"\n"""\ndef double(x):\n    return x + x\n',
            "solutions/misconceptions/double/right.py",
            "passes",
        ),
        (
            "solutions/misconceptions/double/power.py",
            '"""\ntitle = "a"\ndiagnosis = "b"\nhint = "c"\n"""\ndef double(x):\n    return x ** 2\n',
            "solutions/misconceptions/double/power.py",
            "instead of power",
        ),
    ],
)
@pytest.mark.slow
def test_each_kind_of_unsoundness_is_found(
    tiny: Callable[..., Path], name: str, text: str, path: str, words: str
) -> None:
    """What is wrong is named by file, and the message says what it is."""
    found = [finding for finding in findings(tiny({name: text})) if finding.path == path]

    assert found
    assert words in found[0].message


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("exercises/course.toml", "points = 1.0", "points = 2.0", "sum to 1"),
        ("solutions/hidden/test_01_warmup.py", '"double", points', '"triple", points', "triple"),
        ("solutions/hidden/test_01_warmup.py", 'title="Doubled"', 'name="Doubled"', "mark it with"),
        ("solutions/hidden/test_01_warmup.py", "import pytest", "import pytest\nimport no_such_module", "collected"),
        ("solutions/misconceptions/double/squared.py", "hint = ", "hunt = ", "hint"),
    ],
)
@pytest.mark.slow
def test_a_broken_course_is_a_course_error(
    tiny: Callable[..., Path], name: str, old: str, new: str, words: str
) -> None:
    """A suite that contradicts the course, and a file that lacks a key, are refused with file and key."""
    folder = tiny({name: FILES[name].replace(old, new)})

    with pytest.raises(CourseError, match=words):
        findings(folder)


@pytest.mark.parametrize(
    "suite",
    [
        "@pytest.mark.skip(reason='later')",
        "@pytest.mark.skipif(True, reason='later')",
    ],
)
@pytest.mark.slow
def test_a_skipped_case_is_the_graders_fault_and_no_pass(tiny: Callable[..., Path], suite: str) -> None:
    """A case that does not run leads to judge_error, never to points."""
    name = "solutions/hidden/test_01_warmup.py"
    folder = tiny({name: FILES[name].replace("@pytest.mark.case", f"{suite}\n@pytest.mark.case")})

    found = findings(folder)

    assert found
    assert all("suite fails" in finding.message for finding in found)


def test_a_suite_that_fails_by_itself_is_the_graders_fault(tiny: Callable[..., Path]) -> None:
    """An exception of the suite's own is not held against a student."""
    name = "solutions/hidden/test_01_warmup.py"
    folder = tiny({name: FILES[name].replace("x = inputs.normal(3)", "x = inputs.normal(3)\n    {}['key']")})

    assert all("suite fails" in finding.message for finding in findings(folder))
