"""Runs a notebook in a forked kernel by nbclient, cell by cell, each with a time limit; what is there by then stays."""

import asyncio
import math
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import zmq.asyncio
from jupyter_client import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode, v4

from grader.errors import ExaminerError
from grader.executed.messages import Bounds
from grader.executed.provisioner import CHANNELS, ForkedKernel, Source, Way
from grader.executed.quota import Quota
from grader.executed.sheet import add_note, is_run

__all__ = ["run_notebook"]

# Twice what the kernel cuts its own messages to. libzmq hangs up on whoever sends a larger part, and holds no more
# messages than that; a message of endless parts is met by the limit on the memory of this process.
_MAX_PART_BYTES = 4 << 20
_MAX_WAITING = 32
_START_SECONDS = 60.0
# Between the interrupt of a cell that ran out of time and the end of a kernel that does not heed it.
_GRACE_SECONDS = 5.0


def run_notebook(notebook: NotebookNode, prelude: str, source: Source, folder: Path, bounds: Bounds) -> str:
    """Run the cells of *notebook*, in which the outputs are put; return why it was not run to its end, or "".

    Raises:
        ExaminerError: if there is no kernel to be had.
    """
    return asyncio.run(_run(notebook, prelude, source, folder, bounds))


async def _run(notebook: NotebookNode, prelude: str, source: Source, folder: Path, bounds: Bounds) -> str:
    quota = Quota(bounds)
    deadline = time.monotonic() + bounds.total_seconds
    # nbclient knows cells by their place in the notebook; this one is taken out again.
    notebook.cells.insert(0, v4.new_code_cell(prelude))
    try:
        async with _kernel(notebook, source, folder, quota) as client:
            for index, cell in enumerate(notebook.cells):
                if not is_run(cell):
                    continue
                seconds = min(bounds.cell_seconds, deadline - time.monotonic())
                note = await _run_cell(client, index, seconds) if seconds > 0 else "The time for the notebook is over."
                if note:
                    add_note(cell, f"{note} Nothing was run from here on.")
                    return note
    finally:
        del notebook.cells[0]
    return ""


@asynccontextmanager
async def _kernel(notebook: NotebookNode, source: Source, folder: Path, quota: Quota) -> AsyncIterator[NotebookClient]:
    """Start a kernel, connect to it, and end it."""
    way = Way(folder)
    context = zmq.asyncio.Context()
    # For every socket that is made of it; what was refused is not asked for again, for the way is gone by then.
    context.maxmsgsize, context.rcvhwm, context.linger, context.reconnect_ivl = _MAX_PART_BYTES, _MAX_WAITING, 0, 50
    # The last, for a heart that nobody listens to, leads nowhere.
    ports = {f"{name}_port": number for number, name in enumerate((*CHANNELS, "hb"), start=1)}
    manager = AsyncKernelManager(transport="ipc", ip=way.address, connection_file=way.file, context=context, **ports)
    manager.provisioner = ForkedKernel(parent=manager)
    manager.provisioner.arrange(source, way)
    client = NotebookClient(
        notebook, manager, allow_errors=True, interrupt_on_timeout=True, store_widget_state=False, record_timing=False
    )
    try:
        await manager.start_kernel()
        client.kc = manager.client(context=context)
        # Nobody is there to be asked; without this channel, a kernel is told so.
        client.kc.start_channels(stdin=False, hb=False)
        await client.kc.wait_for_ready(timeout=_START_SECONDS)
        way.remove()
        channel: Any = client.kc.iopub_channel
        channel.get_msg = quota.bounded(channel.get_msg)
        yield client
    except RuntimeError as error:
        raise ExaminerError(f"no kernel came up: {error}") from error
    finally:
        # nbclient ends no kernel that it did not start.
        await manager.shutdown_kernel(now=True)
        if client.kc is not None:
            client.kc.stop_channels()
        way.close()
        context.destroy(linger=0)


async def _run_cell(client: NotebookClient, index: int, seconds: float) -> str:
    """Run one cell; return why none can be run after it, or ""."""
    cell = client.nb.cells[index]
    client.timeout = math.ceil(seconds)
    started = time.monotonic()
    try:
        # The prelude comes first, and is nothing that anybody typed.
        running = client.async_execute_cell(cell, index, store_history=index > 0)
        await asyncio.wait_for(running, client.timeout + _GRACE_SECONDS)
    except (DeadKernelError, TimeoutError):
        return await _end(client)
    except Exception as error:  # noqa: BLE001 - a border: whatever a kernel may say, what there is is kept
        return f"The kernel sent what is no message of Jupyter's ({type(error).__name__})."
    if time.monotonic() - started >= client.timeout:
        add_note(cell, f"This cell was interrupted after {client.timeout} seconds.")
    return ""


async def _end(client: NotebookClient) -> str:
    """Say how a kernel ended that no longer answers; one that is still there had been interrupted in vain."""
    manager: Any = client.km
    if await manager.is_alive():
        return f"The kernel went on after {client.timeout} seconds, although it was interrupted, and was ended."
    status = await manager.provisioner.wait()
    return f"The kernel ended ({signal.Signals(-status).name if status < 0 else f'exit code {status}'})."
