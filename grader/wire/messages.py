"""The messages: a fixed set of requests and replies, told apart by a tag.

Fields of type ``Value`` hold values in the form of ``grader.wire.values``. A request carries a number that its reply
repeats; the examiner has one request under way at a time.
"""

from collections.abc import Callable, Collection
from typing import Any

import msgspec
import torch

from grader.errors import WireError
from grader.wire.frames import Frame
from grader.wire.packing import Packer
from grader.wire.unpacking import Unpacker
from grader.wire.values import Value

__all__ = [
    "MAX_MESSAGE",
    "MAX_NAMES",
    "MAX_NOTES",
    "MAX_REPLY_BYTES",
    "Answer",
    "Call",
    "CodeFrame",
    "Hello",
    "Load",
    "Loaded",
    "Note",
    "Prepare",
    "Prepared",
    "Probe",
    "Raised",
    "Reply",
    "Request",
    "answers",
    "decode_reply",
    "decode_request",
    "encode",
]

PROTOCOL = "gradekit/wire/v1"
# What a reply may hold at most, whoever wrote it. The examiner searches names, shows messages and keeps values, all of
# it after the deadline: a hostile candidate could keep it busy for minutes, or fill its memory.
MAX_NAMES = 5_000
MAX_NOTES = 1_000
MAX_MESSAGE = 2_000
MAX_NAME = 500
MAX_REPLY_BYTES = 16 << 20


class _Message(msgspec.Struct, frozen=True, kw_only=True, array_like=True, tag=True, forbid_unknown_fields=True):
    """Base that only carries the encoding options."""


class Prepare(_Message, frozen=True):
    """Run the course's prelude and its probes, before any file of a student."""

    id: int
    prelude: str
    probes: str


class Load(_Message, frozen=True):
    """Run *text* as the file *name* of the program *space*; names in *stubs* count as not defined."""

    id: int
    space: str
    name: str
    text: str
    stubs: list[str]


class Call(_Message, frozen=True):
    """Call *function* of file *name* with *arguments* by the chapter's parameter names, in the chapter's order.

    *optional* names arguments that the chapter keeps as globals: put there when the function does not take them.
    *gradients* names arguments to differentiate with respect to, *cotangent* the gradient of the value (None: ones).
    """

    id: int
    space: str
    name: str
    function: str
    arguments: Value
    optional: list[str]
    gradients: list[str]
    cotangent: Value
    count: bool


class Probe(_Message, frozen=True):
    """Run the public probe *probe* on *function*, with *arguments* by name."""

    id: int
    space: str
    name: str
    function: str
    probe: str
    arguments: Value


class CodeFrame(_Message, frozen=True):
    """One step of a traceback inside the student's files."""

    file: str
    line: int
    function: str
    code: str


class Note(_Message, frozen=True):
    """A statement of a student's file that failed while the rest still counts.

    *line* and *code* are where it was raised, *statement* is the line on which the failed statement begins.
    """

    file: str
    line: int
    error: str
    message: str
    code: str
    statement: int = 0


class Hello(_Message, frozen=True):
    """The first word of a candidate: locked down, no student's code loaded yet."""

    protocol: str
    layers: list[str]


class Prepared(_Message, frozen=True):
    """Prelude and probes have run; *missing* lists statements of the prelude that failed."""

    id: int
    missing: list[Note]


class Loaded(_Message, frozen=True):
    """A file has run: the callables it defines, and the statements that failed."""

    id: int
    defined: list[str]
    notes: list[Note]


class Answer(_Message, frozen=True):
    """What a call or a probe gave back."""

    id: int
    value: Value
    gradients: Value
    detached: bool
    changed: list[str]
    operations: dict[str, int]
    lines: int


class Raised(_Message, frozen=True):
    """The student's code raised; *frames* end where it happened, *suggestion* is a name that was perhaps meant."""

    id: int
    error: str
    message: str
    frames: list[CodeFrame]
    suggestion: str


Request = Prepare | Load | Call | Probe
Reply = Hello | Prepared | Loaded | Answer | Raised

_REQUESTS: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_REPLIES: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)


def encode(message: Request | Reply) -> Frame:
    """Turn a message into a frame.

    Raises:
        WireError: if a value in it cannot cross.
    """
    packer = Packer()
    try:
        return Frame(msgspec.msgpack.encode(_with_values(message, packer.pack)), packer.buffers)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise WireError(f"the message cannot be encoded: {error}") from error


def decode_request(frame: Frame) -> Request:
    """Read a request; see ``decode_reply`` for what is raised."""
    request: Request = _decode(frame, _REQUESTS)
    return request


def decode_reply(frame: Frame) -> Reply:
    """Read a reply.

    Raises:
        WireError: whatever is wrong with the bytes; they may come from hostile code.
    """
    reply: Reply = _decode(frame, _REPLIES)
    return reply


def answers(request: Request, reply: Reply) -> bool:
    """Whether *reply* is what *request* calls for; one from a candidate may be anything."""
    if isinstance(reply, Hello) or reply.id != request.id:
        return False
    if not isinstance(reply, _CALLED_FOR[type(request)]):
        return False
    match reply:
        case Answer():
            return _are_gradients(reply.gradients, getattr(request, "gradients", ())) and _are_arguments(
                reply.changed, getattr(request, "arguments", {})
            )
        case Raised():
            words = [reply.error, reply.suggestion, *(word for each in reply.frames for word in _words(each))]
            return len(reply.message) <= MAX_MESSAGE and all(len(word) <= MAX_NAME for word in words)
        case Loaded():
            return len(reply.defined) <= MAX_NAMES and len(reply.notes) <= MAX_NOTES
    return True


def _words(frame: CodeFrame) -> tuple[str, ...]:
    return frame.file, frame.function, frame.code


def _are_arguments(changed: Collection[str], arguments: Any) -> bool:
    return len(changed) <= len(arguments) and all(name in arguments for name in changed)


def _are_gradients(value: Any, names: Collection[str]) -> bool:
    return value is None or (
        isinstance(value, dict)
        and all(name in names and (each is None or isinstance(each, torch.Tensor)) for name, each in value.items())
    )


def _decode(frame: Frame, decoder: msgspec.msgpack.Decoder[Any]) -> Any:
    try:
        return _with_values(decoder.decode(frame.header), Unpacker(frame.buffers).unpack)
    except (msgspec.MsgspecError, WireError, ValueError, TypeError, RecursionError, RuntimeError) as error:
        raise WireError(f"the frame cannot be read: {str(error)[:200]}") from error


def _with_values(message: Any, convert: Callable[[Any], Any]) -> Any:
    """Return *message* with its values in their other form."""
    fields = _VALUE_FIELDS.get(type(message), ())
    return msgspec.structs.replace(message, **{name: convert(getattr(message, name)) for name in fields})


_VALUE_FIELDS: dict[type, tuple[str, ...]] = {
    Call: ("arguments", "cotangent"),
    Probe: ("arguments",),
    Answer: ("value", "gradients"),
}
_CALLED_FOR: dict[type, tuple[type, ...]] = {
    Prepare: (Prepared,),
    Load: (Loaded, Raised),
    Call: (Answer, Raised),
    Probe: (Answer, Raised),
}
