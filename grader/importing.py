"""In which order the files of a submission are loaded: each after those that it imports."""

import ast
from collections.abc import Sequence

from grader.model import SourceFile
from grader.source import syntax_tree

__all__ = ["in_import_order"]


def in_import_order(files: Sequence[SourceFile]) -> tuple[SourceFile, ...]:
    """Put a file that others import before them, and keep the order of names otherwise."""
    modules = [file for file in files if file.name.endswith(".py")]
    by_module = {file.name.rpartition("/")[2].removesuffix(".py"): file for file in modules}
    ordered: dict[str, SourceFile] = {}
    under_way: set[str] = set()

    def place(file: SourceFile) -> None:
        if file.name in ordered or file.name in under_way:
            return
        under_way.add(file.name)
        for module in _imports(file):
            if module in by_module:
                place(by_module[module])
        ordered[file.name] = file

    for file in files:
        place(file)
    return tuple(ordered.values())


def _imports(file: SourceFile) -> set[str]:
    if file.fault is not None:
        return set()
    modules: set[str] = set()
    for node in ast.walk(syntax_tree(file.text)):
        if isinstance(node, ast.Import):
            modules |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module.partition(".")[0])
    return modules
