"""Counts of what a call does: operations that reach torch's dispatcher, and lines run in the student's files.

The dispatcher does not see loops in NumPy or over lists; the line count does. Both are taken inside the candidate and
could be forged there: they serve feedback, and the examiner confirms them by the candidate's CPU clock.
"""

import linecache
import sys
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

from torch.utils._python_dispatch import TorchDispatchMode

from grader.candidate.faults import clean
from grader.wire.messages import MAX_OPERATIONS, CodeFrame

__all__ = ["Counts", "counted"]


@dataclass(frozen=True, slots=True)
class Counts:
    """Dispatched operations by name (such as ``aten::exp``), lines run, and the line that ran most often."""

    operations: dict[str, int] = field(default_factory=dict)
    lines: int = 0
    busiest: CodeFrame | None = None


class _Operations(TorchDispatchMode):  # type: ignore[no-untyped-call]  # torch gives no types here
    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.counts: Counter[str] = Counter()

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        # Otherwise torch guards the method below against compilation, and imports torch._dynamo for 1.3 s to do so.
        return False

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        self.counts[func._schema.name] += 1  # noqa: SLF001 - the only place where the name is kept
        return func(*args, **(kwargs or {}))


def counted(call: Callable[[], Any], files: Collection[str]) -> tuple[Any, Counts]:
    """Run *call* and count what it does, of lines those in *files*; return its value and the counts."""
    lines: Counter[tuple[CodeType, int]] = Counter()

    def inside(frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "line":
            lines[frame.f_code, frame.f_lineno] += 1
        return inside

    def trace(frame: FrameType, _event: str, _argument: Any) -> Any:
        return inside if frame.f_code.co_filename in files else None

    operations = _Operations()
    sys.settrace(trace)
    try:
        with operations:
            value = call()
    finally:
        sys.settrace(None)
    counts = dict(operations.counts.most_common(MAX_OPERATIONS))
    return value, Counts(counts, sum(lines.values()), _busiest(lines))


def _busiest(lines: Counter[tuple[CodeType, int]]) -> CodeFrame | None:
    if not lines:
        return None
    (code, line), _ = lines.most_common(1)[0]
    text = linecache.getline(code.co_filename, line).strip()
    return CodeFrame(
        file=clean(code.co_filename, 500), line=line, function=clean(code.co_name, 200), code=clean(text, 200)
    )
