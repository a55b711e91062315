"""``grade course verify`` on the screen."""

from collections import Counter
from pathlib import Path

import click
from rich.progress import Progress
from rich.text import Text

from grader.cli.console import console_on, is_watched, show
from grader.cli.exits import Exit
from grader.course import load_course
from grader.questionnaire.key import key_file
from grader.verification import Finding, checks_of, questionnaire_findings, verify

__all__ = ["verify_course"]


def verify_course(folder: Path, *, seed: int, jobs: int, data: Path | None, quiet: bool = False) -> Exit:
    """Verify the course in *folder*, print what was found (*quiet*, only that), and return how to exit.

    Raises:
        CourseError: if the course cannot be read.
        DataError: if *data* cannot be read.
        ExaminerError: if the grader fails.
    """
    course = load_course(folder)
    console = console_on(stderr=True)
    findings: list[Finding] = []
    proved: Counter[str] = Counter()
    with Progress(console=console, transient=True, disable=not is_watched(console)) as progress:
        task = progress.add_task("verifying", total=len(checks_of(course)))
        for check, found in verify(folder, seed=seed, workers=jobs, data=data):
            findings += found
            proved[check.expects] += not found
            progress.update(task, advance=1, description=check.path)
    asked = key_file(course).is_file()
    doubted = list(questionnaire_findings(course))
    findings += doubted
    for finding in sorted(findings, key=lambda each: each.path):
        show(Text.assemble((finding.path, "bold"), f": {finding.message}"))
    if quiet:
        return Exit.NOT_ACCEPTED if findings else Exit.ACCEPTED
    click.echo(
        f"{course.name}: stubs {'missing as they should be' if proved['missing'] else 'are not all missing'}; "
        f"{proved['full']} right ways with full points; {proved['caught']} misconceptions caught and named; "
        f"{'the questionnaire ' + ('in doubt' if doubted else 'proved') + '; ' if asked else ''}"
        f"{len(findings)} findings (seed {seed})."
    )
    return Exit.NOT_ACCEPTED if findings else Exit.ACCEPTED
