"""Containers: what a submission comes in, sound, odd and hostile; each refusal by its own words."""

import bz2
import contextlib
import encodings.aliases
import io
import os
import stat
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from archives import (
    DOUBLE,
    bare,
    git,
    link_zip,
    odd_tar,
    odd_zip,
    patched,
    pressed,
    raw_header,
    repository,
    tarred,
    twice,
    zeros,
    zipped,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.entries import find_entries
from grader.errors import SubmissionError
from grader.model import Submission
from grader.source import parse_source
from grader.submission import read_submission

WANTED = ("double", "train", "01_first.py", "04_loss.py")
CORPUS = Path(__file__).parent / "submissions"
NOTEBOOK = '{"nbformat": 4, "cells": [{"cell_type": "code", "source": "def double(x): return 2 * x"}]}'
FILES = {"work/01_first.py": DOUBLE, "work/04_loss.ipynb": NOTEBOOK, "work/data.csv": "1,2\n"}


def read(path: Path, data: bytes) -> Submission:
    """Write *data* to *path* and read it as a submission."""
    path.write_bytes(data)
    return read_submission(path, WANTED)


def names(submission: Submission) -> list[str]:
    """Return the names of the files in their order."""
    return [file.name for file in submission.files]


class TestSound:
    """What sound tools write is read, whatever its name says."""

    @pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tgz", "a.tar", "A.ZIP"])
    @pytest.mark.parametrize("pack", [zipped, tarred, lambda files: pressed(tarred(files))], ids=["zip", "tar", "gz"])
    def test_an_archive_is_read_by_what_it_is(
        self, tmp_path: Path, name: str, pack: Callable[[dict[str, str]], bytes]
    ) -> None:
        """A zip that is called .tar.gz is a zip; the name of the submission has no ending."""
        submission = read(tmp_path / name, pack(FILES))

        assert names(submission) == ["work/01_first.py", "work/04_loss.ipynb"]
        assert submission.name.lower() == "a"
        assert [bool(file.cells) for file in submission.files] == [False, True]

    @pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
    def test_every_form_of_tar_is_read(self, tmp_path: Path, form: int) -> None:
        """Also with long names, which each form writes down in another way."""
        name = f"{'a' * 80}/{'b' * 80}/01_first.py"

        assert names(read(tmp_path / "a.tar", tarred({name: DOUBLE, "./x.py": ""}, form=form))) == [name, "x.py"]

    def test_a_folder_in_an_archive_is_no_file(self, tmp_path: Path) -> None:
        """Not even one that is called like one."""
        assert names(read(tmp_path / "a.zip", zipped({"a.py/": "", "a.py/01_first.py": DOUBLE}))) == [
            "a.py/01_first.py"
        ]

    @pytest.mark.parametrize(
        "left",
        [
            "__MACOSX/work/._01_first.py",
            "work/._01_first.py",
            ".DS_Store",
            ".ipynb_checkpoints/01_first.py",
            "venv/a.py",
            "x/__pycache__/a.py",
            ".git/a.py",
            "lib/site-packages/a.py",
            "inner.zip",
            "inner.tar.gz",
        ],
    )
    @pytest.mark.parametrize("pack", [zipped, tarred])
    def test_leftovers_and_inner_archives_are_passed_over(
        self, tmp_path: Path, left: str, pack: Callable[[dict[str, str | bytes]], bytes]
    ) -> None:
        """As in a folder."""
        assert names(read(tmp_path / "a.zip", pack({"01_first.py": DOUBLE, left: b"\0\5\x16\7"}))) == ["01_first.py"]

    def test_a_folder_of_one_archive_is_that_archive(self, tmp_path: Path) -> None:
        """So some systems hand out what was handed in; of two it cannot be told which is meant."""
        (tmp_path / "hw.zip").write_bytes(zipped(FILES))
        (tmp_path / "feedback.txt").write_text("none yet", encoding="utf-8")

        assert names(read_submission(tmp_path, WANTED)) == ["work/01_first.py", "work/04_loss.ipynb"]

        (tmp_path / "hw-late.zip").write_bytes(zipped(FILES))
        with pytest.raises(SubmissionError, match="looks like an exercise"):
            read_submission(tmp_path, WANTED)

    def test_a_name_of_an_old_system_is_read_somehow(self, tmp_path: Path) -> None:
        """Without the mark for UTF-8 it is in the code page of DOS; in tar, it may be nothing at all."""
        data = zipped({"01_first.py": DOUBLE, "xbung.py": ""}).replace(b"xbung", b"\x81bung")
        assert names(read(tmp_path / "a.zip", data)) == ["01_first.py", "übung.py"]

        data = tarred({"01_first.py": DOUBLE, "\udcfcbung.py": ""}, form=tarfile.GNU_FORMAT)
        assert names(read(tmp_path / "a.tar", data)) == ["01_first.py", "\\xfcbung.py"]

    def test_a_zip64_archive_is_read(self, tmp_path: Path) -> None:
        """Some tools always write it."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive, archive.open("01_first.py", "w", force_zip64=True) as file:
            file.write(DOUBLE.encode())

        assert names(read(tmp_path / "a.zip", out.getvalue())) == ["01_first.py"]

    def test_times_of_files_are_kept(self, tmp_path: Path) -> None:
        """In UTC, as far as it is known."""
        (from_zip,) = read(tmp_path / "a.zip", zipped({"01_first.py": DOUBLE})).files
        (from_tar,) = read(tmp_path / "a.tar", tarred({"01_first.py": DOUBLE}, mtime=12.5)).files
        os.utime(tmp_path / "a.tar", (77, 77))
        (tmp_path / "01_first.py").write_text(DOUBLE)
        os.utime(tmp_path / "01_first.py", (77, 77))
        (from_file,) = read_submission(tmp_path / "01_first.py", WANTED).files

        assert (from_zip.modified, from_tar.modified, from_file.modified) == (1_772_366_400.0, 12.5, 77.0)

    @pytest.mark.parametrize("date", [(1980, 0, 0, 0, 0, 0), (2107, 13, 31, 31, 63, 62)])
    def test_a_time_that_is_none_is_not_known(self, tmp_path: Path, date: tuple[int, ...]) -> None:
        """A month 0 or 13 can be written down."""
        (file,) = read(tmp_path / "a.zip", zipped({"01_first.py": DOUBLE}, date=date)).files

        assert file.modified == 0.0

    def test_data_in_a_zip_is_not_even_decompressed(self, tmp_path: Path) -> None:
        """So that it may be broken, encrypted or huge."""
        data = zipped({"01_first.py": DOUBLE, "data.bin": b"D" * 1000}, method=zipfile.ZIP_STORED)

        assert names(read(tmp_path / "a.zip", data.replace(b"D" * 1000, b"E" * 1000))) == ["01_first.py"]

    @pytest.mark.parametrize("pack", [zipped, tarred])
    def test_a_file_that_cannot_be_read_does_not_cost_the_others(
        self, tmp_path: Path, pack: Callable[[dict[str, str | bytes]], bytes]
    ) -> None:
        """No notebook, no text, too large: a fault of that file."""
        files = {"01_first.py": DOUBLE, "a.ipynb": "{", "b.py": b"\xff", "c.py": b"#" * (1 << 20) + b"\n", "d.py": ""}

        submission = read(tmp_path / "a.zip", pack(files))
        faults = {each.name: each.fault.message if each.fault else "" for each in submission.files}

        assert faults["01_first.py"] == faults["d.py"] == ""
        assert "is no notebook that can be read" in faults["a.ipynb"]
        assert "not UTF-8" in faults["b.py"]
        assert "c.py is larger than 1 MiB; hand in code only." in faults["c.py"]


def many(count: int, pack: Callable[[dict[str, str]], bytes], ending: str = "py") -> bytes:
    """Return an archive of *count* empty files."""
    return pack({f"{number}.{ending}": "" for number in range(count)})


# Each with the ending it is sent under and the words that are for it alone.
HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "nothing": ("zip", lambda: b"", "a.zip is empty; pack it again, or download it again."),
    "a zip cut short": ("zip", lambda: zipped(FILES)[:-40], "damaged, cut short, or no zip archive"),
    "only the head of a zip": ("zip", lambda: b"PK\3\4" + b"\0" * 50, "a.zip is damaged, cut short, or no zip archive"),
    "an empty zip": ("zip", lambda: zipped({}), "looks like an exercise of this course"),
    "an archive alone in it": ("zip", lambda: zipped({"b.zip": zipped(FILES)}), "hand in the inner one"),
    "a wrong sum": ("zip", lambda: zipped({"01_first.py": DOUBLE}, method=0).replace(b"2 * x", b"3 * x"), "Bad CRC-32"),
    "a size that lies": (
        "zip",
        lambda: patched(zipped({"01_first.py": DOUBLE * 50}), 24, 5),
        "a.zip is damaged, cut short, or no zip",
    ),
    "a password": ("zip", lambda: patched(odd_zip("01_first.py"), 8, 1, local=6), "a.zip is encrypted ('01_first.py'"),
    "deflate64": ("zip", lambda: patched(odd_zip("01_first.py"), 10, 9, local=8), "'01_first.py': deflate64"),
    "bzip2 within": ("zip", lambda: zipped({"01_first.py": DOUBLE}, method=12), "'01_first.py': bzip2"),
    "lzma within": ("zip", lambda: zipped({"01_first.py": DOUBLE}, method=14), "'01_first.py': lzma"),
    "no method at all": ("zip", lambda: patched(odd_zip("01_first.py"), 10, 77, local=8), "'01_first.py': method 77"),
    "part of several": ("zip", lambda: patched(odd_zip("01_first.py"), 34, 1), "a.zip is one part of several"),
    "the first of several": ("zip", lambda: b"PK\7\x08" + zipped(FILES), "one part of a zip archive in several"),
    "a version to come": ("zip", lambda: patched(odd_zip("01_first.py"), 6, 99), "zip file version 9.9"),
    "a bomb": ("zip", lambda: zipped({"a.ipynb": bytes(8 << 20)}), "a.zip is a bomb: 'a.ipynb' grows"),
    "many files": ("zip", lambda: many(201, zipped), "holds more than 200 Python files and notebooks"),
    "a long index": ("zip", lambda: many(90_000, zipped, "txt"), "lists more files than anyone's exercises"),
    "a way out": ("zip", lambda: odd_zip("../../01_first.py"), "an entry that leads out of it, '../../01_first.py'"),
    "a way out for data": ("zip", lambda: odd_zip("a/../../x.csv"), "an entry that leads out of it, 'a/../../x.csv'"),
    "an absolute name": ("zip", lambda: odd_zip("/etc/01_first.py"), "an absolute name, '/etc/01_first.py'"),
    "a drive": ("zip", lambda: odd_zip("C:/01_first.py"), "an absolute name, 'C:/01_first.py'"),
    "a backslash": ("zip", lambda: odd_zip("work\\01_first.py"), "a backslash in its name, 'work\\\\01_first.py'"),
    "a NUL in a name": (
        "zip",
        lambda: odd_zip("01_first.py\0.txt"),
        "control characters in its name, '01_first.py\\x00",
    ),
    "an escape in a name": ("zip", lambda: odd_zip("\x1b[2J.py"), "control characters in its name, '\\x1b[2J.py'"),
    "a turned name": ("zip", lambda: odd_zip("\u202eyp.tsrif.py"), "control characters in its name, '\\u202eyp"),
    "a long name": ("zip", lambda: odd_zip("a" * 300 + ".py"), "an absurdly long name"),
    "a deep name": ("zip", lambda: odd_zip("a/" * 40 + "b.py"), "(and 24 characters more); rename it"),
    "a name twice": ("zip", lambda: twice([("a.py", DOUBLE), ("a.py", "x = 1")]), "holds 'a.py' twice"),
    "a name in other letters": (
        "zip",
        lambda: twice([("a.py", DOUBLE), ("A.py", "")]),
        "holds 'a.py' and 'A.py', which",
    ),
    "a name in other accents": (
        "zip",
        lambda: twice([("\xe9.py", DOUBLE), ("e\u0301.py", "")]),
        "holds '\\xe9.py' and 'e\\u0301.py'",
    ),
    "a link in a zip": ("zip", link_zip, "a.zip holds a link, '04.py'; put the file itself in its place."),
    "a device in a zip": (
        "zip",
        lambda: odd_zip("04.py", external_attr=(stat.S_IFCHR | 0o666) << 16),
        "a.zip holds a device or pipe",
    ),
    "a name that is no UTF-8": (
        "zip",
        lambda: zipped({"\xfc\xfc.py": DOUBLE}).replace(b"\xc3\xbc", b"\xff\xff"),
        "codec can't decode byte 0xff",
    ),
    "RAR": ("zip", lambda: b"Rar!\x1a\7\0", "a.zip is a RAR archive, which is not read; pack it as one .zip"),
    "7-Zip": ("zip", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(50), "a.zip is a 7-Zip archive"),
    "bzip2": ("tar", lambda: bz2.compress(tarred(FILES)), "a.tar is a bzip2 archive"),
    "a web page": (
        "zip",
        lambda: b"<!doctype html><p>Log in first.</p>" * 50,
        "a.zip is damaged, cut short, or no archive",
    ),
    "a tar cut short": ("tar", lambda: tarred({"01_first.py": DOUBLE})[:1024], "is neither a file nor the end"),
    "a tar cut in a file": (
        "tar",
        lambda: tarred({"01_first.py": DOUBLE * 100})[:900],
        "the archive ends within a file",
    ),
    "a tar cut in data": (
        "tar",
        lambda: tarred({"a.txt": DOUBLE * 100})[:900],
        "a.tar is damaged, cut short, or no archive",
    ),
    "a broken header": (
        "tar",
        lambda: tarred({"a.py": DOUBLE, "b.py": ""})[:1024] + b"garbage!" * 200,
        "at byte 1536 is neither a file",
    ),
    "a gzip cut short": ("tgz", lambda: pressed(tarred(FILES))[:-20], "a.tgz is damaged, cut short"),
    "a gzip with a tail": ("tgz", lambda: pressed(tarred(FILES)) + b"garbage", "Not a gzipped file"),
    "a gzip with a wrong sum": ("tgz", lambda: pressed(tarred(FILES))[:-8] + b"\0" * 8, "CRC check failed"),
    "a gzip of no archive": (
        "tgz",
        lambda: pressed(DOUBLE.encode() * 20),
        "a.tgz is damaged, cut short, or no archive (",
    ),
    "a gzip that is a bomb": (
        "tgz",
        lambda: zeros(64 << 20, raw_header(b"a.bin", 8 << 30, b"0")),
        "unpacks to more than 16",
    ),
    "a header of eight gigabytes": ("tgz", lambda: zeros(2 << 20, raw_header(b"x", 8 << 30, b"x")), "or absurd ones"),
    "a long name of a megabyte": ("tar", lambda: raw_header(b"x", 1 << 20, b"L") + b"a" * (1 << 20), "or absurd ones"),
    "a header of digits": (
        "tar",
        lambda: raw_header(b"x", 60_000, b"x") + b"1" * 60_416,
        "a header that is one long number",
    ),
    "a size below nothing": (
        "tar",
        lambda: raw_header(b"a.txt", -1024, b"0") + bytes(2048),
        "an entry of negative size",
    ),
    "many headers": ("tar", lambda: many(8200, tarred, "txt"), "has headers for more files than anyone's exercises"),
    "many files in a tar": ("tar", lambda: many(201, tarred), "holds more than 200 Python files and notebooks"),
    "headers of headers": (
        "tar",
        lambda: raw_header(b"x", 0, b"x") * 3000,
        "a.tar is damaged, cut short, or no archive (max",
    ),
    "a link in a tar": ("tar", lambda: odd_tar("04.py", tarfile.SYMTYPE, "/etc/passwd"), "(tar has --dereference)"),
    "a hard link": ("tar", lambda: odd_tar("04.py", tarfile.LNKTYPE, "01_first.py"), "a.tar holds a link, '04.py'"),
    "a device": ("tar", lambda: odd_tar("04.py", tarfile.CHRTYPE), "a.tar holds a device or pipe, '04.py'"),
    "a pipe": ("tar", lambda: odd_tar("data", tarfile.FIFOTYPE), "a.tar holds a device or pipe, 'data'"),
    "a way out of a tar": ("tar", lambda: tarred({"../01_first.py": DOUBLE}), "leads out of it, '../01_first.py'"),
    "an absolute name in a tar": ("tar", lambda: tarred({"/01_first.py": DOUBLE}), "an absolute name, '/01_first.py'"),
    "a name twice in a tar": ("tar", lambda: tarred({"a.py": DOUBLE, "./a.py": ""}), "a.tar holds 'a.py' twice"),
}


class TestHostile:
    """What no sound tool writes is refused, for that submission alone, in words of its own."""

    @pytest.mark.parametrize("case", HOSTILE)
    def test_each_is_refused_in_its_own_words(self, tmp_path: Path, case: str) -> None:
        """In one sentence for its author, that names the archive and says what to do."""
        ending, make, words = HOSTILE[case]

        with pytest.raises(SubmissionError) as refused:
            read(tmp_path / f"a.{ending}", make())

        assert words in str(refused.value)
        assert f"a.{ending}" in str(refused.value)

    @pytest.mark.slow
    def test_a_bomb_costs_little_time_and_memory(self, tmp_path: Path) -> None:
        """Each kind in a process of its own, whose peak is measured."""
        paths = []
        for number, data in enumerate(
            (
                zipped({f"{n}.ipynb": bytes(120 << 20) for n in range(2)}),
                zipped({f"{n}.ipynb": os.urandom(1 << 20) * 100 for n in range(3)}, method=zipfile.ZIP_STORED),
                zeros(1 << 30, raw_header(b"a.bin", 8 << 30, b"0")),
                zeros(1 << 30, raw_header(b"x", 8 << 30, b"x")),
                (raw_header(b"x", 60_000, b"x") + (b"1" * 119 + b"a") * 503 + bytes(56)) * 68,
            )
        ):
            paths.append(tmp_path / f"{number}.zip")
            paths[-1].write_bytes(data)
        program = (
            "import sys\n"
            "from pathlib import Path\n"
            "from grader.submission import read_submission\n"
            "from grader.errors import SubmissionError\n"
            "try: read_submission(Path(sys.argv[1]), ('double',))\n"
            "except SubmissionError as error: print(error)\n"
            "print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])\n"
        )
        for path in paths:
            # Whoever is slow is not too slow: the time limit only ends what would not end.
            done = subprocess.run(
                [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True, timeout=300
            )
            assert int(done.stdout.split()[-1]) < 300 << 10


class TestRepositories:
    """A git repository is read at a commit, without a checkout, and without obeying what is in it."""

    def test_a_work_tree_is_read_as_it_is_unless_a_commit_is_asked_for(self, tmp_path: Path) -> None:
        """With the time of the commit as that of its files."""
        tree = repository(tmp_path / "ada", {"01_first.py": "x = 1\n"}, {"01_first.py": "x = 2\n"})
        (tree / "01_first.py").write_text("x = 3\n")

        texts = [read_submission(tree, WANTED, commit=each).files[0].text for each in (None, "HEAD", "main~1", "main^")]

        assert texts == ["x = 3\n", "x = 2\n", "x = 1\n", "x = 1\n"]
        assert read_submission(tree, WANTED, commit="main").files[0].modified == 1_000_000_000

    def test_a_bare_one_is_read_at_its_head(self, tmp_path: Path) -> None:
        """Folders, notebooks and what is passed over are as in a folder."""
        files = {
            "w/01_first.py": DOUBLE,
            "a.ipynb": NOTEBOOK,
            "venv/b.py": "",
            ".x/c.py": "",
            "notes.txt": "",
            "ä.py": "",
        }
        submission = read_submission(bare(tmp_path / "ada.git", files), WANTED)

        assert submission.name == "ada"
        assert names(submission) == ["a.ipynb", "w/01_first.py", "ä.py"]

    def test_links_and_submodules_are_passed_over(self, tmp_path: Path) -> None:
        """A link in a repository is only the name of its target."""
        tree = repository(tmp_path / "ada", {"01_first.py": DOUBLE})
        (tree / "02.py").symlink_to("/etc/passwd")
        git(tree, "add", "02.py")
        git(tree, "update-index", "--add", "--cacheinfo", f"160000,{git(tree, 'rev-parse', 'HEAD')},sub.py")
        git(tree, "commit", "--quiet", "--message", "link")

        assert names(read_submission(tree, WANTED, commit="HEAD")) == ["01_first.py"]

    @pytest.mark.parametrize(
        ("commit", "words"),
        [
            ("nowhere", "ada has no commit 'nowhere', or is broken"),
            ("f" * 40, "ada has no commit 'ffff"),
            ("--output=/tmp/x", "'--output=/tmp/x' is no name of a commit; give a hash, a branch or a tag."),
            ("HEAD:01_first.py", "'HEAD:01_first.py' is no name of a commit"),
            (":/step", "':/step' is no name of a commit"),
            ("a b", "'a b' is no name of a commit"),
            ("HEAD^{tree}", "ada has no commit 'HEAD^{tree}'"),
        ],
    )
    def test_a_commit_that_is_none_is_refused(self, tmp_path: Path, commit: str, words: str) -> None:
        """Also one that would be an option of git's."""
        tree = repository(tmp_path / "ada", {"01_first.py": DOUBLE})

        with pytest.raises(SubmissionError) as refused:
            read_submission(tree, WANTED, commit=commit)

        assert words in str(refused.value)

    def test_an_empty_repository_is_refused(self, tmp_path: Path) -> None:
        """With what to do."""
        (tmp_path / "ada.git").mkdir()
        git(tmp_path / "ada.git", "init", "--quiet", "--bare")

        with pytest.raises(
            SubmissionError, match=r"ada\.git is a git repository without a commit at its HEAD, or a br"
        ):
            read_submission(tmp_path / "ada.git", WANTED)

    def test_a_machine_without_git_is_told_so(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """And how to go on."""
        folder = bare(tmp_path / "ada.git", {"01_first.py": DOUBLE})
        monkeypatch.setenv("PATH", str(tmp_path))

        with pytest.raises(SubmissionError, match="is a git repository, and git is not installed; install it, or give"):
            read_submission(folder, WANTED)

    def test_nothing_in_a_hostile_repository_is_obeyed(self, tmp_path: Path) -> None:
        """Neither its configuration nor its filters, hooks and attributes."""
        tree = repository(
            tmp_path / "ada", {"01_first.py": "x = 'right'\n", ".gitattributes": "*.py filter=evil diff=evil\n"}
        )
        ran = tmp_path / "ran"
        command = f"touch {ran}; cat"
        for key in (
            "core.fsmonitor",
            "core.pager",
            "filter.evil.smudge",
            "diff.evil.textconv",
            "core.sshCommand",
            "core.alternateRefsCommand",
            "alias.rev-list",
            "gpg.program",
            "remote.o.uploadpack",
        ):
            git(tree, "config", key, command)
        git(tree, "config", "extensions.partialClone", "o")
        git(tree, "config", "remote.o.url", f"ext::sh -c '{command}'")
        git(tree, "config", "include.path", "/dev/zero")
        for name in ("post-checkout", "reference-transaction", "post-index-change"):
            (tree / ".git/hooks" / name).write_text(f"#!/bin/sh\n{command}\n")
            (tree / ".git/hooks" / name).chmod(0o755)

        submission = read_submission(tree, WANTED, commit="HEAD")

        assert submission.files[0].text == "x = 'right'\n"
        assert not ran.exists()

    def test_a_replacement_is_not_followed(self, tmp_path: Path) -> None:
        """What was committed is what is judged."""
        tree = repository(tmp_path / "ada", {"01_first.py": "x = 'first'\n"}, {"01_first.py": "x = 'second'\n"})
        git(tree, "replace", "HEAD:01_first.py", "HEAD~1:01_first.py")

        assert read_submission(tree, WANTED, commit="HEAD").files[0].text == "x = 'second'\n"

    @pytest.mark.parametrize(
        ("spoil", "words"),
        [
            (
                lambda home, _: (home / "objects/info/alternates").write_text("/srv/others/objects\n"),
                "borrows from another",
            ),
            (lambda home, _: (home / "commondir").write_text("/srv/others\n"), "borrows from another"),
            (lambda home, other: (home / "refs/heads/x").symlink_to(other), "has a link or a pipe in its repository"),
            (lambda home, other: (home / "objects/ab").symlink_to(other), "has a link or a pipe in its repository"),
            (
                lambda home, _: os.mkfifo(home / "packed-refs.x") or os.mkfifo(home / "refs/heads/y"),
                "has a link or a pipe",
            ),
            (lambda home, _: (home / "HEAD").write_text("nonsense"), "ada has no commit 'HEAD', or is broken"),
        ],
    )
    def test_a_repository_that_borrows_or_is_broken_is_refused(
        self, tmp_path: Path, spoil: Callable[[Path, Path], object], words: str
    ) -> None:
        """What it brings in could be anything of the machine's."""
        tree = repository(tmp_path / "ada", {"01_first.py": DOUBLE})
        spoil(tree / ".git", tmp_path)

        with pytest.raises(SubmissionError, match=words):
            read_submission(tree, WANTED, commit="HEAD")

    def test_a_repository_that_lies_elsewhere_is_refused(self, tmp_path: Path) -> None:
        """As a file .git says."""
        repository(tmp_path / "other", {"01_first.py": DOUBLE})
        (tmp_path / "ada").mkdir()
        (tmp_path / "ada" / ".git").write_text(f"gitdir: {tmp_path}/other/.git\n")

        with pytest.raises(SubmissionError, match=r"keeps its repository elsewhere \(\.git is no folder\)"):
            read_submission(tmp_path / "ada", WANTED, commit="HEAD")

    @pytest.mark.parametrize(
        ("kind", "words"), [("blob", "'01_first.py' is missing or damaged"), ("tree", "or holds more")]
    )
    def test_a_missing_object_is_told(self, tmp_path: Path, kind: str, words: str) -> None:
        """By the file's name, if it is a file's."""
        tree = repository(tmp_path / "ada", {"01_first.py": DOUBLE})
        lost = git(tree, "rev-parse", "HEAD:01_first.py" if kind == "blob" else "HEAD^{tree}")
        (tree / ".git/objects" / lost[:2] / lost[2:]).unlink()

        with pytest.raises(SubmissionError, match=f"is a broken git repository.*{words}"):
            read_submission(tree, WANTED, commit="HEAD")

    def test_a_tree_that_leads_out_is_refused(self, tmp_path: Path) -> None:
        """Git itself would not check it out either."""
        tree = repository(tmp_path / "ada", {"01_first.py": DOUBLE})
        blob = bytes.fromhex(git(tree, "rev-parse", "HEAD:01_first.py"))
        inner = git(tree, "hash-object", "-w", "-t", "tree", "--literally", "--stdin", given=b"100644 x.py\0" + blob)
        outer = b"40000 ..\0" + bytes.fromhex(inner)
        top = git(tree, "hash-object", "-w", "-t", "tree", "--literally", "--stdin", given=outer)
        found = git(tree, "commit-tree", "-m", "x", top)

        with pytest.raises(SubmissionError, match=r"an entry that leads out of it, '\.\./x\.py'"):
            read_submission(tree, WANTED, commit=found)

    def test_a_tree_of_trees_of_trees_is_no_bomb(self, tmp_path: Path) -> None:
        """Ten trees in each of ten levels hold ten milliards of files."""
        tree = repository(tmp_path / "ada", {"01_first.py": DOUBLE})
        inner, mode = git(tree, "rev-parse", "HEAD:01_first.py"), b"100644"
        for _ in range(10):
            listed = b"".join(b"%s f%d.py\0" % (mode, each) + bytes.fromhex(inner) for each in range(10))
            inner, mode = git(tree, "hash-object", "-w", "-t", "tree", "--stdin", given=listed), b"40000"
        found = git(tree, "commit-tree", "-m", "x", inner)

        with pytest.raises(SubmissionError, match="or holds more files than anyone's exercises"):
            read_submission(tree, WANTED, commit=found)


class TestDigests:
    """A digest is over what can change a verdict: names, bytes, cells, and which file is newer."""

    def test_absolute_times_and_containers_do_not_matter(self, tmp_path: Path) -> None:
        """The same files in the same order are the same."""
        files = {"01_first.py": DOUBLE, "a.ipynb": NOTEBOOK}
        digests = {
            read(tmp_path / "a.zip", zipped(files)).digest,
            read(tmp_path / "b.zip", zipped(files, date=(2020, 1, 1, 0, 0, 0))).digest,
            read(tmp_path / "c.tar", tarred(files, mtime=5.0)).digest,
            read_submission(bare(tmp_path / "d.git", files), WANTED).digest,
        }

        assert len(digests) == 1

    def test_the_order_of_times_matters(self, tmp_path: Path) -> None:
        """For the newer of two files wins."""
        digests = []
        for first, second in ((1, 2), (100, 200), (2, 1), (1, 1)):
            for name, when in (("a.py", first), ("b.py", second)):
                (tmp_path / name).write_text(DOUBLE)
                os.utime(tmp_path / name, (when, when))
            digests.append(read_submission(tmp_path, WANTED).digest)

        assert digests[0] == digests[1]
        assert len(set(digests)) == 3

    def test_the_cut_into_cells_and_what_is_left_out_of_the_text_matter(self, tmp_path: Path) -> None:
        """Two notebooks may have the same plain Python."""
        cell = '{"cell_type": "code", "source": "%s"}'
        texts = [
            f'{{"nbformat": 4, "cells": [{", ".join(cell % source for source in sources)}]}}'.encode()
            for sources in (["%matplotlib inline"], ["%matplotlib agg"], ["pass"])
        ]

        assert len({read(tmp_path / "04_loss.ipynb", each).digest for each in texts}) == 3

    def test_two_broken_files_differ_where_their_messages_do(self, tmp_path: Path) -> None:
        """The place is part of the verdict."""
        digests = {
            read(tmp_path / "01_first.py", each).digest for each in (b"x = '\xff'", b"xy = '\xff'", b"x = '\xfe'")
        }

        assert len(digests) == 3


class TestEncodings:
    """A Python file is text in the encoding that it declares, or that its first bytes show."""

    @pytest.mark.parametrize(
        ("data", "value"),
        [
            ("# -*- coding: latin-1 -*-\nx = 'é'\n".encode("latin-1"), "é"),
            ("#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '€'\n".encode("cp1252"), "€"),
            ("# coding: utf-8-unix\nx = 'é'\n".encode(), "é"),
            ("# coding=Latin_1\r# hello\rx = 'é'\r".encode("latin-1"), "é"),
            ("\n# coding: koi8-r\nx = 'я'\n".encode("koi8-r"), "я"),
            ("x = 1\n# coding: latin-1\nx = 'é'\n".encode(), "é"),
            ("# one\n# two\n# coding: latin-1\nx = 'é'\n".encode(), "é"),
            ("\ufeff# coding: utf-8\nx = 'é'".encode(), "é"),
            ("\ufeffx = 'é'\r\n".encode("utf-16-le"), "é"),
            ("\ufeffx = 'é'\n".encode("utf-16-be"), "é"),
            ("\ufeffx = '€'\n".encode("utf-32-le"), "€"),
        ],
    )
    def test_it_is_read_as_it_says(self, data: bytes, value: str) -> None:
        """In one of its first two lines, and only if the first holds no code."""
        file = parse_source("a.py", data)

        assert file.fault is None
        assert f"x = '{value}'" in file.text

    @pytest.mark.parametrize(
        ("data", "place", "words"),
        [
            (b"# coding: klingon\n", (1, 11), "there is no encoding 'klingon' for Python; save the file as UTF-8"),
            (b"#\n# coding: utf-16\n", (2, 11), "there is no encoding 'utf-16' for Python"),
            (b"# coding: punycode\n" + b"a" * 900_000, (1, 11), "there is no encoding 'punycode' for Python"),
            (b"# coding: base64\n", (1, 11), "there is no encoding 'base64' for Python"),
            (b"# coding: unicode_escape\n", (1, 11), "there is no encoding 'unicode_escape' for Python"),
            (
                b"# coding: ascii\nx = '\xe9'\n",
                (2, 6),
                "this is not ASCII text (byte 21 is 0xe9, and line 1 declares asc",
            ),
            (b"# coding: utf-8\nx = '\xc3\xa9\xe9'\n", (2, 7), "and line 1 declares utf-8)"),
            (b"\xef\xbb\xbfx = '\xe9'\n", (1, 6), "and it begins as UTF-8 does); save the file as UTF-8"),
            (b"\xff\xfex\0=\0\xd8\xd8", (1, 3), "this is not UTF-16-LE text"),
            (b"x = 1\r\ny = '\0'\r\n", (2, 6), "there is a null byte, so this is no text"),
            (b"\0" * 5000, (1, 1), "there is a null byte"),
        ],
    )
    def test_what_is_no_text_is_a_fault_with_its_place(self, data: bytes, place: tuple[int, int], words: str) -> None:
        """Never an exception, and never slow."""
        fault = parse_source("a.py", data).fault

        assert fault is not None
        assert words in fault.message
        assert (fault.line, fault.column) == place


# Files that students have handed in, or could have, and a part of what each is told that no other is.
BROKEN = {
    "cut-short.ipynb": "is no notebook that can be read: Input data was truncated",
    "in-julia.ipynb": "is a notebook in julia; the exercises are in Python",
    "list.ipynb": "is no notebook that can be read: Expected `object`, got `array`",
    "not-json.ipynb": "JSON is malformed: invalid character (byte 0)",
    "of-format-2.ipynb": "is a notebook of format 2; formats 3 and 4 are read",
    "cells-are-words.ipynb": "Expected `object`, got `str`",
    "conflict.ipynb": "JSON is malformed: object keys must be strings (byte 18)",
    "lying-encoding.py": "this is not ASCII text",
    "unknown-encoding.py": "there is no encoding 'utf-9' for Python",
    "latin-1.py": "and it declares no encoding",
    "null-byte.py": "there is a null byte",
}


class TestCorpus:
    """tests/submissions/ holds broken files; each has words of its own."""

    def test_every_file_has_its_words(self) -> None:
        """None is forgotten."""
        assert {path.name for path in CORPUS.iterdir()} == set(BROKEN)

    @pytest.mark.parametrize("name", BROKEN)
    def test_each_is_told_what_is_wrong(self, name: str) -> None:
        """As a refusal or as the fault of the file."""
        try:
            (file,) = read_submission(CORPUS / name, WANTED).files
        except SubmissionError as error:
            said = str(error)
        else:
            said = file.fault.message if file.fault else ""

        assert BROKEN[name] in said


def test_a_batch_has_an_entry_per_folder_file_archive_and_repository(tmp_path: Path) -> None:
    """Called by their names without the whole ending, where that is no other's too; other files are passed over."""
    for name in (
        "ada.tar.gz",
        "ben.ZIP",
        "cleo.ipynb",
        "dora.py",
        "eve.tgz",
        "fay.tar",
        "ada.zip",
        "roster.csv",
        "x.gz",
    ):
        (tmp_path / name).touch()
    for name in ("gus.git", "hal"):
        (tmp_path / name).mkdir()

    entries = {each.path.name: each.name for each in find_entries(tmp_path)}

    assert entries == {
        "ada.tar.gz": "ada.tar.gz",
        "ada.zip": "ada.zip",
        "ben.ZIP": "ben",
        "cleo.ipynb": "cleo",
        "dora.py": "dora",
        "eve.tgz": "eve",
        "fay.tar": "fay",
        "gus.git": "gus",
        "hal": "hal",
    }


SOUND = {
    "zip": zipped(FILES),
    "tar": tarred(FILES),
    "tgz": pressed(tarred(FILES)),
    "ipynb": NOTEBOOK.encode(),
    "py": f"# coding: latin-1\n{DOUBLE}".encode(),
}


def comes_out(folder: Path, ending: str, data: bytes) -> None:
    """Read *data* and expect a submission or a refusal, in a second or two of CPU."""
    begun = time.process_time()
    with contextlib.suppress(SubmissionError):
        assert read(folder / f"a.{ending}", data).files
    assert time.process_time() - begun < 5


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a sound file in which some bytes are others, or missing, or there twice."""
    ending = draw(st.sampled_from(sorted(SOUND)))
    data = bytearray(SOUND[ending])
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        length = draw(st.integers(0, 8))
        data[at : at + length] = draw(st.binary(max_size=8) | st.just(bytes(data[:200])) | st.just(b"\xff" * 8))
    if ending == "tar" and draw(st.booleans()):
        # With a right checksum, the rest of a header is believed.
        data[148:156] = b" " * 8
        data[148:156] = b"%06o\0 " % sum(data[:512])
    return ending, bytes(data)


class TestAnyBytes:
    """Whatever the bytes are, a submission or a refusal comes out."""

    @given(found=mutated())
    @settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
    def test_of_a_changed_file(self, tmp_path_factory: pytest.TempPathFactory, found: tuple[str, bytes]) -> None:
        """Some of what is wrong is deep within."""
        comes_out(tmp_path_factory.getbasetemp(), *found)

    @given(
        ending=st.sampled_from(sorted(SOUND)),
        head=st.sampled_from([b"", b"PK\3\4", b"\x1f\x8b\x08\0"]),
        rest=st.binary(),
    )
    @settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
    def test_of_any_file(self, tmp_path_factory: pytest.TempPathFactory, ending: str, head: bytes, rest: bytes) -> None:
        """Most of it is refused at once."""
        comes_out(tmp_path_factory.getbasetemp(), ending, head + rest)

    @pytest.mark.slow
    @given(found=mutated())
    @settings(max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))
    def test_of_many_changed_files(self, tmp_path_factory: pytest.TempPathFactory, found: tuple[str, bytes]) -> None:
        """The same at length."""
        comes_out(tmp_path_factory.getbasetemp(), *found)

    @given(
        declared=st.sampled_from(sorted({*encodings.aliases.aliases.values(), "punycode", "idna", "undefined"})),
        rest=st.binary(max_size=40),
    )
    @settings(max_examples=200, deadline=None)
    def test_in_any_encoding(self, declared: str, rest: bytes) -> None:
        """Python's own list of encodings holds a few that are none of text."""
        file = parse_source("a.py", f"# coding: {declared}\n".encode() + rest)

        assert file.fault is not None or file.text
