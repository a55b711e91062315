"""A runner like GitHub's, on which the steps of workflows and of our action are really run, by bash, in a folder.

What comes from elsewhere is stood in for: other people's actions by functions, commands that install by scripts that
write down how they were called.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from expressions import filled_in, holds
from steps import ROOT, read

__all__ = ["Ran", "Runner", "fake_grade", "obeyed", "outputs", "real_grade", "stand_ins"]

OURS = "YOUR_ORG/gradekit"
ACTION = ROOT / "action.yml"
REAL = f'exec env PATH="$REAL_PATH" HOME="$REAL_HOME" PYTHONPATH={ROOT} {sys.executable}'
# Each writes its folder and its arguments to a line of $RECORD, and makes what the real one would.
HEAD = '#!/usr/bin/env bash\nprintf "%s in %s:%s\\n" "${0##*/}" "$PWD" "$(printf " %s" "$@")" >> "$RECORD"\n'
SCRIPTS = {
    "sudo": '[ "$1" = sysctl ] && touch "$TOOLS/namespaces"; exit 0\n',
    "apt-get": "",
    "gh": "",
    "bwrap": '[ -e "$TOOLS/namespaces" ]\n',
    "python": f"""case "$*" in
  *"-m venv "*) mkdir -p "${{@: -1}}/bin"; cp "$TOOLS/python" "${{@: -1}}/bin" ;;
  *"-m pip install"*" uv"*) cp "$TOOLS/.uv" "${{0%/*}}/uv" ;;
  *) {REAL} "$@" ;;
esac
""",
    # In the folder of the Python that is named by --python, or a venv.
    ".uv": """case "$1" in
  venv) mkdir -p "${@: -1}/bin"; cp "$TOOLS/python" "${@: -1}/bin" ;;
  pip) while [ "$1" != --python ]; do shift; done; cp "$TOOLS/.grade" "${2%/*}/grade" ;;
esac
""",
}


def real_grade(course: Path) -> str:
    """Return the script of a command ``grade`` that judges *course* where it is not told another one."""
    code = "from grader.cli.main import main; main()"
    named = f'case "$1 $*" in *--course*|*--bundle*) ;; ci*|batch*) set -- "$1" --course {course} "${{@:2}}" ;; esac\n'
    return f'{named}{REAL} -c "{code}" "$@"\n'


def fake_grade(code: int = 0) -> str:
    """Return the script of a command ``grade`` that only writes down its arguments, a line each, and its variables."""
    outputs = 'printf "verdict=accepted\\nscore=2\\nmax_score=2\\n" >> "$GITHUB_OUTPUT"\n'
    return f'printf "%s\\n" "$@" > "$TOOLS/arguments"; env > "$TOOLS/environment"\n{outputs}exit {code}\n'


def stand_ins(folder: Path, grade: str) -> dict[str, str]:
    """Write the commands that stand in into *folder*, and return the variables that go with them."""
    folder.mkdir(parents=True)
    for name, script in {**SCRIPTS, ".grade": grade, "python3": SCRIPTS["python"]}.items():
        (folder / name).write_text(HEAD + script, encoding="utf-8")
        (folder / name).chmod(0o755)
    return {
        "PATH": f"{folder}:/usr/local/bin:/usr/bin:/bin",
        "REAL_PATH": os.environ["PATH"],
        "REAL_HOME": os.environ.get("HOME", "/"),
        "TOOLS": str(folder),
        "RECORD": str(folder / "record"),
        "HOME": str(folder),
        **{name: os.environ[name] for name in ("TMPDIR", "XDG_CACHE_HOME") if name in os.environ},
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """A step that was run: its name, how its script ended, what it printed, and the variables that it was given."""

    name: str
    code: int
    printed: str
    given: Mapping[str, str]


Action = Callable[["Runner", Mapping[str, str], Mapping[str, str]], Mapping[str, str]]


class Runner:
    """One machine: it has a checkout, files that steps write to, and a record of the steps that ran."""

    def __init__(self, folder: Path, repository: Path, tools: Mapping[str, str], actions: Mapping[str, Action]) -> None:
        """Make the machine in *folder*; ``actions/checkout`` puts a copy of *repository* into its workspace."""
        self.workspace, self.temp = folder / "work", folder / "temp"
        self.repository, self.actions = repository, actions
        self.summary = folder / "summary"
        self.ran: list[Ran] = []
        self.used: list[tuple[str, Mapping[str, str]]] = []
        self._tools, self._folder = tools, folder
        self.workspace.mkdir(parents=True)
        self.temp.mkdir()
        self.summary.touch()

    def run_job(self, workflow: Mapping[str, Any], name: str, secrets: Mapping[str, str]) -> bool:
        """Run the job *name* of *workflow*, and return whether it went well."""
        job = workflow["jobs"][name]
        variables = {**workflow.get("env", {}), **job.get("env", {})}
        _, failed = self._steps(job["steps"], {"secrets": secrets, "env": variables}, variables)
        return not failed

    def run_action(
        self, inputs: Mapping[str, str], outer: Mapping[str, str] | None = None
    ) -> tuple[dict[str, str], bool]:
        """Run our action as a step of a job with the variables *outer*; return its outputs, and whether it failed."""
        action = read(ACTION)
        assert not inputs.keys() - action["inputs"].keys(), inputs
        given = {name: str(inputs.get(name, each["default"])) for name, each in action["inputs"].items()}
        variables = {**(outer or {}), "GITHUB_ACTION_PATH": str(ROOT)}
        contexts = {"inputs": given, "env": variables}
        steps, failed = self._steps(action["runs"]["steps"], contexts, variables)
        told = {
            name: filled_in(each["value"], {**contexts, "steps": steps}) for name, each in action["outputs"].items()
        }
        return told, failed

    def _steps(
        self, steps: list[Mapping[str, Any]], contexts: Mapping[str, Any], variables: Mapping[str, str]
    ) -> tuple[dict[str, Any], bool]:
        told: dict[str, Any] = {}
        failed = False
        for step in steps:
            known = {
                **contexts,
                "steps": told,
                "runner": {"os": "Linux", "arch": "X64", "temp": str(self.temp)},
                "github": {"ref": "refs/heads/main", "workspace": str(self.workspace)},
            }
            if not holds(step.get("if"), known, failed=failed):
                continue
            given = {name: filled_in(str(value), known) for name, value in step.get("env", {}).items()}
            with_ = {name: filled_in(_text(value), known) for name, value in step.get("with", {}).items()}
            if "run" in step:
                outputs, worse = self._script(step, known, {**variables, **given})
            else:
                outputs, worse = self._action(step["uses"], with_, {**variables, **given})
            failed |= worse
            told[step.get("id", "")] = {"outputs": outputs, "outcome": "failure" if worse else "success"}
        return told, failed

    def _action(
        self, uses: str, given: Mapping[str, str], variables: Mapping[str, str]
    ) -> tuple[Mapping[str, str], bool]:
        name = uses.partition("@")[0]
        self.used.append((name, given))
        if name == OURS:
            return self.run_action(given, variables)
        if name == "actions/checkout":
            assert given == {"persist-credentials": "false"}
            shutil.copytree(self.repository, self.workspace, dirs_exist_ok=True, symlinks=True)
            return {}, False
        return self.actions[name](self, given, variables), False

    def _script(
        self, step: Mapping[str, Any], known: Mapping[str, Any], variables: Mapping[str, str]
    ) -> tuple[dict[str, str], bool]:
        number = len(self.ran)
        script, output = self._folder / f"{number}.sh", self._folder / f"{number}.output"
        # An expression in a script is replaced before bash sees it, whatever it holds.
        script.write_text(filled_in(step["run"], known), encoding="utf-8")
        output.touch()
        given = {
            **self._tools,
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_SERVER_URL": (self.repository.parent / "server").as_uri(),
            "RUNNER_OS": "Linux",
            "RUNNER_ARCH": "X64",
            "RUNNER_TEMP": str(self.temp),
            **variables,
        }
        folder = filled_in(step.get("working-directory", str(self.workspace)), known)
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=folder,
            env=given,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
        self.ran.append(Ran(name=step.get("name", ""), code=done.returncode, printed=done.stdout, given=given))
        return outputs(output), done.returncode != 0


def outputs(path: Path) -> dict[str, str]:
    """Read ``$GITHUB_OUTPUT`` as the runner does: ``name=value``, or a value between delimiters."""
    text = path.read_text(encoding="utf-8")
    between = r"^(\w+)<<(\S+)\n(.*?)\n\2$"
    found = {name: value for name, _, value in re.findall(between, text, flags=re.DOTALL | re.MULTILINE)}
    rest = re.sub(between, "", text, flags=re.DOTALL | re.MULTILINE)
    return found | dict(line.split("=", 1) for line in rest.splitlines() if line)


def obeyed(printed: str) -> list[str]:
    """Return the lines of *printed* that GitHub's runner takes for commands, in the order it meets them."""
    token, found = "", []
    for line in printed.splitlines():
        if token:
            token = "" if line.strip() == f"::{token}::" else token
        elif stopped := re.match(r"\s*::stop-commands::(.+)", line):
            token = stopped[1]
        elif re.match(r"\s*::\w|.*##\[", line):
            found.append(line)
    return found


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
