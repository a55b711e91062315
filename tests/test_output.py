"""What commands write where nobody watches, where letters are missing, and where there is little room."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from rich.console import Console

from grader.authored import authored
from grader.cli.console import is_watched
from grader.cli.main import main
from grader.cli.view import render, render_failed
from grader.course import load_course
from grader.kit import write_kit
from grader.language import chosen_language
from grader.places import builtin_course, package_home
from grader.result import Result

COURSE = load_course(builtin_course())
ESCAPE = "\x1b["
NAMES = ("stack_images", "rank", "sigmoid")


def grade(*arguments: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``grade`` in a pipe, in a plain environment with *variables*."""
    gone = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONUTF8", "LC_ALL", "LANG")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    environment |= {"PYTHONPATH": str(package_home()), "LC_ALL": "C.UTF-8", **variables}
    command = [sys.executable, "-m", "grader", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit with one exercise right, one wrong, and one not begun; judged once, with the result beside it."""
    kit = tmp_path_factory.mktemp("kit")
    text = (Path(COURSE.exercises_folder) / "01_pixels.py").read_text(encoding="utf-8")
    (kit / "01_pixels.py").write_text(
        f"{text}\n\ndef rank(t):\n    return t.ndim\n\n\ndef stack_images(images):\n    return torch.stack(images)\n",
        encoding="utf-8",
    )
    judged = grade("check", "stack_images", "rank", "mean_image", "--json", "result.json", "--seed", "3", cwd=kit)
    assert judged.returncode == 1, judged.stderr
    (kit / "said").write_bytes(judged.stdout)
    assert judged.stderr == b""
    return kit


@pytest.fixture(scope="module")
def result(kit: Path) -> Result:
    """What came of it."""
    return msgspec.json.decode((kit / "result.json").read_bytes(), type=Result)


@pytest.mark.slow
def test_a_pipe_gets_whole_plain_lines(kit: Path) -> None:
    """No colours, nothing that moves, no line broken or padded; each exercise is one line."""
    lines = (kit / "said").read_text(encoding="utf-8").split("\n")

    assert not any(ESCAPE in line or line.endswith(" ") or "\r" in line for line in lines)
    (row,) = [line for line in lines if line.startswith("  ✗ stack_images")]
    assert re.fullmatch(r"  ✗ stack_images +wrong answer +[\d.]+ / 4 +\S.*", row)
    assert max(map(len, lines)) > 80
    assert all(len(line) <= 80 for line in lines if "───" in line)


@pytest.mark.slow
def test_quietly_there_is_a_line_for_each_failure_and_the_exit_code_stays(kit: Path) -> None:
    """And not a word if all is accepted."""
    failed = grade("check", "stack_images", "rank", "mean_image", "--quiet", cwd=kit)
    fine = grade("check", "rank", "-q", cwd=kit)
    both = grade("check", "-q", "-v", cwd=kit)

    lines = failed.stdout.decode().splitlines()
    assert failed.returncode == 1
    assert [line.split()[:2] for line in lines[:1]] == [["✗", "stack_images"]]
    assert lines[1:] == ["Not done yet: 1", lines[2]]
    assert lines[2].endswith("points")
    assert (fine.returncode, fine.stdout, fine.stderr) == (0, b"", b"")
    assert both.returncode == 2


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8"])
def test_any_encoding_will_do(encoding: str, kit: Path) -> None:
    """Signs that it lacks are written with signs that it has, which can be read; also those of click."""
    status = grade("status", cwd=kit, PYTHONIOENCODING=encoding)
    hint = grade("hint", "rank", cwd=kit, PYTHONIOENCODING=encoding)

    assert (status.returncode, hint.returncode) == (0, 0), status.stderr + hint.stderr
    shown, told = status.stdout.decode(encoding), hint.stdout.decode(encoding)
    assert ("✓" in shown) is (encoding == "utf-8")
    assert "+" in shown or "✓" in shown
    assert re.search(r"rank  [-·]  ", told)
    assert "?" not in told.partition("\n")[0]


@pytest.mark.slow
@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_no_locale_is_no_reason_to_fail(variables: dict[str, str], kit: Path) -> None:
    """Korean where there are no Korean letters cannot be read, but nothing breaks."""
    done = grade("status", "--lang", "ko", cwd=kit, **variables)

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"/ 181" in done.stdout or b"181" in done.stdout


@pytest.mark.slow
def test_force_color_colours_a_pipe_and_moves_nothing(kit: Path) -> None:
    """A viewer such as `less -R` shows colours; a bar that moves would be a mess there."""
    asked = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    coloured = grade("check", "rank", cwd=kit, **asked)
    plain = grade("check", "rank", cwd=kit, NO_COLOR="1", **asked)

    assert ESCAPE + "32m" in coloured.stdout.decode()
    assert coloured.stderr == b""
    assert ESCAPE + "32m" not in plain.stdout.decode()


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["check", "rank", "stack_images"], ["--help"], ["status"], ["hint", "rank"]])
def test_a_reader_that_goes_away_is_no_failure(arguments: list[str], kit: Path) -> None:
    """As with `grade check | head -1`: no traceback, no complaint, and no 0 for what nobody read."""
    environment = {**os.environ, "PYTHONPATH": str(package_home())}
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(
        [sys.executable, "-m", "grader", *arguments], cwd=kit, env=environment, stdout=writing, stderr=subprocess.PIPE
    ) as process:
        os.close(writing)
        _, complaints = process.communicate(timeout=120)

    assert (process.returncode, complaints) == (141, b"")


@pytest.mark.slow
@pytest.mark.parametrize("columns", [30, 40, 60, 100])
def test_a_narrow_terminal_loses_nothing(columns: int, result: Result) -> None:
    """Whatever is said of an exercise is there, in as many lines as it takes; no line is too long."""
    language = chosen_language("", COURSE)
    texts = authored(COURSE, language.code)
    console = Console(width=columns, highlight=False, color_system=None)

    def shown(**settings: Any) -> Iterator[str]:
        for each in (render(result, COURSE, language, texts, **settings), render_failed(result, language, texts)):
            with console.capture() as captured:
                console.print(each)
            yield captured.get()

    for text in shown():
        assert all(len(line) <= columns for line in text.split("\n"))
        words = " ".join(text.split())
        assert "…" not in words.replace("0…1", "")
        assert "stack_images" in words
        assert "wrong answer" in words
        assert result.exercises[0].diagnosis == () or "".join(
            result.exercises[0].diagnosis[0].title.split()
        ) in "".join(text.split())


def test_nothing_is_watched_in_a_pipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Not even where colours are forced."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    with (tmp_path / "out").open("w", encoding="utf-8") as file:
        console = Console(file=file)

        assert console.is_terminal
        assert not is_watched(console)


@pytest.mark.slow
def test_other_commands_are_quiet_too(tmp_path: Path) -> None:
    """What went well is not told; the exit code tells."""
    write_kit(builtin_course(), tmp_path / "kit")
    (tmp_path / "class" / "ada").mkdir(parents=True)
    (tmp_path / "class" / "ada" / "work.py").write_text("def rank(t):\n    return t.ndim\n", encoding="utf-8")
    command = ["batch", "class", "--out", "results", "--exercise", "rank", "--unsealed", "--jobs", "1", "-q"]

    again = grade("init", "kit", "-q", cwd=tmp_path)
    batch = grade(*command, cwd=tmp_path)
    report = grade("report", "results/ada.json", "--out", "page.html", "-q", cwd=tmp_path)

    assert (again.returncode, again.stdout, again.stderr) == (0, b"", b"")
    assert (batch.returncode, batch.stdout) == (0, b"")
    assert b"graded" not in batch.stderr
    assert b"1/1" not in batch.stderr
    assert (report.returncode, report.stdout, report.stderr) == (0, b"", b"")
    assert (tmp_path / "page.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "step"),
    [
        (["chekc"], "Did you mean grade check?"),
        (["gradebook", "overide"], "Did you mean grade gradebook override?"),
        (["course", "verfy"], "Did you mean grade course verify?"),
        (["check", "--jsn", "x"], "'--json'"),
        (["convert", "nowhere.py"], "Look at how the path is written."),
        (["course", "sheet", "."], "`grade course new PATH` makes one."),
        (["status"], "make one with `grade init`"),
    ],
)
def test_an_error_says_what_to_do_next(
    arguments: list[str], step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The nearest name, or where to look."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["grade", *arguments])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 2
    assert step in capsys.readouterr().err
