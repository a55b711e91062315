"""Python as it is written in a short answer: what means the same is the same; parsed, never run."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache

from grader.questionnaire.normal import one_hand
from grader.source import syntax_tree

__all__ = ["same_code"]

_MOST = 400
# What is longer than any short answer in its parts is none, however few characters it takes.
_MOST_PARTS = 60
_FENCE = re.compile(r"^(?:`{3,}|~{3,})[a-z0-9]*$", re.IGNORECASE)
# Turned round, a > b is b < a.
_TURNED = {ast.Gt: ast.Lt, ast.GtE: ast.LtE}
# Of these a sum is a row, and a + b is not b + a.
_ROWS = (ast.List, ast.Tuple, ast.JoinedStr, ast.ListComp)


def same_code(text: str, other: str) -> bool:
    """Whether two pieces of Python are one but for layout, quotes, and the order of keywords, factors, summands."""
    ours, theirs = _form(text), _form(other)
    return ours is not None and ours == theirs


# An answer is held against many, and each entry of a key against many answers.
@lru_cache(maxsize=4096)
def _form(text: str) -> str | None:
    if len(text) > 2 * _MOST:
        return None
    # Backticks are the quotes of code in Markdown.
    lines = [line.strip() for line in one_hand(text.strip().replace("`", "\0")).splitlines()]
    lines = [line.replace("\0", "`") for line in lines if line]
    if lines and _FENCE.match(lines[0]):
        lines = lines[1 : -1 if _FENCE.match(lines[-1]) else None]
    source = "\n".join(line.strip("`").strip().removeprefix(">>>").strip() for line in lines).rstrip(";")
    if not source or len(source) > _MOST:
        return None
    try:
        tree = syntax_tree(source)
        if sum(isinstance(each, ast.expr) for each in ast.walk(tree)) > _MOST_PARTS:
            return None
        return ast.dump(_Plain().visit(tree))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


class _Plain(ast.NodeTransformer):
    """Brings what means the same into one form."""

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        target = ast.parse(ast.unparse(node.target), mode="eval").body
        plain = ast.Assign(targets=[node.target], value=ast.BinOp(left=target, op=node.op, right=node.value))
        return self.generic_visit(plain)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        kind = type(node.op)
        if kind not in (ast.Add, ast.Mult):
            return self.generic_visit(node)
        # All of a chain at once: to sort it anew at each of its signs takes seconds.
        parts = [self.visit(each) for each in _chain(node, kind)]
        if kind is ast.Mult or not any(map(_is_row, parts)):
            parts.sort(key=ast.dump)
        # No node of Python's has more than two parts, but a list of them does for comparing.
        return ast.Tuple(elts=[ast.Name(id=kind.__name__), *parts])

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if len(node.ops) == 1 and type(node.ops[0]) in _TURNED:
            return ast.Compare(left=node.comparators[0], ops=[_TURNED[type(node.ops[0])]()], comparators=[node.left])
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        node.keywords.sort(key=ast.dump)
        return node


def _chain(node: ast.AST, kind: type[ast.operator]) -> Iterator[ast.expr]:
    """Yield what is added up, or multiplied, in a row of *kind*."""
    waiting = [node]
    while waiting:
        match waiting.pop():
            case ast.BinOp(left=left, op=op, right=right) if isinstance(op, kind):
                waiting += [right, left]
            case ast.expr() as part:
                yield part


def _is_row(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str | bytes)
    # A chain that was brought into its form is a tuple as well, and none that was written.
    return isinstance(node, _ROWS) and not (isinstance(node, ast.Tuple) and _is_chain(node))


def _is_chain(node: ast.Tuple) -> bool:
    return bool(node.elts) and isinstance(node.elts[0], ast.Name) and node.elts[0].id in ("Add", "Mult")
