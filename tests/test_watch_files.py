"""What watching rests on: what a save touches, and that a save is seen however an editor makes it."""

import threading
from pathlib import Path

import pytest

from grader.cli.watching_files import Watcher
from grader.fingerprint import fingerprints
from grader.source import parse_source

WAIT_SECONDS = 20.0
FILE = """
import torch

scale = 2.0

def helper(x):
    return x * scale

def uses_helper(x):
    return helper(x)

def alone(x):
    return x
"""


def touched(before: str, after: str, names: tuple[str, ...] = ("uses_helper", "alone")) -> set[str]:
    """Return which of *names* have another fingerprint after the change."""
    old, new = (fingerprints([parse_source("work.py", text.encode())], names) for text in (before, after))
    return {name for name in names if old[name] != new[name]}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("return x\n", "return x + 1\n", {"alone"}),
        ("return x * scale", "return x + scale", {"uses_helper"}),
        ("scale = 2.0", "scale = 3.0", {"uses_helper"}),
        ("import torch\n", "import torch\n\n# a remark\n", set()),
        ("import torch\n", "import torch\ntorch.set_default_dtype(torch.float64)\n", {"uses_helper", "alone"}),
        ("return helper(x)", "return globals()['helper'](x)", {"uses_helper"}),
    ],
)
def test_a_change_touches_what_depends_on_it(old: str, new: str, expected: set[str]) -> None:
    """A function is touched by its own source, by its helpers, and by lines that could do anything."""
    assert old in FILE

    assert touched(FILE, FILE.replace(old, new)) == expected


def test_a_name_reached_by_text_hangs_on_the_whole_file() -> None:
    """Who asks for names by text is touched by any change of the file."""
    reaching = FILE.replace("return helper(x)", "return globals()['helper'](x)")

    assert touched(reaching, reaching.replace("def alone(x):\n    return x", "def alone(x):\n    return -x")) == {
        "uses_helper",
        "alone",
    }


def test_an_imported_file_of_ones_own_counts() -> None:
    """What is imported from another file touches who imports it, also when that file is no Python for a while."""
    work = parse_source("work.py", b"import mine\n\ndef f(x):\n    return mine.twice(x)\n\ndef g(x):\n    return x\n")
    texts = (b"def twice(x):\n    return 2 * x\n", b"def twice(x):\n    return x + x\n", b"def twice(x:\n")

    f, g = (
        [fingerprints([work, parse_source("mine.py", text)], ["f", "g"])[name] for text in texts] for name in ("f", "g")
    )

    assert len(set(f)) == 3
    assert len(set(g)) == 1


class Seen:
    """Counts what a watcher tells."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def tell(self) -> None:
        """Take in a change."""
        self._event.set()

    def soon(self) -> bool:
        """Whether a change is told before long; the next call waits for another one."""
        found = self._event.wait(WAIT_SECONDS)
        self._event.clear()
        return found


@pytest.mark.parametrize("polling", [None, True])
def test_every_way_of_saving_is_seen(tmp_path: Path, *, polling: bool | None) -> None:
    """Written in place, replaced, renamed, deleted, in a folder that goes and comes back; with events and without."""
    folder = tmp_path / "kit"
    folder.mkdir()
    path = folder / "work.py"
    path.write_text("x = 1\n", encoding="utf-8")
    seen = Seen()

    with Watcher(folder, seen.tell, polling=polling):
        path.write_text("x = 22\n", encoding="utf-8")
        assert seen.soon()
        (folder / "new.tmp").write_text("x = 333\n", encoding="utf-8")
        (folder / "new.tmp").replace(path)
        assert seen.soon()
        path.rename(folder / "other.py")
        assert seen.soon()
        (folder / "other.py").unlink()
        assert seen.soon()
        folder.rmdir()
        folder.mkdir()
        path.write_text("x = 4444\n", encoding="utf-8")
        assert seen.soon()


def test_what_is_no_code_is_not_told_of(tmp_path: Path) -> None:
    """The kit's own memory, and files of others, wake nobody."""
    (tmp_path / "work.py").write_text("x = 1\n", encoding="utf-8")
    told: list[str] = []
    watcher = Watcher(tmp_path, lambda: told.append("told"))

    (tmp_path / ".gradekit").mkdir()
    (tmp_path / ".gradekit" / "state.json").write_text("{}", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    watcher._compare({tmp_path / "notes.txt", tmp_path / ".gradekit"})

    assert told == []
