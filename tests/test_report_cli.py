"""Pages as they are asked for: `grade report`, and `grade check --html`."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from results import CODE, usual

GRADE = str(Path(sys.executable).with_name("grade"))


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``grade`` in the folder *cwd* and return what it did."""
    return subprocess.run(
        [GRADE, *arguments],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with one file of answers, and a result about it."""
    (tmp_path / "08_cross_entropy.py").write_bytes(CODE)
    (tmp_path / "result.json").write_bytes(msgspec.json.encode(usual()))
    return tmp_path


def test_check_writes_a_page_beside_the_result(work: Path) -> None:
    """`grade check softmax --html FILE` judges as ever, exits as ever, and leaves a page with the student's code."""
    done = run("check", "softmax", "--html", "page.html", cwd=work)

    page = (work / "page.html").read_text(encoding="utf-8")
    assert done.returncode == 1, done.stderr
    assert "softmax" in done.stdout
    assert page.startswith("<!DOCTYPE html>")
    assert "e.sum(dim=" in page
    assert not list(work.glob(".page*"))


def test_a_page_goes_to_stdout(work: Path) -> None:
    """`--html -` prints the page alone; what is shown else goes to standard error."""
    done = run("check", "softmax", "--html", "-", cwd=work)

    assert done.stdout.startswith("<!DOCTYPE html>")
    assert done.stdout.endswith("</html>")
    assert "softmax" in done.stderr


@pytest.mark.slow
def test_report_judges_the_current_folder_and_opens_the_page(work: Path) -> None:
    """`grade report --open` writes grade-report.html and hands it to the browser that there is."""
    program = work / "browser.sh"
    program.write_text(f'#!/bin/sh\necho "$1" > {work}/opened\n', encoding="utf-8")
    program.chmod(0o755)

    done = run("report", "--open", cwd=work, BROWSER=str(program))

    assert done.returncode == 1, done.stderr
    assert "Wrote grade-report.html." in done.stderr
    assert (work / "opened").read_text(encoding="utf-8").strip() == (work / "grade-report.html").as_uri()


def test_report_draws_a_result_that_exists(work: Path) -> None:
    """A result's page lies beside it; with the sources it shows code, in the language asked for."""
    plain = run("report", "result.json", cwd=work)
    korean = run("report", "result.json", "--in", ".", "--out", "ko.html", "--lang", "ko", cwd=work)

    assert (plain.returncode, korean.returncode) == (0, 0), plain.stderr + korean.stderr
    assert "e.sum(dim=" not in (work / "result.html").read_text(encoding="utf-8")
    assert "e.sum(dim=" in (work / "ko.html").read_text(encoding="utf-8")
    assert '<html lang="ko">' in (work / "ko.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("report", "none.json"), "cannot be read: No such file"),
        (("report", "08_cross_entropy.py"), "is no result"),
        (("report", "old.json"), "is of the format 'gradekit/result/v0'"),
        (("report", "result.json", "--lang", "xx"), "There are no reports in 'xx'"),
        (("report", "result.json", "--templates", "none"), "There is no folder 'none'"),
        (("report", "result.json", "--out", "none/page.html"), "There is no folder 'none'"),
        (("report", "result.json", "--out", "-", "--open"), "leave out --open"),
        (("check", "--json", "-", "--html", "-"), "write into each other"),
        (("check", "--html", "none/page.html"), "There is no folder 'none'"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(work: Path, arguments: tuple[str, ...], complaint: str) -> None:
    """Each is unusable input: exit code 2 and a sentence, and no page."""
    (work / "old.json").write_bytes(
        msgspec.json.encode({**msgspec.to_builtins(usual()), "format": "gradekit/result/v0"})
    )

    done = run(*arguments, cwd=work)

    assert done.returncode == 2
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(work.glob("*.html"))


def test_the_example_of_the_docs_works(work: Path) -> None:
    """The own style and the own block of docs/reports.md do what is said there."""
    docs = (Path(__file__).parent.parent / "docs" / "reports.md").read_text(encoding="utf-8")
    (work / "look").mkdir()
    for language, name in (("css", "own.css"), ("jinja", "student.html.j2")):
        block = docs.partition(f"```{language}\n")[2].partition("```")[0]
        assert block
        (work / "look" / name).write_text(block, encoding="utf-8")

    done = run("report", "result.json", "--templates", "look", cwd=work)

    page = (work / "result.html").read_text(encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "--accent: #7a1f5c" in page
    assert "Department of Examples" in page
    assert "Over the images" in page
