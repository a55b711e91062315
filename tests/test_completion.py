"""Completion by real shells: what bash, zsh and fish offer for the word at the cursor."""

import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from grader.cli.completing import _LANGUAGES
from grader.course import load_course
from grader.language import LANGUAGES
from grader.places import builtin_course, package_home

SHELLS = ("bash", "zsh", "fish")
# What makes each shell say what it would offer for a line: `{line}` is put in, with the cursor at its end.
_BASH = r"""
eval "$(grade completion bash)"
COMP_WORDS=({line}); [ -n "{gap}" ] && COMP_WORDS+=("")
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); COMP_LINE="{line}"; COMP_POINT=${{#COMP_LINE}}
compopt() {{ [ "$1" = -o ] && echo "<$2>"; }}
_grade_completion grade; printf '%s\n' "${{COMPREPLY[@]}}"
"""
# zsh completes on a terminal only; here its own functions are asked, as they are called from there.
_ZSH = r"""
compdef() {{ :; }}
eval "$(grade completion zsh)"
_describe() {{ printf '%s\n' "${{(@)completions_with_descriptions}}"; }}
compadd() {{ printf '%s\n' "${{(@)completions}}"; }}
_path_files() {{ [ "$1" = -/ ] && echo "<dirnames>" || echo "<default>"; }}
words=({line}); [ -n "{gap}" ] && words+=(""); CURRENT=${{#words}}
_grade_completion
"""
_FISH = r"""
grade completion fish | source
complete --do-complete "{line}"
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a command ``grade`` in it, of this tree, and some files to be named."""
    home = tmp_path_factory.mktemp("shells")
    (home / "bin").mkdir()
    program = home / "bin" / "grade"
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m grader \"$@\"\n")
    program.chmod(0o755)
    work = home / "work"
    (work / "kit").mkdir(parents=True)
    for name in ("loss.ipynb", "notes.txt", "lost.zip", "result.json", "kit/one.py", "kit/two.txt"):
        (work / name).touch()
    return home


def surroundings(home: Path) -> dict[str, str]:
    """Return an environment in which ``grade`` is found, and nobody's own settings are."""
    return {
        **os.environ,
        "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(package_home()),
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
    }


def offered(shell: str, line: str, home: Path) -> list[str]:
    """Return what *shell* offers at the end of *line*; ``<default>`` and ``<dirnames>`` if it is to look itself."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed (Debian: apt install {shell})")
    template = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}[shell]
    script = template.format(line=line, gap=" " if line.endswith(" ") else "")
    options = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    done = subprocess.run(
        [shell, *options, "-c", script],
        cwd=home / "work",
        env=surroundings(home),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return [re.split(r"\t|(?<=\w):", each)[0].strip() for each in done.stdout.splitlines() if each.strip()]


@pytest.mark.slow
@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_commands_and_commands_of_groups(shell: str, home: Path) -> None:
    """What begins as the word does is offered, and nothing else."""
    assert offered(shell, "grade ch", home) == ["check"]
    assert sorted(offered(shell, "grade gradebook o", home)) == ["override"]
    assert "verify" in offered(shell, "grade course ", home)


@pytest.mark.slow
@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_options_and_what_they_take(shell: str, home: Path) -> None:
    """Options by name, languages by their codes, choices as they are."""
    assert sorted(offered(shell, "grade check --se", home)) == ["--sealed", "--seed"]
    assert sorted(offered(shell, "grade check --lang zh", home)) == ["zh-Hans", "zh-Hant"]
    assert offered(shell, "grade check --device cu", home) == ["cuda"]


@pytest.mark.slow
@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_names_from_the_course(shell: str, home: Path) -> None:
    """Exercises and units, and of those not what is on the line already."""
    assert offered(shell, "grade check mnist_l", home) == ["mnist_loss"]
    assert offered(shell, "grade check 04", home) == ["04_loss"]
    assert "rank" not in offered(shell, "grade check rank ", home)
    assert offered(shell, "grade hint mnist_d", home) == ["mnist_distance"]
    assert offered(shell, "grade gradebook assignment --course dig", home) == ["digits"]


@pytest.mark.slow
@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_files_of_the_kind_that_is_wanted(shell: str, home: Path) -> None:
    """One that could be judged is offered, a text beside it is not; where none is, folders are."""
    assert sorted(offered(shell, "grade check --in lo", home)) == ["loss.ipynb", "lost.zip"]
    assert offered(shell, "grade convert kit/", home) == ["kit/one.py"]
    assert offered(shell, "grade report resu", home) == ["result.json"]
    if shell == "fish":
        assert offered(shell, "grade check --in ki", home) == ["kit/"]
    else:
        assert offered(shell, "grade check --in ki", home) == ["<dirnames>"]


# fish is asked by its own `complete --do-complete` above, which is what the key does.
_PROMPT = {
    "bash": (["--norc", "-i"], 'PS1="> "; eval "$(grade completion bash)"; echo re""ady\n'),
    "zsh": (
        ["-f", "-i"],
        'PS1="> "; autoload -U compinit; compinit -D; eval "$(grade completion zsh)"; echo re""ady\n',
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("shell", sorted(_PROMPT))
def test_the_press_of_tab_completes_the_word_on_a_terminal(shell: str, home: Path) -> None:
    """As a person sees it: what is typed becomes the whole name."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed (Debian: apt install {shell})")
    options, setting_up = _PROMPT[shell]
    ours, theirs = pty.openpty()
    environment = surroundings(home) | {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"}
    with subprocess.Popen(
        [shell, *options],
        cwd=home / "work",
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        try:
            os.write(ours, setting_up.encode())
            read_until(ours, "ready\r\n")
            os.write(ours, b"grade check mnist_l\t")
            read_until(ours, "oss")
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            os.close(ours)


def read_until(terminal: int, words: str) -> None:
    """Read what a terminal shows until *words* are among it."""
    shown, end = "", time.monotonic() + 60
    while words not in shown:
        assert time.monotonic() < end, shown
        if select.select([terminal], [], [], 1)[0]:
            shown += os.read(terminal, 4096).decode(errors="replace")


def test_the_languages_offered_are_all_that_there_are() -> None:
    """Completion knows them without a catalogue, and so could forget one."""
    assert list(_LANGUAGES) == [each.replace("_", "-") for each in LANGUAGES]


def complete(words: str, home: Path, *, listing: bool = False) -> subprocess.CompletedProcess[str]:
    """Ask for completions as the shells' scripts do; with *listing*, list what was imported on stderr."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(package_home()),
        "_GRADE_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    ask = "import atexit, json, sys; atexit.register(lambda: print(json.dumps(list(sys.modules)), file=sys.stderr)); "
    program = f"{ask if listing else ''}from grader.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program], cwd=home, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "words",
    ["grade ", "grade check mn", "grade hint mn", "grade batch --lang k", "grade gradebook show --", "grade ci "],
)
def test_completion_imports_nothing_heavy(words: str, home: Path) -> None:
    """Somebody waits for it: neither torch nor what draws, reads databases or knows languages is loaded."""
    done = complete(words, home, listing=True)

    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert done.stdout
    assert loaded.isdisjoint({"torch", "numpy", "rich", "babel", "sqlalchemy", "msgspec", "jinja2", "IPython"})


def test_a_broken_course_offers_nothing_and_says_nothing(tmp_path: Path) -> None:
    """Whoever presses Tab is shown no traceback."""
    (tmp_path / "exercises").mkdir()
    for text in ("no TOML [", 'units = 3\nname = "x"', "units = [1, {exercises = [2]}, {exercises = 3}]", "\xff"):
        (tmp_path / "exercises" / "course.toml").write_bytes(text.encode("latin-1"))

        done = complete(f"grade check --course {tmp_path} x", tmp_path)

        assert (done.stdout.strip(), done.stderr) == ("", "")


def test_a_name_that_a_shell_would_take_apart_is_not_offered(tmp_path: Path) -> None:
    """A course's author cannot have a shell run what a student only wanted to complete."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "course.toml").write_text(
        '[[units]]\nfile = "$(touch x).py"\n[[units.exercises]]\nname = "a;b"\n[[units.exercises]]\nname = "good"\n'
    )

    done = complete(f"grade check --course {tmp_path} ", tmp_path)

    assert done.stdout.split() == ["plain,good"]


def test_a_unit_stands_for_its_exercises() -> None:
    """What completion offers can be judged: a unit's name is as good as those of all in it."""
    from grader.cli.choosing import chosen_exercises

    course = load_course(builtin_course())
    loss = next(unit for unit in course.units if unit.name == "04_loss")
    own = tuple(each.name for each in loss.exercises if not each.challenge)

    assert chosen_exercises(course, ["04_loss"], challenge=False) == own
    assert chosen_exercises(course, ["04_loss.py", own[0]], challenge=False) == own


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_says_how_it_is_installed(shell: str, home: Path) -> None:
    """Its last line is a comment with the command; all of it is one that the shell can read."""
    environment = {**os.environ, "PYTHONPATH": str(package_home())}
    command = [sys.executable, "-m", "grader", "completion", shell]
    script = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    assert script.splitlines()[-1].startswith("# To install it, ")
    assert f"grade completion {shell}" in script.splitlines()[-1]
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, cwd=home, check=True)
