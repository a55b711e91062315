"""A Jupyter kernel instead of a candidate: runs a notebook, in the same seal, for whoever wants to see it.

Imported only on a ``Warm`` order, by the zygote of an executed notebook. Its channels come as sockets that listen
already, so that it needs no way to make or name one: where they lie, it does not know.
"""

import functools
import logging
import os
from collections.abc import Callable, Sequence
from typing import Any

import zmq
from ipykernel.iostream import IOPubThread
from ipykernel.kernelapp import IPKernelApp
from IPython.core.error import UsageError
from IPython.core.profiledir import ProfileDir
from traitlets.config import Config

__all__ = ["MAX_CONTENT_BYTES", "serve"]

# What a message of an honest kernel may hold; the other end hangs up on more.
MAX_CONTENT_BYTES = 2 << 20
_SHOWN = 64 << 10


class _Kernel(IPKernelApp):
    """IPython's own application, but for the files and sockets that the seal does not let it make.

    It has no other way to be changed than to be derived from.
    """

    def _bind_socket(self, s: zmq.Socket[bytes], port: int) -> int:
        # The "port" of a channel is the descriptor of its socket. The address is only a name.
        s.setsockopt(zmq.USE_FD, port)
        s.bind(f"ipc://channel-{port}")
        return port

    def init_iopub(self, context: zmq.Context[zmq.Socket[bytes]]) -> None:
        """Do as the original does, but for a TCP port by which processes that were forked would print."""
        socket = context.socket(zmq.PUB)
        socket.linger = 1000
        self.iopub_port = self._bind_socket(socket, self.iopub_port)
        self.configure_tornado_logger()
        self.iopub_thread = IOPubThread(socket)
        self.iopub_thread.start()
        self.iopub_socket = self.iopub_thread.background_socket

    def init_heartbeat(self) -> None:
        """Leave it out: whether the kernel lives is seen from outside, by its process."""

    def init_connection_file(self) -> None:
        """Leave it out: what it would say was said when the kernel was forked."""

    def write_connection_file(self, **_: Any) -> None:
        """Leave it out: it would hold the key."""

    def init_profile_dir(self) -> None:
        """Have one that lies nowhere: IPython's would be made of files whose mode is then changed, which is refused."""
        self.profile_dir = ProfileDir()


def serve(key: bytes, channels: Sequence[int], folder: str) -> None:
    """Be a kernel until the process is ended.

    Args:
        key: what messages are signed with.
        channels: descriptors of listening sockets: shell, iopub, stdin, control.
        folder: where alone it may write, or "" for nowhere.
    """
    home = folder or "/"
    os.environ.update(HOME=home, IPYTHONDIR=home, JUPYTER_NO_CONFIG="1", JUPYTER_PLATFORM_DIRS="0")
    config = Config()
    # What was typed is kept in memory: a database wants a thread and a file.
    config.HistoryManager.enabled = False
    config.HistoryManager.hist_file = ":memory:"
    # Not by another file over standard output: what is printed without Python lies in the output file, unseen.
    config.IPKernelApp.capture_fd_output = False
    shell, iopub, stdin, control = channels
    app = _Kernel.instance(
        config=config,
        transport="ipc",
        shell_port=shell,
        iopub_port=iopub,
        stdin_port=stdin,
        control_port=control,
        log_level=logging.CRITICAL,
    )
    app.session.key = key
    app.session.pack = functools.partial(_packed, app.session.pack)
    app.initialize([])
    # What wants a process is refused by the kernel in any case; this is how it is put to whoever reads the notebook.
    interactive: Any = app.shell
    interactive.system = interactive.getoutput = _refuse_process
    app.start()


def _refuse_process(command: str, **_: Any) -> None:
    raise UsageError(f"no programs can be started here: {command}")


def _packed(pack: Callable[[Any], bytes], content: Any) -> bytes:
    """Pack a part of a message; one that the other end would hang up on becomes a word on what was there."""
    data = pack(content)
    if len(data) <= MAX_CONTENT_BYTES or not isinstance(content, dict):
        return data
    left_out = f"[{len(data) >> 20} MiB of output were left out here]"
    if isinstance(content.get("text"), str):
        return pack({**content, "text": f"{content['text'][:_SHOWN]}\n{left_out}\n"})
    if "traceback" in content:
        return pack({**content, "evalue": left_out, "traceback": [left_out]})
    return pack({**content, "data": {"text/plain": left_out}, "metadata": {}})
