"""How much of a view a terminal has room for: what is least needed goes first, and what to do next never does."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

__all__ = ["Fitted"]

_Lines = list[list[Segment]]
_Render = Callable[[RenderableType], _Lines]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A screen from top to bottom; where it is too low, *details* and *others* are cut, then what stands above.

    *more* takes the place of details that were cut. Between *head* and *foot* the *next* step keeps its place; where
    there is no room for it and the verdict, first and last of *head* go, then the rest, then *foot*.
    """

    head: Sequence[RenderableType]
    news: RenderableType
    others: RenderableType
    verdict: RenderableType
    details: RenderableType
    more: RenderableType
    next: RenderableType
    foot: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        options = options.update(height=None)

        def lines(part: RenderableType) -> _Lines:
            return console.render_lines(part, options, pad=False)

        height = console.size.height
        foot = lines(self.foot)
        needed = sum(len(lines(part)) for part in (self.news, self.verdict, self.next))
        head = _fitting([lines(part) for part in self.head], height - len(foot) - needed)
        if len(foot) + needed > height:
            # The keys alone, without the line between; and not even these where there is no room at all.
            foot = foot[-1:] if needed < height else []
        room = max(1, height - len(head) - len(foot))
        body = self._body(lines, room)
        whole = [*head, *body, *([[]] * (room - len(body))), *foot]
        for number, line in enumerate(whole[:height]):
            yield from [*([Segment.line()] if number else []), *line]

    def _body(self, lines: _Render, room: int) -> _Lines:
        news, others, verdict, details, following = (
            lines(part) for part in (self.news, self.others, self.verdict, self.details, self.next)
        )
        above = [part for part in (news, others) if part]
        whole = [*above, [*verdict, *details, *following]]
        if sum(map(len, whole)) + len(above) <= room:
            # There is room for a blank line between them.
            body: _Lines = list(whole[0])
            for part in whole[1:]:
                body += [[], *part]
            return body
        left = room
        kept: dict[str, _Lines] = {}
        for name, part in (("next", following), ("verdict", verdict), ("news", news)):
            # Of a verdict the last line says what is wrong.
            kept[name] = part[max(0, len(part) - left) :] if name == "verdict" else part[:left]
            left -= len(kept[name])
        if len(others) > max(left // 2, left - len(details)):
            others = others[: max(left // 2, left - len(details))]
        left -= len(others)
        shown = details
        if len(details) > left:
            more = lines(self.more)[:left]
            shown = [*details[: left - len(more)], *more]
        return [*kept["news"], *others, *kept["verdict"], *shown, *kept["next"]]


def _fitting(parts: Sequence[_Lines], room: int) -> _Lines:
    """Return the lines of *parts* that there is *room* for; the first goes first, then from the last on."""
    kept = list(parts)
    while kept and sum(map(len, kept)) > room:
        kept.pop(0 if len(kept) == len(parts) else -1)
    return [line for part in kept for line in part]
