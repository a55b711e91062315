"""Submissions: what a student handed in, from a folder or a file to a value."""

import os
from pathlib import Path

import pytest

from grader.containers.member import MAX_FILES
from grader.errors import SubmissionError
from grader.model import Submission
from grader.submission import read_submission

WANTED = ("double", "train", "01_first.py", "02_second.py")
DOUBLE = "def double(x): return 2 * x\n"


def folder_of(path: Path, files: dict[str, str | bytes]) -> Path:
    """Write *files* into *path* and return it."""
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def names(submission: Submission) -> list[str]:
    """Return the names of the files in their order."""
    return [file.name for file in submission.files]


class TestFolders:
    """A folder is a submission: its Python files, wherever they lie in it."""

    def test_python_files_are_read_also_from_folders(self, tmp_path: Path) -> None:
        """With names from the submission's own folder on."""
        folder_of(tmp_path, {"01_first.py": DOUBLE, "more/02_second.py": "x = 1", "notes.txt": "no code"})

        assert names(read_submission(tmp_path, WANTED)) == ["01_first.py", "more/02_second.py"]

    @pytest.mark.parametrize(
        "folder", [".git", ".venv", ".ipynb_checkpoints", "__pycache__", "venv", "node_modules", "a/site-packages"]
    )
    def test_hidden_folders_and_those_of_tools_are_passed_over(self, tmp_path: Path, folder: str) -> None:
        """They hold other people's code."""
        folder_of(tmp_path, {"01_first.py": DOUBLE, f"{folder}/other.py": DOUBLE})

        assert names(read_submission(tmp_path, WANTED)) == ["01_first.py"]

    def test_hidden_files_are_passed_over(self, tmp_path: Path) -> None:
        """Editors and systems leave them behind."""
        folder_of(tmp_path, {"01_first.py": DOUBLE, "._01_first.py": b"\0\5\x16\7"})

        assert names(read_submission(tmp_path, WANTED)) == ["01_first.py"]

    def test_a_file_that_is_no_text_does_not_cost_the_others(self, tmp_path: Path) -> None:
        """It is kept as a file with a fault."""
        folder_of(tmp_path, {"01_first.py": DOUBLE, "02_second.py": b"x = '\xff'"})

        good, bad = read_submission(tmp_path, WANTED).files

        assert good.fault is None
        assert bad.fault is not None
        assert "not UTF-8" in bad.fault.message

    def test_a_file_that_is_no_python_does_not_cost_the_others(self, tmp_path: Path) -> None:
        """Likewise."""
        folder_of(tmp_path, {"01_first.py": "def double(x", "02_second.py": "def train(): pass"})

        assert [file.fault is None for file in read_submission(tmp_path, WANTED).files] == [False, True]

    def test_a_folder_of_more_files_than_anyone_writes_is_refused(self, tmp_path: Path) -> None:
        """It is the wrong folder."""
        folder_of(tmp_path, {f"file_{number}.py": "" for number in range(MAX_FILES + 1)})

        with pytest.raises(SubmissionError, match="more than 200 Python files and notebooks"):
            read_submission(tmp_path, WANTED)

    def test_a_name_that_is_no_utf8_is_made_readable(self, tmp_path: Path) -> None:
        """Archives from old systems hold such names, and everything later sends and stores them."""
        path = os.fsencode(tmp_path) + b"/\xfcbung.py"
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a Path cannot be made of it
            file.write(DOUBLE)

        submission = read_submission(tmp_path, WANTED)

        assert names(submission) == ["\\xfcbung.py"]
        assert submission.digest.startswith("sha256:")


class TestLinks:
    """Links and pipes bring nothing in from outside."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """A submission beside a file and a folder that are not its own."""
        folder_of(tmp_path, {"secret.py": "def train(): pass", "outside/secret.py": "x = 1"})
        return folder_of(tmp_path / "work", {"01_first.py": DOUBLE})

    def test_a_link_that_leads_out_is_passed_over(self, folder: Path) -> None:
        """It could show anything of the machine's."""
        (folder / "02_second.py").symlink_to("../secret.py")
        (folder / "more").symlink_to("../outside")

        assert names(read_submission(folder, WANTED)) == ["01_first.py"]

    def test_a_link_that_stays_inside_is_followed(self, folder: Path) -> None:
        """It is one of the student's own files."""
        (folder / "02_second.py").symlink_to("01_first.py")

        assert names(read_submission(folder, WANTED)) == ["01_first.py", "02_second.py"]

    @pytest.mark.parametrize("target", ["02_second.py", "not_there.py"], ids=["itself", "nothing"])
    def test_a_link_that_leads_nowhere_is_passed_over(self, folder: Path, target: str) -> None:
        """To itself, or to nothing."""
        (folder / "02_second.py").symlink_to(target)

        assert names(read_submission(folder, WANTED)) == ["01_first.py"]

    def test_a_pipe_is_passed_over(self, folder: Path) -> None:
        """Reading it would wait for ever."""
        os.mkfifo(folder / "02_second.py")

        assert names(read_submission(folder, WANTED)) == ["01_first.py"]

    def test_a_folder_named_like_a_file_is_a_folder(self, folder: Path) -> None:
        """What is in it counts."""
        folder_of(folder, {"package.py/inner.py": "x = 1"})

        assert names(read_submission(folder, WANTED)) == ["01_first.py", "package.py/inner.py"]


class TestRecognising:
    """What does not look like an exercise of the course is refused at once."""

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("01_first.py", ""),
            ("sub/01_first.py", ""),
            ("01_first.py", "def double(x"),
            ("mine.py", DOUBLE),
            ("mine.py", "double = lambda x: 2 * x"),
            ("mine.py", "from helpers import twice as double"),
            ("mine.py", "if True:\n    def double(x): return 2 * x"),
            ("mine.py", "class double: pass"),
            ("mine.py", "async def double(x): pass"),
        ],
    )
    def test_a_file_of_a_unit_or_a_name_of_an_exercise_is_recognised(
        self, tmp_path: Path, name: str, text: str
    ) -> None:
        """However the name is bound."""
        assert names(read_submission(folder_of(tmp_path, {name: text}), WANTED)) == [name]

    @pytest.mark.parametrize(
        "files",
        [{}, {"notes.txt": "double"}, {"mine.py": "x = 1"}, {"mine.py": "double(3)"}, {"mine.py": "def double("}],
    )
    def test_anything_else_is_refused(self, tmp_path: Path, files: dict[str, str | bytes]) -> None:
        """With what to do about it."""
        with pytest.raises(SubmissionError, match="looks like an exercise of this course"):
            read_submission(folder_of(tmp_path, files), WANTED)

    def test_a_place_that_is_not_there_is_refused(self, tmp_path: Path) -> None:
        """By name."""
        with pytest.raises(SubmissionError, match=r"There is no file or folder '.*nowhere'"):
            read_submission(tmp_path / "nowhere", WANTED)

    def test_a_file_of_another_kind_is_refused(self, tmp_path: Path) -> None:
        """With what would do."""
        folder_of(tmp_path, {"work.docx": "double"})

        with pytest.raises(SubmissionError, match=r"nothing that can be judged; give the folder .* a \.py or"):
            read_submission(tmp_path / "work.docx", WANTED)


class TestSingleFiles:
    """A single file is a submission too."""

    def test_a_file_is_read_under_its_own_name(self, tmp_path: Path) -> None:
        """And the submission is called after it."""
        submission = read_submission(folder_of(tmp_path, {"mine.py": DOUBLE}) / "mine.py", WANTED)

        assert (submission.name, names(submission)) == ("mine", ["mine.py"])

    @pytest.mark.parametrize("name", ["01_first.py", "mine.py"])
    def test_a_file_that_is_broken_says_where_whatever_its_name(self, tmp_path: Path, name: str) -> None:
        """Its author learns the place, not that there is no exercise in it."""
        (file,) = read_submission(folder_of(tmp_path, {name: b"x = 1\ny = '\xff'"}) / name, WANTED).files

        assert file.fault is not None
        assert (file.fault.line, file.fault.column) == (2, 6)
        assert "not UTF-8" in file.fault.message


class TestNamesAndDigests:
    """A submission has a name and a digest over its names and texts."""

    def test_the_name_is_that_of_the_folder_or_the_one_given(self, tmp_path: Path) -> None:
        """Given names win."""
        folder = folder_of(tmp_path / "ada", {"01_first.py": DOUBLE})

        assert read_submission(folder, WANTED).name == "ada"
        assert read_submission(folder, WANTED, name="grace").name == "grace"

    def test_the_digest_depends_on_names_and_texts_alone(self, tmp_path: Path) -> None:
        """Not on where the folder lies or what it is called."""
        first = read_submission(folder_of(tmp_path / "a", {"01_first.py": DOUBLE}), WANTED)
        second = read_submission(folder_of(tmp_path / "b", {"01_first.py": DOUBLE, "notes.txt": "x"}), WANTED)

        assert first.digest == second.digest

    @pytest.mark.parametrize(
        "files",
        [
            {"01_first.py": DOUBLE + "\n"},
            {"mine.py": DOUBLE},
            {"01_first.py": DOUBLE, "more.py": ""},
        ],
        ids=["text", "name", "another file"],
    )
    def test_another_submission_has_another_digest(self, tmp_path: Path, files: dict[str, str | bytes]) -> None:
        """Every name and every byte of text counts."""
        first = read_submission(folder_of(tmp_path / "a", {"01_first.py": DOUBLE}), WANTED)

        assert read_submission(folder_of(tmp_path / "b", files), WANTED).digest != first.digest


class TestOrder:
    """A file that others import is loaded before them."""

    @pytest.mark.parametrize(
        "statement",
        ["import z_helpers", "from z_helpers import a", "import z_helpers.part as p", "if 1: import z_helpers"],
    )
    def test_what_is_imported_comes_first(self, tmp_path: Path, statement: str) -> None:
        """However it is imported."""
        folder_of(tmp_path, {"01_first.py": f"{statement}\n{DOUBLE}", "z_helpers.py": "a = 1"})

        assert names(read_submission(tmp_path, WANTED)) == ["z_helpers.py", "01_first.py"]

    def test_a_chain_of_imports_is_followed(self, tmp_path: Path) -> None:
        """The last link first."""
        folder_of(tmp_path, {"01_first.py": "import b", "b.py": "import c", "c.py": "", "a.py": ""})

        assert names(read_submission(tmp_path, WANTED)) == ["c.py", "b.py", "01_first.py", "a.py"]

    def test_files_that_import_each_other_are_all_there(self, tmp_path: Path) -> None:
        """Some order is found, and none is lost."""
        folder_of(tmp_path, {"01_first.py": "import b", "b.py": "import c", "c.py": "import b\nimport b"})

        assert sorted(names(read_submission(tmp_path, WANTED))) == ["01_first.py", "b.py", "c.py"]

    def test_otherwise_names_decide(self, tmp_path: Path) -> None:
        """As in the course."""
        folder_of(tmp_path, {"02_second.py": "import torch", "01_first.py": "from . import x", "a/03.py": ""})

        assert names(read_submission(tmp_path, WANTED)) == ["01_first.py", "02_second.py", "a/03.py"]

    def test_a_warning_of_the_parser_is_no_trouble(self, tmp_path: Path) -> None:
        """Not even where warnings are errors, as they are here."""
        folder_of(tmp_path, {"mine.py": f"x = '\\d'\n{DOUBLE}"})

        assert names(read_submission(tmp_path, WANTED)) == ["mine.py"]
