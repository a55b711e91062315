"""Python as it is written in a short answer: what means the same is the same; parsed, never run."""

import ast

from grader.source import syntax_tree

__all__ = ["same_code"]

_MOST = 400
_COMMUTE = (ast.Add, ast.Mult)


def same_code(text: str, other: str) -> bool:
    """Whether two pieces of Python are one but for layout, quotes, and the order of keywords, factors, summands."""
    ours, theirs = _form(text), _form(other)
    return ours is not None and ours == theirs


def _form(text: str) -> str | None:
    lines = [line.strip().removeprefix(">>>").strip() for line in text.strip().strip("`").strip().splitlines()]
    source = "\n".join(line for line in lines if line).rstrip(";")
    if not source or len(source) > _MOST:
        return None
    try:
        return ast.dump(_Plain().visit(syntax_tree(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


class _Plain(ast.NodeTransformer):
    """Brings what means the same into one form."""

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        target = ast.parse(ast.unparse(node.target), mode="eval").body
        plain = ast.Assign(targets=[node.target], value=ast.BinOp(left=target, op=node.op, right=node.value))
        return self.generic_visit(plain)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.op, _COMMUTE):
            node.left, node.right = sorted((node.left, node.right), key=ast.dump)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        node.keywords.sort(key=ast.dump)
        return node
