"""The loop of a candidate: one request in, one reply out, until the channel closes or the examiner kills it."""

import contextlib
import socket
import sys
from types import ModuleType
from typing import Any

from grader.candidate.calling import answer_call, answer_probe
from grader.candidate.faults import raised
from grader.candidate.program import Program
from grader.candidate.statements import run_statements
from grader.errors import WireError
from grader.wire.frames import read_frame, write_frame
from grader.wire.messages import (
    MAX_REPLY_BYTES,
    PROTOCOL,
    Call,
    Hello,
    Load,
    Loaded,
    Prepare,
    Prepared,
    Probe,
    Reply,
    Request,
    decode_request,
    encode,
)

__all__ = ["serve"]


class _State:
    """What the requests of one candidate build up."""

    def __init__(self) -> None:
        self.base: dict[str, Any] = {}
        self.probes: dict[str, Any] = {}
        self.programs: dict[str, Program] = {}

    def program(self, space: str) -> Program:
        if space not in self.programs:
            self.programs[space] = Program(self.base)
        return self.programs[space]


def serve(channel: socket.socket, layers: list[str]) -> None:
    """Say hello, then answer until the peer closes *channel*."""
    state = _State()
    _send(channel, Hello(protocol=PROTOCOL, layers=layers))
    while True:
        try:
            request = decode_request(read_frame(channel))
        except EOFError:
            return
        _send(channel, _reply(state, request))
        _flush()


def _reply(state: _State, request: Request) -> Reply:
    try:
        return _handle(state, request)
    except BaseException as error:  # noqa: BLE001 - a border: whatever a student's code raises is told, also SystemExit
        files = {file for program in state.programs.values() for file in program.files}
        return raised(request.id, error, files)
    finally:
        _flush()


def _handle(state: _State, request: Request) -> Reply:
    match request:
        case Prepare():
            return _prepare(state, request)
        case Load():
            program = state.program(request.space)
            defined, notes = program.load(request.name, request.text, request.stubs, request.cell)
            return Loaded(id=request.id, defined=defined, notes=notes)
        case Call():
            return answer_call(state.program(request.space), request, state.probes.get("LENT", {}))
        case Probe():
            return answer_probe(state.program(request.space), request, state.probes)


def _prepare(state: _State, request: Prepare) -> Prepared:
    prelude: dict[str, Any] = {"__name__": "prelude"}
    missing = run_statements("prelude.py", request.prelude, prelude)
    state.base = {key: value for key, value in prelude.items() if not key.startswith("__")}
    probes = ModuleType("probes")
    missing += run_statements("lent.py", request.lent, vars(probes))
    missing += run_statements("probes.py", request.probes, vars(probes))
    state.probes = vars(probes)
    return Prepared(id=request.id, missing=missing)


def _send(channel: socket.socket, reply: Reply) -> None:
    number = getattr(reply, "id", 0)
    try:
        frame = encode(reply)
        size = sum(map(len, frame.buffers))
        if size > MAX_REPLY_BYTES:
            raise WireError(f"values of {size >> 20} MiB are too large to be judged")  # noqa: TRY301 - told like others
    except BaseException as error:  # noqa: BLE001 - a border: packing asks a student's objects what they are
        frame = encode(raised(number, error, ()))
    try:
        write_frame(channel, frame)
    except WireError as error:
        # Refused before a byte was sent: too many tensors, or too large a whole.
        write_frame(channel, encode(raised(number, error, ())))


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        # Over the output limit, or closed or replaced by the student: the examiner reads what arrived.
        with contextlib.suppress(BaseException):
            stream.flush()
