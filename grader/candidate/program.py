"""A student's files, run statement by statement, in namespaces that see each other's names.

Each file is a module of its own. A name that it does not define is looked up among the names of the other files, then
in the course's prelude, then in Python's builtins: the three are one dictionary that stands as ``__builtins__`` of
every module, so that ordinary name lookup finds them and a student's own definition always wins.
"""

import builtins
import contextlib
import sys
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from grader.candidate.faults import clean
from grader.candidate.statements import run_statements
from grader.errors import WireError
from grader.wire.messages import MAX_NAMES, MAX_NOTES, Note

if TYPE_CHECKING:
    from grader.candidate.shell import Shell

__all__ = ["Program"]


class Program:
    """The files of one submission (or of one reference, or of one misconception) as they live in this process."""

    def __init__(self, base: Mapping[str, Any]) -> None:
        """Begin without files; *base* holds what the prelude defined."""
        self._prelude = dict(base)
        self._shared: dict[str, Any] = {**vars(builtins), "input": _no_input, **base}
        self._reserved = frozenset(self._shared)
        self._modules: dict[str, types.ModuleType] = {}
        self._shells: dict[str, Shell] = {}

    @property
    def files(self) -> frozenset[str]:
        """Names of the files that have run, as tracebacks call them: of a notebook, each cell is one."""
        cells = [file for shell in self._shells.values() for file in shell.files]
        return frozenset([*self._modules, *cells])

    def load(self, name: str, text: str, stubs: Iterable[str], cell: int = 0) -> tuple[list[str], list[Note]]:
        """Run *text* as file *name*, or as that *cell* of the notebook *name*; *stubs* are taken away again.

        Returns:
            The callables that the file defines so far, sorted, and a note per statement that failed.
        """
        module = self._module(name)
        if cell:
            notes = self._shell(name, module).run(cell, text)
        else:
            notes = run_statements(name, text, vars(module), known=self._prelude)
        for stub in stubs:
            vars(module).pop(stub, None)
        defined = {key: value for key, value in vars(module).items() if not key.startswith("__")}
        self._shared.update((key, value) for key, value in defined.items() if key not in self._reserved)
        own = defined.keys() - (self._shells[name].names if cell else ())
        names = sorted(clean(key, 200) for key in own if callable(defined[key]))
        if len(names) > MAX_NAMES:
            raise WireError(f"a file that defines {len(names)} names; {MAX_NAMES} are read")
        return names, notes[:MAX_NOTES]

    def _module(self, name: str) -> types.ModuleType:
        if name not in self._modules:
            stem = name.rpartition("/")[2].removesuffix(".py").removesuffix(".ipynb")
            module = types.ModuleType(stem)
            module.__file__ = name
            module.__dict__["__builtins__"] = self._shared
            # Other files may import this one by name; what Python ships is never shadowed.
            sys.modules.setdefault(stem, module)
            self._modules[name] = module
        return self._modules[name]

    def _shell(self, name: str, module: types.ModuleType) -> "Shell":
        if name not in self._shells:
            # IPython is imported for those who hand in notebooks only.
            from grader.candidate.shell import Shell

            self._shells[name] = Shell(name, module, known=self._prelude)
        return self._shells[name]

    def find(self, name: str, function: str) -> Callable[..., Any]:
        """Return the callable *function* of file *name*.

        Raises:
            KeyError: if there is none, which the examiner prevents by asking only for what ``load`` named.
        """
        return vars(self._modules[name])[function]  # type: ignore[no-any-return]

    @contextlib.contextmanager
    def names(
        self,
        function: Callable[..., Any],
        *,
        put: Mapping[str, Any],
        lend: Mapping[str, Any],
        offer: Mapping[str, Any],
    ) -> Iterator[None]:
        """Make names known while *function* runs, and take them back afterwards.

        Args:
            function: the callable whose globals matter.
            put: names that replace what any file calls so.
            lend: names that replace what other files call so, but not what the function's own file defines.
            offer: names for what no file defines.
        """
        home = getattr(function, "__globals__", None)
        homes = [home] if isinstance(home, dict) else [vars(module) for module in self._modules.values()]
        shared = {**{key: value for key, value in offer.items() if key not in self._shared}, **lend, **put}
        with contextlib.ExitStack() as stack:
            stack.enter_context(_replaced(self._shared, shared))
            for namespace in homes:
                stack.enter_context(_replaced(namespace, put))
            yield


@contextlib.contextmanager
def _replaced(namespace: dict[str, Any], names: Mapping[str, Any]) -> Iterator[None]:
    before = {key: namespace[key] for key in names if key in namespace}
    namespace.update(names)
    try:
        yield
    finally:
        for key, value in names.items():
            # What the student's code itself put there meanwhile is left alone.
            if namespace.get(key) is value:
                namespace.pop(key)
                namespace.update({key: before[key]} if key in before else {})


def _no_input(prompt: object = "", /) -> str:
    """Stand in for ``input``: nobody is there to answer."""
    raise EOFError(f"input({str(prompt)!r:.80}) is not answered here: nobody sits at the keyboard; use an argument")
