"""What classroom50's runner says of a submission, and when its commit was made."""

import os
import re
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from grader.ci.classroom50 import Handed
from grader.errors import SubmissionError

__all__ = ["handed_in"]

_NEEDED = ("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL")
_COMMITTER = re.compile(rb"^committer [^\n]* (\d{1,12}) [+-]\d{4}$", re.MULTILINE)
_GIT_SECONDS = 20


def handed_in(environment: Mapping[str, str], repository: Path) -> Handed:
    """Return what *environment* says of the submission in *repository*.

    Raises:
        SubmissionError: if a variable that classroom50's runner sets is not there.
    """
    missing = [name for name in _NEEDED if not environment.get(name)]
    if missing:
        raise SubmissionError(
            f"--classroom50 takes place and time of the submission from variables that classroom50's runner sets; "
            f"not set: {', '.join(missing)}. Run it there, or set them yourself."
        )
    return Handed(
        classroom=environment["CLASSROOM"],
        assignment=environment["ASSIGNMENT"],
        submission=environment["SUBMISSION_TAG"],
        commit=environment["COMMIT_URL"],
        release=environment["RELEASE_URL"],
        review=environment.get("REVIEW_URL") or environment["COMMIT_URL"],
        committed=_committed(repository) or datetime.now(UTC),
    )


def _committed(repository: Path) -> datetime | None:
    """Return when the commit was made that is checked out, if git knows.

    The commit is read as it is stored, for what prints one nicely may start a program that the repository names.
    """
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1"}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    # A checkout in a container often belongs to somebody else; nothing of it is run here.
    trust = ("-c", "safe.directory=*")
    command = ["git", *trust, "--no-pager", "cat-file", "commit", "HEAD"]
    try:
        done = subprocess.run(
            command, cwd=repository, env=environment, capture_output=True, timeout=_GIT_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    # The head ends at the first blank line; what follows is the author's.
    found = _COMMITTER.search(done.stdout.partition(b"\n\n")[0])
    return datetime.fromtimestamp(int(found[1]), UTC) if found else None
