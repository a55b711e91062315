"""The layouts that have a name, in the order in which they are tried; apart, for this imports nothing."""

__all__ = ["LAYOUTS"]

LAYOUTS = ("auto", "gradescope", "canvas", "moodle", "classroom50", "plain")
