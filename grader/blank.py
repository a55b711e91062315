"""A course to begin with: one exercise, whole and sound, to be turned into one's own."""

from pathlib import Path

from grader.errors import CourseError

__all__ = ["write_blank_course"]

_FILES = {
    "exercises/course.toml": '''# docs/writing-exercises.md describes every key.
format_version = 1
name = "{name}"
title = "{name}"
prelude = """
import torch
"""

[[units]]
file = "01_warmup.py"
title = "Warm-up"

[[units.exercises]]
name = "double"
points = 2.0
parameters = ["x"]
''',
    "exercises/README.md": """# {name}

Fill in the functions, then run `grade check`.
""",
    "exercises/01_warmup.py": '''# %%
import torch


# %%
def double(x):
    """Return twice x.

    x: a float tensor of any shape. The answer has the same shape.

    Example: double(torch.tensor([1.0, 2.0])) is tensor([2.0, 4.0]).
    """
    raise NotImplementedError("TODO: twice x")
''',
    "solutions/01_warmup.py": """def double(x):
    return 2 * x
""",
    "solutions/hidden/test_01_warmup.py": '''import pytest


@pytest.mark.case("double", points=1, title="Every number is doubled")
def test_double_values(student, reference, inputs, expect):
    """Random numbers, positive and negative."""
    for shape in ((4,), (3, 5)):
        x = inputs.normal(*shape)
        expect.close(student.double(x), reference.double(x))


@pytest.mark.case("double", points=1, title="The argument stays as it was")
def test_double_leaves_its_argument_alone(student, inputs, expect):
    """The function must not write into the caller's tensor."""
    answer = student.call("double", inputs.normal(4))
    expect.unchanged(answer)
''',
    "solutions/accepted/double/addition.py": '''"""
title = "Added to itself"
"""


def double(x):
    return x + x
''',
    "solutions/misconceptions/double/squared.py": '''"""
title = "Squared instead of doubled"
diagnosis = "You multiply x by itself. For 2 the two agree, for other numbers they do not."
hint = "What should come out for 3?"
"""


def double(x):
    return x * x
''',
    "solutions/misconceptions/double/in_place.py": '''"""
title = "Doubles its argument in place"
diagnosis = "The answer is right, but the caller's tensor has changed too."
hint = "Use an operation that makes a new tensor."
"""


def double(x):
    x *= 2
    return x
''',
}


def write_blank_course(folder: Path) -> list[str]:
    """Write a course with one exercise into *folder*, and return the names of the files.

    Raises:
        CourseError: if there is a course already, or the folder cannot be written.
    """
    if (folder / "exercises").exists() or (folder / "solutions").exists():
        raise CourseError(f"{folder} holds exercises/ or solutions/ already; give a new folder. Nothing was written.")
    name = "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in folder.resolve().name)
    try:
        for file, text in _FILES.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("{name}", name or "course"), encoding="utf-8")
    except OSError as error:
        raise CourseError(f"{folder} cannot be written: {error.strerror}.") from error
    return list(_FILES)
