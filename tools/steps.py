"""Lints the shell in the steps of workflows and actions, each as a script of its own; `make lint` runs it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "docs" / "examples"


def read(path: Path) -> dict[Any, Any]:
    """Return what stands in the YAML file *path*; GitHub's key ``on`` is called ``on``."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    if True in found:
        found["on"] = found.pop(True)  # YAML 1.1 takes `on` for a truth value
    return dict(found)


def steps(found: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    """Give all steps of a workflow or of a composite action."""
    if "runs" in found:
        yield from found["runs"]["steps"]
    for job in found.get("jobs", {}).values():
        yield from job.get("steps", ())


def lines(found: dict[Any, Any], job: str, key: str) -> list[str]:
    """Return the lines of ``script`` or ``before_script`` of GitLab's *job*, also where it extends another job."""
    given = found[job].get(key)
    if given is None:
        return lines(found, found[job]["extends"], key) if "extends" in found[job] else []
    # A list within a list is what an anchor gives.
    return [line for each in given for line in (each if isinstance(each, list) else [each])]


def scripts() -> Iterator[tuple[str, str]]:
    """Give the shell of all our steps, each with where it stands."""
    for path in [ROOT / "action.yml", *sorted((EXAMPLES / "github").glob("*.yml"))]:
        for each in steps(read(path)):
            if "run" in each:
                yield f"{path.relative_to(ROOT)}: {each.get('name') or each.get('id')}", each["run"]
    gitlab = EXAMPLES / "gitlab" / ".gitlab-ci.yml"
    found = read(gitlab)
    for job in found:
        if isinstance(found[job], dict) and "script" in found[job]:
            shell = "\n".join(lines(found, job, "before_script") + lines(found, job, "script"))
            yield f"{gitlab.relative_to(ROOT)}: {job}", shell


def main() -> None:
    """Print what shellcheck finds, and exit with 1 if that is anything."""
    wrong = 0
    shellcheck = Path(sys.executable).with_name("shellcheck")
    for place, script in scripts():
        command = [shellcheck, "--shell", "bash", "--format", "json1", "-"]
        done = subprocess.run(command, input=script, capture_output=True, text=True, check=False)
        for each in json.loads(done.stdout)["comments"]:
            wrong += 1
            print(f"{place}, line {each['line']}: SC{each['code']} {each['message']}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
