"""Layouts of downloads: whose files are whose, where it says so, and what is refused."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from grader.entries import Entry, find_entries, match_entries, read_entry
from grader.errors import SubmissionError
from grader.roster import read_roster

WANTED = ("01_warmup.py", "double")
RIGHT = "def double(x):\n    return 2 * x\n"


def lay(folder: Path, *names: str, text: str = RIGHT) -> Path:
    """Write a file of each name into *folder*."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def by_name(entries: list[Entry]) -> dict[str, Entry]:
    """Return *entries* by their names."""
    return {each.name: each for each in entries}


class TestCanvas:
    """All files of all students in one folder."""

    def test_files_of_a_student_belong_together(self, tmp_path: Path) -> None:
        """Numbers before the original name are Canvas's, and the name under which it was handed in is kept."""
        lay(
            tmp_path,
            "doeann_511_9001_01_warmup.py",
            "doeann_511_9002_helper_2_3_x.py",
            "liben_LATE_512_9003_notes.pdf",
            "liben_LATE_512_9004_01_warmup.py",
            "ö_513_9005_01_warmup.py",
            "doeann_511_text.html",
        )

        entries = by_name(find_entries(tmp_path))

        assert {name: [own for own, _ in each.files] for name, each in entries.items()} == {
            "doeann_511": ["01_warmup.py", "helper_2_3_x.py"],
            "liben_512": ["01_warmup.py", "notes.pdf"],
            "ö_513": ["01_warmup.py"],
        }
        assert [each.late for each in entries.values()] == [False, True, False]
        assert entries["doeann_511"].student.lms_id == "511"

    def test_a_file_handed_in_again_has_its_own_name_again(self, tmp_path: Path) -> None:
        """Only where a unit is called so and no file has the name; of several the last one wins."""
        lay(tmp_path, "a_1_9001_01_warmup-1.py", "a_1_9003_01_warmup-12.py", "a_1_9002_part-1.py")
        lay(tmp_path, "b_2_9004_01_warmup-1.py", "b_2_9005_01_warmup.py")

        first, second = (read_entry(each, WANTED) for each in find_entries(tmp_path))

        assert {file.name for file in first.files} == {"01_warmup-1.py", "01_warmup.py", "part-1.py"}
        assert {file.name for file in second.files} == {"01_warmup-1.py", "01_warmup.py"}

    def test_notebooks_and_archives_are_read_too(self, tmp_path: Path) -> None:
        """A lone archive is the submission."""
        import zipfile

        with zipfile.ZipFile(tmp_path / "a_1_2_work-1.zip", "w") as archive:
            archive.writestr("01_warmup.py", RIGHT)

        (entry,) = find_entries(tmp_path)

        assert [file.name for file in read_entry(entry, WANTED).files] == ["01_warmup.py"]

    def test_anonymous_students_have_codes(self, tmp_path: Path) -> None:
        """A code is no number of Canvas's."""
        lay(tmp_path, "anon_Ab12c_9001_01_warmup.py", "LATE_anon_Zz9_9002_01_warmup.py")

        entries = by_name(find_entries(tmp_path))

        assert set(entries) == {"anon_Ab12c", "anon_Zz9"}
        assert entries["anon_Zz9"].late
        assert entries["anon_Zz9"].student.lms_id == ""

    def test_whoever_handed_in_no_code_costs_nobody_else(self, tmp_path: Path) -> None:
        """They have an entry, which cannot be read and says why."""
        lay(tmp_path, "a_1_9001_01_warmup.py", "b_2_9002_essay.docx")

        good, bad = find_entries(tmp_path)

        assert read_entry(good, WANTED).name == "a_1"
        with pytest.raises(SubmissionError, match=r"looks like an exercise of this course: 'essay\.docx'"):
            read_entry(bad, WANTED)

    def test_what_almost_is_a_layout_is_not_taken_for_a_plain_folder(self, tmp_path: Path) -> None:
        """The message names what does not fit; asked for by name, the plain layout takes all."""
        lay(tmp_path, "a_1_9001_x.py", "b_2_9002_x.py", "extra.py")

        with pytest.raises(SubmissionError, match=r"'extra.py'.*--layout"):
            find_entries(tmp_path)
        with pytest.raises(SubmissionError, match=r"'extra.py'"):
            find_entries(tmp_path, layout="canvas")
        assert len(find_entries(tmp_path, layout="plain")) == 3

    @pytest.mark.parametrize("names", [("lab_3_12_ann.py", "lab_3_12_ben.py"), ("ann_3_1_x.py", "ben_3_2_x.py")])
    def test_numbers_in_names_make_no_canvas(self, tmp_path: Path, names: tuple[str, ...]) -> None:
        """Each file there has a number of its own, and each user one name."""
        assert len(find_entries(lay(tmp_path, *names))) == 2

    def test_a_pipe_keeps_nobody_waiting(self, tmp_path: Path) -> None:
        """It is no file that was handed in."""
        os.mkfifo(tmp_path / "a_1_2_01_warmup.py")

        with pytest.raises(SubmissionError, match="looks like an exercise"):
            read_entry(find_entries(tmp_path)[0], WANTED)


class TestMoodle:
    """A folder or several files per student, with a number that belongs to the assignment."""

    @pytest.mark.parametrize("end", ["", "_"])
    def test_folders(self, tmp_path: Path, end: str) -> None:
        """Online texts and comments are passed over."""
        lay(tmp_path / f"Ann Doe_77_assignsubmission_file{end}", "01_warmup.py", "sub/part.py")
        lay(tmp_path / f"Ann Doe_77_assignsubmission_onlinetext{end}", "onlinetext.html")
        lay(tmp_path / f"Ben O'Li_78_assignsubmission_file{end}", "01_warmup.py")

        entries = by_name(find_entries(tmp_path))

        assert set(entries) == {"Ann Doe_77", "Ben O'Li_78"}
        assert entries["Ann Doe_77"].student.lms_id == ""
        assert [file.name for file in read_entry(entries["Ann Doe_77"], WANTED).files] == [
            "01_warmup.py",
            "sub/part.py",
        ]

    def test_files(self, tmp_path: Path) -> None:
        """Who are told apart by the number, whoever else hands in; blind marking has no names."""
        lay(
            tmp_path,
            "Ann Doe_77_assignsubmission_file_01_warmup.py",
            "Ann Doe_77_assignsubmission_file_part.py",
            "Ann Doe_78_assignsubmission_file_01_warmup.py",
            "Participant_79_assignsubmission_file_01_warmup.py",
        )

        entries = by_name(find_entries(tmp_path))

        assert set(entries) == {"Ann Doe_77", "Ann Doe_78", "Participant_79"}
        assert len(read_entry(entries["Ann Doe_77"], WANTED).files) == 2

    def test_the_grading_worksheet_tells_who_a_participant_is(self, tmp_path: Path) -> None:
        """Also in blind marking, and for students of one name."""
        work = tmp_path / "work"
        lay(work / "Participant_77_assignsubmission_file", "a.py")
        lay(work / "Participant_78_assignsubmission_file", "a.py")
        (tmp_path / "roster.csv").write_text(
            "Identifier,Full name,ID number\nParticipant 78,Ann,1\nParticipant 77,Ben,2\n"
        )

        matched = match_entries(work, roster=read_roster(tmp_path / "roster.csv"))

        assert [(each.name, each.student.full_name) for each in matched.entries] == [("2", "Ben"), ("1", "Ann")]

    def test_the_grading_worksheet_tells_two_of_one_name_apart(self, tmp_path: Path) -> None:
        """Their participants are asked before their name; whose participant is not there is nobody of that name."""
        work = tmp_path / "work"
        for number in (77, 78, 79, 80):
            lay(work / f"{'Cy' if number == 80 else 'Ann Doe'}_{number}_assignsubmission_file", "a.py")
        (tmp_path / "roster.csv").write_text(
            "Identifier,Full name,ID number\nParticipant 78,Ann Doe,1\nParticipant 77,Ann Doe,2\nParticipant 90,Cy,3\n"
        )

        matched = match_entries(work, roster=read_roster(tmp_path / "roster.csv"))

        assert [each.name for each in matched.entries] == ["2", "1", "Ann Doe_79", "Cy_80"]
        assert [each.name for each in matched.strangers] == ["Ann Doe_79", "Cy_80"]


METADATA = """---
submission_1:
  :submitters:
  - :name: Ann Doe
    :sid: s001
    :email: ann@x.edu
  :created_at: 2026-11-20 10:00:00.123456000 +01:00
submission_2:
  :submitters:
  - {":name": "Ben Li", ":sid": , ":email": ben@x.edu}
  - {":name": "Cy", ":sid": 7, ":email": cy@x.edu}
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: &1 2026-11-20 11:00:00.000000000 Z
    zone: !ruby/object:ActiveSupport::TimeZone
      name: Etc/UTC
    time: *1
"""


class TestGradescope:
    """A folder per submission, and metadata that say whose it is."""

    @pytest.mark.parametrize("inner", ["", "assignment_12_export"])
    def test_each_submitter_has_an_entry(self, tmp_path: Path, inner: str) -> None:
        """Of a group each, with the same files; the instant comes from the metadata."""
        top = lay(tmp_path / inner, "submission_1/01_warmup.py", "submission_2/01_warmup.py")
        lay(top, "submission_metadata.yml", text=METADATA)

        entries = by_name(find_entries(tmp_path))

        assert list(entries) == ["s001", "ben@x.edu", "7"]
        assert entries["s001"].submitted == datetime(2026, 11, 20, 9, 0, 0, 123456, tzinfo=UTC)
        assert entries["7"].submitted == datetime(2026, 11, 20, 11, tzinfo=UTC)
        assert entries["ben@x.edu"].path == entries["7"].path == top / "submission_2"
        assert read_entry(entries["7"], WANTED).name == "7"

    def test_time_without_a_zone_is_none(self, tmp_path: Path) -> None:
        """It could be any of a day's."""
        lay(tmp_path, "submission_1/a.py")
        lay(tmp_path, "submission_metadata.yml", text="submission_1: {':created_at': 2026-11-20 10:00:00}\n")

        (entry,) = find_entries(tmp_path)

        assert (entry.name, entry.submitted) == ("submission_1", None)

    def test_a_submission_without_its_folder_costs_only_itself(self, tmp_path: Path) -> None:
        """Whoever is in the metadata handed something in."""
        lay(tmp_path, "submission_1/01_warmup.py")
        lay(tmp_path, "submission_metadata.yml", text=METADATA)

        first, second, _ = find_entries(tmp_path)

        assert read_entry(first, WANTED).files
        with pytest.raises(SubmissionError, match="no file or folder"):
            read_entry(second, WANTED)

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("- a\n", "no table"),
            ("a: [\n", "no YAML"),
            ("a: !!python/object/apply:os.system ['true']\n", "'a', which is none"),
            ("a: *b\n", "refers to 'b'"),
            ("a: &a {}\nb: {<<: *a}\n", "merges tables"),
            ("{}: 1\n", "a key that is no text"),
            ("a: {}\n---\nb: {}\n", "more than one document"),
            ("[" * 200_000, "nested deeper"),
            ("a: 2026-99-99\n", "'a', which is none"),
            ("../../etc: {}\n", r"'\.\./\.\./etc', which is none"),
            ("submission_1: 7\n", "which is none"),
            ("\x00", "no YAML"),
        ],
    )
    def test_bad_metadata_are_refused(self, tmp_path: Path, text: str, words: str) -> None:
        """The message names the file and what to do."""
        lay(tmp_path, "submission_1/a.py")
        lay(tmp_path, "submission_metadata.yml", text=text)

        with pytest.raises(SubmissionError, match=rf"submission_metadata.yml.*{words}.*export .* again") as error:
            find_entries(tmp_path)
        assert len(str(error.value)) < 1000

    def test_huge_metadata_are_not_read(self, tmp_path: Path) -> None:
        """Nor is a link followed."""
        lay(tmp_path, "submission_1/a.py")
        with (tmp_path / "submission_metadata.yml").open("wb") as file:
            file.truncate(1 << 40)
        with pytest.raises(SubmissionError, match="larger than"):
            find_entries(tmp_path)
        (tmp_path / "submission_metadata.yml").unlink()
        (tmp_path / "submission_metadata.yml").symlink_to("/etc/passwd")
        with pytest.raises(SubmissionError, match="is no file"):
            find_entries(tmp_path)

    def test_what_the_metadata_do_not_name_is_told(self, tmp_path: Path) -> None:
        """A folder of submissions without metadata is told too, if the layout was asked for."""
        lay(tmp_path, "submission_1/a.py", "submission_2/a.py", "submission_3/a.py")
        with pytest.raises(SubmissionError, match=r"holds no submission_metadata.yml"):
            find_entries(tmp_path, layout="gradescope")
        lay(tmp_path, "submission_metadata.yml", text=METADATA)
        with pytest.raises(SubmissionError, match="'submission_3'"):
            find_entries(tmp_path)


RESULT = (
    '{"schema": "classroom50/result/v1", "classroom": "cs", "assignment": "%s", "owner": "mallory",'
    ' "datetime": "2026-06-01T14:32:01Z"}'
)


class TestClassroom50:
    """A clone per student, called by classroom, assignment and login."""

    def test_the_folder_says_where_the_login_begins(self, tmp_path: Path) -> None:
        """As the downloader names it."""
        folder = tmp_path / "cs-hello_submissions_2026_06_01_T_14_30_45"
        lay(folder, "cs-hello-ann-doe/01_warmup.py", "cs-hello-ben/01_warmup.py", "scores.csv")

        assert [(each.name, each.student.login) for each in find_entries(folder)] == [
            ("ann-doe", "ann-doe"),
            ("ben", "ben"),
        ]

    def test_else_what_the_repositories_say_together(self, tmp_path: Path) -> None:
        """When it was handed in they do not say: the file is the student's."""
        for login in ("ann-doe", "ann", "ben"):
            lay(tmp_path, f"cs-hello-{login}/01_warmup.py")
            lay(tmp_path, f"cs-hello-{login}/result.json", text=RESULT % "hello")

        entries = by_name(find_entries(tmp_path))

        assert set(entries) == {"ann-doe", "ann", "ben"}
        assert [each.submitted for each in entries.values()] == [None, None, None]

    def test_one_repository_decides_nothing(self, tmp_path: Path) -> None:
        """Neither the layout nor where a name begins, alone or beside one that says nothing."""
        mallory = RESULT.replace("cs", "hw") % "mallory"
        lay(tmp_path, "hw-mallory-ann/01_warmup.py")
        lay(tmp_path, "hw-mallory-ann/result.json", text=mallory)
        assert set(by_name(find_entries(tmp_path))) == {"hw-mallory-ann"}
        with pytest.raises(SubmissionError, match="classroom50 does not lay out so"):
            find_entries(tmp_path, layout="classroom50")

        lay(tmp_path, "hw-mallory-ben/01_warmup.py")
        assert set(by_name(find_entries(tmp_path))) == {"hw-mallory-ann", "hw-mallory-ben"}

        lay(tmp_path, "hw-cy/01_warmup.py")
        assert set(by_name(find_entries(tmp_path))) == {"hw-cy", "hw-mallory-ann", "hw-mallory-ben"}

    def test_asked_for_by_name_what_the_names_have_in_common_will_do(self, tmp_path: Path) -> None:
        """Up to a hyphen, and only then."""
        lay(tmp_path, "cs-hello-ann-doe/01_warmup.py", "cs-hello-adam/01_warmup.py")

        assert set(by_name(find_entries(tmp_path, layout="classroom50"))) == {"ann-doe", "adam"}
        assert set(by_name(find_entries(tmp_path))) == {"cs-hello-ann-doe", "cs-hello-adam"}

    @pytest.mark.parametrize(
        "text",
        [
            "a: !!int ''\n",
            "a: !!bool x\n",
            "a: !!timestamp x\n",
            "a: !!float ''\n",
            "a: !!binary x\n",
            "a: !!set [1]\n",
            "a: !b!c d\n",
            "a0: &a0 {x: 1}\n" + "".join(f"a{n + 1}: &a{n + 1} {{<<: [*a{n}, *a{n}]}}\n" for n in range(60)),
            "a0: &a0 [x]\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(60)),
        ],
    )
    def test_no_marker_stops_the_others(self, tmp_path: Path, text: str) -> None:
        """Whatever tags, anchors and merges it has: its repository says nothing."""
        for login in ("ann", "ben", "cy"):
            lay(tmp_path, f"cs-hello-{login}/01_warmup.py")
            marker = "classroom: cs\nassignment: hello\n"
            lay(tmp_path, f"cs-hello-{login}/.classroom50.yaml", text=text if login == "cy" else marker)

        assert set(by_name(find_entries(tmp_path))) == {"ann", "ben", "cy"}

    def test_a_repository_that_may_not_be_read_says_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It costs only itself."""
        for login in ("ann", "ben", "cy"):
            lay(tmp_path, f"cs-hello-{login}/01_warmup.py")
            lay(tmp_path, f"cs-hello-{login}/result.json", text=RESULT % "hello")
        looked = Path.is_symlink

        def refused(path: Path) -> bool:
            # As for a folder without the right to search it, which the superuser has anyway.
            if path.parent.name == "cs-hello-cy":
                raise PermissionError(13, "Permission denied", str(path))
            return looked(path)

        monkeypatch.setattr(Path, "is_symlink", refused)

        assert set(by_name(find_entries(tmp_path))) == {"ann", "ben", "cy"}

    def test_nobody_becomes_somebody_else_by_what_their_repository_says(self, tmp_path: Path) -> None:
        """Mallory's assignment is not another one, so that "cs-hello-mallory-ann" is not ann's."""
        for login in ("mallory-ann", "ben", "cy"):
            lay(tmp_path, f"cs-hello-{login}/01_warmup.py")
            assignment = "hello-mallory" if login == "mallory-ann" else "hello"
            lay(tmp_path, f"cs-hello-{login}/result.json", text=RESULT % assignment)

        assert set(by_name(find_entries(tmp_path))) == {"mallory-ann", "ben", "cy"}

    def test_a_marker_will_do_and_bad_metadata_say_nothing(self, tmp_path: Path) -> None:
        """A student's file costs nobody else."""
        lay(tmp_path, "cs-hello-ann/01_warmup.py", "cs-hello-ben/01_warmup.py", "cs-hello-cy/01_warmup.py")
        for login in ("ann", "ben"):
            lay(tmp_path, f"cs-hello-{login}/.classroom50.yaml", text="classroom: cs\nassignment: hello\n")
        lay(tmp_path, "cs-hello-cy/result.json", text="[" * 100_000)

        assert set(by_name(find_entries(tmp_path))) == {"ann", "ben", "cy"}

    def test_github_classrooms_own_download(self, tmp_path: Path) -> None:
        """The folder is called after the assignment."""
        folder = lay(tmp_path / "lab-1-submissions", "lab-1-ann/01_warmup.py", "lab-1-ben/01_warmup.py")

        assert [each.student.login for each in find_entries(folder)] == ["ann", "ben"]
