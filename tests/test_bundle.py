"""Sealing a course: the key, the file's form, what may lie in it, and what is written of it and what is not."""

import os
import re
import shutil
import stat
import subprocess
import sys
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.authored import authored
from grader.bundle import content, envelope
from grader.bundle.content import checked_files, packed_files
from grader.bundle.envelope import Label, is_bundle, label_of, open_envelope, seal_envelope
from grader.bundle.key import KEY_VARIABLE, key_of, new_key
from grader.bundle.sealing import open_bundle, seal_course, unseal_bundle
from grader.ci.secrets import is_secret, without_secrets
from grader.cli.author import course as command
from grader.course import accepted_variants, load_course, misconceptions, reference_files, stub_files, suite_digest
from grader.errors import BundleError, CourseError
from grader.places import builtin_course
from grader.questionnaire.key import read_key
from grader.tree import Packed, below, files_in

TINY = Path(__file__).parent / "courses" / "tiny"
ASKING = Path(__file__).parent / "courses" / "asking"
KEY = key_of("gkb1_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
OTHER = key_of("gkb1_Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA")
LABEL = Label(course="täglich", digest="sha256:" + "ab" * 32)
SEALED = seal_envelope(LABEL, b"solutions " * 20, KEY)

Write = Callable[..., Path]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the small course."""
    return Path(shutil.copytree(TINY, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__")))


def bundle(path: Path, files: dict[str, bytes], *, label: Label = LABEL) -> Path:
    """Write a bundle of whatever *files*, as somebody could who has the key."""
    path.write_bytes(seal_envelope(label, packed_files(files), KEY))
    return path


class TestKey:
    """256 random bits as text, and nothing less in their place."""

    def test_a_new_key_is_256_bits_and_each_time_another(self) -> None:
        """Whatever is made is read again."""
        made = [new_key() for _ in range(50)]

        assert all(len(key_of(each)) == 32 for each in made)
        assert len(set(made)) == 50

    def test_white_space_around_it_does_not_count(self) -> None:
        """A file ends with a new line, and so does what is pasted."""
        key = new_key()

        assert key_of(f"  {key}\r\n") == key_of(key)

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", "There is no key"),
            (" \n", "There is no key"),
            ("correct horse battery staple", "A password cannot stand in"),
            ("gkb1_", "Copy it whole"),
            ("gkb1_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh", "Copy it whole"),
            ("gkb1_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8A", "Copy it whole"),
            ("gkb1_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdH!8", "Copy it whole"),
            ("gkb1_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh\u0668", "Copy it whole"),
            ("gkb1_" + "A" * 43, "not random"),
            # "Y29ycmVjdCBob3JzZ…": a sentence.
            ("gkb1_Y29ycmVjdCBob3JzZSBiYXR0ZXJ5IHN0YXBsZSAxMjM", "not random"),
        ],
    )
    def test_what_is_no_key_is_refused_without_showing_it(self, text: str, words: str) -> None:
        """Passwords, halves of keys, and what could be guessed; logs are read by others."""
        with pytest.raises(BundleError, match=words) as caught:
            key_of(text)
        assert len(text.strip()) < 6 or text.strip() not in str(caught.value)

    def test_wherever_it_stands_it_is_a_secret(self) -> None:
        """A workflow may call it something else."""
        assert is_secret(KEY_VARIABLE, "")
        assert without_secrets({"GRADE_THING": new_key(), "GRADE_NAME": "gkb1"}) == {"GRADE_NAME": "gkb1"}


class TestEnvelope:
    """The file's form: what is protected, and how it says what is wrong."""

    def test_what_was_sealed_comes_out_with_its_label(self) -> None:
        """The label can be read without the key, too."""
        assert open_envelope(SEALED, KEY, "x") == (LABEL, b"solutions " * 20)
        assert label_of(SEALED, "x") == LABEL

    def test_each_bundle_is_another(self) -> None:
        """Salt, nonce and with them all of the content differ, for the same course and key."""
        again = seal_envelope(LABEL, b"solutions " * 20, KEY)

        assert len(again) == len(SEALED)
        assert again[:18] == SEALED[:18]
        assert again[18:50] != SEALED[18:50]
        assert again[-40:] != SEALED[-40:]

    def test_nothing_of_the_content_shows(self) -> None:
        """Neither as it is nor compressed."""
        assert b"solutions" not in SEALED
        assert zlib.compress(b"solutions " * 20, 9)[2:10] not in SEALED

    def test_another_key_does_not_open_it(self) -> None:
        """It says which course this claims to be, so that one finds the key."""
        with pytest.raises(BundleError, match=r"The key does not open x, .*'t\\xe4glich' with the digest sha256:abab"):
            open_envelope(SEALED, OTHER, "x")

    @settings(max_examples=100)
    @given(st.integers(0, len(SEALED) * 8 - 1))
    def test_no_bit_can_be_changed(self, bit: int) -> None:
        """Wherever it is: magic, version, head, label, content or tag."""
        changed = bytearray(SEALED)
        changed[bit // 8] ^= 1 << bit % 8

        with pytest.raises(BundleError):
            open_envelope(bytes(changed), KEY, "x")

    @settings(max_examples=100)
    @given(st.integers(0, len(SEALED) - 1))
    def test_nothing_can_be_cut_off(self, length: int) -> None:
        """However much is left."""
        with pytest.raises(BundleError, match=r"x (is no bundle|is cut short|was changed)"):
            open_envelope(SEALED[:length], KEY, "x")

    @settings(max_examples=100)
    @given(st.binary(min_size=1, max_size=100))
    def test_nothing_can_be_added(self, more: bytes) -> None:
        """What follows the end belongs to nothing."""
        with pytest.raises(BundleError, match="was changed"):
            open_envelope(SEALED + more, KEY, "x")

    @settings(max_examples=100)
    @given(st.binary(max_size=300))
    def test_whatever_begins_like_a_bundle_is_refused(self, rest: bytes) -> None:
        """With our own words, and no other exception."""
        with pytest.raises(BundleError):
            open_envelope(SEALED[:18] + rest, KEY, "x")

    def test_the_head_of_one_bundle_does_not_fit_another(self) -> None:
        """Not even if both were sealed with the same key: a label cannot be moved."""
        other = seal_envelope(replace(LABEL, course="taeglich"), b"solutions " * 20, KEY)
        head = len(SEALED) - len(other)
        start = 16 + 2 + 32 + 12 + 32
        assert head == 0
        moved = SEALED[:start] + other[start : start + 32 + 4 + 8] + SEALED[start + 32 + 4 + 8 :]

        assert label_of(moved, "x").course == "taeglich"
        with pytest.raises(BundleError, match="was changed"):
            open_envelope(moved, KEY, "x")

    def test_another_version_is_named(self) -> None:
        """An old gradekit tells what to do about a newer file."""
        later = SEALED[:16] + b"\0\2" + SEALED[18:]

        assert is_bundle(later)
        with pytest.raises(BundleError, match="has the format 2, and this gradekit reads 1"):
            open_envelope(later, KEY, "x")

    def test_a_bomb_is_not_unpacked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whoever has the key may have packed it."""
        bomb = seal_envelope(LABEL, bytes(3 << 20), KEY)
        monkeypatch.setattr(envelope, "MAX_CONTENT_BYTES", 1 << 20)

        with pytest.raises(BundleError, match="more than 1 MiB"):
            open_envelope(bomb, KEY, "x")
        with pytest.raises(BundleError, match="Take out what the grader does not read"):
            seal_envelope(LABEL, bytes(3 << 20), KEY)

    def test_without_the_package_it_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The package is an extra."""
        monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.ciphers.aead", None)

        for action in (lambda: open_envelope(SEALED, KEY, "x"), lambda: seal_envelope(LABEL, b"", KEY)):
            with pytest.raises(BundleError, match=r"pip install 'gradekit\[seal\]'"):
                action()


class TestContent:
    """What may lie in a bundle, for whoever has the key may have packed it by hand."""

    @pytest.mark.parametrize(
        "name",
        [
            "../evil.py",
            "solutions/../../evil.py",
            "/etc/passwd",
            "solutions//a.py",
            "./solutions/a.py",
            "solutions/./a.py",
            "solutions/",
            "solutions",
            "",
            "C:\\evil.py",
            "C:evil.py",
            "solutions\\a.py",
            "solutions/a\0.py",
            "solutions/a\n.py",
            "solutions/\u202ea.py",
            "other/a.py",
            "pyproject.toml",
            "solutions/" + "a" * 300,
            "solutions" + "/a" * 50,
        ],
    )
    def test_names_lead_nowhere_but_into_a_course(self, name: str) -> None:
        """Before a single file is written."""
        with pytest.raises(BundleError):
            checked_files(packed_files({"solutions/01.py": b"", name: b"x"}), "x")

    @pytest.mark.parametrize(
        "names",
        [
            ("solutions/a.py", "solutions/A.py"),
            ("solutions/\u00e9.py", "solutions/e\u0301.py"),
            ("solutions/a", "solutions/a/b"),
        ],
    )
    def test_no_two_names_are_one_file(self, names: tuple[str, ...]) -> None:
        """On systems with other ideas of names, either."""
        with pytest.raises(BundleError):
            checked_files(packed_files(dict.fromkeys(names, b"")), "x")

    @pytest.mark.parametrize("data", [b"", b"\xc1", b"PK\3\4", msgspec.msgpack.encode({"a": 1}), packed_files({})])
    def test_what_is_no_set_of_files_is_refused(self, data: bytes) -> None:
        """As unusable input, not as a failure of ours."""
        with pytest.raises(BundleError):
            checked_files(data, "x")

    def test_so_many_files_are_no_course(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """There is a cap."""
        monkeypatch.setattr(content, "MAX_FILES", 3)

        with pytest.raises(BundleError, match="holds 4 files"):
            checked_files(packed_files({f"solutions/{number}": b"" for number in range(4)}), "x")


class TestPacked:
    """Files in memory in the place of a folder."""

    @pytest.mark.parametrize(
        "folder",
        [TINY, ASKING, pytest.param(builtin_course(), marks=pytest.mark.slow)],
        ids=["tiny", "asking", "builtin"],
    )
    def test_a_course_in_memory_is_the_course_on_disk(self, folder: Path, tmp_path: Path) -> None:
        """All that is read of it, and the digest of what decides a verdict."""
        seal_course(folder, tmp_path / "x", KEY)
        one, other = load_course(folder), load_course(open_bundle(tmp_path / "x", KEY))

        assert replace(other, packed=None, exercises_folder="", solutions_folder="") == replace(
            one, exercises_folder="", solutions_folder=""
        )
        assert suite_digest(one) == suite_digest(other)
        assert read_key(one) == read_key(other)
        assert [reference_files(one), stub_files(one)] == [reference_files(other), stub_files(other)]
        for exercise in one.exercises:
            assert misconceptions(one, exercise.name) == misconceptions(other, exercise.name)
            assert accepted_variants(one, exercise.name) == accepted_variants(other, exercise.name)
        assert authored(one, "ko")(one.title) == authored(other, "ko")(one.title)

    def test_faults_name_the_file_in_the_bundle(self) -> None:
        """As if the bundle were a folder."""
        files = {name: path.read_bytes() for name, path in below(TINY) if path.is_file()}
        del files["solutions/01_warmup.py"]

        with pytest.raises(CourseError, match=r"x\.sealed/solutions/01_warmup\.py, which is not there"):
            load_course(Packed(files, "x.sealed"))

    def test_it_is_read_as_a_path_is(self) -> None:
        """Names, text, order, and what is not there."""
        tree = Packed({"a/b/c.py": b"x\r\ny\n", "a/b.py": b"", "a/d/e.py": b"", "a.py": b""}, "/w")
        file = tree / "a" / "b" / "c.py"

        assert (str(file), file.name, file.stem, file.suffix) == ("/w/a/b/c.py", "c.py", "c", ".py")
        assert str(file.parent.parent) == "/w/a"
        assert (file.is_file(), (tree / "a").is_file(), tree.is_file()) == (True, False, False)
        assert (file.read_text("utf-8"), file.read_bytes()) == ("x\ny\n", b"x\r\ny\n")
        assert [each.name for each in files_in(tree / "a", ".py")] == ["b.py"]
        assert [name for name, _ in below(tree / "a")] == ["b/c.py", "b.py", "d/e.py"]
        assert files_in(tree / "nowhere", ".py") == []
        with pytest.raises(FileNotFoundError, match="/w/a/x"):
            (tree / "a/x").read_bytes()

    def test_what_shows_it_shows_no_content(self) -> None:
        """A traceback may."""
        assert "secret" not in repr(Packed({"a": b"secret"}, "/w"))


class TestSealing:
    """From a folder to a bundle and back, whole or not at all."""

    def test_what_is_unsealed_is_what_was_sealed(self, tiny: Path, tmp_path: Path) -> None:
        """The two folders of a course, without byte code, for the owner alone."""
        (tiny / "solutions" / "__pycache__").mkdir()
        (tiny / "solutions" / "__pycache__" / "x.pyc").write_bytes(b"x")
        (tiny / "notes.txt").write_text("the author's own")
        sealed = seal_course(tiny, tmp_path / "x", KEY)
        unsealed = unseal_bundle(tmp_path / "x", tmp_path / "out", KEY)

        shutil.rmtree(tiny / "solutions" / "__pycache__")
        (tiny / "notes.txt").unlink()
        assert sealed == unsealed == Label(course="tiny", digest=suite_digest(load_course(tiny)))
        assert {name: path.is_file() and path.read_bytes() for name, path in below(tiny)} == {
            name: path.is_file() and path.read_bytes() for name, path in below(tmp_path / "out")
        }
        assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700

    @pytest.mark.parametrize(
        ("file", "text"),
        [
            ("exercises/course.toml", "no toml"),
            ("solutions/01_warmup.py", None),
            ("solutions/01_warmup.py", "def"),
            ("solutions/hidden/test_01_warmup.py", "def"),
            ("solutions/hidden/conftest.py", "def"),
            ("solutions/misconceptions/double/in_place.py", "x = 1"),
            ("solutions/accepted/double/other.py", "x = 1"),
            ("solutions/questionnaire.toml", "no toml"),
            ("solutions/locale/ko.po", "no catalogue"),
        ],
    )
    def test_what_is_broken_is_not_sealed(self, tiny: Path, tmp_path: Path, file: str, text: str | None) -> None:
        """It is said now, and not in every student's run."""
        target = tiny / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text) if text is not None else target.unlink()

        with pytest.raises(CourseError, match=re.escape(str(target))):
            seal_course(tiny, tmp_path / "x", KEY)
        assert sorted(each.name for each in tmp_path.iterdir()) == ["course"]

    @pytest.mark.parametrize(
        "names",
        [("a\\b.txt",), ("README.md", "Readme.md"), ("\u00e9", "e\u0301"), ("a\nb",), ("x/" * 40 + "x",)],
    )
    def test_what_nobody_could_open_is_not_sealed(self, tiny: Path, tmp_path: Path, names: tuple[str, ...]) -> None:
        """It is said of the file, and before anything is written."""
        for name in names:
            (tiny / "exercises" / name).parent.mkdir(parents=True, exist_ok=True)
            (tiny / "exercises" / name).write_text("x")

        with pytest.raises(CourseError, match=r"The course cannot be sealed.*exercises/"):
            seal_course(tiny, tmp_path / "x", KEY)
        assert not (tmp_path / "x").exists()

    @pytest.mark.parametrize(
        ("make", "words"),
        [
            (lambda path: path.symlink_to("/etc/passwd"), "leads out of the course"),
            (lambda path: path.symlink_to("/etc"), "leads out of the course"),
            (lambda path: path.symlink_to("../../beside"), "leads out of the course"),
            (lambda path: path.symlink_to("nowhere"), "link to nowhere"),
            (lambda path: path.symlink_to("../solutions"), "link to a folder"),
            (os.mkfifo, "no file that could be sealed"),
        ],
    )
    def test_links_out_and_what_is_no_file_are_not_sealed(
        self, tiny: Path, tmp_path: Path, make: Callable[[Path], None], words: str
    ) -> None:
        """Neither somebody's own files nor a pipe that is waited for; a link within the course is its file."""
        (tiny / "exercises" / "within").symlink_to("course.toml")
        seal_course(tiny, tmp_path / "x", KEY)
        within = open_bundle(tmp_path / "x", KEY) / "exercises/within"
        assert within.read_bytes() == (tiny / "exercises" / "course.toml").read_bytes()

        make(tiny / "exercises" / "odd")
        with pytest.raises(CourseError, match=rf"exercises/odd is .*{words}"):
            seal_course(tiny, tmp_path / "y", KEY)
        assert not (tmp_path / "y").exists()

    def test_an_older_bundle_is_replaced_and_nothing_else(self, tiny: Path, tmp_path: Path) -> None:
        """A slip of the hand costs nobody a file."""
        out = tmp_path / "x"
        seal_course(tiny, out, OTHER)
        seal_course(tiny, out, KEY)
        assert load_course(open_bundle(out, KEY)).name == "tiny"

        out.write_text("my thesis")
        with pytest.raises(BundleError, match="is no bundle; give another name"):
            seal_course(tiny, out, KEY)
        assert out.read_text() == "my thesis"
        with pytest.raises(BundleError, match="lies in the course"):
            seal_course(tiny, tiny / "exercises" / "x", KEY)
        with pytest.raises(BundleError, match="There is no folder"):
            seal_course(tiny, tmp_path / "nowhere" / "x", KEY)

    def test_unsealing_overwrites_nothing(self, tiny: Path, tmp_path: Path) -> None:
        """Nor does it go through a link."""
        seal_course(tiny, tmp_path / "x", KEY)
        (tmp_path / "link").symlink_to("nowhere")
        (tmp_path / "empty").mkdir()

        for name in ("course", "x", "link", "empty"):
            with pytest.raises(BundleError, match="is there already"):
                unseal_bundle(tmp_path / "x", tmp_path / name, KEY)
        with pytest.raises(BundleError, match="There is no folder"):
            unseal_bundle(tmp_path / "x", tmp_path / "a" / "b", KEY)
        assert sorted(each.name for each in tmp_path.iterdir()) == ["course", "empty", "link", "x"]

    def test_of_a_bundle_that_does_not_open_nothing_is_written(self, tiny: Path, tmp_path: Path) -> None:
        """Wrong key, cut, changed, hostile or empty."""
        path = tmp_path / "x"
        seal_course(tiny, path, KEY)
        sound = path.read_bytes()
        hostile = seal_envelope(LABEL, packed_files({"solutions/a.py": b"", "../evil.py": b""}), KEY)
        for data, key in ((sound, OTHER), (sound[:-1], KEY), (sound[:-1] + b"\0", KEY), (hostile, KEY), (b"", KEY)):
            path.write_bytes(data)
            with pytest.raises(BundleError):
                unseal_bundle(path, tmp_path / "out", key)

        assert sorted(each.name for each in tmp_path.iterdir()) == ["course", "x"]

    def test_a_disk_that_fails_leaves_no_half_course(
        self, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What was begun is removed."""
        seal_course(tiny, tmp_path / "x", KEY)
        written = Path.write_bytes

        def failing(path: Path, data: bytes) -> int:
            if path.name == "course.toml":
                raise OSError(28, "No space left on device")
            return written(path, data)

        monkeypatch.setattr(Path, "write_bytes", failing)
        with pytest.raises(BundleError, match="No space left"):
            unseal_bundle(tmp_path / "x", tmp_path / "out", KEY)
        assert sorted(each.name for each in tmp_path.iterdir()) == ["course", "x"]

    def test_a_label_must_be_true(self, tiny: Path, tmp_path: Path) -> None:
        """Of whoever has the key, too: it is what people choose a bundle by."""
        files = {name: path.read_bytes() for name, path in below(tiny) if path.is_file()}
        digest = suite_digest(load_course(tiny))

        assert open_bundle(bundle(tmp_path / "x", files, label=Label(course="tiny", digest=digest)), KEY)
        for label in (Label(course="other", digest=digest), replace(LABEL, course="tiny")):
            with pytest.raises(BundleError, match="another course than its label says"):
                open_bundle(bundle(tmp_path / "x", files, label=label), KEY)

    def test_another_bundle_of_the_same_key_is_refused_by_its_digest(self, tiny: Path, tmp_path: Path) -> None:
        """That of last term, say, which asked for less."""
        old = seal_course(tiny, tmp_path / "x", KEY)
        (tiny / "exercises" / "course.toml").write_text((tiny / "exercises" / "course.toml").read_text() + "\n# new")
        new = seal_course(tiny, tmp_path / "y", KEY)

        assert old.course == new.course
        assert open_bundle(tmp_path / "y", KEY, digest=new.digest)
        with pytest.raises(BundleError, match=rf"'tiny' with the digest {old.digest}, and not .*, {new.digest}\."):
            open_bundle(tmp_path / "x", KEY, digest=new.digest)

    def test_a_course_that_is_broken_is_named_with_its_file(self, tmp_path: Path) -> None:
        """As the author's failure."""
        with pytest.raises(CourseError, match=r"x/exercises/course\.toml: a course needs this file"):
            open_bundle(bundle(tmp_path / "x", {"solutions/a.py": b""}), KEY)

    def test_what_cannot_be_read_is_said(self, tmp_path: Path) -> None:
        """A bundle that is not there, and a folder."""
        for name in ("nowhere", "."):
            with pytest.raises(BundleError, match="cannot be read"):
                open_bundle(tmp_path / name, KEY)


class TestCommands:
    """What an author types."""

    def test_from_key_to_course_and_back(self, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The key is in a file of its owner's and in a variable, and is never printed."""
        run = CliRunner().invoke
        key, out, back = (str(tmp_path / name) for name in ("key", "x", "back"))
        made = run(command, ["key", "--out", key])
        monkeypatch.setenv(KEY_VARIABLE, Path(key).read_text())
        sealed = run(command, ["seal", str(tiny), "--out", out])
        unsealed = run(command, ["unseal", out, "--out", back])

        assert [each.exit_code for each in (made, sealed, unsealed)] == [0, 0, 0]
        assert stat.S_IMODE(Path(key).stat().st_mode) == 0o600
        assert Path(key).read_text().strip() not in made.output + sealed.output + unsealed.output
        digest = suite_digest(load_course(tiny))
        assert f"course tiny\ndigest {digest}" in sealed.output
        assert f"course tiny\ndigest {digest}" in unsealed.output
        again = run(command, ["key", "--out", key])
        assert isinstance(again.exception, BundleError)
        assert "may be the only copy" in str(again.exception)

    def test_a_key_is_printed_when_no_file_is_named(self) -> None:
        """And nothing else, for a pipe."""
        assert len(key_of(CliRunner().invoke(command, ["key"]).output)) == 32

    def test_no_key_no_bundle(self, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nothing is written."""
        monkeypatch.delenv(KEY_VARIABLE, raising=False)
        done = CliRunner().invoke(command, ["seal", str(tiny), "--out", str(tmp_path / "x")])

        assert isinstance(done.exception, BundleError)
        assert not (tmp_path / "x").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can close itself")
def test_a_process_can_close_its_memory() -> None:
    """The kernel says so."""
    program = (
        "import ctypes, grader.hiding as h; get = lambda: ctypes.CDLL(None).prctl(3, 0, 0, 0, 0); "
        "before = get(); h.close_memory(); print(before, get())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=os.environ)

    assert done.stdout.split() == ["1", "0"]
