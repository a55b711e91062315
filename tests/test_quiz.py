"""A quiz from the first key to the last: what is seen, what is kept, what is never said."""

import json
import os
import shutil
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from click.testing import Result as Ran
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from grader.authored import authored
from grader.cli.quiz.app import QuizApp
from grader.cli.quiz.desk import Desk
from grader.cli.quiz.file import SheetFile, sheet_file
from grader.cli.quiz.memory import Memory, recall
from grader.cli.quiz.page import Look
from grader.cli.quiz.pilot import Pilot
from grader.cli.quiz.text import width_of
from grader.cli.quizzing import quiz
from grader.course import load_course
from grader.errors import SubmissionError
from grader.handout import sheet_in
from grader.language import language_of
from grader.question import Answer
from grader.questionnaire.key import read_key
from grader.questionnaire.sections import MAX_SHEET_BYTES
from grader.questionnaire.shuffling import LETTERS
from grader.result import ExerciseResult, Result, Trust, Verdict

ASKING = Path(__file__).parent / "courses" / "asking"
COURSE = load_course(ASKING)
KEY = read_key(COURSE)
assert KEY is not None
MEMORY = Memory(seed=11)


def desk_in(folder: Path, *parts: str, memory: Memory = MEMORY, lang: str = "en") -> Desk:
    """Return a desk with the sheet in *folder*, for all parts or only those named."""
    assert KEY is not None
    asked = [each for each in KEY.parts if not parts or each.id in parts]
    return Desk(SheetFile(sheet_file(folder), COURSE, KEY, language_of(lang)), asked, memory)


def look(width: int = 76, lang: str = "en", *, plain: bool = True) -> Look:
    """Return how a screen of *width* cells is made."""
    language = language_of(lang)
    return Look(language=language, translated=authored(COURSE, language.code), width=width, plain=plain)


def seen(pilot: Pilot, width: int = 76, rows: int = 40, lang: str = "en") -> str:
    """Return what is seen, as text."""
    fitted = pilot.fit(look(width, lang), rows)
    return "\n".join("".join(text for _, text in line) for line in [*fitted.head, *fitted.body, *fitted.foot])


def typed(folder: Path, keys: str, *parts: str, memory: Memory = MEMORY) -> QuizApp:
    """Run the quiz with *keys*, the last of which leaves it."""
    with create_pipe_input() as source, create_app_session(input=source, output=DummyOutput()):
        source.send_text(keys)
        app = QuizApp(Pilot(desk_in(folder, *parts, memory=memory)), language_of("en"), str)
        app.run()
    return app


LEAVE, ENTER, TAB, DOWN, RIGHT, LEFT, LIST, JUMP = "\x03", "\r", "\t", "\x1b[B", "\x1b[C", "\x1b[D", "\x0c", "\x07"


def letter_of(desk: Desk, *, right: bool) -> str:
    """Return a letter, as it is shown, of an option that is right or not."""
    options = desk.part.options
    return next(each for each, at in zip(LETTERS, desk.draft.shown, strict=False) if options[at].right is right)


def test_keys_fill_in_the_sheet(tmp_path: Path) -> None:
    """Letters, the space bar, digits and text end up as answers to their parts."""
    keys = ["a", RIGHT, "ac", RIGHT, DOWN, "2", RIGHT, "ab", RIGHT, "784", ENTER, ENTER, "view", "\x0e", "x + x", LEAVE]
    typed(tmp_path, "".join(keys))

    answers = desk_in(tmp_path).file.answers
    assert {part: len(each.chosen) for part, each in answers.items() if each.chosen} == {
        "1a": 1, "1b": 2, "1c": 4, "1d": 3,
    }  # fmt: skip
    assert {part: each.text for part, each in answers.items() if each.text} == {
        "2a": "784", "2b": "view", "2c": "x + x",
    }  # fmt: skip


def test_leaving_in_the_middle_of_a_word_loses_nothing(tmp_path: Path) -> None:
    """Ctrl-C keeps what was typed, and the next quiz goes on there."""
    typed(tmp_path, f"first line{ENTER}second{LEAVE}", "12a")

    desk = desk_in(tmp_path, memory=recall(tmp_path))
    assert desk.part.id == "12a"
    assert desk.draft.text == "first line\nsecond"


def test_the_order_of_options_is_the_students_own_and_stays(tmp_path: Path) -> None:
    """Two students see options in orders of their own; each sees the same one again."""
    typed(tmp_path, LEAVE)
    assert recall(tmp_path).seed == MEMORY.seed

    orders = {desk_in(tmp_path, memory=Memory(seed=seed)).draft.shown for seed in range(12)}
    assert len(orders) > 1


def test_a_broken_memory_is_begun_anew(tmp_path: Path) -> None:
    """A file that somebody changed costs nothing."""
    (tmp_path / ".quiz.json").write_bytes(b'{"seed": "\xff')

    assert recall(tmp_path).part == ""


def test_nothing_is_said_before_it_is_asked_for(tmp_path: Path) -> None:
    """Choosing alone shows no verdict; the key for it does."""
    pilot = Pilot(desk_in(tmp_path))
    pilot.sign(letter_of(pilot.desk, right=False))
    assert "✗" not in seen(pilot)

    pilot.enter()

    assert "✗ Another option is right." in seen(pilot)


def test_a_wrong_choice_is_explained_and_the_right_one_not_given_away(tmp_path: Path) -> None:
    """The why of what was chosen is there; explanation and the right option's text are not said."""
    assert KEY is not None
    pilot = Pilot(desk_in(tmp_path))
    letter = letter_of(pilot.desk, right=False)
    chosen = pilot.desk.part.options[pilot.desk.draft.shown[LETTERS.index(letter)]]
    pilot.sign(letter)
    pilot.enter()

    text = " ".join(seen(pilot).split())
    assert chosen.why in text
    assert pilot.desk.part.explanation not in text


def test_a_right_answer_is_explained_and_enter_goes_on(tmp_path: Path) -> None:
    """First what there is to learn, then the next part."""
    pilot = Pilot(desk_in(tmp_path))
    pilot.sign(letter_of(pilot.desk, right=True).lower())
    pilot.enter()
    assert pilot.desk.part.explanation in " ".join(seen(pilot).split())

    pilot.enter()

    assert pilot.desk.part.id == "1b"


def test_another_answer_takes_away_what_was_said_of_the_first(tmp_path: Path) -> None:
    """A verdict stands beside the answer that it is about, and comes back with it."""
    pilot = Pilot(desk_in(tmp_path))
    wrong = letter_of(pilot.desk, right=False)
    pilot.sign(wrong)
    pilot.check()
    pilot.sign(letter_of(pilot.desk, right=True))
    assert "✗" not in seen(pilot)

    pilot.sign(wrong)
    pilot.turn(1)
    pilot.turn(-1)
    assert "✗" in seen(pilot)


def test_no_text_of_a_rubric_is_told_that_was_not_found(tmp_path: Path) -> None:
    """An idea that is missing is counted; its name would be the answer."""
    pilot = Pilot(desk_in(tmp_path, "12a"))
    pilot.typed("It is the mean.")
    pilot.check()

    text = seen(pilot)
    assert "averaging over the pixels" in text
    assert "the size of the image does not matter" not in text


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant", "ko"])
@pytest.mark.parametrize(("width", "rows"), [(78, 24), (38, 20), (38, 12), (10, 8), (10, 4)])
def test_every_screen_fits(tmp_path: Path, lang: str, width: int, rows: int) -> None:
    """No line is too wide, no screen too high, before and after checking; the list as well."""
    desk = desk_in(tmp_path, lang=lang)
    pilot = Pilot(desk)
    how = look(width, lang)
    for at in range(len(desk.parts)):
        pilot.go(at)
        for key in (lambda: None, lambda: pilot.sign("b"), lambda: pilot.typed("一个很长的答案 " * 9), pilot.check):
            key()
            fitted = pilot.fit(how, rows)
            lines = [*fitted.head, *fitted.body, *fitted.foot]
            assert max(map(width_of, lines)) <= width
            assert len(lines) + fitted.field + bool(fitted.field) <= max(rows, 9)
    pilot.show_list()
    assert max(width_of(line) for line in pilot.fit(how, rows).body) <= width


def test_the_option_one_stands_at_is_always_seen(tmp_path: Path) -> None:
    """On a low screen it scrolls along with the cursor, and up to the question again."""
    pilot = Pilot(desk_in(tmp_path, "1b"))
    assert "Which of these" in seen(pilot, 38, 13)
    for _ in range(4):
        pilot.move(1)
        assert "\n> [" in seen(pilot, 38, 13)
    assert "Which of these" not in seen(pilot, 38, 13)

    for _ in range(9):
        pilot.move(-1)
        seen(pilot, 38, 13)

    assert "Which of these" in seen(pilot, 38, 13)


def test_pages_are_turned_before_parts(tmp_path: Path) -> None:
    """Page down shows what is below, and goes to the next part only from the end."""
    pilot = Pilot(desk_in(tmp_path))
    pilot.go(1)
    first = seen(pilot, 38, 12)
    turned = 0
    while pilot.desk.at == 1:
        pilot.page(1)
        turned += 1
        assert seen(pilot, 38, 12) != first
    assert turned > 1


def test_one_goes_to_what_is_not_answered(tmp_path: Path) -> None:
    """Round about, and says so when there is nothing left."""
    typed(tmp_path, f"a{RIGHT}{RIGHT}{JUMP}{JUMP}784{LEAVE}", "1a", "1b", "2a")
    assert set(desk_in(tmp_path).file.answers) == {"1a", "2a"}

    pilot = Pilot(desk_in(tmp_path, "1a", "2a"))
    pilot.jump()
    assert "Everything is answered." in seen(pilot)


def test_the_list_leads_to_a_part(tmp_path: Path) -> None:
    """Open it, go down, open the part, answer."""
    typed(tmp_path, f"{LIST}{DOWN * 4}{ENTER}784{LEAVE}")

    assert set(desk_in(tmp_path).file.answers) == {"2a"}


def test_behind_the_last_part_is_the_list_with_sums(tmp_path: Path) -> None:
    """It says how far one is, and what was right."""
    pilot = Pilot(desk_in(tmp_path, "2a"))
    pilot.typed("784")
    pilot.enter()
    pilot.enter()

    assert "1 of 1 parts are answered." in seen(pilot)
    assert "Checked: 1 right, 0 not, 0 for a person to read; 1 of 1 points." in " ".join(seen(pilot).split())


def test_again_asks_what_was_answered_and_keeps_it_until_then(tmp_path: Path) -> None:
    """The sheet keeps the first answer; another one takes its place; a part that is passed by keeps what it had."""
    assert KEY is not None
    old = [Answer(part="2a", text="1"), Answer(part="2b", text="2")]
    (tmp_path / "questionnaire.md").write_text(sheet_in(COURSE, KEY, "en", old))
    memory = Memory(seed=1, part="2a", again=("2a", "2b"))
    desk = desk_in(tmp_path, "2a", "2b", memory=memory)
    assert desk.draft.text == ""

    typed(tmp_path, f"\x0e{LEFT}784{LEAVE}", "2a", "2b", memory=memory)

    answers = desk_in(tmp_path).file.answers
    assert (answers["2a"].text, answers["2b"].text) == ("1", "784")
    assert recall(tmp_path).again == ("2a",)


def test_a_sheet_that_changed_meanwhile_asks_whose_answer_counts(tmp_path: Path) -> None:
    """Neither answer is lost before somebody has decided."""
    assert KEY is not None
    pilot = Pilot(desk_in(tmp_path, "2a", "2b"))
    pilot.typed("mine")
    (tmp_path / "questionnaire.md").write_text(sheet_in(COURSE, KEY, "en", [Answer(part="2a", text="theirs")]))

    pilot.turn(1)
    assert "questionnaire.md was changed meanwhile" in seen(pilot)
    assert desk_in(tmp_path).file.answers["2a"].text == "theirs"
    pilot.turn(-1)
    assert pilot.desk.draft.text == "mine"
    pilot.turn(1)
    assert desk_in(tmp_path).file.answers["2a"].text == "theirs"
    pilot.turn(-1)

    pilot.desk.keep(anyhow=True)
    assert desk_in(tmp_path).file.answers["2a"].text == "mine"


def test_the_other_answer_can_be_taken(tmp_path: Path) -> None:
    """Ctrl-T takes what the sheet has."""
    assert KEY is not None
    pilot = Pilot(desk_in(tmp_path, "2a", "2b"))
    pilot.typed("mine")
    (tmp_path / "questionnaire.md").write_text(sheet_in(COURSE, KEY, "en", [Answer(part="2a", text="theirs")]))
    pilot.desk.keep()
    pilot.desk.take_theirs()

    assert pilot.desk.draft.text == "theirs"
    assert not pilot.desk.unkept


def test_an_answer_that_cannot_be_written_is_said_and_kept_in_mind(tmp_path: Path) -> None:
    """A sheet that became unreadable costs no answer."""
    pilot = Pilot(desk_in(tmp_path, "2a", "2b"))
    pilot.typed("784")
    (tmp_path / "questionnaire.md").write_bytes(b"\n" * (MAX_SHEET_BYTES + 1))

    pilot.turn(1)
    assert "This answer is not kept yet" in seen(pilot)
    (tmp_path / "questionnaire.md").unlink()
    pilot.turn(-1)
    pilot.turn(1)

    assert desk_in(tmp_path).file.answers["2a"].text == "784"
    assert not pilot.desk.unkept


def test_an_answer_that_nobody_touched_is_left_as_it_is(tmp_path: Path) -> None:
    """Whoever only reads through a sheet changes no byte of it."""
    assert KEY is not None
    text = sheet_in(COURSE, KEY, "en", [Answer(part="1c", chosen=("D", "A"))]).replace("[ ] B.", "[ y ]  B.")
    (tmp_path / "questionnaire.md").write_text(text)
    typed(tmp_path, RIGHT * 4 + "\x0e" * 6 + LEAVE)

    assert (tmp_path / "questionnaire.md").read_text() == text


def test_what_cannot_be_read_in_the_sheet_is_shown(tmp_path: Path) -> None:
    """With what is wrong with it, and nothing in it steers the terminal."""
    assert KEY is not None
    text = sheet_in(COURSE, KEY, "en").replace(
        "every number doubled\n", "every number doubled\n\nAnswer: \x1b[2J?!\n", 1
    )
    (tmp_path / "questionnaire.md").write_text(text)

    shown = seen(Pilot(desk_in(tmp_path)))
    assert "It cannot be told which option this means." in " ".join(shown.split())
    assert "\x1b" not in shown


def test_a_students_text_cannot_steer_the_terminal(tmp_path: Path) -> None:
    """Neither where it is quoted nor in the field."""
    hostile = "reshaping\u202e\x1b]0;owned\x07"
    pilot = Pilot(desk_in(tmp_path, "2b"))
    pilot.typed(hostile)
    pilot.check()

    assert not {"\x1b", "\x07", "\u202e"} & set(seen(pilot))


def test_a_code_part_says_where_it_is_written_and_how_it_stands(tmp_path: Path) -> None:
    """Untouched, begun, and as a result beside it has it."""
    stub = (ASKING / "exercises" / "01_warmup.py").read_text()
    (tmp_path / "01_warmup.py").write_text(stub)
    assert "Nothing is written in 01_warmup.py yet." in seen(Pilot(desk_in(tmp_path, "12b")))

    (tmp_path / "01_warmup.py").write_text("def double(x):\n    return 2 * x\n")
    shown = seen(Pilot(desk_in(tmp_path, "12b")))
    assert "Something is written in 01_warmup.py already." in shown
    assert "grade check double judges it." in shown
    assert desk_in(tmp_path, "12b").tally().answered == 1


def test_the_last_result_of_an_exercise_is_told(tmp_path: Path) -> None:
    """From the newest file of results in the folder, with a word if the code changed since; other files are none."""
    judged = ExerciseResult(name="double", unit="01_warmup", verdict=Verdict.RUNTIME_ERROR, score=0.0, max_score=1.0)
    trust = Trust(isolation=(), device="cpu", seed=1, suite="", data="", versions={})
    result = Result(
        submission="ada", course="asking", verdict=judged.verdict, score=0.0, max_score=1.0, bonus=0.0,
        exercises=(judged,), trust=trust,
    )  # fmt: skip
    for age, (name, data) in enumerate({"mine.json": msgspec.json.encode(result), "other.json": b"{}"}.items()):
        (tmp_path / name).write_bytes(data)
        os.utime(tmp_path / name, (1000 + age, 1000 + age))
    assert "✗ The last result, in mine.json: raises an error." in seen(Pilot(desk_in(tmp_path, "12b")))

    (tmp_path / "01_warmup.py").write_text("def double(x):\n    return 2 * x\n")
    assert "01_warmup.py was changed since." in seen(Pilot(desk_in(tmp_path, "12b")))


def listed(folder: Path, *options: str) -> Ran:
    """Run `grade quiz --list` in *folder*."""
    return CliRunner().invoke(quiz, ["--in", str(folder), "--course", str(ASKING), *options])


def test_without_a_terminal_there_is_a_list(tmp_path: Path) -> None:
    """The quiz itself says what to do instead."""
    refused = listed(tmp_path)
    assert isinstance(refused.exception, SubmissionError)
    assert "--list" in str(refused.exception)

    typed(tmp_path, f"{RIGHT}a{LEAVE}")
    lines = listed(tmp_path, "--list").output.splitlines()
    assert "  · 1a  Choose one" in lines
    assert "  ● 1b  Choose all that are right" in lines


def test_the_list_for_programs_names_forms_and_states(tmp_path: Path) -> None:
    """A row per part that was asked for, and nothing of the key."""
    typed(tmp_path, f"{RIGHT}a{LEAVE}")
    rows = json.loads(listed(tmp_path, "--topic", "1", "--json", "-").output)

    assert [(each["id"], each["state"]) for each in rows] == [
        ("1a", "unanswered"), ("1b", "answered"), ("1c", "unanswered"), ("1d", "unanswered"),
    ]  # fmt: skip
    assert set(rows[0]) == {"id", "topic", "title", "form", "points", "exercise", "state"}


@pytest.mark.parametrize(("options", "words"), [(["99z"], "no part '99z'"), (["--topic", "7"], "no topic 7")])
def test_a_part_that_there_is_not_is_named(tmp_path: Path, options: list[str], words: str) -> None:
    """With where to find those that there are."""
    refused = listed(tmp_path, "--list", *options)

    assert words in str(refused.exception)


def test_a_course_without_its_key_says_so(tmp_path: Path) -> None:
    """A course that has none, and one whose answer key is kept back."""
    course = tmp_path / "course"
    shutil.copytree(ASKING, course)
    (course / "solutions" / "questionnaire.toml").unlink()
    without = CliRunner().invoke(quiz, ["--in", str(tmp_path), "--course", str(course), "--list"])
    assert "has no questionnaire, or is here without its answer key" in str(without.exception)

    (course / "exercises" / "questionnaire.md").write_text("# Questions")
    sealed = CliRunner().invoke(quiz, ["--in", str(tmp_path), "--course", str(course), "--list"])
    assert "without its answer key" in str(sealed.exception)
    assert "Fill in questionnaire.md" in str(sealed.exception)
