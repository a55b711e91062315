"""Entries: their names, the roster they are held against, and what is not read."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.entries import find_entries, match_entries, read_entry
from grader.errors import SubmissionError
from grader.layouts.naming import file_name, name_forms, name_key, unused
from grader.roster import Roster, read_roster

WANTED = ("01_warmup.py", "double")


def folders(tmp_path: Path, *names: str) -> Path:
    """Make a folder of submissions with one of each name."""
    work = tmp_path / "work"
    for name in names:
        (work / name).mkdir(parents=True)
        (work / name / "01_warmup.py").write_text("def double(x):\n    return 2 * x\n")
    return work


def roster(tmp_path: Path, text: str) -> Roster:
    """Read *text* as a roster."""
    path = tmp_path / "roster.csv"
    path.write_text(text, encoding="utf-8")
    return read_roster(path)


class TestNames:
    """What an entry is called becomes the name of a file."""

    @given(st.lists(st.text(max_size=400), max_size=6))
    def test_names_are_safe_and_unique_whatever_they_are_made_of(self, texts: list[str]) -> None:
        """On any file system, with room for what is put before and behind them."""
        taken: set[str] = set()
        for text in texts:
            name = unused([text], taken)
            taken.add(name_key(name))
            assert name == file_name(name) != ""
            assert len(f".{name}.json.xxxxxxxx".encode()) <= 255
            assert not set(name) & set('/\\:*?"<>|\0\n')
            assert not name.startswith(".")
            assert name.casefold() not in ("summary", "run", "gradebook", "index")
        assert len(taken) == len(texts)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("A\u030ase", "Åse"),
            ("..", ""),
            (".git", "git"),
            ("nul.txt", "nul.txt_"),
            ("COM¹", "COM¹_"),
            ("Run", "Run_"),
            ("a\u202egnp.py", "agnp.py"),
            ("x. ", "x"),
            ("ä" * 300, "ä" * 100),
        ],
    )
    def test_names_are_changed_as_little_as_can_be(self, text: str, name: str) -> None:
        """Composed, without what hides, and not what a system has given away."""
        assert file_name(text) == name

    def test_names_of_the_plain_layout(self, tmp_path: Path) -> None:
        """Bytes that are no text, and names that are one in other letters."""
        work = folders(tmp_path, "ann", "ANN", "straße", "STRASSE")
        (work / os.fsdecode(b"b\xffn")).mkdir()

        assert [each.name for each in find_entries(work)] == ["ANN", "STRASSE", "ann-2", "b_xffn", "straße-2"]

    def test_a_name_that_two_would_have_neither_has(self, tmp_path: Path) -> None:
        """Both keep their endings, so that nobody is called by who comes first."""
        work = folders(tmp_path, "cy")
        for name in ("ann.py", "ann.zip", "ben.py", "cy.py"):
            (work / name).touch()

        assert [each.name for each in find_entries(work)] == ["ann.py", "ann.zip", "ben", "cy", "cy.py"]


class TestMatching:
    """A roster says who they are."""

    def test_entries_get_the_names_of_the_roster(self, tmp_path: Path) -> None:
        """By folder, by any identifier, by the name in any order; the others are strangers, and some are absent."""
        work = folders(tmp_path, "group 3", "ANN@X.EDU", "s003", "Li, Bo", "Åsa Öberg", "nobody")
        people = roster(
            tmp_path,
            "login,name,email,number,folder\n"
            "tim,Tim T,,,Group 3\n"
            "ann,Ann Doe,ann@x.edu,,\n"
            "cy,Cy C,,S003,\n"
            "boli,Bo Li,,,\n"
            "asa,Öberg Åsa,,,\n"
            "eve,Eve E,,,\n",
        )

        matched = match_entries(work, roster=people)

        assert {each.path.name: each.name for each in matched.entries} == {
            "group 3": "tim",
            "ANN@X.EDU": "ann",
            "s003": "cy",
            "Li, Bo": "boli",
            "Åsa Öberg": "asa",
            "nobody": "nobody",
        }
        assert [each.name for each in matched.strangers] == ["nobody"]
        assert [each.name for each in matched.absent] == ["eve"]
        assert matched.entries[0].student.full_name == "Ann Doe"

    def test_canvas_is_matched_by_its_number_before_its_name(self, tmp_path: Path) -> None:
        """Two students of one name are no problem then; without numbers they are strangers."""
        work = tmp_path / "work"
        work.mkdir()
        for name in ("doeann_511_1_a.py", "doeann_512_2_a.py", "liben_513_3_a.py"):
            (work / name).touch()
        rows = '"Doe, Ann",511,a1\n"Doe, Ann",512,a2\n"Li, Ben",,b\n'

        known = match_entries(work, roster=roster(tmp_path, f"name,lms id,login\n{rows}"))
        unknown = match_entries(work, roster=roster(tmp_path, "name,login\nAnn Doe,a1\nAnn Doe,a2\nBen Li,b\n"))

        assert [each.name for each in known.entries] == ["a1", "a2", "b"]
        assert [each.name for each in unknown.entries] == ["doeann_511", "doeann_512", "b"]
        assert len(unknown.strangers) == 2

    def test_a_name_convinces_nobody_whose_address_is_another(self, tmp_path: Path) -> None:
        """On Gradescope people call themselves what they like."""
        work = folders(tmp_path, "submission_1")
        (work / "submission_metadata.yml").write_text(
            "submission_1: {':submitters': [{':name': Ann Doe, ':email': mallory@x.edu, ':sid': ''}]}\n"
        )

        (stranger,) = match_entries(work, roster=roster(tmp_path, "name,email\nAnn Doe,ann@x.edu\n")).strangers

        assert stranger.name == "mallory@x.edu"

    def test_a_stranger_does_not_take_a_name_of_the_roster(self, tmp_path: Path) -> None:
        """Whoever is called as two students are is neither of them."""
        work = folders(tmp_path, "ann")
        people = roster(tmp_path, "login,number\nann,7\nben,ann\n")

        (entry,) = match_entries(work, roster=people).strangers

        assert entry.name == "ann-2"

    @pytest.mark.parametrize(
        ("folder", "text"),
        [
            ("ann", 'name,login\n"Doe, Ann",ann\n"Ann",zoe\n'),
            ("7", "name,number\n7,8\nBen,7\n"),
            ("ann", "name,email\nAnn,x@a.edu\nBen,ann@a.edu\nCy,ann@b.edu\n"),
        ],
    )
    def test_a_word_for_two_people_is_nobody(self, tmp_path: Path, folder: str, text: str) -> None:
        """And no other way of asking makes it one of them."""
        matched = match_entries(folders(tmp_path, folder), roster=roster(tmp_path, text))

        assert [each.path.name for each in matched.strangers] == [folder]

    def test_two_entries_of_one_student_are_refused(self, tmp_path: Path) -> None:
        """Which one counts is not ours to say."""
        work = folders(tmp_path, "ann", "Ann Doe")

        with pytest.raises(SubmissionError, match=r"'Ann Doe', 'ann' are all of the student on line 2"):
            match_entries(work, roster=roster(tmp_path, "login,name\nann,Ann Doe\n"))

    @given(st.lists(st.text(st.characters(categories=["Ll"]), min_size=1, max_size=8), min_size=2, max_size=4))
    def test_a_name_is_known_in_any_turn_of_its_parts(self, parts: list[str]) -> None:
        """And as Canvas squeezes it into one word."""
        last, first = " ".join(parts[1:]), parts[0]

        ways = (f"{last}, {first}", f"{first}_{last}", f"{last}{first}".replace(" ", ""))

        assert all(set(name_forms(way, whole=True)) & set(name_forms(f"{first} {last}")) for way in ways)


class TestReading:
    """What an entry holds."""

    def test_links_out_of_the_folder_are_not_followed(self, tmp_path: Path) -> None:
        """It costs that entry alone, and the message says what to do."""
        work = folders(tmp_path, "ann")
        (work / "ben").symlink_to(tmp_path)
        (work / "cy.py").symlink_to("/etc/passwd")
        (work / "dee.py").symlink_to("dee.py")

        ann, *others = find_entries(work)

        assert read_entry(ann, WANTED).name == "ann"
        assert len(others) == 3
        for entry in others:
            with pytest.raises(SubmissionError, match="is a link that leads elsewhere"):
                read_entry(entry, WANTED)

    def test_the_layout_makes_no_difference_to_what_is_graded(self, tmp_path: Path) -> None:
        """The same files have the same digest, so that another download is not graded again."""
        (plain,) = find_entries(folders(tmp_path, "ann"))
        flat = tmp_path / "flat"
        flat.mkdir()
        (flat / "ann_1_2_01_warmup.py").write_bytes((plain.path / "01_warmup.py").read_bytes())
        (canvas,) = find_entries(flat)

        assert read_entry(plain, WANTED).digest == read_entry(canvas, WANTED).digest
