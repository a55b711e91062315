"""Tables of comma separated values as other systems and spreadsheets write them, read and written back in kind."""

import codecs
import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from grader.errors import SubmissionError

__all__ = ["Row", "Table", "encode_table", "read_table"]

MAX_BYTES = 32 << 20
_DELIMITERS = (",", ";", "\t")
# As Excel writes it where another comma would be the decimal sign.
_SAID = re.compile(r'"?sep=(?P<delimiter>[^"\r\n])"?(?:\r\n?|\n)', re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row; *line* is the line of the file on which it ends."""

    line: int
    cells: tuple[str, ...]

    def cell(self, index: int) -> str:
        """Return the cell at *index*, empty if the row is shorter."""
        return self.cells[index] if 0 <= index < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A header and the rows below it, with how they were written: *mark* is the byte order mark, or nothing.

    *preface* is the line before the header in which a spreadsheet says what separates its cells, or nothing.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str = ","
    encoding: str = "utf-8"
    mark: bytes = b""
    newline: str = "\n"
    preface: str = ""


def read_table(path: Path) -> Table:
    """Read the table at *path*: UTF-8 or UTF-16; commas, semicolons or tabs; empty rows are left out.

    Raises:
        SubmissionError: if there is none, or the file is no table.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SubmissionError(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(data) > MAX_BYTES:
        raise SubmissionError(f"{path} is larger than {MAX_BYTES >> 20} MiB, which no table of students is.")
    mark, encoding = _encoding(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise SubmissionError(f"{path} is not {encoding.upper()} text; save it as CSV UTF-8.") from error
    said = _SAID.match(text)
    preface = said[0] if said else ""
    text, above = text[len(preface) :], int(bool(preface))
    delimiter = said["delimiter"] if said else max(_DELIMITERS, key=lambda each: len(_first_row(text, each)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = [Row(reader.line_num + above, tuple(cells)) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise SubmissionError(
            f"{path}, line {reader.line_num + above}, is no CSV ({error}); save the table again."
        ) from error
    if not rows:
        raise SubmissionError(f"{path} is empty; it needs a row with the names of its columns.")
    newline = "\r\n" if "\r\n" in text else "\n"
    return Table(
        header=rows[0].cells,
        rows=tuple(rows[1:]),
        delimiter=delimiter,
        encoding=encoding,
        mark=mark,
        newline=newline,
        preface=preface,
    )


def encode_table(table: Table) -> bytes:
    """Return the bytes of *table*, written as it was."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=table.delimiter, lineterminator=table.newline)
    writer.writerow(table.header)
    writer.writerows(row.cells for row in table.rows)
    return table.mark + (table.preface + stream.getvalue()).encode(table.encoding)


def _encoding(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark and the encoding; UTF-16 without a mark is known by the zeros between its letters."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding.removesuffix("-sig")
    if data[1:2] == b"\0":
        return b"", "utf-16-le"
    return b"", "utf-16-be" if data[:1] == b"\0" else "utf-8"


def _first_row(text: str, delimiter: str) -> list[str]:
    try:
        return next((row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row), [])
    except csv.Error:
        return []
