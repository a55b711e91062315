"""What the docs say to type is typed: each block of commands in README and docs is run, page by page, from top to bottom."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest
from pages import PAGES, ROOT, Block, blocks, name_of

from grader.data.cache import cache_folder
from grader.kit import write_kit
from grader.places import builtin_course

# Lines that are not run, by page and how they begin, each with the reason. Everything else is.
NOT_RUN = {
    ("CONTRIBUTING.md", "bash .ci/run"): "this test is a part of it",
    ("docs/instructors.md", "grade selftest"): "takes minutes; tests/test_hostile.py makes the same attacks",
    ("docs/scale.md", "grade batch"): "needs a cluster; tests/test_cluster.py makes one on this machine",
    ("docs/ci.md", "grade ci --no-fail --classroom50"): "needs what classroom50's runner sets; tests/test_ci_command.py does",
}
# Programs that install, start servers or talk to other machines: said to be there, and to have done it.
STAND_INS = (
    *("apt", "apt-get", "createdb", "dask", "docker", "helm", "jupyter", "kubectl", "pip", "pipx", "podman"),
    *("sudo", "sysctl", "uv", "uvx", "xdg-open"),
)
# What goes on until somebody ends it, and what then stands on the screen: (pattern, reply).
INTERACTIVE = re.compile(r"^grade (quiz(?!.*--list)|check .*--watch)", re.MULTILINE)
REPLIES = [(r"\^C.{0,20}quit", "\x03"), (r"q quit", "q")]
# Commands that end with 1 when an answer is not right.
JUDGES = r"grade (check|ci|report|course verify)"
WAIT_SECONDS = 240

pytestmark = pytest.mark.slow

# A wrong answer of each of three students, and one right one.
SIGMOID_MISSING = "def mnist_loss(predictions, targets):\n    return torch.where(targets == 1, 1 - predictions, predictions).mean()"
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
    }
    for name, text in programs.items():
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def lecture(tmp_path_factory: pytest.TempPathFactory, path: Path) -> Path:
    """A class of three, judged: ``submissions``, ``class.csv``, ``results``, and things that one finds in a folder."""
    folder = tmp_path_factory.mktemp("lecture")
    for name, answers in {"ada": [RIGHT, FIRST_AXIS], "ben": [SIGMOID_MISSING], "chen": []}.items():
        work = folder / "submissions" / name
        write_kit(builtin_course(), work)
        for answer in answers:
            fill_in(work, answer)
    shutil.copy(ROOT / "tests/answers/github.md", folder / "submissions/ada/questionnaire.md")
    (folder / "class.csv").write_text(
        "name,login,email\n"
        '"Lovelace, Ada",ada,ada@example.org\n"Okafor, Ben",ben,ben@example.org\n"Li, Chen",chen,chen@example.org\n',
        encoding="utf-8",
    )
    run("grade batch submissions --out results --roster class.csv\n", folder, path)
    shutil.copy(folder / "results/ada.json", folder / "result.json")
    shutil.copytree(folder / "submissions/ada", folder / "work")
    return folder


@pytest.mark.parametrize("page", [each for each in PAGES if any(block.language == "sh" for block in blocks(each))], ids=name_of)
def test_what_a_page_says_to_type_can_be_typed(page: Path, path: Path, lecture: Path, tmp_path: Path) -> None:
    """Each command on the page does its work, in the order of the page, where the page says one is."""
    prepare = PREPARED.get(name_of(page), everything)
    prepare(tmp_path, lecture)
    printed, place = "", tmp_path
    for block in blocks(page):
        if block.language == "sh":
            printed, place = run(_without_what_is_not_run(block), place, path)
        elif block.language == "python" and (place / "01_pixels.py").is_file():
            fill_in(place, block.text)
        elif block.language == "" and name_of(page) in SHOWN and printed:
            lines = [_plain(line.removesuffix("…")).strip() for line in block.text.splitlines()]
            assert [line for line in lines if line not in _plain(printed)] == [], printed


def test_no_reason_is_left_over() -> None:
    """What is not run stands on its page, and it is little."""
    lines = [(block.page, line) for page in PAGES for block in blocks(page) if block.language == "sh" for line in block.text.splitlines()]
    idle = {reason: [line for page, line in lines if page == reason[0] and line.startswith(reason[1])] for reason in NOT_RUN}

    assert all(idle.values()), idle
    assert sum(map(len, idle.values())) <= len(lines) / 20


def run(script: str, place: Path, path: Path) -> tuple[str, Path]:
    """Run *script* in the folder *place* as somebody would who types it; return what was printed, and the folder at the end.

    Every command has to end with 0, but for those that judge, which may say with 1 that an answer is not right.
    """
    # bash's trap ERR gets each simple command that fails; whoever judges is let go on.
    watched = (
        f"set -E; trap 'code=$?; [[ $code == 1 && $BASH_COMMAND =~ ^{JUDGES.replace(' ', chr(92) + ' ')} ]] || exit $code' ERR\n"
        f"trap 'pwd >{path / 'place'}' EXIT\n{script}"
    )
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
            ["bash", "-c", watched], cwd=place, env=environment, capture_output=True, text=True, timeout=WAIT_SECONDS, check=False
        )
        printed, code = done.stdout + done.stderr, done.returncode
    assert code in (0, 1) if re.search(JUDGES, script) else code == 0, f"{script}\n{printed}"
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


def everything(folder: Path, lecture: Path) -> None:
    """Put into *folder* what somebody may have there who grades a class."""
    shutil.copytree(lecture, folder, dirs_exist_ok=True)


def kit_in(folder: Path, lecture: Path) -> None:
    """Put a kit into ``kit`` in *folder*."""
    del lecture
    write_kit(builtin_course(), folder / "kit")


def nothing(folder: Path, lecture: Path) -> None:
    """Leave *folder* empty: the page begins at the beginning."""
    del folder, lecture


def _without_what_is_not_run(block: Block) -> str:
    kept = []
    for line in block.text.splitlines():
        idle = any(block.page == page and line.startswith(beginning) for page, beginning in NOT_RUN)
        kept.append(f": {line}" if idle else line)
    return "\n".join(kept) + "\n"


def _at_a_terminal(script: str, place: Path, environment: dict[str, str]) -> tuple[str, int]:
    """Run *script* in a terminal of 80 columns, and end what waits for keys."""
    child = pexpect.spawn("bash", ["-c", script], cwd=str(place), env=environment, timeout=WAIT_SECONDS, encoding="utf-8", dimensions=(24, 80))
    printed = ""
    while (seen := child.expect([pexpect.EOF, *(pattern for pattern, _ in REPLIES)])) != 0:
        printed += child.before + child.after
        child.send(REPLIES[seen - 1][1])
    printed += child.before
    child.close()
    return printed, int(child.exitstatus if child.exitstatus is not None else -(child.signalstatus or 0))


def _plain(text: str) -> str:
    """Return *text* without what differs from run to run and from terminal to terminal: numbers, widths, rules."""
    numbers = re.sub(r"-?\d+(\.\d+)?(e-?\d+)?", "0", re.sub(r"[─\s]+", " ", text))
    return re.sub(r"0(, 0)+", "0", numbers)


def _hosts(folder: Path, lecture: Path) -> None:
    """A repository, an archive and a folder of submissions, as ``submissions.md`` has them."""
    with zipfile.ZipFile(folder / "work.zip", "w") as archive:
        archive.write(lecture / "work/04_loss.py", "04_loss.py")
    git = ["git", "-c", "user.name=ada", "-c", "user.email=ada@example.org"]
    shutil.copytree(lecture / "work", folder / "clone")
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "work"], ["tag", "v2"]):
        subprocess.run([*git, *command], cwd=folder / "clone", check=True)
    subprocess.run(["git", "clone", "-q", "--bare", "clone", "ada.git"], cwd=folder, check=True)
    (folder / "handed-in").mkdir()
    shutil.copy(folder / "work.zip", folder / "handed-in")


PREPARED: dict[str, Callable[[Path, Path], None]] = {}
SHOWN = ("README.md", "docs/students.md")
