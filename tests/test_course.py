"""Courses on disk: a sound one is read, and whatever is wrong with another is told with file and key."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course import (
    accepted_variants,
    hidden_suite,
    load_course,
    misconceptions,
    reference_files,
    stub_files,
    suite_digest,
)
from grader.errors import CourseError
from grader.model import Exercise
from grader.places import builtin_course

MANIFEST = """
format_version = 1
name = "tiny"
title = "A tiny course"
prelude = "import math"

[limits]
call_seconds = 2.5

[[units]]
file = "01_first.py"
title = "First"

[[units.exercises]]
name = "double"
points = 2.0
bonus = 0.5
parameters = ["x", "dl"]
optional = ["dl"]

[[units]]
file = "02_second.py"
title = "Second"

[[units.exercises]]
name = "total"
points = 1.0
parameters = ["a", "b"]
"""
MISCONCEPTION = '"""\ntitle = "Squared"\ndiagnosis = "You square."\nhint = "Add."\n"""\ndef double(x): return x * x\n'
SOUND = {
    "exercises/course.toml": MANIFEST,
    "exercises/probes.py": "def twice(student): pass\n",
    "exercises/01_first.py": "def double(x): raise NotImplementedError\n",
    "exercises/02_second.py": "def total(a, b): raise NotImplementedError\n",
    "solutions/01_first.py": "def double(x): return 2 * x\n",
    "solutions/02_second.py": "def total(a, b): return a + b\n",
    "solutions/hidden/test_01_first.py": "",
    "solutions/hidden/test_02_second.py": "",
    "solutions/accepted/double/added.py": '"""\ntitle = "Added"\nloses = ["Fast"]\n"""\ndef double(x): return x + x\n',
    "solutions/accepted/double/shifted.py": '"""\ntitle = "Shifted"\n"""\ndef double(x): return x << 1\n',
    "solutions/misconceptions/double/squared.py": MISCONCEPTION,
}
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the sound course, with some files changed or (None) left out, and return its folder."""

    def write_course(changes: dict[str, str | bytes | None] | None = None) -> Path:
        for name, content in {**SOUND, **(changes or {})}.items():
            if content is not None:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return write_course


def manifest(old: str, new: str) -> dict[str, str | bytes | None]:
    """Return the change that replaces *old* by *new* in the manifest."""
    assert old in MANIFEST
    return {"exercises/course.toml": MANIFEST.replace(old, new)}


class TestSoundCourse:
    """A sound course is read whole."""

    def test_the_manifest_is_read(self, write: Write) -> None:
        """Names, units, exercises and limits; what is not said has its default."""
        course = load_course(write())

        assert (course.name, course.title, course.prelude) == ("tiny", "A tiny course", "import math")
        assert (course.limits.call_seconds, course.limits.load_seconds) == (2.5, 10.0)
        assert [unit.name for unit in course.units] == ["01_first", "02_second"]
        assert course.exercises == (
            Exercise(name="double", points=2.0, parameters=("x", "dl"), bonus=0.5, optional=("dl",)),
            Exercise(name="total", points=1.0, parameters=("a", "b")),
        )

    def test_probes_are_read_and_may_be_absent(self, write: Write) -> None:
        """Not every course needs them."""
        assert load_course(write()).probes == "def twice(student): pass\n"

    def test_a_course_without_probes_has_none(self, write: Write) -> None:
        """An empty text runs too."""
        assert load_course(write({"exercises/probes.py": None})).probes == ""

    def test_references_and_stubs_are_read_in_the_order_of_the_units(self, write: Write) -> None:
        """One file per unit on either side."""
        course = load_course(write())

        assert [file.stubs for file in stub_files(course)] == [("double",), ("total",)]
        assert [tuple(file.definitions) for file in reference_files(course)] == [("double",), ("total",)]

    def test_misconceptions_are_read_with_their_words(self, write: Write) -> None:
        """Known by the name of the file."""
        (found,) = misconceptions(load_course(write()), "double")

        assert (found.id, found.exercise, found.title, found.hint) == ("squared", "double", "Squared", "Add.")

    def test_accepted_variants_are_read_with_what_they_lose(self, write: Write) -> None:
        """Extra points that they do without are named by title."""
        found = accepted_variants(load_course(write()), "double")

        assert [(file.name, loses) for file, loses in found] == [
            ("added.py", frozenset({"Fast"})),
            ("shifted.py", frozenset()),
        ]

    def test_an_exercise_may_have_no_variants(self, write: Write) -> None:
        """And no known mistakes."""
        course = load_course(write())

        assert (accepted_variants(course, "total"), misconceptions(course, "total")) == ((), ())

    def test_an_exercise_that_is_not_there_has_no_unit(self, write: Write) -> None:
        """Whoever asks has checked the name."""
        with pytest.raises(KeyError):
            load_course(write()).unit_of("triple")

    def test_the_hidden_suite_is_named_after_the_unit(self, write: Write) -> None:
        """One suite per file."""
        unit = load_course(write()).unit_of("total")

        assert hidden_suite(Path("solutions"), unit) == Path("solutions/hidden/test_02_second.py")

    def test_the_builtin_course_is_sound(self) -> None:
        """Whatever else it is."""
        course = load_course(builtin_course())

        assert len(reference_files(course)) == len(stub_files(course)) == len(course.units)
        assert all(misconceptions(course, each.name) for each in course.exercises)


class TestDigest:
    """The digest stands for everything that decides a verdict."""

    @pytest.mark.parametrize(
        "changes",
        [
            {"exercises/course.toml": MANIFEST + "\n"},
            {"exercises/probes.py": "def twice(student): return 1\n"},
            {"solutions/01_first.py": "def double(x): return x + x\n"},
            {"solutions/hidden/test_01_first.py": "# changed"},
            {"solutions/misconceptions/double/squared.py": MISCONCEPTION + "\n"},
            {"solutions/accepted/double/other.py": '"""\ntitle = "Other"\n"""\n'},
            {"solutions/locale/ko.po": "# changed"},
            {"exercises/locale/ko.po": "# changed"},
            {"exercises/questionnaire.md": "# changed"},
            {"exercises/locale/questionnaire.zh-Hans.md": "# changed"},
        ],
        ids=lambda changes: next(iter(changes)),
    )
    def test_any_change_of_a_course_changes_its_digest(
        self, write: Write, changes: dict[str, str | bytes | None]
    ) -> None:
        """Also of its suite, its references and its library."""
        before = suite_digest(load_course(write()))

        assert suite_digest(load_course(write(changes))) != before

    def test_what_judges_nothing_does_not_change_it(self, write: Write) -> None:
        """Words for people beside the files."""
        before = suite_digest(load_course(write()))

        assert suite_digest(load_course(write({"exercises/README.md": "Hello", "solutions/notes.txt": "x"}))) == before


class TestBrokenManifest:
    """What is wrong with course.toml is told with the file and the key."""

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"exercises/course.toml": None}, "a course needs this file"),
            ({"exercises/course.toml": "name = "}, "not TOML"),
            ({"exercises/course.toml": b"name = '\xff'"}, "not TOML"),
            (manifest("format_version = 1", ""), "format_version is None"),
            (manifest("format_version = 1", "format_version = 2"), "format_version is 2; this grader reads 1"),
            (manifest("format_version = 1", "format_version = '1'"), "format_version is '1'"),
            (manifest('title = "A tiny course"', ""), "`title`"),
            (manifest('title = "A tiny course"', "titel = 1"), "`titel`"),
            (manifest('title = "A tiny course"', "title = 3"), "`$.title`"),
            (manifest("call_seconds = 2.5", "call_second = 2.5"), "unknown key `call_second` in [limits]"),
            (manifest("call_seconds = 2.5", "call_seconds = 'two'"), "`$.limits.call_seconds`"),
            (manifest("points = 2.0", "points = 'two'"), "`$.units[0].exercises[0].points`"),
            (manifest("points = 2.0", ""), "`points`"),
            (manifest("points = 2.0", "points = -1.0"), "exercise 'double' has `points` = -1"),
            (manifest("points = 2.0", "points = nan"), "exercise 'double' has `points` = nan"),
            (manifest("bonus = 0.5", "bonus = inf"), "exercise 'double' has `bonus` = inf"),
            (manifest("bonus = 0.5", "bonsu = 0.5"), "unknown key `bonsu` in [[units.exercises]]"),
            (manifest('title = "First"', 'title = "First"\npoints = 3'), "unknown key `points` in [[units]]"),
            (manifest('parameters = ["a", "b"]', 'parameters = "a"'), "`$.units[1].exercises[0].parameters`"),
            (manifest('parameters = ["a", "b"]', 'parameters = ["a", "a"]'), "'a' stands there twice"),
            (manifest('optional = ["dl"]', 'optional = ["ld"]'), "['ld'] under `optional`"),
            (manifest('name = "total"', 'name = "double"'), "exercise 'double' stands there twice"),
            (
                manifest('name = "total"', 'name = "to-tal"'),
                "exercise 'to-tal' must have the name of a Python function",
            ),
            (
                manifest("points = 2.0", "points = 2.0\nchallenge = true"),
                "exercise 'double' is a challenge: give it `points = 0`",
            ),
            (
                manifest("[limits]", '[[ladder]]\nname = "a"\ntitle = "A"\nchaptr = 1.0\n\n[limits]'),
                "unknown key `chaptr` in [[ladder]]",
            ),
            (manifest('file = "02_second.py"', 'file = "01_first.py"'), "unit file '01_first.py' stands there twice"),
            (manifest('file = "02_second.py"', 'file = "../02_second.py"'), "must be the plain name of a .py file"),
            (manifest('file = "02_second.py"', 'file = "02_second.ipynb"'), "must be the plain name of a .py file"),
            (manifest('file = "02_second.py"', 'file = "03_third.py"'), "03_third.py, which is not there"),
            (manifest('prelude = "import math"', 'prelude = "import"'), "`prelude` must be Python; its line 1 is not"),
            (
                {"exercises/course.toml": 'format_version = 1\nname = "a"\ntitle = "b"\nunits = []'},
                "add a [[units.exercises]] table",
            ),
        ],
        ids=lambda each: re.sub(r"\W+", " ", each).strip() if isinstance(each, str) else "",
    )
    def test_a_broken_manifest_is_told_with_file_and_key(
        self, write: Write, changes: dict[str, str | bytes | None], words: str
    ) -> None:
        """So that its author knows where to look."""
        folder = write(changes)

        with pytest.raises(CourseError, match=re.escape(words)) as caught:
            load_course(folder)

        assert str(folder / "exercises" / "course.toml") in str(caught.value)


class TestBrokenFiles:
    """What is wrong with another file of a course is told with its path."""

    @pytest.mark.parametrize(
        "name", ["exercises/01_first.py", "solutions/02_second.py", "solutions/hidden/test_01_first.py"]
    )
    def test_every_unit_needs_its_three_files(self, write: Write, name: str) -> None:
        """Stub, reference and suite."""
        folder = write({name: None})

        with pytest.raises(CourseError, match=re.escape(f"needs the file {folder / name}")):
            load_course(folder)

    @pytest.mark.parametrize(
        ("content", "words"),
        [("def double(", "line 1: '(' was never closed"), (b"x = '\xff'", "not UTF-8"), ("x" * (1 << 21), "1 MiB")],
        ids=["syntax", "bytes", "size"],
    )
    @pytest.mark.parametrize(
        "name",
        [
            "exercises/probes.py",
            "exercises/01_first.py",
            "solutions/02_second.py",
            "solutions/accepted/double/added.py",
            "solutions/misconceptions/double/squared.py",
        ],
    )
    def test_every_file_must_be_python(self, write: Write, name: str, content: str | bytes, words: str) -> None:
        """A reference that cannot be read is the author's failure, never a submission's."""
        folder = write({name: content})

        with pytest.raises(CourseError, match=re.escape(words)) as caught:
            read_everything(folder)

        assert str(folder / name) in str(caught.value)

    @pytest.mark.parametrize(
        ("opening", "words"),
        [
            ("", 'needs `title = "..."`'),
            ('"""Squares."""', "must be TOML"),
            ('"""\ntitle = "T"\ndiagnosis = "D"\n"""', 'needs `hint = "..."`'),
            ('"""\ntitle = ""\ndiagnosis = "D"\nhint = "H"\n"""', 'needs `title = "..."`'),
            ('"""\ntitle = "T"\ndiagnosis = 3\nhint = "H"\n"""', 'needs `diagnosis = "..."`'),
            ('"""\ntitle = "T"\ndiagnosis = "D"\nhint = "H"\nhints = "H"\n"""', "unknown key `hints`"),
            ('x = 1\n"""\ntitle = "T"\ndiagnosis = "D"\nhint = "H"\n"""', 'needs `title = "..."`'),
        ],
        ids=["none", "words", "no hint", "empty", "number", "unknown key", "not at the top"],
    )
    def test_a_misconception_opens_with_its_words(self, write: Write, opening: str, words: str) -> None:
        """Title, diagnosis and hint, as TOML in its docstring."""
        name = "solutions/misconceptions/double/squared.py"
        folder = write({name: f"{opening}\ndef double(x): return x * x\n"})

        with pytest.raises(CourseError, match=re.escape(words)) as caught:
            read_everything(folder)

        assert str(folder / name) in str(caught.value)

    @pytest.mark.parametrize(
        ("opening", "words"),
        [
            ("", 'needs `title = "..."`'),
            ('title = "T"\nhint = "H"', "unknown key `hint`"),
            ('title = "T"\nloses = "Fast"', "`loses`"),
            ('title = "T"\nloses = [1]', "`loses`"),
        ],
        ids=["no title", "unknown key", "loses a text", "loses a number"],
    )
    def test_an_accepted_variant_opens_with_its_title(self, write: Write, opening: str, words: str) -> None:
        """And with a list of what it loses, if it does."""
        name = "solutions/accepted/double/added.py"
        folder = write({name: f'"""\n{opening}\n"""\ndef double(x): return x + x\n'})

        with pytest.raises(CourseError, match=re.escape(words)) as caught:
            read_everything(folder)

        assert str(folder / name) in str(caught.value)


def read_everything(folder: Path) -> None:
    """Read every file of the course in *folder*."""
    course = load_course(folder)
    stub_files(course)
    reference_files(course)
    for exercise in course.exercises:
        accepted_variants(course, exercise.name)
        misconceptions(course, exercise.name)
