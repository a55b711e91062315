"""Keys of questionnaires: a sound one is read, and whatever is wrong with another is told with file, part and key."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course import load_course
from grader.errors import CourseError
from grader.question import Form
from grader.questionnaire.key import key_file, read_key
from grader.questionnaire.shuffling import shown_order

ASKING = Path(__file__).parent / "courses" / "asking"
Change = Callable[[str, str], None]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with a key of all forms, to be broken."""
    return Path(shutil.copytree(ASKING, tmp_path / "asking"))


@pytest.fixture
def change(course: Path) -> Change:
    """Replaces one text in the key, which must be there."""

    def replace(old: str, new: str) -> None:
        path = course / "solutions" / "questionnaire.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def fault_of(course: Path) -> str:
    """Return what is said of the broken key of *course*."""
    with pytest.raises(CourseError) as caught:
        read_key(load_course(course))
    message = str(caught.value)
    assert str(key_file(load_course(course))) in message
    return message


def test_a_sound_key_has_a_part_of_every_form() -> None:
    """All is read as it stands there."""
    key = read_key(load_course(ASKING))

    assert key is not None
    assert (key.title, key.shuffle, [each.number for each in key.topics]) == ("Questions about doubling", 7, [1, 2, 12])
    assert {part.form for part in key.parts} == set(Form)
    parts = {part.id: part for part in key.parts}
    assert [each.right for each in parts["1b"].options] == [True, True, False, False]
    assert (parts["2a"].value, parts["2a"].units, parts["2a"].wrong[0].value) == (784.0, ("pixels", "像素"), 56.0)
    assert (parts["2c"].code, parts["2b"].wrong[0].text) == (True, ("reshaping", "view"))
    assert parts["12a"].concepts[0].weight == 2.0


def test_a_course_may_have_no_questionnaire(course: Path) -> None:
    """Without the file there is none."""
    (course / "solutions" / "questionnaire.toml").unlink()

    assert read_key(load_course(course)) is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("format_version = 1", "format_version = 2", "format_version is 2; this grader reads 1"),
        ("format_version = 1", "format_version = ", "not TOML"),
        ("shuffle = 7", 'shuffle = "x"', r"\$.shuffle"),
        ("shuffle = 7", "shufle = 7", "shufle"),
        ('title = "Tensors"', 'titel = "Tensors"', "unknown key `titel` in topic 1"),
        ('id = "1b"', 'id = "1a"', "'1a' stands there twice"),
        ("number = 2", "number = 1", "'1' stands there twice"),
        ('id = "1b"', 'id = "2z"', "part '2z' of topic 1 .* \"1a\""),
        ('id = "1b"', 'id = "1B"', "part '1B' of topic 1"),
        ('form = "choice"', 'form = "chioce"', "chioce"),
        ("points = 1.0", "", "part 1a: `points` is 0"),
        ("points = 1.0", "points = nan", "part 1a: `points` is nan"),
        ('prompt = "What does', 'promt = "What does', "unknown key `promt` in part 1a"),
        ('prompt = "Put the steps into order."', 'prompt = " "', "part 1c: `prompt` is empty"),
        ('why = "That is what lists do', 'wy = "That is what lists do', "unknown key `wy` in part 1a, `options`"),
        ('why = "That is what lists do; tensors add number by number."', "", "part 1a: the option .* needs a `why`"),
        ("every number doubled", "every\\nnumber doubled", "part 1a: `options` hold .* one line"),
        ('why = "That is what', 'right = true\nwhy = "That is what', "part 1a: 2 of its `options` are `right`"),
        ('"a tensor of twice the length"', '"A tensor of the same shape, every number doubled."', "1a: .*twice"),
        ('why = "The underscore', 'right = true\nwhy = "The underscore', None),
        (
            'items = ["predict", "compute the loss", ',
            'items = ["predict", "Predict.", ',
            "1c: `items` hold 'predict' tw",
        ),
        ('"compute the loss", "compute the gradients", ', "", "part 1c: `items` must be three or more"),
        ('others = ["a list', 'others = ["a row of numbers", "a list', "part 1d: `pairs and others` hold"),
        ("value = 784.0", "", "part 2a: the form 'number' needs `value`"),
        ("value = 784.0", "value = inf", "part 2a: `value` is inf"),
        ("value = 784.0", "value = 784.0\ntolerance = -1", "part 2a: `tolerance` must be 0 or more"),
        ("value = 56.0", "value = 784", "part 2a: `wrong` lists 784"),
        ("value = 56.0", 'text = ["56"]', "part 2a: each of `wrong` needs a `value`"),
        ('text = ["reshaping", "view"]', "value = 1", "part 2b: each of `wrong` needs a `text`"),
        (
            'text = ["reshaping"',
            'text = ["Broadcasting."',
            "part 2b: `wrong` lists 'Broadcasting.', which is `accepted`",
        ),
        ('accepted = ["broadcasting"', 'accepted = [""', "part 2b: `accepted` hold ''"),
        ("unit = ", 'accepted = ["x"]\nunit = ', "part 2a: `accepted` means nothing to the form 'number'"),
        ("ko = ", "kr = ", "part 12a: `model` lacks an answer in 'ko'"),
        ("ko = ", 'fr = "x"\nko = ', "part 12a: `model` has an answer in 'fr'"),
        ("weight = 2.0", "weight = nan", "part 12a: the concept 'mean' needs"),
        ('id = "size"', 'id = "mean"', "part 12a: `concepts` hold 'mean' twice"),
        ('exercise = "double"', 'exercise = "doubel"', "part 12b: course.toml has no exercise 'doubel'"),
        ('exercise = "double"', 'points = 1.0\nexercise = "double"', "part 12b: `points` come from the exercise"),
        ('exercise = "double"', 'exercise = "draw_line"', "part 12b: course.toml has no exercise 'draw_line'"),
        ('exercise = "draw_line"', 'exercise = "double"', "part 12c: .* in a unit with `questionnaire = true`"),
    ],
)
def test_a_fault_is_told_with_part_and_key(course: Path, change: Change, old: str, new: str, told: str | None) -> None:
    """Each fault is one sentence that an author can act on; what is no fault is none."""
    change(old, new)

    if told is None:
        assert read_key(load_course(course)) is not None
    else:
        assert re.search(told, fault_of(course))


def test_there_are_no_more_texts_than_letters(course: Path, change: Change) -> None:
    """A line without a letter could not be named."""
    change('items = ["predict", ', f"items = [{', '.join(f'{chr(34)}step {each}{chr(34)}' for each in range(26))}, ")

    assert "part 1c: it shows more than 26 texts" in fault_of(course)


def test_a_key_that_cannot_be_read_says_so(course: Path) -> None:
    """As when somebody saved it in another encoding."""
    (course / "solutions" / "questionnaire.toml").write_bytes(b'title = "\xff"')

    assert "not TOML" in fault_of(course)


def test_the_order_is_drawn_from_the_seed_and_is_never_the_right_one() -> None:
    """The same on every machine: the letters that students write hang on it."""
    key = read_key(load_course(ASKING))
    assert key is not None
    parts = {part.id: part for part in key.parts}

    assert [shown_order(parts[each], 7) for each in ("1a", "1b", "1c", "1d", "2a")] == PINNED
    for seed in range(300):
        order = shown_order(parts["1c"], seed)
        assert sorted(order) == [0, 1, 2, 3]
        assert list(order) != [0, 1, 2, 3]
    assert len({shown_order(parts["1b"], seed) for seed in range(300)}) == 24


# Sheets that were handed out long ago are read with it.
PINNED = [(2, 1, 0), (2, 1, 0, 3), (2, 1, 3, 0), (3, 1, 0, 2), ()]
