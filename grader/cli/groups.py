"""Groups of commands: their modules are imported when they are called, and who mistypes a name is told the nearest."""

import difflib
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

__all__ = ["Group"]


class Group(click.Group):
    """A group of which the commands in *elsewhere* live in modules of their own: by name, module and short help.

    *order* is in which the commands are listed, if not as they come.
    """

    def __init__(
        self,
        *args: Any,
        elsewhere: Mapping[str, tuple[str, str]] | None = None,
        order: Sequence[str] = (),
        **settings: Any,
    ) -> None:
        super().__init__(*args, **settings)
        self._elsewhere = elsewhere or {}
        self._order = order

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in order."""
        del ctx
        return list(self._order or (*self.commands, *self._elsewhere))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, for which its module is imported, or None."""
        if cmd_name not in self._elsewhere:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module(self._elsewhere[cmd_name][0]), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that *args* begin with; of one that there is not, name the nearest."""
        name = args[0]
        if not ctx.resilient_parsing and not name.startswith("-") and name not in self.list_commands(ctx):
            near = difflib.get_close_matches(name, self.list_commands(ctx), n=2)
            meant = " or ".join(f"{ctx.command_path} {each}" for each in near)
            ctx.fail(f"There is no command {name!r}." + (f" Did you mean {meant}?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands, none of which is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._described(ctx)))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer the commands that begin so, none of which is imported for it, and options."""
        named = [(name, words) for name, words in self._described(ctx) if name.startswith(incomplete)]
        offered = [CompletionItem(name, help=words) for name, words in named]
        return offered + click.Command.shell_complete(self, ctx, incomplete)

    def _described(self, ctx: click.Context) -> list[tuple[str, str]]:
        here = {name: command.get_short_help_str(200) for name, command in self.commands.items()}
        here |= {name: words for name, (_, words) in self._elsewhere.items()}
        return [(name, here[name]) for name in self.list_commands(ctx)]
