"""The messages: a fixed set of requests and replies, told apart by a tag.

Fields of type ``Value`` hold values in the form of ``grader.wire.values``. A request carries a number that its reply
repeats; the examiner has one request under way at a time.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from grader.errors import WireError
from grader.wire.frames import Frame
from grader.wire.packing import Packer
from grader.wire.unpacking import Unpacker
from grader.wire.values import Value

__all__ = [
    "MAX_MESSAGE",
    "MAX_NAME",
    "MAX_NAMES",
    "MAX_NOTES",
    "MAX_OPERATIONS",
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
MAX_OPERATIONS = 100
MAX_REPLY_BYTES = 16 << 20


class _Message(msgspec.Struct, frozen=True, kw_only=True, array_like=True, tag=True, forbid_unknown_fields=True):
    """Base that only carries the encoding options."""


class Prepare(_Message, frozen=True):
    """Run the course's prelude, what it lends, and its probes, before any file of a student."""

    id: int
    prelude: str
    probes: str
    lent: str = ""


class Load(_Message, frozen=True):
    """Run *text* as the file *name* of the program *space*; names in *stubs* count as not defined.

    With a *cell*, *text* is that cell of the notebook *name*, of which those before it were run.
    """

    id: int
    space: str
    name: str
    text: str
    stubs: list[str]
    cell: int = 0


class Call(_Message, frozen=True):
    """Call *function* of file *name* with *arguments* by the chapter's parameter names, in the chapter's order.

    *optional* names arguments that the chapter keeps as globals: put there when the function does not take them.
    *gradients* names arguments to differentiate with respect to, *cotangent* the gradient of the value (None: ones).
    *device* is where the arguments are put first, such as ``meta``; "" leaves them on the CPU. The call is made
    *repeat* times, so that a clock sees the function rather than the wire; the last value is the answer.
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
    device: str = ""
    repeat: int = 1


class Probe(_Message, frozen=True):
    """Run the public probe *probe* on *function*, with *arguments* by name."""

    id: int
    space: str
    name: str
    function: str
    probe: str
    arguments: Value
    device: str = ""


class CodeFrame(_Message, frozen=True):
    """One step of a traceback inside the student's files."""

    file: str
    line: int
    function: str
    code: str


class Note(_Message, frozen=True):
    """A statement of a student's file that failed while the rest still counts.

    *line* and *code* are where it was raised, *statement* is the line on which the failed statement begins. Without an
    *error*, *message* says what was left out: magics and commands of a notebook's cell.
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
    """What a call or a probe gave back; *busiest* is the line that ran most often, where lines were counted."""

    id: int
    value: Value
    gradients: Value
    detached: bool
    changed: list[str]
    operations: dict[str, int]
    lines: int
    busiest: CodeFrame | None = None


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
