"""Keys and lines from a person at a terminal, who may type faster than the screen changes."""

import click

__all__ = ["POINTS", "pressed", "typed"]

# With these, points begin.
POINTS = tuple("0123456789.½¼¾")


def pressed() -> str:
    """Wait for a key; breaking off is the one to quit."""
    try:
        key = click.getchar()
    except (KeyboardInterrupt, EOFError):
        return "q"
    if key[:1] == "\x1b" or key[:1] in POINTS:
        return key
    # Of what was typed ahead, blind, only the first is meant for what is on the screen.
    return key[:1].casefold()


def typed(before: str, text: str) -> str | None:
    """Let a line be typed, beginning with *text*; None if that is broken off."""
    from prompt_toolkit import prompt
    from prompt_toolkit.application import get_app_session
    from prompt_toolkit.input.typeahead import clear_typeahead

    try:
        return prompt(before, default=text)
    except (KeyboardInterrupt, EOFError):
        return None
    finally:
        # Keys pressed behind Enter would be kept, and come up as words of the next comment.
        clear_typeahead(get_app_session().input)
