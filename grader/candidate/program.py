"""A student's files, run statement by statement, in namespaces that see each other's names.

Each file is a module of its own. A name that it does not define is looked up among the names of the other files, then
in the course's prelude, then in Python's builtins: the three are one dictionary that stands as ``__builtins__`` of
every module, so that ordinary name lookup finds them and a student's own definition always wins.
"""

import ast
import builtins
import contextlib
import io
import linecache
import sys
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from grader.candidate.faults import clean, error_name, error_text
from grader.errors import WireError
from grader.wire.messages import MAX_NAMES, MAX_NOTES, Note

__all__ = ["Program", "run_statements"]


class Program:
    """The files of one submission (or of one reference, or of one misconception) as they live in this process."""

    def __init__(self, base: Mapping[str, Any]) -> None:
        """Begin without files; *base* holds what the prelude defined."""
        self._shared: dict[str, Any] = {**vars(builtins), **base}
        self._reserved = frozenset(self._shared)
        self._modules: dict[str, types.ModuleType] = {}

    @property
    def files(self) -> frozenset[str]:
        """Names of the files that have run."""
        return frozenset(self._modules)

    def load(self, name: str, text: str, stubs: Iterable[str]) -> tuple[list[str], list[Note]]:
        """Run *text* as file *name*; the names in *stubs* are taken away again.

        Returns:
            The callables that the file defines, sorted, and a note per statement that failed.
        """
        stem = name.rpartition("/")[2].removesuffix(".py")
        module = types.ModuleType(stem)
        module.__file__ = name
        module.__dict__["__builtins__"] = self._shared
        # Other files may import this one by name; what Python ships is never shadowed.
        sys.modules.setdefault(stem, module)
        self._modules[name] = module
        notes = run_statements(name, text, vars(module))
        for stub in stubs:
            vars(module).pop(stub, None)
        defined = {key: value for key, value in vars(module).items() if not key.startswith("__")}
        self._shared.update((key, value) for key, value in defined.items() if key not in self._reserved)
        names = sorted(clean(key, 200) for key, value in defined.items() if callable(value))
        if len(names) > MAX_NAMES:
            raise WireError(f"a file that defines {len(names)} names; {MAX_NAMES} are read")
        return names, notes[:MAX_NOTES]

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


def run_statements(name: str, text: str, namespace: dict[str, Any]) -> list[Note]:
    """Run *text* one top-level statement after the other; one that fails is noted and the rest still runs.

    Raises:
        SyntaxError: if *text* is no Python; the examiner asks only for files that parse.
    """
    # As Python counts lines: str.splitlines would also split at a form feed and at U+2028.
    lines = io.StringIO(text, newline=None).readlines()
    linecache.cache[name] = (len(text), None, lines, name)
    notes = []
    flags = 0
    for statement in ast.parse(text, name).body:
        try:
            code = compile(ast.Module([statement], []), name, "exec", flags, dont_inherit=True)
            # A __future__ import speaks for the statements after it too.
            flags |= code.co_flags & _FUTURE
            exec(code, namespace)  # noqa: S102 - running students' code is what this process is for
        except BaseException as error:  # noqa: BLE001 - a border: SystemExit at top level must not end the rest
            notes.append(_note(name, statement, error, lines))
    return notes


def _note(name: str, statement: ast.stmt, error: BaseException, lines: list[str]) -> Note:
    line = statement.lineno
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    code = ""
    with contextlib.suppress(IndexError):
        code = lines[line - 1].strip()
    return Note(
        file=name,
        line=line,
        error=error_name(error),
        message=error_text(error),
        code=clean(code, 200),
        statement=min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", ()))]),
    )


_FUTURE = 0x1FF0000
