"""What a runner tells the programs it starts: where the repository lies, and where to write what it reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Runner", "runner_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """The system that a job runs on: whether it is GitHub's, and its files; *top* is the top of the repository."""

    github: bool
    top: Path
    summary: Path | None = None
    output: Path | None = None


def runner_of(environment: Mapping[str, str], folder: Path) -> Runner:
    """Return what *environment* says of the runner; the top is *folder* where it says nothing."""
    top = environment.get("GITHUB_WORKSPACE") or environment.get("CI_PROJECT_DIR")
    summary, output = environment.get("GITHUB_STEP_SUMMARY"), environment.get("GITHUB_OUTPUT")
    return Runner(
        github=environment.get("GITHUB_ACTIONS") == "true",
        top=Path(top) if top else folder,
        summary=Path(summary) if summary else None,
        output=Path(output) if output else None,
    )
