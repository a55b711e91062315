"""The docs say what is so: every command and key is described, and the authors' page works to the letter."""

import ast
import dataclasses
import io
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import click
import jinja2
import pytest
import yaml
from babel.messages.pofile import read_po
from IPython.core.inputtransformer2 import TransformerManager
from pages import PAGES as PATHS
from pages import Block, anchors, blocks, links, name_of

from grader.cli.main import cli
from grader.course import load_course
from grader.model import Exercise, Limits, Step, Unit
from grader.result import SEVERITY, Verdict

ROOT = Path(__file__).parent.parent
# What a block in a language has to be, to be one. Shell is run (tests/test_docs_commands.py); the rest is for the eye.
READ: dict[str, Callable[[str], object]] = {
    "python": lambda text: compile(text, "block", "exec"),
    "ipython": lambda text: compile(TransformerManager().transform_cell(text), "block", "exec"),
    "toml": tomllib.loads,
    "json": json.loads,
    "yaml": lambda text: list(yaml.safe_load_all(text)),
    "po": lambda text: list(read_po(io.StringIO(text), abort_invalid=True)),
    "jinja": jinja2.Environment(autoescape=True).parse,
}
SHOWN = ("", "sh", "bash", "text", "css", "dockerfile")
# Variables that are written for the programs we start, or for libraries, and never read.
WRITTEN = re.compile(
    r"(MALLOC|GIT|MPL|JUPYTER|PYTEST)_?\w*|\w+_NUM_THREADS|HOME|IPYTHONDIR|TORCHINDUCTOR_CACHE_DIR|LC_ALL"
)
PAGES = {path.name: path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]}


def commands(group: click.Group, prefix: str = "grade") -> list[tuple[str, click.Command]]:
    """List every command with its whole name."""
    found = []
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            found += commands(command, f"{prefix} {name}")
        else:
            found.append((f"{prefix} {name}", command))
    return found


@pytest.mark.parametrize(("name", "command"), commands(cli))
def test_every_command_has_help_and_stands_in_the_readme(name: str, command: click.Command) -> None:
    """Each command says what it does, and README lists it."""
    assert command.help
    group = " ".join(name.split()[:2])
    assert group in PAGES["README.md"]


def test_every_key_of_a_course_is_described() -> None:
    """The authors' page names each key that course.toml may have."""
    page = PAGES["writing-exercises.md"]
    keys = {field.name for kind in (Unit, Exercise, Limits, Step) for field in dataclasses.fields(kind)}
    keys = keys - {"exercises"} | {"format_version", "language", "prelude"}

    assert sorted(key for key in keys if f"`{key}`" not in page) == []


def test_the_order_of_verdicts_is_documented_and_whole() -> None:
    """The page on architecture gives the order in which the worst is chosen, and no verdict is left out."""
    listed = re.search(r"in this order: ([^.]*)\.", PAGES["architecture.md"])

    assert listed is not None
    assert tuple(re.findall(r"`(\w+)`", listed.group(1))) == tuple(map(str, SEVERITY))
    assert set(SEVERITY) == set(Verdict)


@pytest.mark.slow
def test_the_authors_page_leads_to_a_sound_course(tmp_path: Path) -> None:
    """Whoever runs the page's commands and writes down its files, one after the other, has a course that verifies."""
    names = iter(
        [
            "exercises/course.toml",
            "exercises/01_warmup.py",
            "solutions/01_warmup.py",
            "solutions/hidden/test_01_warmup.py",
            "solutions/misconceptions/halve/root.py",
            "solutions/misconceptions/halve/in_place.py",
        ]
    )
    page = PAGES["writing-exercises.md"].partition("## Loops and devices")[0]
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    printed = []
    for kind, block in re.findall(r"```(sh|toml|python)\n(.*?)```", page, flags=re.DOTALL):
        if kind == "sh":
            done = subprocess.run(
                ["bash", "-c", block], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
            )
            printed.append(done.stdout)
            # The last command judges a kit in which nothing is done yet.
            assert done.returncode == (1 if "grade check" in block else 0), done.stdout + done.stderr
        else:
            path = tmp_path / "mycourse" / next(names)
            assert str(path.relative_to(tmp_path / "mycourse")).endswith(".toml") is (kind == "toml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block, encoding="utf-8")

    assert list(names) == []
    assert load_course(tmp_path / "mycourse").exercises[0].name == "halve"
    assert "2 misconceptions caught and named; 0 findings" in printed[-1]
    assert "halve" in printed[-1]


@pytest.mark.parametrize("page", PATHS, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    """What a link or a picture names is there, and so is the heading, as GitHub names it; other hosts are not asked."""
    for link in links(page):
        if re.match(r"[a-z]+:", link.target):
            continue
        file, _, heading = unquote(link.target).partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), link
        assert not heading or heading in anchors(target), link


@pytest.mark.parametrize(
    "block", [each for page in PATHS for each in blocks(page)], ids=lambda each: f"{each.page}:{each.line}"
)
def test_blocks_are_what_they_say(block: Block) -> None:
    """Python compiles, settings can be read; no block is in a language that nobody knows how to look at."""
    language = block.language.split(" ")[0]
    if not language.startswith("{"):
        assert language in READ or language in SHOWN
        READ.get(language, str)(block.text)


def test_variables_that_the_code_reads_are_described() -> None:
    """The page on the environment has each variable that the code reads, and of ours no other."""
    page = PAGES["environment.md"]
    read = {name for path in sorted((ROOT / "grader").rglob("*.py")) for name in _variables(path)}
    described = set(re.findall(r"`([A-Z][A-Z0-9_]+)`", page))

    assert {name for name in read if not WRITTEN.fullmatch(name)} - described == set()
    assert {name for name in described if name.startswith("GRADE")} - read == set()


def _variables(path: Path) -> set[str]:
    """Return the names of variables that the file *path* reads from an environment, or gives to options."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            # Looked up, asked for, or asked whether it is there.
            case (
                ast.Subscript(value=where, slice=ast.Constant(value=str() as name))
                | ast.Call(
                    func=ast.Attribute(value=where, attr="get" | "pop"), args=[ast.Constant(value=str() as name), *_]
                )
                | ast.Compare(left=ast.Constant(value=str() as name), comparators=[where])
            ) if re.search(r"(environ|environment)$", ast.unparse(where)):
                found.add(name)
            case ast.keyword(arg="envvar", value=ast.Constant(value=str() as name)):
                found.add(name)
            # A table of names that is gone through; not of how names begin.
            case ast.Assign(targets=[ast.Name(id=table)], value=ast.Tuple(elts=elements)) if (
                "PREFIX" not in table and "environ" in path.read_text(encoding="utf-8")
            ):
                names = [
                    each.value for each in elements if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
                found |= {each for each in names if re.fullmatch(r"[A-Z][A-Z0-9_]{3,}", each)}
    return found


def test_the_readme_opens_with_the_two_commands() -> None:
    """The demo and the tests stand before anything else a reader has to do, and the Makefile has both."""
    first_block = re.search(r"```sh\n(.*?)```", PAGES["README.md"], flags=re.DOTALL)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert first_block is not None
    assert [line.split("#")[0].strip() for line in first_block.group(1).splitlines()] == ["make demo", "make test"]
    assert all(f"\n{target}: " in makefile for target in ("demo", "test"))


def test_constraints_pin_what_the_project_needs() -> None:
    """Each dependency stands in constraints.txt, and torch is a range here and pinned there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = {line.partition("==")[0].lower() for line in (ROOT / "constraints.txt").read_text().splitlines()}
    needed = {re.split(r"[<>=;]", each)[0].lower() for each in project["dependencies"]}

    assert needed <= pinned
    assert "torch==2.13.0" in (ROOT / "constraints.txt").read_text().splitlines()
