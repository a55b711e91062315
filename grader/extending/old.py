"""What a kit holds already: its files, the names that they bind, and which of them is the questionnaire."""

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.containers.member import is_code, is_sheet
from grader.errors import SubmissionError
from grader.magics import plain_lines
from grader.model import Course
from grader.notebook import MAX_NOTEBOOK_BYTES, parse_notebook
from grader.questionnaire.sections import MAX_SHEET_BYTES
from grader.source import MAX_SOURCE_BYTES, bound_names, parse_source, syntax_tree

__all__ = ["Code", "Old", "look"]

_NOTEBOOK = ".ipynb"
_LIMITS = {".py": MAX_SOURCE_BYTES, _NOTEBOOK: MAX_NOTEBOOK_BYTES}
_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """The code of a file: *names* that it binds anywhere, *definitions* by name; *fault* says why it cannot be read.

    *broken* is the text that is no Python: what it would define is only guessed.
    """

    names: frozenset[str] = frozenset()
    definitions: dict[str, _Definition]
    broken: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """A kit as it was found; *sheet* is the name of its questionnaire, "" if it has none."""

    folder: Path
    names: frozenset[str] = frozenset()
    codes: dict[str, Code]
    sheet: str = ""
    only_notebooks: bool = False

    def read(self, name: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            SubmissionError: if it is no file, cannot be read, or is larger than anything that is judged.
        """
        path, most = self.folder / name, _LIMITS.get(Path(name).suffix.lower(), MAX_SHEET_BYTES)
        if not path.is_file():
            raise SubmissionError("It is no file; move it away")
        try:
            with path.open("rb") as file:
                data = file.read(most + 1)
        except OSError as error:
            raise SubmissionError(f"It cannot be read: {error.strerror}") from error
        if len(data) > most:
            raise SubmissionError(f"It is larger than {most >> 10} KiB; clear its outputs, or move data out of it")
        return data

    @property
    def known(self) -> frozenset[str]:
        """Every name that is bound in the kit, whatever the file."""
        return frozenset[str]().union(*(each.names for each in self.codes.values()))

    def lacks(self, name: str) -> bool:
        """Whether nothing in the kit looks like *name*, not even in a file that is no Python at the moment."""
        defining = re.compile(rf"^\s*(?:(?:async\s+)?def|class)\s+{re.escape(name)}\b", re.MULTILINE)
        return name not in self.known and not any(defining.search(each.broken) for each in self.codes.values())


def look(folder: Path, course: Course) -> Old:
    """Return what *folder* holds of a kit of *course*; it need not be there.

    Raises:
        OSError: if it cannot be read.
    """
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    bare = Old(folder=folder, codes={})
    units = {each: [f"{unit.name}{each}" in names for unit in course.units] for each in _LIMITS}
    return Old(
        folder=folder,
        names=frozenset(names),
        codes={name: _code(bare, name) for name in names if is_code(name) and not name.startswith(".")},
        sheet=_sheet_among(folder, [name for name in names if is_sheet(name)]),
        only_notebooks=any(units[_NOTEBOOK]) and not any(units[".py"]),
    )


def _sheet_among(folder: Path, names: Collection[str]) -> str:
    """Return the newest, as where a submission is read: it is the one that counts."""
    return max(names, key=lambda name: ((folder / name).lstat().st_mtime, name), default="")


def _code(old: Old, name: str) -> Code:
    try:
        data = old.read(name)
        if not name.lower().endswith(_NOTEBOOK):
            file = parse_source(name, data)
            fault = f"Line {file.fault.line} is not Python ({file.fault.message}); mend it" if file.fault else ""
            text = file.text or data.decode("latin-1")
            return _of(fault, [(text, text)])
        cells = parse_notebook(name, data).cells
    except SubmissionError as error:
        return Code(definitions={}, fault=str(error).rstrip("."))
    return _of("", [("\n".join(plain_lines(cell.text)), cell.text) for cell in cells])


def _of(fault: str, texts: list[tuple[str, str]]) -> Code:
    """Return the code in *texts*, each as plain Python, and as it stands in the file; what differs may be torn."""
    trees = [_tree(plain) for plain, _ in texts]
    sound = [tree for tree in trees if tree is not None]
    return Code(
        names=frozenset[str]().union(*map(bound_names, sound)),
        definitions={name: node for tree in sound for name, node in _definitions(tree)},
        broken="\n".join(
            text for (plain, text), tree in zip(texts, trees, strict=True) if tree is None or plain != text
        ),
        fault=fault,
    )


def _tree(text: str) -> ast.Module | None:
    try:
        return syntax_tree(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _definitions(tree: ast.Module) -> Iterator[tuple[str, _Definition]]:
    for node in tree.body:
        if isinstance(node, _Definition):
            yield node.name, node
