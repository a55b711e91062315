"""What the docs say to type is typed: each block of commands is run, page by page, from top to bottom."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from pages import PAGES, ROOT, Block, blocks, name_of

from grader.blank import write_blank_course
from grader.data.cache import cache_folder
from grader.kit import write_kit
from grader.places import builtin_course

# Lines that are not run, by page and how they begin, each with the reason. Everything else is.
NOT_RUN = {
    ("CONTRIBUTING.md", "bash .ci/run"): "this test is a part of it",
    ("docs/instructors.md", "grade selftest"): "takes minutes; tests/test_hostile.py makes the same attacks",
    ("docs/releasing.md", "git tag"): "makes a release",
    ("docs/releasing.md", "git push"): "makes a release",
    ("docs/releasing.md", "twine"): "makes a release",
    ("docs/scale.md", "grade batch"): "needs a cluster; tests/test_cluster.py makes one on this machine",
    (
        "docs/ci.md",
        "grade ci --no-fail --classroom50",
    ): "needs what classroom50's runner sets; tests/test_ci_command.py does",
}
# Fences of what is typed.
SHELL = ("sh", "bash")
# Programs that are stood in for by one that does nothing and says that all is well, each with the reason.
STAND_INS = {
    **dict.fromkeys(("apt", "apt-get", "pip", "pipx", "sudo", "sysctl", "uv", "uvx"), "changes the machine"),
    **dict.fromkeys(("docker", "helm", "kubectl", "podman"), "needs an engine, or a cluster"),
    **dict.fromkeys(("createdb", "dask"), "needs a server; tests of PostgreSQL and of clusters start theirs"),
    **dict.fromkeys(("jupyter", "xdg-open"), "opens a window; tests/test_inside_browser.py does"),
    "gh": "needs GitHub; of a new repository, what stands in for it makes one on this disk",
}
GH = """#!/bin/sh
set -e
test "$1 $2" != "repo create" || { git init -q --bare "$HOME/github/$3"; git clone -q "$HOME/github/$3"; }
"""
# What goes on until somebody ends it, and what then stands on the screen: (pattern, reply).
INTERACTIVE = re.compile(r"^grade (quiz(?!.*--list)|check .*--watch)", re.MULTILINE)
REPLIES = [(r"\^C", "\x03"), (r"q quit", "q")]
# How a block is run: what fails ends it, also within a pipe, but for commands that judge, which say with 1 that an
# answer is not right, and for the quiz, which is left with Ctrl-C. At the end it is noted where it stands.
WATCHED = """
grade() {{
  command grade "$@" || {{
    local code=$?
    [[ "$code $*" =~ {lenient} ]] || {{ echo "grade $* ended with $code" >&2; return "$code"; }}
  }}
}}
set -E -o pipefail
trap 'code=$?; echo "ended with $code: $BASH_COMMAND"; exit "$code"' ERR
trap 'pwd > "{place}"' EXIT
{script}
exit 0
"""
LENIENT = r"^(1\ (check|ci|report)|130\ quiz)"
WAIT_SECONDS = 600
# Pages that begin with an empty folder; on the others there is what the fixture `lecture` has.
FROM_NOTHING = (
    "README.md",
    "docs/authors.md",
    "docs/notebooks.md",
    "docs/students.md",
    "docs/terminal.md",
)
# Pages that show below a command what it prints.
SHOWN = ("README.md", "docs/students.md")
# Pages that have a test of their own.
TESTED = {
    "docs/index.md": "README.md has the same lines",
    "docs/installing.md": "tests/test_release_installers.py runs it, with the wheel at hand",
    "docs/writing-exercises.md": "tests/test_docs.py writes down its files, too",
}

pytestmark = pytest.mark.slow

# A wrong answer of each of three students, and one right one.
SIGMOID_MISSING = (
    "def mnist_loss(predictions, targets):\n    return torch.where(targets == 1, 1 - predictions, predictions).mean()"
)
RIGHT = SIGMOID_MISSING.replace("    return", "    predictions = predictions.sigmoid()\n    return")
FIRST_AXIS = "def rank(t):\n    return len(t)"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of programs: this checkout's ``grade``, and stand-ins."""
    folder = tmp_path_factory.mktemp("bin")
    programs = {
        "grade": f"#!{sys.executable}\nfrom grader.cli import main\nmain()\n",
        "python": f'#!/bin/sh\nexec {sys.executable} "$@"\n',
        # Each target has to be there; what it does, CI does.
        "make": f'#!/bin/sh\nexec {shutil.which("make")} -C {ROOT} -n "$@"\n',
        **dict.fromkeys(STAND_INS, "#!/bin/sh\nexit 0\n"),
        "gh": GH,
        ".gitconfig": "[user]\nname = ada\nemail = ada@example.org\n",
    }
    # A copy of the repository where the docs say that one is.
    (folder / "gradekit").symlink_to(ROOT)
    for name, text in programs.items():
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def lecture(tmp_path_factory: pytest.TempPathFactory, path: Path) -> Path:
    """What lies on the desk of somebody who teaches a class of three: work, results, a gradebook, a course."""
    folder = tmp_path_factory.mktemp("lecture")
    for name, answers in {"ada": [RIGHT, FIRST_AXIS], "ben": [SIGMOID_MISSING], "chen": []}.items():
        work = folder / "submissions" / name
        write_kit(builtin_course(), work)
        for answer in answers:
            fill_in(work, answer)
    shutil.copy(ROOT / "tests/answers/github.md", folder / "submissions/ada/questionnaire.md")
    run("python -m zipfile -c work.zip submissions/ben/04_loss.py", folder, path)
    class_list = next(block.text for block in blocks(ROOT / "docs/instructors.md") if "Ada" in block.text)
    (folder / "class.csv").write_text(class_list, encoding="utf-8")
    run("grade batch submissions --out results --roster class.csv\n", folder, path)
    (folder / "exported.csv").write_text(
        "Student,ID,SIS Login ID,Section,Chapter 4 (1234)\n    Points Possible,,,,181\n"
        '"Lovelace, Ada",1,ada,A,\n"Okafor, Ben",2,ben,A,\n"Li, Chen",3,chen,A,\n',
        encoding="utf-8",
    )
    shutil.copy(folder / "results/ada.json", folder / "result.json")
    shutil.copy(folder / "results/gradebook.db", folder / "gradebook.db")
    shutil.copytree(folder / "submissions/ben", folder / "work")
    shutil.copytree(folder / "submissions/chen", folder / "kit")
    shutil.copy(folder / "work/04_loss.py", folder / "given.py")
    (folder / "handed-in").mkdir()
    shutil.copy(folder / "work.zip", folder / "handed-in")
    write_blank_course(folder / "mycourse")
    key = next(block.text for block in blocks(ROOT / "docs/questionnaire.md") if block.language == "toml")
    (folder / "mycourse/solutions/questionnaire.toml").write_text(key, encoding="utf-8")
    run("grade course sheet mycourse", folder, path)
    (folder / "look").mkdir()
    for block in blocks(ROOT / "docs/reports.md"):
        if block.language in ("css", "jinja"):
            name = {"css": "own.css", "jinja": "student.html.j2"}[block.language]
            (folder / "look" / name).write_text(block.text, encoding="utf-8")
    git = "git -C work -c user.name=ada -c user.email=ada@example.org"
    run(
        f"git init -q work; {git} add .; {git} commit -q -m work; {git} tag v2; git clone -q --bare work ada.git",
        folder,
        path,
    )
    return folder


@pytest.mark.parametrize(
    "page",
    [each for each in PAGES if name_of(each) not in TESTED and any(block.language in SHELL for block in blocks(each))],
    ids=name_of,
)
def test_what_a_page_says_to_type_can_be_typed(page: Path, path: Path, lecture: Path, tmp_path: Path) -> None:
    """Each command on the page does its work, in the order of the page, where the page says one is."""
    if name_of(page) == "exercises/README.md":
        write_kit(builtin_course(), tmp_path)
    elif name_of(page) not in FROM_NOTHING:
        shutil.copytree(lecture, tmp_path, dirs_exist_ok=True, symlinks=True)
    printed, place = "", tmp_path
    for block in blocks(page):
        if block.language in SHELL:
            printed, place = run(_without_what_is_not_run(block), place, path)
        elif block.language == "python" and (place / "01_pixels.py").is_file():
            fill_in(place, block.text)
        elif block.language == "" and name_of(page) in SHOWN and printed:
            shown = " ".join(_plain(printed))
            assert [line for line in _plain(block.text) if not _is_in(line, shown)] == [], printed


def test_no_reason_is_left_over() -> None:
    """What is not run stands on its page, and it is little."""
    lines = [
        (block.page, line)
        for page in PAGES
        for block in blocks(page)
        if block.language in SHELL
        for line in block.text.splitlines()
    ]
    idle = {
        reason: [line for page, line in lines if page == reason[0] and line.startswith(reason[1])] for reason in NOT_RUN
    }

    assert all(idle.values()), idle
    assert sum(map(len, idle.values())) <= len(lines) / 20


def run(script: str, place: Path, path: Path) -> tuple[str, Path]:
    """Run *script* in the folder *place*, as somebody types it; return what was printed, and the folder at the end.

    Every command has to end with 0, but for those that judge, which may say with 1 that an answer is not right.
    """
    watched = WATCHED.format(lenient=LENIENT, place=path / "place", script=script)
    environment = {
        **{name: os.environ[name] for name in ("LANG", "LC_ALL", "TMPDIR") if name in os.environ},
        "PATH": f"{path}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "GRADE_CACHE": str(cache_folder()),
        "HOME": str(path),
        "BROWSER": "true",
        "TERM": "xterm",
    }
    if INTERACTIVE.search(script):
        printed, code = _at_a_terminal(watched, place, environment)
    else:
        done = subprocess.run(
            ["bash", "-c", watched],
            cwd=place,
            env=environment,
            capture_output=True,
            text=True,
            timeout=WAIT_SECONDS,
            check=False,
        )
        printed, code = done.stdout + done.stderr, done.returncode
    assert code == 0, f"{script}\n{printed}"
    return printed, Path((path / "place").read_text(encoding="utf-8").strip())


def fill_in(kit: Path, answer: str) -> None:
    """Put the function *answer* where its stub, or an earlier answer, stands in *kit*."""
    name = re.search(r"^def (\w+)", answer, re.MULTILINE)
    assert name is not None
    for file in sorted(kit.glob("*.py")):
        text = file.read_text(encoding="utf-8")
        found = re.search(rf"^def {name.group(1)}\(.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
        if found is not None:
            file.write_text(text[: found.start()] + answer.rstrip() + "\n\n\n" + text[found.end() :], encoding="utf-8")
            return
    raise AssertionError(f"no file in {kit} has {name.group(1)}")


def _without_what_is_not_run(block: Block) -> str:
    kept = []
    for line in block.text.splitlines():
        idle = any(block.page == page and line.startswith(beginning) for page, beginning in NOT_RUN)
        kept.append(f": {line}" if idle else line)
    return "\n".join(kept) + "\n"


def _at_a_terminal(script: str, place: Path, environment: dict[str, str]) -> tuple[str, int]:
    """Run *script* in a terminal of 80 columns, and end what waits for keys."""
    child = pexpect.spawn(
        "bash",
        ["-c", script],
        cwd=str(place),
        env=environment,
        timeout=WAIT_SECONDS,
        encoding="utf-8",
        dimensions=(24, 80),
    )
    printed = ""
    while (seen := child.expect([pexpect.EOF, *(pattern for pattern, _ in REPLIES)])) != 0:
        printed += child.before + child.after
        child.send(REPLIES[seen - 1][1])
        # Once is enough, however often the screen is drawn: wait until the terminal is as before.
        child.expect([re.escape("\x1b[?1049l"), pexpect.EOF])
        printed += child.before
    printed += child.before
    child.close()
    return printed, int(child.exitstatus if child.exitstatus is not None else -(child.signalstatus or 0))


def _plain(text: str) -> list[str]:
    """Return the lines of *text* without what differs from run to run and between terminals: values, widths, rules.

    Values stand in what was tried, in what came and in what was expected; points and counts stay.
    """
    lines, in_values = [], False
    for line in text.splitlines():
        plain = re.sub(r"[─\s]+", " ", line).strip()
        begins = re.match(r"(tried|came|expected) ", plain)
        in_values = bool(begins) or (in_values and line.startswith("       "))
        if in_values:
            plain = re.sub(r"0(, 0)+", "0", re.sub(r"-?\d+(\.\d+)?(e-?\d+)?", "0", plain))
        lines.append(plain)
    return lines


def _is_in(line: str, printed: str) -> bool:
    """Whether the words of *line*, which may leave out an end, stand in *printed*, where a line may be longer."""
    words, left_out, _ = line.partition("…")
    end = "" if left_out else r"(?!\S)"
    return re.search(rf"(?<!\S){re.escape(words.strip())}{end}", printed) is not None
