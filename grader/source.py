"""One Python file as text: what it defines and which of that is still a stub; read, never run."""

import ast
import hashlib
import io
import warnings
from collections.abc import Iterable
from dataclasses import replace

from grader.encoding import decode_source
from grader.errors import SubmissionError
from grader.model import SourceFile, SyntaxFault
from grader.saying import say
from grader.tree import Tree

__all__ = [
    "MAX_SOURCE_BYTES",
    "bound_names",
    "code_digest",
    "describe",
    "first_line",
    "parse_source",
    "read_source",
    "syntax_tree",
]

# A chapter's worth of code is some 30 kB; what is larger is data pasted into a file.
MAX_SOURCE_BYTES = 1 << 20


def read_source(path: Tree, name: str) -> SourceFile:
    """Read *path*; the file is known as *name* from then on.

    Raises:
        SubmissionError: if it cannot be read or is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_SOURCE_BYTES + 1)
    except OSError as error:
        raise SubmissionError(say("{name} cannot be read: {why}.", name=name, why=error.strerror or error)) from error
    if len(data) > MAX_SOURCE_BYTES:
        raise SubmissionError(say("{name} is larger than 1 MiB; hand in code only.", name=name))
    return parse_source(name, data)


def parse_source(name: str, data: bytes, modified: float = 0.0) -> SourceFile:
    """Turn the bytes of a ``.py`` file into a ``SourceFile``; that it is no text or no Python is kept in it."""
    text, fault = decode_source(data)
    if fault is not None:
        return SourceFile(name=name, text="", fault=fault, modified=modified)
    return describe(SourceFile(name=name, text=text, modified=modified))


def describe(file: SourceFile) -> SourceFile:
    """Return *file* with what its text defines, or with the fault because of which it is no Python."""
    try:
        tree = syntax_tree(file.text, file.name)
    except SyntaxError as error:
        return replace(file, fault=_fault(error, file.text))
    except (ValueError, RecursionError, MemoryError) as error:
        return replace(file, fault=SyntaxFault(line=1, column=1, message=str(error), code=""))
    return replace(file, definitions=_definitions(tree), stubs=_stubs(tree))


def syntax_tree(text: str, name: str = "<text>") -> ast.Module:
    """Parse *text*, as ``ast.parse`` does, in silence: what Python only warns about is no fault."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text, name)


def bound_names(tree: ast.AST) -> set[str]:
    """Return every name that is bound anywhere in *tree*, also by import or in a branch."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.alias):
            names.add(node.asname or node.name)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names


def code_digest(files: Iterable[SourceFile]) -> str:
    """Hash the names and texts of *files*, whatever their order: what somebody sees who looks at the code."""
    digest = hashlib.sha256()
    for name, text in sorted((file.name, file.text) for file in files):
        for part in (name, text):
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
    return f"sha256:{digest.hexdigest()}"


def first_line(statement: ast.stmt) -> int:
    """Return the line on which *statement* begins, that of its first decorator if it has one."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])


def _fault(error: SyntaxError, text: str) -> SyntaxFault:
    line = error.lineno or 1
    # As Python counts lines: str.splitlines would also split at a form feed and at U+2028.
    lines = io.StringIO(text, newline=None).readlines()
    code = lines[line - 1].removesuffix("\n") if 0 < line <= len(lines) else ""
    return SyntaxFault(line=line, column=error.offset or 1, message=error.msg, code=code)


def _definitions(tree: ast.Module) -> dict[str, int]:
    """Map each name bound by a top-level def, class or assignment to the line where its last one begins."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            # What a decorator raises is raised on the decorator's line.
            found[node.name] = first_line(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {name: node.lineno for target in targets for name in bound_names(target)}
    return found


def _stubs(tree: ast.Module) -> tuple[str, ...]:
    """Return the names whose last definition is a stub; one that is bound again below its stub is filled in."""
    last: dict[str, bool] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            last[node.name] = _is_stub(node)
        else:
            last |= dict.fromkeys(bound_names(node), False)
    return tuple(name for name, stub in last.items() if stub)


def _is_stub(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    if isinstance(node, ast.ClassDef):
        methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
        return bool(methods) and all(_is_stub(each) for each in methods)
    body = [each for each in node.body if not _is_filler(each)]
    return not body or (len(body) == 1 and _raises_not_implemented(body[0]))


def _is_filler(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def _raises_not_implemented(statement: ast.stmt) -> bool:
    if not isinstance(statement, ast.Raise) or statement.exc is None:
        return False
    raised = statement.exc.func if isinstance(statement.exc, ast.Call) else statement.exc
    return isinstance(raised, ast.Name) and raised.id in ("NotImplementedError", "NotImplemented")
