"""Text of unknown origin made fit to be shown."""

import unicodedata

__all__ = ["printable"]


def printable(text: str) -> str:
    """Take out what steers a terminal or hides text: control, format and surrogate characters, except line breaks."""
    return "".join(
        each if each in "\n\t" or unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Co") else "�" for each in text
    )
