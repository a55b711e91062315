"""The action and the workflows to copy, run with a command ``grade`` that stands in; ``test_examples_run`` judges."""

import json
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from expressions import evaluated, holds
from runner import ACTION, OURS, Runner, fake_grade, stand_ins
from steps import EXAMPLES, ROOT, read, scripts, steps

from grader.ci.secrets import is_secret
from grader.cli.ci import ci

WORKFLOWS = sorted((EXAMPLES / "github").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}(?P<version> # v\d+\.\d+\.\d+)?")
PARSER = ROOT / "node_modules" / "@actions" / "workflow-parser"
CONTEXTS = {"inputs": {"a-b": "x", "n": "1"}, "steps": {}}
EXPRESSIONS: list[tuple[str, Any]] = [
    ("inputs.a-b", "x"),
    ("inputs.a-b == 'X' && inputs.n != 'true'", True),
    ("steps.no.outputs.such || 'other'", "other"),
    ("!(inputs.a-b == 'it''s') && inputs.n", "1"),
]
HOSTILE = "$(touch pwned) `touch pwned`\"; touch pwned; #' && --json=pwned"


def machine(folder: Path, grade: str = fake_grade(), *, cache_hit: str = "", installed: bool = False) -> Runner:
    """Return a runner with a checkout in which a student has files that would take over whatever installs there."""
    tools = stand_ins(folder / "tools", grade)
    if installed:
        (folder / "tools" / ".grade").rename(folder / "tools" / "grade")
    actions = {
        "actions/setup-python": lambda *_: {},
        "actions/cache/restore": lambda *_: {"cache-hit": cache_hit},
        "actions/cache/save": lambda *_: {},
    }
    runner = Runner(folder / "machine", folder / "repository", tools, actions)
    for name in ("pip.py", "venv.py", "hashlib.py", "uv.toml", "sitecustomize.py"):
        (runner.workspace / name).write_text("raise SystemExit('taken over')\n", encoding="utf-8")
    return runner


def arguments(folder: Path) -> list[str]:
    """Return what the command ``grade`` that stands in was given."""
    return (folder / "tools" / "arguments").read_text(encoding="utf-8").splitlines()


def record(folder: Path) -> list[str]:
    """Return the lines of the commands that stand in: the name, the folder, the arguments."""
    return (folder / "tools" / "record").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("place", "script"), list(scripts()))
def test_no_value_gets_into_a_script_before_bash_has_read_it(place: str, script: str) -> None:
    """What an expression gives is passed in a variable; in a script it would be code."""
    assert "${{" not in script, place


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_do_little_and_pin_what_they_use(path: Path) -> None:
    """No permission for all, a job that may write runs no code, no credentials stay, and each action is a commit."""
    workflow = read(path)

    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert "timeout-minutes" in job
        if set(job["permissions"].values()) - {"read"}:
            assert not any("run" in step or OURS in step["uses"] for step in job["steps"])
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"] == {"persist-credentials": False}
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := re.search(r"uses: (.+)", line):
            pinned = PINNED.fullmatch(found[1])
            ours = found[1] == f"{OURS}@{'0' * 40}"
            assert ours or found[1].startswith("classroom-resources/") or (pinned and pinned["version"]), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_is_kept_lies_where_this_runner_has_its_folder(path: Path) -> None:
    """No path of one machine stands in a workflow; what uv fills is what is kept; no shell stays."""
    assert "/home/" not in path.read_text(encoding="utf-8")
    for job in read(path)["jobs"].values():
        filled = {step["env"]["UV_CACHE_DIR"] for step in job["steps"] if "UV_CACHE_DIR" in step.get("env", {})}
        kept = {step["with"]["path"] for step in job["steps"] if step.get("uses", "").startswith("actions/cache/")}
        assert filled == kept
    for step in steps(read(path)):
        if re.search(r'grade" ci\b', step.get("run", "")):
            assert step["run"].startswith("exec ")


def test_a_secret_is_where_nothing_of_a_students_runs() -> None:
    """The one job that has a token fetches, and neither installs nor judges."""
    workflow = read(EXAMPLES / "github" / "grading-repository.yml")
    named = {name for name, job in workflow["jobs"].items() if "secrets." in str(job)}

    assert named == {"fetch"}
    assert not any("gradekit" in step.get("run", "") for step in workflow["jobs"]["fetch"]["steps"])
    assert not any("secrets." in str(read(path)) for path in WORKFLOWS if path.name != "grading-repository.yml")


def copied() -> list[Path]:
    """Return what people copy to have something judged: the action, the examples, and the pages that hold workflows."""
    pages = [ROOT / "docs" / name for name in ("ci.md", "classroom.md")]
    return [ACTION, *pages, *sorted(path for path in EXAMPLES.rglob("*") if path.is_file())]


@pytest.mark.parametrize("path", copied(), ids=lambda path: path.name)
def test_all_that_is_copied_judges_with_the_python_that_judging_was_tried_on(path: Path) -> None:
    """Which one that is, docs/installing.md says."""
    text = path.read_text(encoding="utf-8")
    # The 3.10 that they speak of is Ubuntu 22.04's, which is not used.
    named = set(re.findall(r"(?<![\d.])3\.1[1-9](?![\d.]*\d)", text))

    assert named <= {"3.11"}


@pytest.mark.parametrize("path", copied(), ids=lambda path: path.name)
def test_nothing_installs_gradekit_by_a_name_that_anybody_can_register(path: Path) -> None:
    """It is published nowhere: what is copied names an address that leads nowhere until it is filled in."""
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"gradekit(\[\w+\])?\s*[=~><]=", text)
    assert not re.search(r"""pip install [^\n]*[\s"']gradekit\b(?!/| @)""", text)
    for address in re.findall(r"git\+https://\S+?gradekit@([\w-]+)", text):
        assert not address.strip("0")


@pytest.mark.parametrize("path", copied(), ids=lambda path: path.name)
def test_two_students_are_judged_with_the_same_versions(path: Path) -> None:
    """Where uv and torch are installed, they are the ones that constraints.txt names."""
    text = path.read_text(encoding="utf-8")
    pinned = set((ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines())
    named = re.findall(r"\b(?:uv|torch)==[\w.]+", text)

    assert set(named) <= pinned
    if "git+https://" in text and path.suffix != ".md" and path != ACTION:
        assert len(set(named)) == 2
    # The action has a file for that.
    assert not re.search(r"install( --?[\w-]+)* uv$", text, flags=re.MULTILINE)


def test_the_action_has_an_input_for_each_option_and_uses_each() -> None:
    """What `grade ci` can do, the action can, under the same name; no input is without effect, or undescribed."""
    action = read(ACTION)
    text = ACTION.read_text(encoding="utf-8")
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    options = {option.removeprefix("--").removeprefix("no-") for each in ci.params for option in each.opts}

    assert options <= action["inputs"].keys()
    for name in action["inputs"]:
        assert re.search(rf"inputs\.{name}\b", text), name
        assert f"`{name}`" in page, name
    for name in action["outputs"]:
        assert f"`{name}`" in page, name


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        ({}, ["ci", "--in=.", "--sealed", "--"]),
        ({"in": "kit", "lang": "ko", "seed": "7"}, ["ci", "--in=kit", "--lang=ko", "--seed=7", "--sealed", "--"]),
        ({"exercises": "double total\n half\n"}, ["ci", "--in=.", "--sealed", "--", "double", "total", "half"]),
        ({"exercises": "--json=x"}, ["ci", "--in=.", "--sealed", "--", "--json=x"]),
        ({"sealed": "false", "fail": "false", "challenge": "true"}, ["ci", "--in=.", "--challenge", "--no-fail", "--"]),
        ({"reporter": "true", "junit": "a b.xml"}, ["ci", "--in=.", "--junit=a b.xml", "--sealed", "--reporter", "--"]),
        ({"course": HOSTILE}, ["ci", "--in=.", f"--course={HOSTILE}", "--sealed", "--"]),
        (
            {"sealed": "false", "bundle": "x", "course": ""},
            ["ci", "--in=.", "--bundle=x", "--unsealed", "--"],
        ),
        ({"sealed": "no"}, ["ci", "--in=.", "--sealed", "--"]),
    ],
)
def test_inputs_become_arguments_and_nothing_else(tmp_path: Path, inputs: dict[str, str], expected: list[str]) -> None:
    """Each is one argument, whatever characters it has; only the word false takes the seal away."""
    runner = machine(tmp_path, installed=True)
    told, failed = runner.run_action({"gradekit": "installed", "bubblewrap": "false", **inputs})

    assert not failed, runner.ran[-1].printed
    assert arguments(tmp_path) == expected
    assert list(tmp_path.rglob("pwned")) == []
    assert told["verdict"] == "accepted"
    assert len(runner.ran) == 1


@pytest.mark.slow
def test_what_installs_is_out_of_a_students_reach(tmp_path: Path) -> None:
    """It runs outside of the checkout, with a Python that looks nowhere else, and is kept before anything is judged."""
    runner = machine(tmp_path)
    told, failed = runner.run_action({"bundle": "course.sealed", "bundle-key": "very secret"})

    assert not failed, runner.ran[-1].printed
    assert not any("taken over" in each.printed for each in runner.ran)
    installing = [line for line in record(tmp_path) if re.match(r"(python|uv)\b", line)]
    assert len(installing) == 4
    for line in installing:
        assert str(runner.workspace) not in line
        assert line.startswith("uv ") or ": -I " in line
    # The folder of the action itself, with what reads sealed courses, and with the versions that it was tested with.
    assert installing[-1].endswith(f"--constraint {ROOT}/constraints.txt {ROOT}[seal]")
    environment = next(each.given for each in runner.ran if each.name == "Install gradekit")
    assert (environment["UV_TORCH_BACKEND"], environment["UV_NO_CONFIG"]) == ("cpu", "1")
    assert [name for name, _ in runner.used] == ["actions/setup-python", "actions/cache/restore", "actions/cache/save"]
    restored, saved = runner.used[1][1], runner.used[2][1]
    assert restored == saved == {"path": environment["UV_CACHE_DIR"], "key": restored["key"]}
    assert re.fullmatch(r"gradekit-Linux-X64-[0-9a-f]{16}", restored["key"])
    uses = [each.get("uses", each.get("name")) for each in read(ACTION)["runs"]["steps"]]
    assert uses[-1] == "Judge"
    assert told["command"] == str(runner.temp / "gradekit" / "bin" / "grade")


@pytest.mark.slow
def test_only_the_step_that_judges_has_the_key(tmp_path: Path) -> None:
    """No step that installs has it, and the one that judges has no other secret."""
    runner = machine(tmp_path)
    runner.run_action({"bundle": "course.sealed", "bundle-key": "very secret"})
    having = [each for each in runner.ran if "very secret" in each.given.values()]

    assert [each.name for each in having] == ["Judge"]
    assert "GRADEKIT_BUNDLE_KEY=very secret" in (tmp_path / "tools" / "environment").read_text().splitlines()
    assert [name for name, value in having[0].given.items() if is_secret(name, value)] == ["GRADEKIT_BUNDLE_KEY"]
    assert "very secret" not in " ".join(arguments(tmp_path) + record(tmp_path))


@pytest.mark.slow
def test_what_was_kept_is_not_kept_again(tmp_path: Path) -> None:
    """And other versions have another key."""
    first, second = machine(tmp_path / "a", cache_hit="true"), machine(tmp_path / "b", cache_hit="true")
    first.run_action({})
    second.run_action({"torch": ""})

    assert [name for name, _ in first.used] == ["actions/setup-python", "actions/cache/restore"]
    assert first.used[1][1]["key"] != second.used[1][1]["key"]
    given = next(each.given for each in second.ran if each.name == "Install gradekit")
    assert given["UV_TORCH_BACKEND"] == ""
    assert "UV_TORCH_BACKEND" not in (tmp_path / "b" / "tools" / "environment").read_text()


@pytest.mark.slow
def test_another_version_of_gradekit_comes_without_our_pins(tmp_path: Path) -> None:
    """It was not tested with them."""
    runner = machine(tmp_path)
    runner.run_action({"gradekit": "gradekit==0.2.0", "cache": "false", "python-version": ""})

    assert runner.used == []
    assert next(line for line in record(tmp_path) if line.startswith("uv ")).endswith("/python gradekit==0.2.0")


@pytest.mark.slow
def test_another_version_of_gradekit_can_read_bundles_too(tmp_path: Path) -> None:
    """However it is named, what reads them is installed, within the bounds of the extra."""
    runner = machine(tmp_path)
    runner.run_action({"gradekit": "git+https://x/y@z", "bundle": "course.sealed", "bundle-key": "key"})
    (bound,) = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]["seal"]

    installing = next(line for line in record(tmp_path) if line.startswith("uv "))
    assert installing.endswith(f"/python git+https://x/y@z {bound}")


@pytest.mark.slow
@pytest.mark.parametrize("works", [True, False])
def test_apparmor_is_told_only_where_bubblewrap_does_not_work(tmp_path: Path, *, works: bool) -> None:
    """A machine on which it works stays as it is."""
    runner = machine(tmp_path)
    if works:
        (tmp_path / "tools" / "namespaces").touch()
    runner.run_action({})
    asked = [line for line in record(tmp_path) if line.startswith("sudo ")]

    assert runner.ran[0].name == "Complete the seal"
    assert "::warning" not in runner.ran[0].printed
    assert ["userns=0" in line for line in asked] == ([] if works else [True])


@pytest.mark.slow
def test_a_machine_without_namespaces_is_told_about_and_not_given_up(tmp_path: Path) -> None:
    """The step that judges says what is missing, and refuses."""
    runner = machine(tmp_path)
    (tmp_path / "tools" / "sudo").write_text("#!/bin/sh\nexit 1\n")
    _, failed = runner.run_action({})

    assert not failed
    assert "::warning title=gradekit::bubblewrap does not work here" in runner.ran[0].printed


@pytest.mark.slow
@pytest.mark.parametrize("code", [1, 2, 3])
def test_the_step_ends_as_the_command_does(tmp_path: Path, code: int) -> None:
    """Whatever it means."""
    runner = machine(tmp_path, fake_grade(code))
    _, failed = runner.run_action({})

    assert failed
    assert runner.ran[-1].code == code


def test_shell_within_yaml_is_linted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in a step is found, and named with its step."""
    import steps as tool

    text = ACTION.read_text(encoding="utf-8").replace('"--in=$GRADEKIT_IN"', "--in=$GRADEKIT_IN")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "examples").symlink_to(EXAMPLES)
    (tmp_path / "action.yml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "EXAMPLES", tmp_path / "docs" / "examples")

    with pytest.raises(SystemExit) as ended:
        tool.main()
    assert ended.value.code == 1


@pytest.mark.parametrize(("expression", "value"), EXPRESSIONS)
def test_expressions_mean_here_what_they_mean_on_github(expression: str, value: Any) -> None:
    """As far as our files use them."""
    assert evaluated(expression, CONTEXTS) == value


@pytest.mark.slow
@pytest.mark.skipif(not PARSER.is_dir(), reason="npm install --no-save @actions/workflow-parser was not run")
def test_githubs_own_parser_takes_our_files(tmp_path: Path) -> None:
    """It finds no fault in them, and finds those that are made on purpose; its expressions mean what ours do."""
    bad_action, bad_workflow = tmp_path / "action.yml", tmp_path / "plain.yml"
    bad_action.write_text(ACTION.read_text(encoding="utf-8").replace("steps.judge.", "stepz.judge."), encoding="utf-8")
    plain = (EXAMPLES / "github" / "plain.yml").read_text(encoding="utf-8")
    bad_workflow.write_text(plain.replace("runs-on:", "runs_on:"), encoding="utf-8")
    asked = {
        "files": [str(path) for path in (ACTION, *WORKFLOWS, bad_action, bad_workflow)],
        "expressions": [{"expression": each, "contexts": CONTEXTS} for each, _ in EXPRESSIONS],
    }
    command = ["node", str(ROOT / "tests" / "support" / "github.mjs")]
    done = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, timeout=120, check=True)
    told = json.loads(done.stdout)

    assert {Path(name) for name, faults in told["faults"].items() if faults} == {bad_action, bad_workflow}
    assert "stepz" in told["faults"][str(bad_action)][0]
    assert told["values"] == [str(value).lower() if value is True else value for _, value in EXPRESSIONS]


def test_steps_after_a_failure_are_run_only_where_they_ask_for_it() -> None:
    """As on GitHub: a condition that does not speak of the status holds only while all is well."""
    assert not holds("inputs.x != ''", {"inputs": {"x": "1"}}, failed=True)
    assert not holds(None, {}, failed=True)
    assert holds("always() && inputs.x != ''", {"inputs": {"x": "1"}}, failed=True)
