"""Workflow commands of GitHub Actions: lines that a runner obeys, wherever in a step's output they stand."""

__all__ = ["command", "output_entry", "resume", "stop"]

# Longer ones are cut by GitHub in the middle of whatever they say.
_MOST_TITLE, _MOST_MESSAGE = 200, 4000


def command(name: str, message: str, *, title: str = "", file: str = "", line: int = 0) -> str:
    """Return the command *name* with a hostile *message* and properties, on one line.

    Nothing in them can end the command or begin another.
    """
    given = {"file": file, "line": str(line) if file and line else "", "title": title[:_MOST_TITLE]}
    properties = ",".join(f"{key}={_property(value)}" for key, value in given.items() if value)
    return f"::{name}{' ' if properties else ''}{properties}::{_data(message[:_MOST_MESSAGE])}"


def stop(token: str) -> str:
    """Return the command after which nothing is obeyed until ``resume(token)``."""
    return f"::stop-commands::{token}"


def resume(token: str) -> str:
    """Return the command that ends ``stop(token)``."""
    return f"::{token}::"


def output_entry(name: str, value: str, token: str) -> str:
    """Return what sets the output *name* in ``$GITHUB_OUTPUT``, between delimiters that hold an unguessable *token*.

    Raises:
        ValueError: if *value* holds the token; then it could set other outputs.
    """
    if token in value:
        raise ValueError("a value must not hold its own delimiter")
    return f"{name}<<gradekit_{token}\n{value}\ngradekit_{token}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
