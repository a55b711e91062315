"""``grade completion``: the script by which a shell completes what is typed after ``grade``."""

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

from grader.cli.completing import VARIABLE
from grader.cli.examples import examples

__all__ = ["completion"]

_SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
_INSTALL = {
    "bash": """put this into ~/.bashrc: eval "$(grade completion bash)\"""",
    "zsh": """put this into ~/.zshrc, below compinit: eval "$(grade completion zsh)\"""",
    "fish": "run this once: grade completion fish > ~/.config/fish/completions/grade.fish",
}


@click.command(
    epilog=examples(
        'eval "$(grade completion bash)"   # for this shell',
        "grade completion bash >> ~/.bashrc",
        "grade completion zsh >> ~/.zshrc",
        "grade completion fish > grade.fish",
    )
)
@click.argument("shell", type=click.Choice(list(_SHELLS)))
def completion(shell: str) -> None:
    """Print what SHELL needs to complete commands, options and names of exercises at the press of Tab.

    The last line of what is printed says where it belongs.
    """
    grade = click.get_current_context().find_root().command
    click.echo(_SHELLS[shell](grade, {}, "grade", VARIABLE).source())
    click.echo(f"# To install it, {_INSTALL[shell]}")
