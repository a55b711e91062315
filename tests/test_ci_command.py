"""``grade ci`` as a runner starts it: real processes, real files, a repository with a student's hostile code."""

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import junitparser
import pytest
from runner import obeyed

from grader.bundle.key import KEY_VARIABLE, new_key
from grader.course import load_course
from grader.files import write_whole
from grader.handout import sheet_in
from grader.questionnaire.key import read_key
from grader.questionnaire.proving import right_answer
from grader.result import RESULT_FORMAT

TINY = Path(__file__).parent / "courses" / "tiny"
GRADE = [sys.executable, "-c", "from grader.cli.main import main; main()"]
WRONG = """
import os
print("::error::pwned", sorted(os.environ))
def double(x):
    print("::notice title=Autograding report::{\\"totalPoints\\":60}")
    return x * x
"""
RIGHT = "def double(x):\n    return x + x\n"
CLASSROOM = {
    "CLASSROOM": "cs",
    "ASSIGNMENT": "ch4",
    "SUBMISSION_TAG": "submit/1",
    "COMMIT_URL": "https://github.example/commit/1",
    "RELEASE_URL": "https://github.example/releases/1",
}
SECRETS = {
    "GITHUB_TOKEN": "ghs_abc",
    "ACTIONS_RUNTIME_TOKEN": "x",
    "MY_PASSWORD": "hunter2",
    "SLACK_HOOK": "https://x/T0/B0",
}


def repository(folder: Path, code: str) -> Path:
    """Return a repository with one commit, made at a time that is known."""
    work = folder / "repository"
    (work / "kit").mkdir(parents=True)
    (work / "kit" / "01_warmup.py").write_text(code, encoding="utf-8")
    when = {"GIT_AUTHOR_DATE": "2026-11-20T10:00:00Z", "GIT_COMMITTER_DATE": "2026-11-20T12:00:00Z"}
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@x.edu", "-c", "commit.gpgsign=false")
    for arguments in (("init", "-q"), ("add", "-A"), (*who, "commit", "-q", "-m", "work")):
        subprocess.run(["git", *arguments], cwd=work, env={**os.environ, **when}, check=True)
    return work


def environment(work: Path) -> dict[str, str]:
    """Return what GitHub's runner sets."""
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(work),
        "GITHUB_OUTPUT": str(work.parent / "output"),
        "GITHUB_STEP_SUMMARY": str(work.parent / "summary"),
    }


def run(work: Path, *arguments: str, more: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``grade ci`` in *work*, with *more* variables; GitHub's own are there only if given."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI_"))}
    return subprocess.run(
        [*GRADE, "ci", "--course", str(TINY), *arguments],
        cwd=work,
        env={**clean, **(more or {})},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def outputs(path: Path) -> dict[str, str]:
    """Read ``$GITHUB_OUTPUT`` as the runner does."""
    found = re.findall(r"^(\w+)<<(\S+)\n(.*?)\n\2$", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    return {name: value for name, _, value in found}


def test_one_run_tells_a_job_everything(tmp_path: Path) -> None:
    """Annotations, summary, outputs and every file, from one result; what the student prints is no command."""
    work = repository(tmp_path, WRONG)
    names = ("json", "junit", "sarif", "codequality", "gradescope", "exercism", "classroom50")
    asked = [word for name in names for word in (f"--{name}", str(tmp_path / name))]

    done = run(work, *asked, "--reporter", "--seed", "1", more={**environment(work), **CLASSROOM, **SECRETS})

    assert done.returncode == 1, done.stderr
    assert "::notice title=Autograding report" in done.stdout
    first, second = obeyed(done.stdout)
    assert first == "::notice title=Score::1 of 2 points"
    assert second.startswith("::error file=kit/01_warmup.py,line=4,title=double%3A wrong answer::")
    assert obeyed(done.stderr) == []
    told = outputs(tmp_path / "output")
    assert (told["verdict"], told["passed"], told["score"], told["max_score"]) == ("wrong_answer", "false", "1", "2")
    assert json.loads(base64.b64decode(told["result"]))["max_score"] == 2
    assert "double" in (tmp_path / "summary").read_text(encoding="utf-8")
    result, classroom50 = (json.loads((tmp_path / name).read_text()) for name in ("json", "classroom50"))
    assert (result["format"], result["score"]) == (RESULT_FORMAT, 1)
    # When it was committed, whenever it is graded.
    assert (classroom50["score"], classroom50["datetime"]) == (1, "2026-11-20T12:00:00Z")
    assert junitparser.JUnitXml.fromfile(str(tmp_path / "junit")).failures == 1
    assert json.loads((tmp_path / "codequality").read_text())[0]["location"]["path"] == "kit/01_warmup.py"


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc")
def test_what_runs_after_the_start_has_no_secrets(tmp_path: Path) -> None:
    """Our own process begins anew without them, so that ``/proc`` does not show them either."""
    work = repository(tmp_path, RIGHT)
    command = [*GRADE, "ci", "--course", str(TINY)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI_"))}
    seen = b""
    with subprocess.Popen(
        command, cwd=work, env={**clean, **SECRETS, "GRADE_CACHE": "/kept"}, stdout=subprocess.DEVNULL
    ) as process:
        while process.poll() is None and (not seen or b"hunter2" in seen):
            # Of a process that has just ended nothing is read.
            seen = Path(f"/proc/{process.pid}/environ").read_bytes() or seen

    assert process.returncode == 0
    assert b"GRADE_CACHE=/kept" in seen
    assert not any(value.encode() in seen for value in ("ghs_abc", "hunter2", "SLACK_HOOK"))


def test_the_students_code_sees_no_variable_of_ours(tmp_path: Path) -> None:
    """Whatever a runner sets: the candidate begins with an environment of its own."""
    work = repository(tmp_path, WRONG)
    done = run(work, more={**environment(work), **CLASSROOM})
    seen = re.search(r"pwned (\[.*?\])", done.stdout, flags=re.DOTALL)

    assert seen is not None
    assert not any(name in seen[1] for name in (*environment(work), *CLASSROOM))


@pytest.mark.parametrize("safe", ["", "1"])
def test_modules_in_the_students_repository_are_not_ours(tmp_path: Path, safe: str) -> None:
    """``python -m`` would take the first click.py that it finds, long before anything is sealed."""
    work = repository(tmp_path, RIGHT)
    for name in ("click", "json", "traceback", "msgspec"):
        (work / f"{name}.py").write_text("raise SystemExit('taken over')\n")
    home = str(Path(__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-m", "grader", "ci", "--course", str(TINY), "--in", "kit"],
        cwd=work,
        env={**os.environ, "PYTHONPATH": home, "PYTHONSAFEPATH": safe},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "2 of 2 points" in done.stdout
    assert "taken over" not in done.stdout + done.stderr


@pytest.mark.slow
def test_a_questionnaire_alone_is_not_0_of_0(tmp_path: Path) -> None:
    """The step's outputs are its own points then."""
    asking = TINY.parent / "asking"
    course = load_course(asking)
    key = read_key(course)
    assert key is not None
    answers = tuple(right_answer(part, shuffle=key.shuffle) for part in key.parts)
    work = repository(tmp_path, RIGHT)
    (work / "kit" / "questionnaire.md").write_text(sheet_in(course, key, "en", answers), encoding="utf-8")

    done = run(work, "--course", str(asking), "questionnaire", "--in", "kit", more=environment(work))

    told = outputs(tmp_path / "output")
    assert float(told["max_score"]) > 0, done.stderr
    assert 0 < float(told["score"]) <= float(told["max_score"])


def test_outside_of_github_nothing_of_githubs_is_printed(tmp_path: Path) -> None:
    """GitLab has files, and a log that people read."""
    work = repository(tmp_path, RIGHT)
    done = run(work, "--junit", "report.xml", more={"GITLAB_CI": "true", "CI_PROJECT_DIR": str(work)})

    assert done.returncode == 0, done.stderr
    assert "::" not in done.stdout
    assert junitparser.JUnitXml.fromfile(str(work / "report.xml")).failures == 0


def test_no_fail_is_about_students_mistakes_only(tmp_path: Path) -> None:
    """A wrong answer exits with 0 then; what cannot be judged still with 2."""
    work = repository(tmp_path, WRONG)
    wrong = run(work, "--no-fail")
    unusable = run(work, "--no-fail", "--in", "nowhere", more=environment(work))

    assert (wrong.returncode, unusable.returncode) == (0, 2)
    assert [each.partition("::There")[0] for each in obeyed(unusable.stdout)] == ["::error title=grade ci"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--course", "../no\n::where"), "course"),
        (("--course", str(TINY), "--bundle", "x"), "two courses"),
        (("--bundle", "nowhere"), "nowhere"),
        (("--bundle", "x", "--digest", "sha256:12"), "64 digits"),
        (("--bundle", "x", "--digest", "a" * 64), "64 digits"),
        (("--no-such-option",), "no-such-option"),
    ],
)
def test_a_command_line_that_is_refused_is_an_annotation(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    """One of ours, whatever it was given; few people look into the log for it."""
    work = repository(tmp_path, RIGHT)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI_"))}
    done = subprocess.run(
        [*GRADE, "ci", *arguments],
        cwd=work,
        env={**clean, **environment(work), KEY_VARIABLE: new_key()},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    (told,) = obeyed(done.stdout) + obeyed(done.stderr)

    assert done.returncode == 2
    assert told.startswith("::error title=grade ci::")
    assert words in told


def test_a_link_in_the_students_repository_is_not_followed(tmp_path: Path) -> None:
    """A report takes its place, and leaves alone what it pointed to."""
    work = repository(tmp_path, RIGHT)
    (tmp_path / "precious").write_text("mine")
    (work / "result.json").symlink_to(tmp_path / "precious")

    assert run(work, "--json", "result.json").returncode == 0
    assert (tmp_path / "precious").read_text() == "mine"
    assert json.loads((work / "result.json").read_text())["score"] == 2


def test_the_result_can_go_to_stdout_and_is_alone_there(tmp_path: Path) -> None:
    """For a pipe; what people and runners read is on stderr, of which GitHub's runner takes commands, too."""
    work = repository(tmp_path, WRONG.replace("::notice", "x ##[error]"))
    done = run(work, "--json", "-", more=environment(work))

    assert done.returncode == 1
    assert json.loads(done.stdout)["score"] == 1
    assert "double" in done.stderr
    assert [each[:8] for each in obeyed(done.stderr)] == ["::notice", "::error "]
    assert "x ##[error]" in str(json.loads(done.stdout))
    assert obeyed(done.stdout) == []


def test_a_device_is_refused_and_stays(tmp_path: Path) -> None:
    """Whoever replaces one breaks the machine, and a name for stdout is no name of where that leads."""
    work = repository(tmp_path, RIGHT)
    os.mkfifo(work / "pipe")
    (work / "link").symlink_to(os.devnull)
    for name in ("pipe", "link", "/dev/stdout", "/proc/self/fd/1"):
        with (tmp_path / "redirected").open("wb") as file:
            done = subprocess.run(
                [*GRADE, "ci", "--course", str(TINY), "--json", name],
                cwd=work,
                stdout=file,
                stderr=subprocess.PIPE,
                text=True,
                timeout=60,
                check=False,
            )
        assert done.returncode == 2
        assert "for --json, - is stdout" in done.stderr
        with pytest.raises(OSError, match="no file, but a device"):
            write_whole(work / name, b"") if "/" not in name else write_whole(Path("/dev/null"), b"")
    assert (work / "link").readlink() == Path(os.devnull)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--junit", "-"), "only --json takes - for stdout"),
        (("--reporter",), "$GITHUB_OUTPUT is not set"),
        (("--classroom50", "r.json"), "not set: CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL"),
        (("--junit", "nowhere/r.xml"), "There is no folder 'nowhere' for --junit"),
        (("--junit", "r", "--json", "./r"), "into one file"),
    ],
)
def test_what_could_only_fail_later_is_refused_at_once(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    """Before anything is judged, and with what to do about it."""
    work = repository(tmp_path, RIGHT)
    done = run(work, *arguments)

    assert done.returncode == 2
    assert words in done.stderr
    assert done.stdout == ""
