"""Every text that a course's authors wrote for people: found in course.toml, in suites and in misconceptions.

What suites say is read, not run: the titles and docstrings of cases, what stands in quotation marks in a call of
``say``, ``fixed``, ``expect``, ``Mismatch`` and ``Inconclusive``, in an ``assert``, or is put into a ``message``.
"""

import ast
import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog

from grader.course import misconceptions
from grader.model import Course
from grader.question import Questionnaire
from grader.questionnaire.key import read_key

__all__ = ["Unsayable", "given", "judging", "spoken"]

# Where sentences stand in the calls that take them: which argument, and by which names.
_TAKES = {
    "say": (0, ()),
    "fixed": (0, ()),
    "true": (1, ("message", "got", "expected")),
    "inconclusive": (0, ("reason",)),
    "Mismatch": (0, ("message", "got", "expected")),
    "Inconclusive": (0, ("reason",)),
}


class Unsayable(Exception):  # noqa: N818 - it is shown to the author as it is
    """Raised where a sentence can be had in no other language, for its values are in it already."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    line: int


def given(course: Course) -> Catalog:
    """Return the texts that every student gets: titles of *course*, its units and rungs, and hints on exercises."""
    titles = (course.title, *(rung.title for rung in course.ladder), *(unit.title for unit in course.units))
    hints = (hint for exercise in course.exercises for hint in exercise.hints)
    return _catalogue(course, (*titles, *hints))


def judging(course: Course) -> Catalog:
    """Return the texts that only judge: what suites say, then misconceptions, then the questionnaire.

    Raises:
        Unsayable: if a suite says an f-string; the message names file and line.
        CourseError: if a misconception or the questionnaire's key is not as it must be.
    """
    suites = sorted(Path(course.solutions_folder, "hidden").glob("test_*.py"))
    said = [text for suite in suites for text in spoken(suite)]
    mistakes = [each for exercise in course.exercises for each in misconceptions(course, exercise.name)]
    named = (text for each in mistakes for text in (each.title, each.diagnosis, each.hint))
    return _catalogue(course, (*said, *named, *_asked(read_key(course))))


def _asked(questionnaire: Questionnaire | None) -> Iterator[str]:
    """Yield what *questionnaire* says; answers are in all languages already, and signs are searched for, not said."""
    if questionnaire is None:
        return
    yield questionnaire.title
    for topic in questionnaire.topics:
        yield topic.title
        for part in topic.parts:
            yield from (part.prompt, part.explanation)
            yield from (text for each in part.options for text in (each.text, each.why))
            yield from part.items
            yield from (text for each in part.pairs for text in (each.left, each.right, each.why))
            yield from part.others
            yield from (each.why for each in part.wrong)
            yield from (each.title for each in part.concepts)


def spoken(suite: Path) -> list[str]:
    """Return what the file *suite* says to students, in its order.

    Raises:
        Unsayable: if it says an f-string.
    """
    tree = ast.parse(suite.read_text(encoding="utf-8"), str(suite))
    found = [sentence for node in ast.walk(tree) for sentence in _said_by(node, suite)]
    return [each.text for each in sorted(found, key=lambda each: each.line)]


def _catalogue(course: Course, texts: Sequence[str]) -> Catalog:
    catalogue = Catalog(project=course.name, charset="utf-8")
    for text in texts:
        if text.strip():
            catalogue.add(text)
    return catalogue


def _said_by(node: ast.AST, suite: Path) -> Iterator[_Sentence]:
    match node:
        case ast.FunctionDef(decorator_list=decorators):
            for marker in decorators:
                if isinstance(marker, ast.Call) and _name_of(marker.func) == "case":
                    yield from _literals([each.value for each in marker.keywords if each.arg == "title"], suite)
                    yield from _story(node)
        case ast.Call(func=func, args=arguments, keywords=keywords) if (name := _name_of(func)) in _TAKES:
            place, names = _TAKES[name]
            yield from _literals(arguments[place : place + 1], suite)
            yield from _literals([each.value for each in keywords if each.arg in names], suite)
        case ast.Assign(targets=[ast.Attribute(attr="message")], value=value):
            yield from _literals([value], suite)
        case ast.Assert(msg=ast.expr() as message):
            yield from _literals([message], suite)


def _name_of(func: ast.expr) -> str:
    match func:
        case ast.Name(id=name):
            return name
        # Only those of the fixture: other things have a method of that name, too.
        case ast.Attribute(value=ast.Name(id="expect"), attr="true" | "inconclusive" as name):
            return name
        case ast.Attribute(attr="case"):
            return "case"
    return ""


def _story(function: ast.FunctionDef) -> Iterator[_Sentence]:
    story = inspect.cleandoc(ast.get_docstring(function) or "")
    if story:
        yield _Sentence(story, function.lineno)


def _literals(expressions: Sequence[ast.expr], suite: Path) -> Iterator[_Sentence]:
    for each in expressions:
        match each:
            case ast.Constant(value=str(text)):
                yield _Sentence(text, each.lineno)
            case ast.IfExp(body=one, orelse=other):
                yield from _literals([one, other], suite)
            case ast.BoolOp(values=values):
                yield from _literals(values, suite)
            case ast.JoinedStr() if _has_words(each):
                raise Unsayable(
                    f'{suite}, line {each.lineno}: an f-string cannot be translated. Write say("… {{name}} …", name=…).'
                )


def _has_words(string: ast.JoinedStr) -> bool:
    """Whether there is more than figures in an f-string."""
    return any(
        isinstance(part, ast.Constant) and any(letter.isalpha() for letter in part.value) for part in string.values
    )
