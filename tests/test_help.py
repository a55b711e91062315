"""Help that can be believed: each command has examples, and each example is one that the command takes."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from grader.cli.main import cli
from grader.course import load_course
from grader.places import builtin_course, package_home

# What the examples speak of.
FOLDERS = ("canvas", "kit", "my-course", "results", "submissions")
FILES = (
    "04_loss.py",
    "canvas.csv",
    "digits.npz",
    "lecture.py",
    "mnist_sample.tgz",
    "result.json",
    "roster.csv",
    "work.ipynb",
    "work.zip",
)


def tree(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Yield *command* and all that is below it, each with its whole name."""
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for own in command.list_commands(context):
            below = command.get_command(context, own)
            assert below is not None
            yield from tree(below, f"{name} {own}")


def examples_of(command: click.Command) -> list[str]:
    """Return the lines that the help of *command* shows as examples."""
    _, _, after = (command.epilog or "").partition("Examples:\n")
    return [line.strip() for line in after.split("\n\n")[0].split("\n") if line.strip()]


COMMANDS = list(tree(cli, "grade"))
EXAMPLES = [(name, line) for name, command in COMMANDS for line in examples_of(command) if line.startswith("grade ")]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with all that the examples name."""
    for name in FOLDERS:
        (tmp_path / name).mkdir()
    for name in FILES:
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)


def invoked(line: str) -> tuple[click.Command, click.Context]:
    """Parse *line* as ``grade`` would, strictly, and return the command that it calls."""
    # What a shell makes of a line is cut off: where its output goes.
    words = [each for each in shlex.split(line.split(">", maxsplit=1)[0], comments=True)[1:] if each != "--help"]
    command: click.Command = cli
    context = click.Context(cli, info_name="grade")
    while isinstance(command, click.Group):
        name = words.pop(0)
        found = command.get_command(context, name)
        assert found is not None, f"no command {name}"
        command = found
        if not isinstance(command, click.Group):
            return command, command.make_context(name, words, parent=context)
        context = click.Context(command, info_name=name, parent=context)
    raise AssertionError(line)


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_each_command_has_examples_of_its_own_and_says_how_it_exits(name: str, command: click.Command) -> None:
    """Whoever asks for help is shown how it is called, by its own name, and what becomes of it."""
    lines = examples_of(command)

    assert [line for line in lines if line == name or line.startswith(f"{name} ")] != []
    assert re.search(r"\b[Ee]xit", (command.epilog or "").split("\n\n")[-1])


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("name", "line"), EXAMPLES)
def test_each_example_is_one_that_its_command_takes(name: str, line: str) -> None:
    """Options, arguments and choices are all parsed by the command itself: none is misspelt, none is missing."""
    _, context = invoked(line)

    assert context.command_path == name or isinstance(dict(COMMANDS)[name], click.Group)
    named = context.params.get("exercises") or [context.params.get("exercise")]
    assert {each for each in named if each} <= {each.name for each in load_course(builtin_course()).exercises}


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_help_keeps_each_example_on_a_line_of_its_own(name: str, command: click.Command, columns: int) -> None:
    """No example is broken, joined with the next, or wider than the terminal."""
    context = click.Context(command, info_name=name, terminal_width=columns)
    shown = command.get_help(context).split("\n")

    for line in examples_of(command):
        assert f"    {line}" in shown
        assert len(line) + 4 <= columns


@pytest.mark.slow
def test_what_can_be_tried_without_a_class_works(tmp_path: Path) -> None:
    """As somebody would type it, one after the other: in the end there are a kit, a notebook and a course."""
    tried = [
        "grade init kit",
        "grade init kit --dry-run   # what is new in the course?",
        "grade status --in kit",
        "cd kit",
        "grade status --json -",
        "grade hint mnist_loss",
        "grade hint mnist_loss --again -n 0   # only what you saw",
        "grade quiz --list",
        "grade convert 04_loss.py --out loss.ipynb",
        "cd ..",
        "grade data status",
        "grade course new my-course",
        "grade completion fish > grade.fish",
    ]
    known = [line for _, command in COMMANDS for line in examples_of(command)]
    assert {line for line in tried if line.startswith("grade")} <= set(known)
    script = "\n".join(["set -e", f'grade() {{ {shlex.quote(sys.executable)} -m grader "$@"; }}', *tried])
    environment = {**os.environ, "PYTHONPATH": str(package_home())}

    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
    )

    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    for name in ("kit/loss.ipynb", "kit/questionnaire.md", "my-course/exercises/course.toml", "grade.fish"):
        assert (tmp_path / name).is_file()
