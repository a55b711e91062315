"""Counts of what a call does: operations that reach torch's dispatcher, and lines run in the student's files.

The dispatcher does not see loops in NumPy or over lists; the line count does. Both are taken inside the candidate and
could be forged there: they serve feedback, and marks among honest people.
"""

import sys
from collections import Counter
from collections.abc import Callable, Collection
from types import FrameType
from typing import Any

from torch.utils._python_dispatch import TorchDispatchMode

__all__ = ["counted"]


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


def counted(call: Callable[[], Any], files: Collection[str]) -> tuple[Any, dict[str, int], int]:
    """Run *call* and count.

    Returns:
        Its value, the number of dispatched operations by name (such as ``aten::exp``), and the number of lines run in
        *files*.
    """
    lines = 0

    def inside(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal lines
        lines += event == "line"
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
    return value, dict(operations.counts.most_common(100)), lines
