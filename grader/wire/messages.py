"""The messages: a fixed set of requests and replies, told apart by a tag, plus those of the zygote's control socket.

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
    "Answer",
    "Call",
    "CodeFrame",
    "Ended",
    "Fork",
    "Forked",
    "Hello",
    "Load",
    "Loaded",
    "Note",
    "Prepare",
    "Prepared",
    "Probe",
    "Raised",
    "Ready",
    "Reply",
    "Request",
    "Warm",
    "answers",
    "decode_reply",
    "decode_request",
    "encode",
]

PROTOCOL = "gradekit/wire/v1"


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


class Fork(_Message, frozen=True):
    """To the zygote, with two descriptors (socket, output file): make a candidate."""

    id: int
    seed: int
    memory: int
    cpu_seconds: int
    output_bytes: int


class Warm(_Message, frozen=True):
    """To the zygote: import *modules* once, so that no candidate has to."""

    id: int
    modules: list[str]


class Ready(_Message, frozen=True):
    """From the zygote: the answer to ``Warm`` and its first word."""

    id: int
    versions: dict[str, str]
    virtual_bytes: int


class Forked(_Message, frozen=True):
    """From the zygote, with a pidfd: the candidate exists."""

    id: int


class Ended(_Message, frozen=True):
    """From the zygote: the candidate was reaped; *status* as ``os.wait4`` gives it, CPU in seconds, memory in KiB."""

    id: int
    status: int
    cpu_seconds: float
    peak_kib: int


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
    return not isinstance(reply, Answer) or _are_gradients(reply.gradients, getattr(request, "gradients", ()))


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
