"""Many submissions at once: real workers, real files, what is written, and what is not graded twice."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from grader.entries import find_entries
from grader.errors import SubmissionError
from grader.grade import Assignment, LatePolicy
from grader.gradebook.book import open_book
from grader.gradebook.reading import assignments, grades
from grader.gradebook.recording import set_assignment
from grader.records import write_json_whole

GRADE = str(Path(sys.executable).with_name("grade"))
COURSE = Path(__file__).parent / "courses" / "tiny"
BWRAP = shutil.which("bwrap")
UNSEALING = [str(BWRAP), "--dev-bind", "/", "/", "--ro-bind", "/bin/false", str(BWRAP), "--"]
RIGHT = "def double(x):\n    return 2 * x\n"


@pytest.fixture
def submissions(tmp_path: Path) -> Path:
    """Three submissions to a course with one exercise: right, wrong, and one that ends its process."""
    folder = tmp_path / "submissions"
    for name, text in (
        ("ada", RIGHT),
        ("ben", "def double(x):\n    return x * x\n"),
        ("eve", "import os\n\ndef double(x):\n    os._exit(0)\n"),
    ):
        (folder / name).mkdir(parents=True)
        (folder / name / "01_warmup.py").write_text(text, encoding="utf-8")
    return folder


def batch(submissions: Path, *options: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Grade *submissions* into the folder ``out`` beside them."""
    command = [*before, GRADE, "batch", str(submissions), "--out", str(submissions.parent / "out")]
    return subprocess.run(
        [*command, "--course", str(COURSE), *options], capture_output=True, text=True, timeout=120, check=False
    )


def result_of(submissions: Path, name: str) -> dict[str, Any]:
    """Read what was written for one of them."""
    found: dict[str, Any] = json.loads((submissions.parent / "out" / f"{name}.json").read_bytes())
    return found


class TestEntries:
    """What counts as a submission, and what it is called."""

    def test_folders_and_files_are_entries_by_their_names(self, tmp_path: Path) -> None:
        """Hidden things, caches and other files are passed over."""
        for name in ("ben", ".git", "__pycache__"):
            (tmp_path / name).mkdir()
        for name in ("ada.py", "roster.csv"):
            (tmp_path / name).touch()

        assert [(each.name, each.path.name) for each in find_entries(tmp_path)] == [("ada", "ada.py"), ("ben", "ben")]

    def test_no_two_results_share_a_file(self, tmp_path: Path) -> None:
        """Neither with each other, on any file system, nor with the summary."""
        (tmp_path / "ada").mkdir()
        for name in ("ada.py", "ADA.py", "summary.py"):
            (tmp_path / name).touch()

        names = [each.name for each in find_entries(tmp_path)]

        assert len({name.casefold() for name in names}) == 4
        assert "summary" not in names

    def test_a_folder_without_submissions_is_refused(self, tmp_path: Path) -> None:
        """The message says what is wanted."""
        with pytest.raises(SubmissionError, match="one sub-folder or"):
            find_entries(tmp_path)


class TestBatch:
    """The command."""

    def test_every_submission_gets_its_own_result(self, submissions: Path) -> None:
        """Whatever the scores, the batch is done and exits with 0."""
        done = batch(submissions, "--seed", "1", "--unsealed")

        assert done.returncode == 0, done.stderr
        verdicts = {name: result_of(submissions, name)["verdict"] for name in ("ada", "ben", "eve")}
        assert verdicts == {"ada": "accepted", "ben": "wrong_answer", "eve": "crashed"}
        summary = json.loads((submissions.parent / "out" / "summary.json").read_bytes())
        assert [each["submission"] for each in summary["submissions"]] == ["ada", "ben", "eve"]
        assert summary["regrade"] == []

    @pytest.mark.slow
    def test_an_unreadable_submission_costs_only_itself(self, submissions: Path) -> None:
        """It has a result with the reason."""
        (submissions / "nil").mkdir()

        assert batch(submissions, "--unsealed").returncode == 0

        assert result_of(submissions, "nil")["verdict"] == "load_error"
        assert "looks like an exercise" in result_of(submissions, "nil")["notes"][0]
        assert result_of(submissions, "ada")["verdict"] == "accepted"

    def test_a_folder_of_results_among_the_submissions_is_refused(self, submissions: Path) -> None:
        """The next run would take it for somebody's."""
        out = submissions / "out"
        command = [GRADE, "batch", str(submissions), "--out", str(out), "--course", str(COURSE)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

        assert done.returncode == 2
        assert "another --out" in done.stderr
        assert not out.exists()

    @pytest.mark.slow
    def test_when_it_was_handed_in_is_noted_later_too(self, submissions: Path) -> None:
        """Nothing is graded for it, and lateness counts from then on."""
        roster = submissions.parent / "roster.csv"
        roster.write_text("login,submitted\nada,2026-11-03T10:00+00:00\nben,\neve,\n", encoding="utf-8")
        batch(submissions, "--unsealed")
        with open_book(submissions.parent / "out") as book:
            due = datetime(2026, 11, 2, 12, tzinfo=UTC)
            set_assignment(book, Assignment(name="tiny", course="tiny", due=due, late=LatePolicy(percent=10)))

        done = batch(submissions, "--unsealed", "--roster", str(roster))

        assert "0 graded" in done.stderr
        with open_book(submissions.parent / "out") as book:
            (ada,) = grades(book, "tiny", student="ada")
        assert ada.late == timedelta(hours=22)
        assert ada.score
        assert ada.grade == pytest.approx(0.9 * ada.score)

    @pytest.mark.slow
    def test_a_few_exercises_are_an_assignment_of_their_own(self, submissions: Path) -> None:
        """The grades of the whole stay as they are."""
        batch(submissions, "--unsealed")
        batch(submissions, "--unsealed", "--exercise", "double")

        with open_book(submissions.parent / "out") as book:
            assert [each.name for each in assignments(book)] == ["tiny", "tiny: double"]

    @pytest.mark.slow
    @pytest.mark.skipif(os.geteuid() != 0, reason="only root can take away what root may read")
    def test_what_the_grader_cannot_read_costs_nobody_a_point(self, submissions: Path) -> None:
        """It is listed for a regrade."""
        (submissions / "ada" / "01_warmup.py").chmod(0)
        confined = ("capsh", "--drop=cap_dac_override,cap_dac_read_search", "--", "-c", 'exec "$@"', "sh")
        if shutil.which("capsh") is None:
            pytest.skip("capsh, which takes the right to read all away, is not installed")

        done = batch(submissions, "--unsealed", before=confined)

        assert done.returncode == 0, done.stderr
        assert "The grader failed on 1: ada" in done.stderr
        found = result_of(submissions, "ada")
        assert (found["verdict"], found["score"]) == ("judge_error", None)

    def test_what_has_not_changed_is_not_graded_again(self, submissions: Path) -> None:
        """A second run grades the changed submission with the same inputs, and no other."""
        batch(submissions, "--unsealed")
        before = result_of(submissions, "ada")
        (submissions / "ben" / "01_warmup.py").write_text(RIGHT, encoding="utf-8")

        done = batch(submissions, "--unsealed")

        assert "1 graded" in done.stderr
        assert "2 unchanged and kept" in done.stderr
        assert result_of(submissions, "ada") == before
        assert result_of(submissions, "ben")["verdict"] == "accepted"
        assert result_of(submissions, "ben")["trust"]["seed"] == before["trust"]["seed"]

    @pytest.mark.slow
    def test_fresh_grades_all_again(self, submissions: Path) -> None:
        """Nothing is kept."""
        batch(submissions, "--unsealed")

        assert "3 graded" in batch(submissions, "--unsealed", "--fresh").stderr

    @pytest.mark.skipif(BWRAP is None, reason="bubblewrap, which this test takes away, is not installed")
    def test_less_than_a_full_seal_is_refused(self, submissions: Path) -> None:
        """The message names what is missing and how to get it, and nothing is graded."""
        done = batch(submissions, before=tuple(UNSEALING))

        assert done.returncode == 2
        assert "bwrap" in done.stderr
        assert "apt install bubblewrap" in done.stderr
        assert not (submissions.parent / "out" / "ada.json").exists()

    @pytest.mark.skipif(BWRAP is None, reason="bubblewrap, which this test takes away, is not installed")
    @pytest.mark.slow
    def test_unsealed_grades_all_the_same_and_says_so(self, submissions: Path) -> None:
        """Each result lists the layers that there were."""
        done = batch(submissions, "--unsealed", before=tuple(UNSEALING))

        assert done.returncode == 0, done.stderr
        assert "bwrap" not in result_of(submissions, "ada")["trust"]["isolation"]
        assert "trust.isolation" in done.stderr

    def test_an_interrupted_batch_goes_on_where_it_stopped(self, submissions: Path) -> None:
        """Ctrl-C leaves whole results only, and the next run does the rest."""
        (submissions / "zoe").mkdir()
        slow = "import time\n\ndef double(x):\n    time.sleep(60)\n"
        (submissions / "zoe" / "01_warmup.py").write_text(slow, encoding="utf-8")
        command = [GRADE, "batch", str(submissions), "--out", str(submissions.parent / "out"), "--course", str(COURSE)]
        with subprocess.Popen([*command, "--unsealed", "--jobs", "1"], stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            for line in process.stderr:
                if "eve" in line:
                    break
            time.sleep(0.1)
            process.send_signal(signal.SIGINT)
            process.stderr.read()
        assert process.returncode == 130
        written = sorted(path.name for path in (submissions.parent / "out").glob("*.json"))
        assert written == ["ada.json", "ben.json", "eve.json", "run.json"]

        (submissions / "zoe" / "01_warmup.py").write_text(RIGHT, encoding="utf-8")
        done = batch(submissions, "--unsealed")

        assert "1 graded" in done.stderr
        assert result_of(submissions, "zoe")["verdict"] == "accepted"


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    """There is an error with a way out, and no half of a file."""
    path = tmp_path / "gone" / "result.json"

    with pytest.raises(SubmissionError, match="cannot be written"):
        write_json_whole(path, {"score": 1})

    assert not list(tmp_path.rglob("*.json*"))
