"""The examples as they stand, with a real ``grade``; a small course stands in for the built-in one."""

import base64
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import junitparser
import pytest
from runner import Runner, obeyed, real_grade, stand_ins
from steps import EXAMPLES, lines, read

from grader.bundle.key import new_key
from grader.result import RESULT_FORMAT

pytestmark = pytest.mark.slow

TINY = Path(__file__).parent / "courses" / "tiny"
RIGHT = "def double(x):\n    return x + x\n"
WRONG = """import os, sys
print("::error::pwned", sorted(os.environ))
print("::set-output name=score::100")
def double(x):
    print("::notice title=Autograding report::{\\"totalPoints\\":60}")
    return x * x
"""


def repository(folder: Path, code: str) -> Path:
    """Return a repository with one commit of a student's *code*."""
    folder.mkdir(parents=True)
    (folder / "01_warmup.py").write_text(code, encoding="utf-8")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    """Commit all that is in *folder*, at a time that is known."""
    when = {"GIT_AUTHOR_DATE": "2026-11-20T10:00:00Z", "GIT_COMMITTER_DATE": "2026-11-20T12:00:00Z"}
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@x.edu", "-c", "commit.gpgsign=false")
    for arguments in (("init", "-q"), ("add", "-A"), (*who, "commit", "-q", "-m", "work")):
        subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **when}, check=True)


class Shop:
    """Machines one after the other, that hand files on as artifacts, and what other people's actions were given."""

    def __init__(self, folder: Path) -> None:
        """Keep all in *folder*."""
        self.folder, self.artifacts = folder, folder / "artifacts"
        self.scanned: list[dict[str, Any]] = []
        self.reported: list[tuple[float, float, str]] = []
        self._machines = 0
        self._tools = stand_ins(folder / "tools", real_grade(TINY))

    def machine(self, repository: Path) -> Runner:
        """Return a fresh machine."""
        self._machines += 1
        actions = {
            "actions/setup-python": lambda *_: {},
            "actions/cache/restore": lambda *_: {"cache-hit": ""},
            "actions/cache/save": lambda *_: {},
            "actions/upload-artifact": self._upload,
            "actions/download-artifact": self._download,
            "github/codeql-action/upload-sarif": self._scan,
            "classroom-resources/autograding-grading-reporter": self._report,
        }
        return Runner(self.folder / f"machine{self._machines}", repository, self._tools, actions)

    def _upload(self, runner: Runner, given: Mapping[str, str], _: Mapping[str, str]) -> dict[str, str]:
        source, target = runner.workspace / given["path"], self.artifacts / given["name"]
        target.mkdir(parents=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy(source, target)
        return {}

    def _download(self, runner: Runner, given: Mapping[str, str], _: Mapping[str, str]) -> dict[str, str]:
        shutil.copytree(self.artifacts / given["name"], runner.workspace, dirs_exist_ok=True)
        return {}

    def _scan(self, runner: Runner, given: Mapping[str, str], _: Mapping[str, str]) -> dict[str, str]:
        self.scanned.append(json.loads((runner.workspace / given["sarif_file"]).read_text(encoding="utf-8")))
        return {}

    def _report(self, _: Runner, given: Mapping[str, str], variables: Mapping[str, str]) -> dict[str, str]:
        # As the reporter does it: from the step's variable, points of the tests against the maximum of the runner.
        found = json.loads(base64.b64decode(variables[f"{given['runners'].upper()}_RESULTS"]))
        assert found["status"] in ("pass", "fail", "error")
        self.reported.append((sum(each["score"] for each in found["tests"]), found["max_score"], found["status"]))
        return {}


def workflow(name: str) -> dict[str, Any]:
    """Return one of GitHub's examples."""
    return read(EXAMPLES / "github" / name)


def test_the_action_tells_all_there_is_to_tell(tmp_path: Path) -> None:
    """Annotations, summary, outputs and files; what a student prints is no command."""
    runner = Shop(tmp_path).machine(repository(tmp_path / "repository", WRONG))
    shutil.copytree(runner.repository, runner.workspace, dirs_exist_ok=True)
    files = {name: f"{name}.out" for name in ("json", "junit", "sarif", "codequality", "gradescope", "exercism")}

    told, failed = runner.run_action({**files, "reporter": "true", "seed": "1", "exercises": "double"})

    assert failed
    judged = runner.ran[-1]
    assert (judged.name, judged.code) == ("Judge", 1), judged.printed
    assert {**told, "result": "", "command": ""} == {
        "verdict": "wrong_answer",
        "passed": "false",
        "score": "1",
        "max_score": "2",
        "bonus": "0",
        "deduction": "0",
        "result": "",
        "command": "",
    }
    assert json.loads(base64.b64decode(told["result"]))["max_score"] == 2
    assert obeyed(judged.printed)[0] == "::notice title=Score::1 of 2 points"
    assert obeyed(judged.printed)[1].startswith("::error file=01_warmup.py,line=4,title=double%3A wrong answer::")
    assert "::error::pwned" in judged.printed
    assert "double" in runner.summary.read_text(encoding="utf-8")
    assert json.loads((runner.workspace / "json.out").read_text())["format"] == RESULT_FORMAT
    assert junitparser.JUnitXml.fromfile(str(runner.workspace / "junit.out")).failures == 1


def test_the_action_opens_a_sealed_course(tmp_path: Path) -> None:
    """The student's code sees neither its key nor a variable of the runner; nor is the key printed."""
    key = new_key()
    shop = Shop(tmp_path)
    runner = shop.machine(repository(tmp_path / "repository", WRONG))
    shutil.copytree(runner.repository, runner.workspace, dirs_exist_ok=True)
    seal = [sys.executable, "-c", "from grader.cli.main import main; main()", "course", "seal", str(TINY)]
    sealed = runner.workspace / "course.sealed"
    subprocess.run([*seal, "--out", str(sealed)], env={**os.environ, "GRADEKIT_BUNDLE_KEY": key}, check=True)

    told, failed = runner.run_action({"bundle": "course.sealed", "bundle-key": key, "fail": "false"})

    assert not failed, runner.ran[-1].printed
    assert told["score"] == "1"
    seen = re.search(r"pwned (\[.*?\])", runner.ran[-1].printed, flags=re.DOTALL)
    assert seen is not None
    assert not re.search(r"GITHUB|RUNNER|OPTION|BUNDLE", seen[1])
    assert not any(key in each.printed for each in runner.ran)
    assert key not in Path(runner.ran[-1].given["RECORD"]).read_text(encoding="utf-8")


def test_a_push_is_graded_by_the_action(tmp_path: Path) -> None:
    """With the full seal; the result is there to be downloaded, also where the job fails."""
    shop = Shop(tmp_path)
    runner = shop.machine(repository(tmp_path / "repository", WRONG))

    assert not runner.run_job(workflow("grade.yml"), "grade", {})
    result = json.loads((shop.artifacts / "result" / "result.json").read_text(encoding="utf-8"))
    assert result["score"] == 1
    assert "bwrap" in result["trust"]["isolation"]


def test_a_push_is_graded_by_steps_of_ones_own(tmp_path: Path) -> None:
    """Without the action; what it installs is pinned by the workflow."""
    shop = Shop(tmp_path)
    runner = shop.machine(repository(tmp_path / "repository", WRONG))

    assert not runner.run_job(workflow("plain.yml"), "grade", {})
    assert [each.code for each in runner.ran] == [0, 0, 1]
    assert obeyed(runner.ran[-1].printed)[0] == "::notice title=Score::1 of 2 points"
    record = (tmp_path / "tools" / "record").read_text(encoding="utf-8")
    assert " uv==" in record
    assert re.search(r"gradekit@0{40} torch==\S+\n", record)
    assert "gradekit/bin/python git+https://github.com/YOUR_ORG/gradekit@000000" in record


def test_the_classrooms_reporter_adds_up_what_it_gets(tmp_path: Path) -> None:
    """The step that judges does not fail the job; the reporter would."""
    shop = Shop(tmp_path)
    runner = shop.machine(repository(tmp_path / "repository", WRONG))

    assert runner.run_job(workflow("classroom-reporter.yml"), "grade", {}), runner.ran[-1].printed
    assert shop.reported == [(1.0, 2.0, "fail")]


def test_mistakes_become_alerts(tmp_path: Path) -> None:
    """The file goes from the machine that runs code to the one that may write."""
    shop = Shop(tmp_path)
    source = repository(tmp_path / "repository", WRONG)
    scanning = workflow("code-scanning.yml")

    assert shop.machine(source).run_job(scanning, "grade", {})
    assert shop.machine(source).run_job(scanning, "report", {})
    (found,) = shop.scanned[0]["runs"][0]["results"]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "01_warmup.py"


def test_a_class_is_graded_in_a_repository_of_its_own(tmp_path: Path) -> None:
    """What students have is fetched with the token and judged without; what cannot be fetched costs only itself."""
    for name, code in (("ch4-ada", RIGHT), ("ch4-bob", WRONG)):
        repository(tmp_path / "server" / "my-class" / name, code)
    grading = tmp_path / "repository"
    shutil.copytree(TINY, grading / "course")
    listed = "# the class\nada my-class/ch4-ada\nbob my-class/ch4-bob\n\neve my-class/ch4-eve\n"
    (grading / "repositories.txt").write_text(listed, encoding="utf-8")
    shop = Shop(tmp_path)
    fetching, judging = shop.machine(grading), shop.machine(grading)

    assert fetching.run_job(workflow("grading-repository.yml"), "fetch", {"READ_SUBMISSIONS": "ghs_secret"})
    assert judging.run_job(workflow("grading-repository.yml"), "grade", {}), judging.ran[-1].printed

    assert "::warning title=eve::my-class/ch4-eve cannot be fetched" in fetching.ran[0].printed
    assert [each.name for each in fetching.ran if "ghs_secret" in each.given.values()] == ["Fetch what was handed in"]
    assert not any("ghs_secret" in each.given.values() for each in judging.ran)
    results = shop.artifacts / "results"
    scores = {name: json.loads((results / f"{name}.json").read_text())["score"] for name in ("ada", "bob")}
    assert scores == {"ada": 2, "bob": 1}
    assert (results / "index.html").exists()
    assert (results / "gradebook.db").exists()


def test_no_line_of_a_list_is_lost(tmp_path: Path) -> None:
    """Lines may end as Windows ends them, and the last one with the file."""
    for name in ("ch4-ada", "ch4-bob"):
        repository(tmp_path / "server" / "my-class" / name, RIGHT)
    grading = tmp_path / "repository"
    grading.mkdir()
    listed = b"# the class\r\nada my-class/ch4-ada\r\n\r\nbob\tmy-class/ch4-bob"
    (grading / "repositories.txt").write_bytes(listed)
    runner = Shop(tmp_path).machine(grading)

    assert runner.run_job(workflow("grading-repository.yml"), "fetch", {"READ_SUBMISSIONS": "x"}), runner.ran[0].printed
    assert sorted(path.name for path in (runner.workspace / "submissions").iterdir()) == ["ada", "bob"]


@pytest.mark.parametrize("listed", ["", "# nobody yet\n", "ada my-class/ch4-ada\n"])
def test_a_class_of_which_nothing_can_be_fetched_is_not_graded(tmp_path: Path, listed: str) -> None:
    """As when the token has expired: a job that went well would say that all is in order."""
    grading = tmp_path / "repository"
    grading.mkdir()
    (grading / "repositories.txt").write_text(listed, encoding="utf-8")
    runner = Shop(tmp_path).machine(grading)

    assert not runner.run_job(workflow("grading-repository.yml"), "fetch", {"READ_SUBMISSIONS": "x"})
    assert "::error::repositories.txt: nothing could be fetched" in runner.ran[0].printed


@pytest.mark.parametrize("name", ["../ada", "-ada", ".ada", "a/b", "$(id)"])
def test_a_name_that_is_no_folder_stops_the_class(tmp_path: Path, name: str) -> None:
    """Before anything is fetched for it."""
    grading = tmp_path / "repository"
    grading.mkdir()
    (grading / "repositories.txt").write_text(f"{name} my-class/ch4-ada\n", encoding="utf-8")
    runner = Shop(tmp_path).machine(grading)

    assert not runner.run_job(workflow("grading-repository.yml"), "fetch", {"READ_SUBMISSIONS": "x"})
    assert "::error::repositories.txt: a name is made of" in runner.ran[0].printed
    assert list((runner.workspace / "submissions").iterdir()) == []


def gitlab(folder: Path, job: str, tools: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a *job* of GitLab's example in *folder* as its runner does: all lines in one shell that ends at an error."""
    found = read(EXAMPLES / "gitlab" / ".gitlab-ci.yml")
    variables = {**found["variables"], **found[job].get("variables", {}), "GRADEKIT_HOME": f"{tools['TOOLS']}/home"}
    script = "\n".join(["set -eo pipefail", *lines(found, job, "before_script"), *lines(found, job, "script")])
    given = {**tools, "GITLAB_CI": "true", "CI_PROJECT_DIR": str(folder), **variables}
    given["UV_CACHE_DIR"] = variables["UV_CACHE_DIR"].replace("$CI_PROJECT_DIR", str(folder))
    return subprocess.run(
        ["bash"], input=script, cwd=folder, env=given, capture_output=True, text=True, timeout=300, check=False
    )


def test_gitlab_gets_both_reports(tmp_path: Path) -> None:
    """And a job that fails for a wrong answer."""
    tools = stand_ins(tmp_path / "tools", real_grade(TINY))
    work = repository(tmp_path / "repository", WRONG)
    prepared, done = gitlab(tmp_path, "prepare", tools), gitlab(work, "grade", tools)

    assert prepared.returncode == 0, prepared.stderr
    assert prepared.stdout.startswith("gradekit")
    assert done.returncode == 1, done.stderr
    reports = read(EXAMPLES / "gitlab" / ".gitlab-ci.yml")["grade"]["artifacts"]["reports"]
    assert junitparser.JUnitXml.fromfile(str(work / reports["junit"])).failures == 1
    assert json.loads((work / reports["codequality"]).read_text())[0]["location"]["path"] == "01_warmup.py"


def test_a_student_cannot_bring_a_cache_along(tmp_path: Path) -> None:
    """What a student commits under the name of the cache is not installed from."""
    tools = stand_ins(tmp_path / "tools", real_grade(TINY))
    work = repository(tmp_path / "repository", WRONG)
    (work / ".gradekit-cache").mkdir()
    (work / ".gradekit-cache" / "wheel").touch()
    commit(work)
    done = gitlab(work, "grade", tools)

    assert done.returncode == 1
    assert "take it out of the repository" in done.stdout
    assert not (tmp_path / "tools" / "record").exists()


def test_gitlab_judges_what_a_kit_remembers_along(tmp_path: Path) -> None:
    """A student may commit what the kit keeps beside the files; that is no cache, and no key of one has a slash."""
    tools = stand_ins(tmp_path / "tools", real_grade(TINY))
    work = repository(tmp_path / "repository", WRONG)
    (work / ".gradekit").mkdir()
    (work / ".gradekit" / "state.json").write_text("{}", encoding="utf-8")
    commit(work)
    done = gitlab(work, "grade", tools)
    found = read(EXAMPLES / "gitlab" / ".gitlab-ci.yml")
    kept = found[".install"]["cache"]

    assert done.returncode == 1, done.stderr
    assert (work / "report.xml").exists()
    assert found["variables"]["UV_CACHE_DIR"] == f"$CI_PROJECT_DIR/{kept['paths'][0]}"
    assert "/" not in found["variables"][kept["key"].removeprefix("$")]


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the variables of an image that Gradescope has built: the zip unpacked in it, and setup.sh run."""
    folder = tmp_path_factory.mktemp("gradescope")
    root = folder / "autograder"
    shutil.copytree(EXAMPLES / "gradescope", root / "source")
    shutil.copy(root / "source" / "run_autograder", root)
    image = {**stand_ins(folder / "tools", real_grade(TINY)), "AUTOGRADER_ROOT": str(root)}
    setup = ["bash", str(root / "source" / "setup.sh")]
    built = subprocess.run(setup, env=image, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert "layers" in built.stdout
    return image


def gradescope(image: dict[str, str], name: str, code: str) -> tuple[subprocess.CompletedProcess[str], Path]:
    """Judge a file as Gradescope's harness does, and return how that ended, and where the results are looked for."""
    root = Path(image["AUTOGRADER_ROOT"])
    for folder in ("submission", "results"):
        shutil.rmtree(root / folder, ignore_errors=True)
        (root / folder).mkdir()
    (root / "submission" / name).write_text(code, encoding="utf-8")
    (root / "submission_metadata.json").write_text(json.dumps({"id": 1, "users": [{"name": "Ada"}]}), encoding="utf-8")
    done = subprocess.run(
        [str(root / "run_autograder")], cwd=root, env=image, capture_output=True, text=True, timeout=300, check=False
    )
    return done, root / "results" / "results.json"


def test_gradescope_gets_its_results(image: dict[str, str]) -> None:
    """Points per test that add up, in the forms that it knows."""
    done, path = gradescope(image, "01_warmup.py", WRONG)

    assert done.returncode == 0, done.stderr
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["score"] == 1
    assert sum(each["score"] for each in found["tests"]) == found["score"]
    for each in found["tests"]:
        assert each["status"] in ("passed", "failed")
        assert 0 <= each["score"] <= each["max_score"]
        assert each.get("visibility", "visible") in ("hidden", "after_due_date", "after_published", "visible")
        assert each.get("output_format", "text") in ("text", "html", "simple_format", "md", "ansi")
    assert found.get("stdout_visibility", "hidden") == "hidden"


def test_gradescope_gives_no_points_where_nothing_could_be_judged(image: dict[str, str]) -> None:
    """Not 0 either: there is no results.json, and the instructor reads why."""
    done, path = gradescope(image, "notes.txt", "hello")

    assert done.returncode == 2
    assert "looks like an exercise of this course" in done.stderr
    assert "Nothing was scored" in done.stdout
    assert not path.exists()


def test_gradescope_judges_a_course_that_is_in_the_zip(image: dict[str, str]) -> None:
    """It takes the place of the built-in one."""
    root = Path(image["AUTOGRADER_ROOT"])
    shutil.copytree(TINY, root / "source" / "course")
    _, path = gradescope(image, "01_warmup.py", RIGHT)
    shutil.rmtree(root / "source" / "course")

    assert json.loads(path.read_text(encoding="utf-8"))["score"] == 2
    last = Path(image["RECORD"]).read_text(encoding="utf-8").splitlines()[-1]
    assert last.startswith(f"grade in {root}:")
    assert last.endswith(f"--course {root}/source/course")


def test_classroom50_gets_a_result_that_it_takes(tmp_path: Path) -> None:
    """Run as its runner does: in the checkout, from a folder of its own, and with the variables that it sets."""
    work = repository(tmp_path / "repository", WRONG)
    (work / "pip.py").write_text("raise SystemExit('taken over')\n", encoding="utf-8")
    (work / "result.json").symlink_to(tmp_path / "elsewhere")
    bundle = tmp_path / "temp" / "classroom50-runtime" / "ch4"
    shutil.copytree(EXAMPLES / "classroom50", bundle)
    tools = stand_ins(tmp_path / "tools", real_grade(TINY))
    given = {
        "CLASSROOM": "cs",
        "ASSIGNMENT": "ch4",
        "SUBMISSION_TAG": "submit/2026-11-20T12-00-00Z-a1b2c3d",
        "COMMIT_URL": "https://github.example/commit/1",
        "RELEASE_URL": "https://github.example/releases/1",
        "REVIEW_URL": "https://github.example/compare/1",
        "CLASSROOM50_BUNDLE_DIR": str(bundle),
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(work),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
    }
    # The Python that makes the environment stands in, and starts the real one for all else.
    start = "import runpy, sys; sys.executable = sys.argv[1]; runpy.run_path(sys.argv[2], run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-I", "-c", start, str(tmp_path / "tools" / "python"), str(bundle / "autograder.py")],
        cwd=work,
        env={**tools, **given},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "elsewhere").exists()
    found = json.loads((work / "result.json").read_text(encoding="utf-8"))
    assert found["schema"] == "classroom50/result/v1"
    assert (found["classroom"], found["assignment"], found["submission"][:7]) == ("cs", "ch4", "submit/")
    assert (found["score"], found["max-score"]) == (1, 2)
    assert "status=" not in (tmp_path / "output").read_text(encoding="utf-8")
    runtime = json.loads((bundle / "runtime.json").read_text(encoding="utf-8"))
    assert runtime.keys() <= {"runs-on", "python", "node", "java", "go", "rust", "apt", "container"}
