"""Classes made of honest answers, and answers in disguise: the same work under other names."""

import ast
import builtins
import functools
import random
from pathlib import Path

from grader.course import load_course
from grader.model import Course
from grader.places import builtin_course
from grader.source import bound_names, syntax_tree

VARIANTS = Path(__file__).parent.parent / "variants" / "right"
_WORDS = ("amount", "basin", "copper", "delta", "ember", "fabric", "glade", "harbour", "island", "jacket", "kettle")


def course() -> Course:
    """Read the built-in course."""
    return load_course(builtin_course())


@functools.cache
def answers(exercise: str) -> list[str]:
    """Return every right answer to *exercise* that is a whole of its own."""
    paths = sorted(
        [*(VARIANTS / exercise).glob("*.py"), *(builtin_course() / "solutions/accepted" / exercise).glob("*.py")]
    )
    return [path.read_text(encoding="utf-8") for path in paths if _parses(path)]


def submission(course: Course, seed: int, *, done: float = 1.0) -> dict[str, str]:
    """Fill in the stubs with answers chosen by *seed*, a share of *done* of them: texts by the names of files."""
    chosen = random.Random(seed)
    files = {}
    for unit in course.units:
        lines = (Path(course.exercises_folder) / unit.file).read_text(encoding="utf-8").splitlines()
        for node in reversed(ast.parse("\n".join(lines)).body):
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and chosen.random() < done:
                found = answers(node.name)
                if found:
                    lines[node.lineno - 1 : node.end_lineno] = chosen.choice(found).splitlines()
        files[unit.file] = "\n".join(lines) + "\n"
    return files


def disguised(text: str, seed: int = 0) -> str:
    """Return *text* with other names, words, spacing and order, and without its comments; it does the same."""
    chosen = random.Random(seed)
    tree = syntax_tree(text)
    imported = {
        name for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom) for name in bound_names(node)
    }
    public = {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    }
    arguments = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    own = sorted((bound_names(tree) | arguments) - imported - public - set(dir(builtins)) - {"self"})
    renamed = {name: f"{chosen.choice(_WORDS)}_{number}" for number, name in enumerate(own)}
    _Renamer(renamed).visit(tree)
    definitions = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    rest = [node for node in tree.body if node not in definitions]
    chosen.shuffle(definitions)
    tree.body = [*rest, *definitions]
    lines = ast.unparse(tree).splitlines()
    return "\n".join(
        f"{line}  # step {number}" if line.endswith(")") else f"{line}\n" for number, line in enumerate(lines)
    )


class _Renamer(ast.NodeTransformer):
    def __init__(self, renamed: dict[str, str]) -> None:
        self._renamed = renamed

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = self._renamed.get(node.id, node.id)
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.arg = self._renamed.get(node.arg, node.arg)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        node.name = self._renamed.get(node.name, node.name)
        doc = ast.Expr(ast.Constant("Do what is asked for here, in words of my own."))
        node.body = [doc, *(each for each in node.body if not _is_text(each))]
        return node


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _parses(path: Path) -> bool:
    try:
        ast.parse(path.read_bytes())
        path.read_text(encoding="utf-8")
    except (SyntaxError, ValueError):
        return False
    return True
