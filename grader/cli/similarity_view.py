"""Pairs of submissions that are alike, on the terminal; in words that accuse nobody."""

import shlex
from collections.abc import Iterator
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from grader.cli.statistics_view import bar
from grader.plain import all_printable, printable
from grader.similarity import BIN_PERCENT, Comparison, Pair, Side
from grader.similarity.stretches import Traced

__all__ = ["render", "render_pair"]

_FEW = 10
_PARTS, _REGIONS, _LINES, _UNREAD = 3, 12, 30, 20
_SAYS = (
    "Alike: the share of what one of them holds that the other has too; what was handed out counts for nothing, nor "
    "does what more than {common} submissions have. Names, comments, layout and order make no difference."
)
_DOES_NOT_SAY = (
    "This does not say who wrote what, or why. Short answers are alike by nature, and so are those of people who "
    "learned from the same page. Nothing of this enters a score: read both, then talk with the people."
)


def render(comparison: Comparison, title: str, *, least: float) -> RenderableType:
    """Return *comparison* as something that rich prints; *least* is the percentage from which pairs were listed."""
    comparison = _on_lines(all_printable(comparison))
    count = comparison.submissions
    compared = "1 submission" if count == 1 else f"{count} submissions"
    parts: list[RenderableType] = [Text.assemble((printable(title), "bold"), f"  ·  {compared} compared")]
    if count < 2:
        return Group(*parts, Text("There are no two that could be compared."), *_unread(comparison))
    parts += [Text(""), Text("All pairs, by how alike they are", style="bold"), _spread(comparison), Text("")]
    if comparison.pairs:
        parts += [_heading(comparison, least), _table(comparison.pairs)]
        first = comparison.pairs[0]
        parts += [Text(""), Text.assemble(("next  ", "cyan"), f"To read two of them: {_asked(first)}")]
    else:
        parts.append(Text(f"No two are {least:g} % alike or more; --least lowers that."))
    parts += [Text(""), Text(_SAYS.format(common=comparison.common_from)), Text(_DOES_NOT_SAY)]
    if count < _FEW:
        parts.append(Text(f"Among {count} submissions one cannot tell what is rare and what everybody writes."))
    return Group(*parts, *_unread(comparison))


def render_pair(pair: Pair, left: Traced, right: Traced) -> RenderableType:
    """Return the regions that two submissions share, with their code, as something that rich prints."""
    names = _line(printable(pair.left)), _line(printable(pair.right))
    parts: list[RenderableType] = [
        Text.assemble((f"{names[0]}  ·  {names[1]}", "bold"), f"  {pair.alike:.0%} alike"),
        Text(f"{len(pair.regions)} regions in common that are rare in the class, the weightiest first.", style="dim"),
    ]
    for number, region in enumerate(pair.regions[:_REGIONS], start=1):
        parts += [Text(""), Rule(Text(f"{number}  {region.tokens} tokens"), align="left", style="dim")]
        for name, side, traced in ((names[0], region.left, left), (names[1], region.right, right)):
            parts += [Text.assemble((name, "bold"), f"  {_place(side)}"), _code(side, traced)]
    if len(pair.regions) > _REGIONS:
        parts.append(Text(f"\n{len(pair.regions) - _REGIONS} more, weighing less; --json has them all.", style="dim"))
    return Group(*parts, Text(""), Text(_DOES_NOT_SAY))


def _on_lines(comparison: Comparison) -> Comparison:
    """Return *comparison* with names of one line each: a name with a break in it could forge a line."""
    return replace(
        comparison,
        pairs=tuple(replace(each, left=_line(each.left), right=_line(each.right)) for each in comparison.pairs),
        unread=tuple(replace(each, name=_line(each.name), reason=_line(each.reason)) for each in comparison.unread),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _spread(comparison: Comparison) -> Table:
    """Draw the bins from the least to the most alike, leaving out the empty ones above the last pair."""
    table = Table.grid(padding=(0, 1))
    for justify in ("right", "left", "right"):
        table.add_column(justify=justify, no_wrap=True)
    last = max((place for place, count in enumerate(comparison.spread) if count), default=0)
    most = max(comparison.spread)
    for place in range(0, last + 1, 2):
        count = sum(comparison.spread[place : place + 2])
        low = place * BIN_PERCENT
        table.add_row(
            f"  {low:>3} to {low + 2 * BIN_PERCENT:>3} %", Text(bar(count / most, 40), style="cyan"), str(count or "-")
        )
    return table


def _heading(comparison: Comparison, least: float) -> Text:
    shown, listed = len(comparison.pairs), comparison.listed
    words = f"{listed} pair{'' if listed == 1 else 's'} from {least:g} % on"
    more = f"  the first {shown}; --top shows more" if shown < listed else ""
    return Text.assemble((words, "bold"), (more, "dim"))


def _table(pairs: tuple[Pair, ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("alike", justify="right", no_wrap=True)
    table.add_column("pair", overflow="fold", max_width=34)
    table.add_column("most of it in", overflow="fold")
    for pair in pairs:
        table.add_row(f"{pair.alike:.0%}", Text(f"{pair.left}  ·  {pair.right}"), Text(_parts(pair)))
    return table


def _asked(pair: Pair) -> str:
    return f"--show {shlex.quote(pair.left)} {shlex.quote(pair.right)}"


def _parts(pair: Pair) -> str:
    rare: dict[str, float] = {}
    for region in pair.regions:
        name = _line(region.left.part or region.left.file)
        rare[name] = rare.get(name, 0.0) + region.rare
    ranked = sorted(rare, key=lambda name: -rare[name])
    more = len(ranked) - _PARTS
    return ", ".join(ranked[:_PARTS]) + (f" and {more} more" if more > 0 else "")


def _place(side: Side) -> str:
    lines = (
        f"line {side.first_line}"
        if side.first_line == side.last_line
        else f"lines {side.first_line} to {side.last_line}"
    )
    cell = f", cell {side.cell}" if side.cell else ""
    return _line(printable(f"{side.file}{cell}, {lines}" + (f"  ({side.part})" if side.part else "")))


def _code(side: Side, traced: Traced) -> Text:
    """Return the lines of *side* with their numbers, without blank ones, as wide as the terminal at most."""
    file = next(part.file for part in traced.parts if part.file.name == side.file)
    before = next((cell.start - 1 for cell in file.cells if cell.number == side.cell), 0)
    lines = file.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    numbered = [
        (number, lines[before + number - 1].expandtabs(4))
        for number in range(side.first_line, side.last_line + 1)
        if lines[before + number - 1].strip()
    ]
    text = Text(no_wrap=True, overflow="ellipsis")
    for number, line in numbered[:_LINES]:
        text.append(f"{number:>5}  ", style="dim").append(f"{printable(line)}\n", style="cyan")
    if len(numbered) > _LINES:
        text.append(f"    …  {len(numbered) - _LINES} more lines\n", style="dim")
    text.right_crop(1)
    return text


def _unread(comparison: Comparison) -> Iterator[RenderableType]:
    if not comparison.unread:
        return
    yield Text(f"\nNot compared, or not wholly: {len(comparison.unread)}", style="bold")
    for each in comparison.unread[:_UNREAD]:
        yield Padding(Text(f"{each.name}: {each.reason}"), (0, 0, 0, 2))
    if len(comparison.unread) > _UNREAD:
        yield Text(f"  and {len(comparison.unread) - _UNREAD} more; --json lists them.")
