"""Questionnaires among the files of a submission: which one counts, and the code that is written in it."""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from grader.containers.member import Member
from grader.encoding import decode_text
from grader.errors import SubmissionError
from grader.model import SourceFile
from grader.notebook import markdown_of
from grader.question import Sheet
from grader.questionnaire.sections import MAX_SHEET_BYTES, fences, lines_of
from grader.questionnaire.writing import SHOWN
from grader.saying import say
from grader.source import describe, syntax_tree

__all__ = ["chosen_sheet", "code_of", "is_notebook", "sheet_of"]

_PYTHON = frozenset({"python", "python3", "py", "ipython"})
# The heading of another part, which ends a block that was left open; a comment in Python hardly looks like it.
_HEADING = re.compile(r"\s{0,3}#{3}\s+\d{1,2}[a-z]\b")
_DEFINES = re.compile(r"\s*(?:async\s+def|def|class)\s")
_MOST_BROKEN = 20
# Three times as many as a course has functions to write.
_MOST_BLOCKS = 200


def is_notebook(name: str) -> bool:
    """Whether the questionnaire of this name is a notebook, and so is code as well."""
    return name.lower().endswith(".ipynb")


def sheet_of(member: Member) -> Sheet:
    """Read a questionnaire.

    Raises:
        SubmissionError: if it is to be a notebook and is none that can be read. Of other bytes something can be read.
    """
    if member.problem:
        raise SubmissionError(member.problem)
    notes = []
    if is_notebook(member.name):
        text = markdown_of(member.name, member.data)
        whole = len(text) <= MAX_SHEET_BYTES
        text = text[:MAX_SHEET_BYTES]
    else:
        whole = len(member.data) <= MAX_SHEET_BYTES
        text, guessed = decode_text(_beginning(member.data))
        if guessed:
            notes.append(
                say(
                    "{file} is not sound UTF-8 text; it was read as {encoding}. Save it as UTF-8, or some letters may "
                    "be taken for others.",
                    file=member.name,
                    encoding=guessed,
                )
            )
    if not whole:
        notes.append(say("The sheet is longer than {most} KiB; the rest was not read.", most=MAX_SHEET_BYTES >> 10))
    return Sheet(name=member.name, text=text, modified=member.modified, notes=tuple(notes))


def _beginning(data: bytes) -> bytes:
    """Return as many whole lines of *data* as are read of a sheet; one line that is longer is cut."""
    if len(data) <= MAX_SHEET_BYTES:
        return data
    kept = data[:MAX_SHEET_BYTES]
    # Cut within a letter, it would be taken for text in another encoding.
    return kept[: kept.rfind(b"\n") + 1] or kept


def chosen_sheet(sheets: Sequence[Sheet]) -> Sheet | None:
    """Return the newest of *sheets*, of several as new the one in the fewest folders and with the shortest name."""
    if not sheets:
        return None
    newest = min(sheets, key=lambda each: (-each.modified, each.name.count("/"), len(each.name), each.name))
    others = sorted(each.name for each in sheets if each is not newest)
    if not others:
        return newest
    note = say(
        "There is also {others}; the questionnaire in {file} was read, the newest.", others=others, file=newest.name
    )
    return replace(newest, notes=(*newest.notes, note))


def code_of(sheet: Sheet) -> tuple[SourceFile, ...]:
    """Return the code in the fenced blocks of *sheet* that define something, each line where it stands in the sheet.

    Blocks that are no Python are files of their own: they cost the others nothing. Of more blocks than anybody writes
    the first count.
    """
    lines = lines_of(sheet.text)
    sound, broken = [""] * len(lines), list[SourceFile]()
    for number, start, block in islice(_defining(lines), _MOST_BLOCKS):
        # Alone, without the lines before it: to parse those for each block would take the square of the time.
        alone = describe(SourceFile(name=sheet.name, text="\n".join(block) + "\n", modified=sheet.modified))
        if alone.fault is None:
            if _defines(alone.text):
                sound[start : start + len(block)] = block
        elif len(broken) < _MOST_BROKEN:
            fault = replace(alone.fault, line=alone.fault.line + start)
            name = f"{sheet.name}, block {number}"
            broken.append(replace(alone, name=name, text="\n" * start + alone.text, fault=fault))
    return (*([_joined(sheet, sound)] if any(sound) else []), *broken)


def _defining(lines: Sequence[str]) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the blocks that could define something: the number of each among all blocks, its first line, its lines."""
    for number, (start, block) in enumerate(_blocks(lines), start=1):
        if any(map(_DEFINES.match, block)):
            yield number, start, block


def _joined(sheet: Sheet, lines: Sequence[str]) -> SourceFile:
    return describe(SourceFile(name=sheet.name, text="\n".join(lines).rstrip() + "\n", modified=sheet.modified))


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the students' blocks of Python: where each begins, from 0, and its lines."""
    for fence in fences(lines, lambda line: _HEADING.match(line) is not None):
        if fence.info[:1] and fence.info[0].strip("{.}") in _PYTHON and SHOWN not in fence.info[1:]:
            inside = lines[fence.first + 1 : fence.last + (0 if fence.closed else 1)]
            yield fence.first + 1, [_outdented(line, fence.indent) for line in inside]


def _outdented(line: str, indent: int) -> str:
    return re.sub(rf"^ {{0,{min(indent, 40)}}}", "", line)


def _defines(text: str) -> bool:
    """Whether *text* is more than a snippet in an answer."""
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) for node in syntax_tree(text).body
    )
