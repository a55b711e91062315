"""What the zygote does before the first fork, so that no candidate has to do it again.

The first use of an operation in a process costs 3 to 13 ms (sandbox lab, part 1); done here it costs a child nothing.
torch._dynamo, which the first optimizer of a process imports for 1.3 s, is left to a ``Warm`` order: most
submissions never make an optimizer, and a single ``grade check`` should not wait for it. So is matplotlib, half a
second, which is an extra and may be missing.
"""

import builtins
import contextlib
import gc
import importlib
import os
import platform
import sys
import tempfile
import threading
from collections.abc import Iterable
from types import FunctionType, ModuleType
from typing import Any

import numpy as np
import torch
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

import grader.candidate.counting  # noqa: F401 - imported for the children

__all__ = [
    "CACHE_VARIABLE",
    "do_without_cache",
    "import_modules",
    "imported_versions",
    "warm_meta",
    "warm_shell",
    "warm_up",
]

# torch._dynamo makes a folder when it is imported, where this variable says, and fails where it may not.
CACHE_VARIABLE = "TORCHINDUCTOR_CACHE_DIR"
_CACHES = "torch._inductor.runtime.cache_dir_utils"


def warm_up() -> None:
    """Run the operations of the course once, on one thread."""
    torch.set_num_threads(1)
    model = torch.nn.Sequential(torch.nn.Linear(4, 3), torch.nn.ReLU(), torch.nn.Linear(3, 2))
    images = torch.rand(6, 4)
    labels = torch.tensor([0, 1, 0, 1, 0, 1])
    for batch, targets in DataLoader(TensorDataset(images, labels), batch_size=3):
        loss = functional.cross_entropy(model(batch), targets) + model(batch).sigmoid().abs().mean()
        loss.backward()
        for parameter in model.parameters():
            if parameter.grad is not None:
                parameter.data -= parameter.grad
                parameter.grad.zero_()
    repr(images), repr(loss)
    torch.where(images > 0.5, images, 1 - images).mean((-1, -2)).sqrt().exp().log().max()
    images.softmax(1).log_softmax(1).gather(1, labels[:, None]).norm()


def warm_meta() -> None:
    """Compute once without data: the first time imports symbolic shapes and sympy, for 0.3 s."""
    _spare_the_compiler()
    images = torch.empty(4, 3, device="meta")
    classes = torch.zeros(4, dtype=torch.int64, device="meta")
    torch.where(images > 0, images, -images).abs().mean((-1, -2)).sigmoid().exp().log()
    images.log_softmax(1).gather(1, classes[:, None]).sum()
    images[range(4), classes].softmax(0)


def warm_shell() -> None:
    """Make a notebook's shell once: the first one takes 16 ms, the others 2."""
    from grader.candidate.shell import Shell

    module = ModuleType("warm")
    vars(module)["__builtins__"] = vars(builtins)
    Shell("warm.ipynb", module, known={}).run(1, "%time 1\n!true\nimport torch;")


def import_modules(modules: Iterable[str]) -> None:
    """Import *modules*; matplotlib, which may not be installed, so that no candidate needs a place for its fonts."""
    for name in modules:
        if name == "matplotlib":
            # Who wants to draw is told by whoever asks for a plot; nobody else is to suffer for it.
            with contextlib.suppress(ImportError, OSError):
                _warm_plots()
        else:
            importlib.import_module(name)


def _warm_plots() -> None:
    """Draw once, where there is no window, no home, and nothing that may be written when a student's code draws."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"MPLCONFIGDIR": folder, "MPLBACKEND": "agg", "MPL_IGNORE_SYSTEM_FONTS": "1"}
        plots = importlib.import_module("matplotlib.pyplot")
        plots.subplots()[1].plot([0, 1], label="warm")
        plots.legend()
        plots.gcf().canvas.draw()
        plots.close("all")
    # One that would have told that the fonts take long; it was called off, and may not be gone yet.
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):
            thread.join()


def _spare_the_compiler() -> None:
    """Have functions of torch that must not be compiled be called as they are, instead of by torch._dynamo.

    Each of them imports it when it is first called, for more than a second, to be told that it is left alone. A torch
    that does this in another way finds nothing changed here, and imports it.
    """
    # What was frozen is not listed.
    gc.unfreeze()
    for each in gc.get_objects():
        if type(each) is FunctionType and each.__code__.co_filename.endswith("torch/_compile.py"):
            for cell in each.__closure__ or ():
                if type(cell.cell_contents) is FunctionType:
                    setattr(cell.cell_contents, "__dynamo_disable", cell.cell_contents)


def imported_versions() -> dict[str, str]:
    """Return the versions that a result names."""
    return {"python": platform.python_version(), "torch": str(torch.__version__), "numpy": np.__version__}


def do_without_cache() -> None:
    """Have torch take a folder that is there, in a process that can make none; until it asks, nothing shows of it."""
    if _CACHES in sys.modules:
        sys.modules[_CACHES].default_cache_dir = lambda: "/"  # type: ignore[attr-defined]
    else:
        sys.meta_path.insert(0, _CacheElsewhere())


class _CacheElsewhere:
    """Looks on as modules are imported, and finds none itself."""

    def find_spec(self, name: str, _path: Any = None, _target: Any = None) -> None:
        if name == _CACHES:
            os.environ[CACHE_VARIABLE] = "/"
