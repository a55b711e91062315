"""Whether a reply is one that its request calls for; whoever wrote it may be hostile."""

from collections.abc import Collection, Sequence
from typing import Any

import torch

from grader.wire.cells import cell_file
from grader.wire.messages import (
    MAX_MESSAGE,
    MAX_NAME,
    MAX_NAMES,
    MAX_NOTES,
    MAX_OPERATIONS,
    Answer,
    Call,
    CodeFrame,
    Hello,
    Load,
    Loaded,
    Note,
    Prepare,
    Prepared,
    Probe,
    Raised,
    Reply,
    Request,
)

__all__ = ["answers"]


def answers(request: Request, reply: Reply) -> bool:
    """Whether *reply* is what *request* calls for; one from a candidate may be anything."""
    if isinstance(reply, Hello) or reply.id != request.id:
        return False
    if not isinstance(reply, _CALLED_FOR[type(request)]):
        return False
    match reply:
        case Answer():
            return (
                _are_gradients(reply.gradients, getattr(request, "gradients", ()))
                and _are_arguments(reply.changed, getattr(request, "arguments", {}))
                and _are_counts(reply)
            )
        case Raised():
            words = [reply.error, reply.suggestion, *(word for each in reply.frames for word in _words(each))]
            return len(reply.message) <= MAX_MESSAGE and all(len(word) <= MAX_NAME for word in words)
        case Loaded():
            names = len(reply.defined) <= MAX_NAMES and all(len(name) <= MAX_NAME for name in reply.defined)
            return names and _are_notes(reply.notes, request)
    return True


def _words(frame: CodeFrame) -> tuple[str, ...]:
    return frame.file, frame.function, frame.code


def _are_notes(notes: Sequence[Note], request: Request) -> bool:
    """Whether *notes* are short, and about nothing but the file or cell that was loaded."""
    file = getattr(request, "name", "")
    cell = getattr(request, "cell", 0)
    place = cell_file(file, cell) if cell else file
    return len(notes) <= MAX_NOTES and all(
        note.file == place and len(note.message) <= MAX_MESSAGE and max(len(note.error), len(note.code)) <= MAX_NAME
        for note in notes
    )


def _are_arguments(changed: Collection[str], arguments: Any) -> bool:
    return len(changed) <= len(arguments) and all(name in arguments for name in changed)


def _are_counts(answer: Answer) -> bool:
    words = () if answer.busiest is None else _words(answer.busiest)
    return len(answer.operations) <= MAX_OPERATIONS and all(len(word) <= MAX_NAME for word in words)


def _are_gradients(value: Any, names: Collection[str]) -> bool:
    return value is None or (
        isinstance(value, dict)
        and all(name in names and (each is None or isinstance(each, torch.Tensor)) for name, each in value.items())
    )


_CALLED_FOR: dict[type, tuple[type, ...]] = {
    Prepare: (Prepared,),
    Load: (Loaded, Raised),
    Call: (Answer, Raised),
    Probe: (Answer, Raised),
}
