"""The command ``grade``: a skin over the rest, in which nothing imports torch."""

from grader.cli.main import main

__all__ = ["main"]
