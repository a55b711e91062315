"""The site made of docs/, built without a warning, whole in itself, fit to be read by all; and the manual."""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from browser import MISSING, WHY, axe_core, chromium, faults, look, requests, violations
from pages import ROOT

from grader.cli.main import cli

GROUP = ("sphinx", "myst_parser", "furo", "sphinx_click", "sphinx_copybutton", "linkify_it")
ABSENT = [each for each in GROUP if importlib.util.find_spec(each) is None]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(ABSENT), reason=f"{', '.join(ABSENT)} not there: install the group `docs`"),
    # selenium's own, at the end of a session.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in ``html`` and the manual in ``man``, as ``make docs`` makes them: a warning is an error."""
    folder = tmp_path_factory.mktemp("built")
    for builder in ("html", "man"):
        options = ["-W", "--keep-going", "-n", "-q", "-d", str(folder / "doctrees"), "-b", builder]
        done = subprocess.run(
            [sys.executable, "-m", "sphinx", *options, "docs", str(folder / builder)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A Chromium for all tests here."""
    with chromium(tmp_path_factory.mktemp("browser")) as driver:
        yield driver


def whole_names(group: click.Group, name: str = "grade") -> list[str]:
    """List every command by the words one types."""
    context = click.Context(group)
    found = [name]
    for each in group.list_commands(context):
        command = group.get_command(context, each)
        found += whole_names(command, f"{name} {each}") if isinstance(command, click.Group) else [f"{name} {each}"]
    return found


def test_every_command_has_its_place_in_site_and_manual(built: Path) -> None:
    """Each has a heading of its own in both, made from its help, and the examples are there."""
    page = (built / "html/commands.html").read_text(encoding="utf-8")
    manual = (built / "man/grade.1").read_text(encoding="utf-8")

    assert set(whole_names(cli)) <= set(re.findall(r"<h\d>([a-z0-9 ]+)<a", page))
    assert set(whole_names(cli)) - {"grade"} <= set(re.findall(r"^\.SS (.+)$", manual, re.MULTILINE))
    assert page.count(">Examples<") > len(whole_names(cli)) / 2
    assert '\n.TH "GRADE" "1"' in manual
    # What an option takes is called as in its help, not as in the code.
    assert re.findall(r"&lt;[a-z_]+&gt;", page) == []
    assert "&lt;FILE&gt;" in page


def test_nothing_of_the_site_lies_elsewhere(built: Path) -> None:
    """No script, style, font or picture is named that is on another host."""
    attribute = r"<(?:script|img|iframe|source)\b[^>]*\bsrc=|<link\b[^>]*\bhref=|url\(|@import "
    named = re.compile(rf"""(?:{attribute})["']?(?:https?:)?//[^"')> ]+""")
    found = {
        (path.name, match.group())
        for path in (built / "html").rglob("*")
        if path.suffix in (".html", ".css")
        for match in named.finditer(path.read_text(encoding="utf-8"))
    }

    assert found == set()


@pytest.mark.skipif(bool(MISSING), reason=WHY)
@pytest.mark.parametrize("screen", ["desktop, light", "phone, dark"])
def test_pages_load_in_a_browser_and_can_be_used_by_all(built: Path, browser: Any, screen: str) -> None:
    """No request leaves the folder, the console is empty, nothing is too wide, and axe-core finds no fault."""
    site, width = built / "html", 390 if "phone" in screen else 1280
    # One page of each kind is enough for the second screen: text, tables, pictures, options, wide code.
    names = ("index", "students", "gradebook", "reports", "commands", "scale") if "phone" in screen else ("*",)
    for page in sorted(each for name in names for each in site.glob(f"{name}.html")):
        # furo's page of search results has its only heading in what a script writes once somebody searches.
        can_be_judged = axe_core() is not None and page.name != "search.html"
        requests(browser)
        look(browser, page, width=width, dark="dark" in screen)

        assert faults(browser) == [], page.name
        assert [each for each in requests(browser) if not each.startswith(site.as_uri())] == [], page.name
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width, page.name
        assert not can_be_judged or violations(browser) == [], page.name
