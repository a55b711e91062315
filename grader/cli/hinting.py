"""``grade hint``: what there is to know about an exercise, without judging anything."""

import ast
from pathlib import Path

import click

from grader.course import load_course, misconceptions
from grader.model import Exercise
from grader.plain import printable
from grader.source import read_source, syntax_tree
from grader.submission import one_of

__all__ = ["show_hints"]


def show_hints(course_folder: Path, name: str, count: int) -> None:
    """Print the lesson of the exercise *name*, and *count* hints against the mistakes that are often made in it.

    Raises:
        SubmissionError: if there is no such exercise.
        CourseError: if the course is broken.
    """
    course = load_course(course_folder)
    exercise = one_of(course, name)
    unit = course.unit_of(name)
    click.echo(f"{name}  ·  {unit.title}, {unit.file}  ·  {_worth(exercise)}\n")
    click.echo(printable(_lesson(Path(course.exercises_folder, unit.file), name)))
    # Several mistakes share a hint.
    hints = list(dict.fromkeys(each.hint for each in misconceptions(course, name)))
    if hints and count:
        click.echo("\nTo think about:")
        for hint in hints[:count]:
            click.echo(f"  · {printable(hint)}")
    if len(hints) > count:
        click.echo(f"\n{len(hints) - count} more: grade hint {name} -n {min(len(hints), max(count, 1) * 2)}")


def _worth(exercise: Exercise) -> str:
    points = [f"{exercise.points:g} points"] if exercise.points else []
    return " and ".join([*points, *([f"{exercise.bonus:g} extra"] if exercise.bonus else [])])


def _lesson(stub: Path, name: str) -> str:
    for node in syntax_tree(read_source(stub, stub.name).text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name:
            return ast.get_docstring(node) or ""
    return ""
