"""What is said when the memory of a kit is one that this version cannot read."""

from pathlib import Path

import click

from grader.language import Language
from grader.saying import fixed
from grader.state import is_foreign

__all__ = ["tell_foreign"]


def tell_foreign(path: Path, language: Language) -> None:
    """Say on stderr, before it is written anew, that another version wrote what the kit at *path* remembers."""
    if is_foreign(path):
        words = fixed("Another version of gradekit wrote .gradekit/state.json; it is kept as state.json.bak.")
        click.echo(language.say(words), err=True)
