"""Code as tokens that stay the same when somebody renames, comments, indents or rearranges it.

Pygments reads the tokens: it has one for every character of every text, also where the text is no Python.
"""

import sys
from collections.abc import Collection
from dataclasses import dataclass

from pygments.lexers.python import PythonLexer
from pygments.token import Comment, Name, Number, String, _TokenType

__all__ = ["MAX_CHARACTERS", "Part", "parts_of"]

# A unit with its stub's words is some 10,000 characters, and no line of it has 200; what is beyond these is data. The
# lexer's patterns take quadratic time over what some texts can be made of.
MAX_CHARACTERS, MAX_WIDTH = 100_000, 1_000
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_BEGINNINGS = frozenset({"def", "class", "async"})
# What stands for any name, and for any text.
_NAME, _TEXT = "V", "S"
# Names that belong to Python whoever writes them.
_FIXED = (Name.Builtin, Name.Exception, Name.Function.Magic, Name.Variable.Magic)


@dataclass(frozen=True, slots=True)
class Part:
    """A function, a class, or what stands between them: its tokens, and for each of them its line in the text."""

    name: str
    tokens: tuple[str, ...]
    lines: tuple[int, ...]


def parts_of(text: str, known: Collection[str]) -> list[Part]:
    """Split *text* into parts of normalised tokens; names other than *known*, built-in ones and attributes become one.

    Comments, docstrings, imports, line breaks and indentation are left out; numbers are written in one way, texts as
    one token. No more than ``MAX_CHARACTERS`` are read, and of a
    line no more than ``MAX_WIDTH``.
    """
    lines = text[:MAX_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    numbered = [(number, line[:MAX_WIDTH]) for number, line in enumerate(lines, start=1) if not _is_blank(line)]
    reader = _Reader(known, [number for number, _ in numbered])
    for _, kind, value in PythonLexer().get_tokens_unprocessed("\n".join(line for _, line in numbered)):
        reader.take(kind, value)
    reader.end_part()
    return reader.parts


class _Reader:
    """Takes one token of the lexer after the other, and fills the parts."""

    def __init__(self, known: Collection[str], numbers: list[int]) -> None:
        self.parts: list[Part] = []
        self._known = known
        self._numbers = numbers
        self._tokens: list[str] = []
        self._lines: list[int] = []
        self._name = ""
        self._line = self._column = self._depth = 0
        self._fresh = True  # at the beginning of a statement
        self._skipping = False  # inside an import, or a text that stands alone
        self._decorated = self._names = False  # after a decorator; after the word before a definition's name

    def take(self, kind: _TokenType, value: str) -> None:
        """Take the next token of the lexer."""
        if not (kind in Comment or not value.strip() or value in (";", "\\\n")):
            if self._column == 0:
                self._begin_line(value)
            self._keep(kind, value)
        self._move(value)

    def end_part(self) -> None:
        """Close the part that is being filled."""
        if self._tokens:
            self.parts.append(Part(self._name, tuple(self._tokens), tuple(self._lines)))
        self._tokens, self._lines, self._name = [], [], ""
        self._depth, self._fresh, self._skipping = 0, True, False

    def _begin_line(self, value: str) -> None:
        """Begin a part where a definition begins at the left edge, even in open brackets, or where one has ended."""
        decorator = value.startswith("@")
        if decorator or value in _BEGINNINGS:
            if not self._decorated:
                self.end_part()
            self._decorated, self._names = decorator, not decorator
        elif self._fresh and self._name and value not in _CLOSING:
            self.end_part()

    def _keep(self, kind: _TokenType, value: str) -> None:
        if value in _OPENING:
            self._depth += 1
        elif value in _CLOSING:
            self._depth = max(0, self._depth - 1)
        if self._fresh:
            self._skipping = value in ("import", "from") or kind in String
        self._fresh = False
        if self._skipping:
            return
        if value in _CLOSING and self._tokens[-1:] == [","]:
            # A comma that a formatter puts there.
            self._tokens.pop()
            self._lines.pop()
        word = self._normal(kind, value)
        if word != _TEXT or self._tokens[-1:] != [_TEXT]:
            self._tokens.append(sys.intern(word))
            self._lines.append(self._numbers[self._line])

    def _normal(self, kind: _TokenType, value: str) -> str:
        if kind in String:
            return _TEXT
        if kind in Number:
            return _number(value)
        return self._word(kind, value) if kind in Name else value

    def _word(self, kind: _TokenType, value: str) -> str:
        if kind in Name.Decorator:
            return value
        if self._names:
            self._name, self._names = value, False
        if self._tokens[-1:] == ["."]:
            # What hangs on self is the student's own; other attributes are a library's.
            return _NAME if self._tokens[-2:-1] == ["self"] else value
        return value if value in self._known or any(kind in each for each in _FIXED) else _NAME

    def _move(self, value: str) -> None:
        breaks = value.count("\n")
        if not breaks:
            self._column += len(value)
            return
        self._line += breaks
        self._column = len(value) - value.rindex("\n") - 1
        # A line break in brackets, in a text or after a backslash does not end the statement.
        if self._depth == 0 and value.isspace():
            self._fresh, self._skipping = True, False


def _is_blank(line: str) -> bool:
    return not line or line.isspace()


def _number(value: str) -> str:
    try:
        return f"{float(value):g}"
    except ValueError:
        return value
