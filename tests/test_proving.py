"""Keys are proved: what is wrong with one is found, and named with its part and its place."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from grader.course import load_course
from grader.handout import blank_in, handed_out, sheet_in, sheet_paths
from grader.language import LANGUAGES
from grader.places import builtin_course
from grader.question import Concept, Form, Mistake, Option, Part, Questionnaire
from grader.questionnaire.key import read_key
from grader.questionnaire.proving import doubts, sheet_doubts
from grader.verification import questionnaire_findings

ASKING = Path(__file__).parent / "courses" / "asking"
CODES = [name.replace("_", "-") for name in LANGUAGES]


def key_of(course: Path) -> Questionnaire:
    """Return the key of *course*, which has one."""
    key = read_key(load_course(course))
    assert key is not None
    return key


def doubted(part_id: str, **changes: object) -> list[tuple[str, str]]:
    """Return where doubts are when a part of a sound key is changed."""
    key = key_of(ASKING)
    topics = tuple(
        replace(topic, parts=tuple(_changed(part, changes) if part.id == part_id else part for part in topic.parts))
        for topic in key.topics
    )
    return [(each.part, each.key) for each in doubts(replace(key, topics=topics))]


def _changed(part: Part, changes: dict[str, object]) -> Part:
    return replace(part, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("course", [ASKING, builtin_course()], ids=["tests", "built-in"])
def test_the_keys_of_this_repository_are_sound(course: Path) -> None:
    """By themselves, and on sheets in every language."""
    loaded = load_course(course)
    key = key_of(course)
    blank = blank_in(loaded, key)
    assert [
        *doubts(key),
        *sheet_doubts(key, lambda code, given: sheet_in(loaded, key, code, given), CODES, blank),
    ] == []


def test_two_options_that_mean_the_same_are_found() -> None:
    """One of them cannot be wrong."""
    options = (
        Option(text="`x * 2`", right=True),
        Option(text="`2*x`", why="no"),
        Option(text="`x ** 2`", why="no"),
    )
    assert doubted("1a", options=options) == [("1a", "options")]


def test_mistakes_that_are_right_or_told_another_reason_are_found() -> None:
    """Of code, numbers and words."""
    assert doubted("2c", wrong=(Mistake(text=("x+x",), why="no"), Mistake(text=("(2 * x)",), why="no"))) == [
        ("2c", "wrong"),
        ("2c", "wrong"),
    ]
    twice = (Mistake(value=3.0, why="one"), Mistake(value=3.0, why="two"))
    assert doubted("2a", wrong=twice) == [("2a", "wrong")]
    assert doubted("2a", wrong=(Mistake(value=784.0, why="no"),)) == [("2a", "wrong")]


def test_models_that_lack_a_concept_and_signs_that_are_everywhere_are_found() -> None:
    """The first by language, the second by whose answer they find."""
    lacking = (Concept(id="mean", title="mean", signs=("mean | 平均",)),)
    assert doubted("12a", concepts=lacking) == [("12a", "model.ko")]
    key = key_of(ASKING)
    text = next(part for part in key.parts if part.form is Form.TEXT)
    stranger = replace(text, id="2z", concepts=(Concept(id="other", title="other", signs=("mean | 平均 | 평균",)),))
    topics = tuple(
        replace(topic, parts=(*topic.parts, stranger)) if topic.number == 2 else topic for topic in key.topics
    )
    found = [each for each in doubts(replace(key, topics=topics)) if each.part == "2z"]
    assert [each.message.split()[:4] for each in found] == [["the", "model", "of", "12a"]] * 4


def test_sheets_that_are_out_of_date_are_found(tmp_path: Path) -> None:
    """Written again they are not."""
    course = tmp_path / "course"
    shutil.copytree(ASKING, course)
    loaded = load_course(course)
    for path, text in sheet_paths(loaded, handed_out(loaded, key_of(course))).items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert list(questionnaire_findings(loaded)) == []

    sheet = course / "exercises" / "questionnaire.md"
    sheet.write_text(sheet.read_text("utf-8").replace("boxes", "crates") + "\nmore\n", "utf-8")
    (finding,) = questionnaire_findings(loaded)
    assert finding.path == "exercises/questionnaire.md"
    assert "grade course sheet" in finding.message
