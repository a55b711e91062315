"""The kit's memory and what ``grade status`` makes of it; whatever stands in it, nothing fails because of it."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from kits import COURSE, NOON, PAPER_JUDGE, judged

from grader.cli.main import cli
from grader.cli.paper import PaperStatus, paper_in, paper_status
from grader.cli.status import status_of
from grader.fingerprint import codes_of, fingerprints
from grader.kit import write_kit
from grader.places import builtin_course
from grader.result import Result, Verdict
from grader.state import State, is_kit, read_state, record, recorded, write_state
from grader.submission import read_submission


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A fresh kit."""
    write_kit(builtin_course(), tmp_path / "kit")
    return tmp_path / "kit"


def remember(kit: Path, result: Result) -> bool:
    """Have *kit* remember *result*."""
    return record(kit, COURSE, read_submission(kit, COURSE.names), result, NOON)


def test_a_verdict_is_remembered_until_the_code_changes(kit: Path) -> None:
    """Status tells of the last verdict, how long ago it was, and that the code is another since."""
    assert remember(kit, judged("mnist_loss", Verdict.WRONG_ANSWER, 1.0))
    path = kit / "04_loss.py"

    def standing() -> tuple[Verdict | None, float | None, bool]:
        codes = fingerprints(read_submission(kit, COURSE.names).files, [each.name for each in COURSE.exercises])
        status = status_of(COURSE, codes, read_state(kit, COURSE), NOON + timedelta(minutes=5))
        one = next(each for each in status.exercises if each.name == "mnist_loss")
        assert status.next == "mnist_loss"
        return one.verdict, one.seconds, one.changed

    assert standing() == (Verdict.WRONG_ANSWER, 300.0, False)
    path.write_text(path.read_text(encoding="utf-8") + "\ndef mnist_loss(p, t):\n    return p\n", encoding="utf-8")
    assert standing() == (Verdict.WRONG_ANSWER, 300.0, True)


def test_where_the_grader_failed_the_earlier_verdict_stays(kit: Path) -> None:
    """Our failure is not remembered as anything of the student's."""
    remember(kit, judged("mnist_loss", Verdict.ACCEPTED, 7.0))

    remember(kit, judged("mnist_loss", Verdict.JUDGE_ERROR, None))

    assert read_state(kit, COURSE).exercises["mnist_loss"].verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe{",
        b"[" * 100_000,
        b'{"format": "gradekit/state/v9"}',
        b'{"course": "digits", "exercises": {"mnist_loss": {"verdict": "brilliant"}}}',
        b'{"course": "digits", "exercises": {"mnist_loss": {"verdict": "accepted", "score": 1e999}}}',
        b'{"course": "another"}',
        b" " * (2 << 20),
    ],
)
def test_a_memory_that_cannot_be_read_is_none(kit: Path, data: bytes) -> None:
    """Whatever the file holds, the commands work as if it were not there, and write it anew."""
    (kit / ".gradekit").mkdir()
    (kit / ".gradekit" / "state.json").write_bytes(data)

    assert read_state(kit, COURSE).exercises == {}
    assert remember(kit, judged("mnist_loss", Verdict.ACCEPTED, 7.0))
    assert read_state(kit, COURSE).exercises.keys() == {"mnist_loss"}


def test_nobody_earns_more_than_there_is(kit: Path) -> None:
    """A memory that was written by hand shows no more points than the course has."""
    state = read_state(kit, COURSE)
    state = recorded(state, judged("mnist_loss", Verdict.ACCEPTED, 1000.0, 1000.0), {"mnist_loss": ""}, NOON)

    status = status_of(COURSE, {}, state, NOON - timedelta(days=1))

    assert status.score == next(each.points for each in COURSE.exercises if each.name == "mnist_loss")
    assert next(each for each in status.exercises if each.name == "mnist_loss").seconds == 0.0


def test_a_link_leads_nowhere(kit: Path, tmp_path: Path) -> None:
    """A memory that is a link is neither read nor written: it could be anybody's file."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (kit / ".gradekit").symlink_to(elsewhere)

    assert not remember(kit, judged("mnist_loss", Verdict.ACCEPTED, 7.0))
    assert not write_state(kit, read_state(kit, COURSE), COURSE)
    assert list(elsewhere.iterdir()) == []


def test_folders_of_the_course_are_no_kit(tmp_path: Path) -> None:
    """Nothing is written beside references and stubs, nor into a folder without exercises."""
    assert not is_kit(Path(COURSE.exercises_folder), COURSE)
    assert not is_kit(Path(COURSE.solutions_folder, "demo"), COURSE)
    assert not is_kit(tmp_path, COURSE)
    assert not is_kit(tmp_path / "nowhere", COURSE)


def test_grade_status_shows_points_and_what_is_next(kit: Path) -> None:
    """The command says how far one is, in JSON too; in a folder that is no kit it says what to do."""
    remember(kit, judged("mnist_loss", Verdict.ACCEPTED, 7.0))

    shown = CliRunner().invoke(cli, ["status", "--in", str(kit)])
    told = json.loads(CliRunner().invoke(cli, ["status", "--in", str(kit), "--json", "-"]).stdout)
    refused = CliRunner().invoke(cli, ["status", "--in", str(kit.parent)])

    assert shown.exit_code == 0
    assert "7 of 181 points" in shown.stdout
    assert "double_odds in 01_pixels.py, 4 points" in shown.stdout
    assert (told["format"], told["score"], told["next"]) == ("gradekit/status/v1", 7.0, "double_odds")
    assert "grade init" in str(refused.exception)


def test_the_questionnaire_comes_when_all_else_is_done(kit: Path) -> None:
    """Status tells how far it is, and what is next: first the exercises, then what is open in it, then challenges."""
    own = [each for unit in COURSE.units if not unit.questionnaire for each in unit.exercises if not each.challenge]
    submission = read_submission(kit, COURSE.names)
    codes = codes_of(COURSE, submission, [each.name for each in COURSE.exercises])
    state = read_state(kit, COURSE)
    for each in own:
        state = recorded(state, judged(each.name, Verdict.ACCEPTED, each.points, each.points), codes, NOON)

    def standing(state: State) -> tuple[str, PaperStatus | None]:
        paper = paper_status(paper_in(COURSE, submission), codes, state, NOON)
        status = status_of(COURSE, codes, state, NOON, paper)
        return status.next, status.questionnaire

    untouched = PAPER_JUDGE(submission, {})
    whole = replace(
        untouched, questionnaire=tuple(replace(each, verdict=Verdict.ACCEPTED) for each in untouched.questionnaire)
    )
    todo, before = standing(state)
    begun, some = standing(recorded(state, untouched, codes, NOON))
    done, all_of_it = standing(recorded(state, whole, codes, NOON))

    assert (todo, begun, done) == ("questionnaire", "questionnaire", "make_deep_net")
    assert before is not None
    assert (before.score, before.parts, before.begun) == (None, 98, False)
    assert some is not None
    assert (some.score, some.answered, some.max_score) == (0.0, 0, before.max_score)
    assert all_of_it is not None
    assert (all_of_it.answered, all_of_it.right, all_of_it.done) == (98, 98, True)


def test_a_sheet_that_was_changed_is_to_be_checked_again(kit: Path) -> None:
    """What was found of the questionnaire counts for the sheet as it was; the command says so."""
    submission = read_submission(kit, COURSE.names)
    assert record(kit, COURSE, submission, PAPER_JUDGE(submission, {}), NOON)
    assert "Changed since" not in CliRunner().invoke(cli, ["status", "--in", str(kit)]).stdout
    sheet = kit / "questionnaire.md"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("- [ ] A", "- [x] A", 1), encoding="utf-8")

    shown = CliRunner().invoke(cli, ["status", "--in", str(kit)]).stdout

    assert "Questionnaire  ? 0 / 144  ·  0 of 98 answered" in shown
    assert "check again: grade check questionnaire" in shown


def test_what_stands_in_the_memory_cannot_steer_the_terminal(kit: Path) -> None:
    """Texts of the memory are shown without control characters."""
    remember(kit, judged("mnist_loss", Verdict.WRONG_ANSWER, 1.0, title="\x1b[2J[red]forged"))

    shown = CliRunner().invoke(cli, ["hint", "mnist_loss", "--in", str(kit)])

    assert shown.exit_code == 0
    assert "[red]forged" in shown.stdout
    assert "\x1b" not in shown.stdout
