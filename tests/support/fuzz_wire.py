"""A program for atheris: gives the wire's decoder bytes of libFuzzer's choosing, and fails if it does what it must not.

Run as ``python fuzz_wire.py MEBIBYTES [libFuzzer's options] CORPUS``: whatever the bytes, only ``WireError``,
``EOFError`` or a message may come of them, and the process may not grow by more than MEBIBYTES. The first byte of an
input chooses the way in: through a socket, as frames arrive, or past it, where a header and buffers are made of it.
"""

import resource
import socket
import sys
import time
from pathlib import Path

import atheris
import numpy as np
import torch

with atheris.instrument_imports(include=["grader.wire"]):
    from grader.errors import WireError
    from grader.wire.frames import Frame, read_frame
    from grader.wire.messages import Answer, Hello, Loaded, Note, Prepared, Raised, Reply, decode_reply, encode

_SETTLED = 2_000
_SOCKET, _DIRECT = b"\0", b"\1"
_SEEDS: list[Reply] = [
    Hello(protocol=1, layers=["process"]),
    Prepared(id=1, missing=[Note(file="a.py", statement=1, line=2, error="E", message="m", code="c")]),
    Loaded(id=1, defined=["f"], notes=[]),
    Raised(id=1, error="E", message="m", frames=[], suggestion=""),
    *(
        Answer(id=1, value=value, gradients=None, detached=False, changed=[], operations={"aten::exp": 1}, lines=2)
        for value in (
            torch.ones(2, 3),
            [torch.ones(1), torch.zeros(0), torch.tensor(True)],
            np.ones((2, 2)),
            {"a": (1, 2.5, None), 3: {4, frozenset({5})}},
            10**40,
            b"bytes",
            "text",
            [[[[[[1]]]]]],
            torch.float16,
            object(),
        )
    ),
]


class _Growth:
    """Watches the process's memory, once it has what it needs anyway."""

    def __init__(self, allowed: int) -> None:
        self._allowed = allowed << 10
        self._runs = 0
        self._settled = 0

    def check(self) -> None:
        """Fail if the process grew too much."""
        self._runs += 1
        if self._runs < _SETTLED:
            return
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self._settled = self._settled or peak
        if peak - self._settled > self._allowed:
            raise MemoryError(f"the decoder made the process grow by {(peak - self._settled) >> 10} MiB")


def _through_socket(data: bytes) -> Frame:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(data)
        theirs.close()
        return read_frame(ours, deadline=time.monotonic() + 5)


def _past_socket(data: bytes) -> Frame:
    length = int.from_bytes(data[:2], "little")
    header, rest = data[2 : 2 + length], data[2 + length :]
    half = len(rest) // 2
    return Frame(header, [bytearray(rest[:half]), bytearray(rest[half:])] if rest else [])


def main() -> None:
    """Hand over to libFuzzer, which ends the process."""
    growth = _Growth(int(sys.argv.pop(1)))
    corpus = Path(sys.argv[-1])
    for number, message in enumerate(_SEEDS):
        frame = encode(message)
        buffers = [bytes(each) for each in frame.buffers]
        sizes = b"".join(len(each).to_bytes(8, "little") for each in buffers)
        head = b"GKW1" + len(frame.header).to_bytes(4, "little") + len(buffers).to_bytes(4, "little") + sizes
        body = bytes(frame.header) + b"".join(buffers)
        (corpus / f"socket-{number}").write_bytes(_SOCKET + head + body)
        (corpus / f"direct-{number}").write_bytes(_DIRECT + len(frame.header).to_bytes(2, "little") + body)

    def run(data: bytes) -> None:
        try:
            decode_reply(_through_socket(data[1:]) if data[:1] == _SOCKET else _past_socket(data[1:]))
        except (WireError, EOFError):
            pass
        finally:
            growth.check()

    atheris.Setup(sys.argv, run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
