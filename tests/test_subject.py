"""Subjects and respondents: a program that answers, is loaded again after a crash, and says what it lacks."""

import textwrap
from collections.abc import Callable

import pytest
import torch

from grader.errors import ExaminerError
from grader.examiner.host import Zygote
from grader.examiner.outcomes import StudentFailure
from grader.examiner.respondent import Question, Respondent
from grader.examiner.seat import Seat
from grader.examiner.subject import Subject, warm_modules
from grader.model import Course
from grader.result import Verdict
from grader.source import parse_source

Enrol = Callable[..., Respondent]

DOUBLE = "def double(x): return 2 * x\n"
TOTAL = "def total(a, b): return a + b\n"
STUB = 'def double(x):\n    """Double x."""\n    raise NotImplementedError("TODO")\n'


def missing(respondent: Respondent, exercise: str = "double") -> StudentFailure:
    """Return why there is no answer about *exercise*."""
    with pytest.raises(StudentFailure) as caught:
        respondent.call(exercise)
    return caught.value


class TestAnswers:
    """A program answers in the words of the hidden suite."""

    def test_an_exercise_is_called_by_its_name(self, enrol: Enrol) -> None:
        """As if it were a function of the respondent."""
        assert enrol(DOUBLE).double(torch.tensor([1.0])).tolist() == [2]

    @pytest.mark.parametrize(
        ("positional", "named"),
        [
            ((5, 3), {}),
            ((5,), {"b": 3}),
            ((), {"a": 5, "b": 3}),
            pytest.param((), {"b": 3, "a": 5}),
        ],
    )
    def test_arguments_go_by_position_or_by_the_chapters_names(
        self, enrol: Enrol, positional: tuple[int, ...], named: dict[str, int]
    ) -> None:
        """Whatever the student calls them."""
        assert enrol("def total(first, second): return first - second").total(*positional, **named) == 2

    def test_a_call_brings_gradients_and_changes(self, enrol: Enrol) -> None:
        """Everything that came back, on request."""
        student = enrol("def double(x):\n    y = x.detach()\n    y += 1\n    return (x * x).sum()")

        answer = student.call("double", torch.tensor([1.0]), gradients=["x"])

        assert (answer.gradients["x"].tolist(), answer.changed) == ([4], ["x"])

    def test_a_probe_runs_beside_the_function(self, enrol: Enrol) -> None:
        """It is the course's, and public."""
        assert enrol(DOUBLE).probe("double", "twice", x=4) == [8, 8]

    def test_an_unknown_exercise_is_a_mistake_of_the_suite(self, enrol: Enrol) -> None:
        """Not an answer of the student's."""
        with pytest.raises(AttributeError, match="no exercise 'triple'"):
            _ = enrol(DOUBLE).triple

    @pytest.mark.parametrize(("positional", "named"), [((1, 2), {}), ((), {"y": 1})])
    def test_arguments_that_the_exercise_lacks_are_a_mistake_of_the_suite(
        self, enrol: Enrol, positional: tuple[int, ...], named: dict[str, int]
    ) -> None:
        """Neither are those."""
        with pytest.raises(ExaminerError, match="arguments it does not have"):
            enrol(DOUBLE).call("double", *positional, **named)

    def test_the_chapters_global_reaches_the_function_either_way(self, enrol: Enrol) -> None:
        """As a parameter or as a global."""
        with_parameter = enrol("def train(lr, dl): return lr, dl")
        with_global = enrol("def train(lr): return lr, dl")

        assert with_parameter.train(1, 2) == with_global.train(1, 2) == (1, 2)


class TestRecords:
    """What was asked is remembered with what came back."""

    def test_questions_and_replies_are_recorded(self, enrol: Enrol) -> None:
        """In order, failures too."""
        student = enrol("def double(x): return 2 / x")
        student.double(1)
        with pytest.raises(StudentFailure):
            student.double(0)

        first, second = student.records

        assert (first.question.arguments, first.reply.value) == ({"x": 1}, 2.0)
        assert second.reply.error == "ZeroDivisionError"

    def test_what_is_printed_belongs_to_its_question(self, enrol: Enrol) -> None:
        """And not to the next one."""
        student = enrol("def double(x):\n    print('got', x)\n    return x")
        student.double(1)
        student.double(2)

        assert [record.output for record in student.records] == ["got 1\n", "got 2\n"]

    def test_what_was_printed_before_a_crash_is_kept(self, enrol: Enrol) -> None:
        """It may tell why."""
        student = enrol("import os\ndef double(x):\n    print('so far', flush=True)\n    os._exit(1)")

        assert missing_value(student, 1).verdict is Verdict.CRASHED
        assert student.records[0].output == "so far\n"

    def test_an_exception_names_file_and_line(self, enrol: Enrol) -> None:
        """Where it happened in the student's files."""
        found = missing(enrol({"work/01_first.py": "def double(x=1):\n    return x / 0"}))

        assert [(frame.file, frame.line) for frame in found.frames] == [("work/01_first.py", 2)]


class TestSeat:
    """A candidate that was lost is replaced, and the program loaded again."""

    def test_after_a_crash_the_next_question_is_answered(self, enrol: Enrol) -> None:
        """A crash costs one call."""
        student = enrol("import os\ndef double(x):\n    if x < 0: os._exit(1)\n    return 2 * x")
        before = student.double(1)

        assert missing_value(student, -1).verdict is Verdict.CRASHED
        assert (before, student.double(3)) == (2, 6)

    def test_after_an_endless_loop_the_next_question_is_answered(self, enrol: Enrol) -> None:
        """So does a loop without end."""
        student = enrol("def double(x):\n    while x < 0: pass\n    return 2 * x")

        assert missing_value(student, -1).verdict is Verdict.TIME_LIMIT
        assert student.double(3) == 6

    def test_two_programs_in_one_seat_do_not_mix(self, zygote: Zygote, course: Course) -> None:
        """Misconceptions share a candidate, each in a space of its own."""
        seat = Seat(zygote, course, seed=1)
        first, second = (
            Respondent(Subject(seat, [parse_source("01_first.py", text)], course, text.decode()), course)
            for text in (b"def double(x): return 2 * x", b"def double(x): return 3 * x")
        )

        answers = [first.double(1), second.double(1), first.double(1)]
        seat.close()

        assert answers == [2, 3, 2]


def missing_value(student: Respondent, x: int) -> StudentFailure:
    """Return how ``double(x)`` failed."""
    with pytest.raises(StudentFailure) as caught:
        student.double(x)
    return caught.value


class TestLoading:
    """A file that cannot be loaded costs only what is in it."""

    @pytest.mark.parametrize(
        ("statement", "verdict"),
        [
            ("while True: pass", Verdict.TIME_LIMIT),
            ("import os; os._exit(3)", Verdict.CRASHED),
            ("import signal; signal.raise_signal(9)", Verdict.CRASHED),
            ("import ctypes; ctypes.string_at(0)", Verdict.CRASHED),
        ],
    )
    def test_a_file_that_takes_the_process_down_costs_only_its_own_exercises(
        self, enrol: Enrol, statement: str, verdict: Verdict
    ) -> None:
        """The other files are loaded again without it."""
        student = enrol(
            {"01_first.py": f"{DOUBLE}{statement}\n", "02_second.py": "def train(lr, dl): return lr"},
        )

        found = missing(student)

        assert found.verdict is verdict
        assert "While 01_first.py was loaded" in found.message
        assert student.train(1, 2) == 1

    def test_a_statement_that_fails_does_not_cost_the_exercise(self, enrol: Enrol) -> None:
        """It is noted."""
        student = enrol(f"import fastai_is_not_here\n{DOUBLE}")

        assert student.double(1) == 2
        assert [note.error for note in student.subject.notes] == ["ModuleNotFoundError"]

    def test_a_function_whose_definition_failed_is_a_load_error(self, enrol: Enrol) -> None:
        """With the line that failed."""
        found = missing(enrol("double = 1 / 0"))

        assert found.verdict is Verdict.LOAD_ERROR
        assert "line 1: ZeroDivisionError" in found.message

    def test_a_decorator_that_failed_is_a_load_error_with_its_line(self, enrol: Enrol) -> None:
        """Its line is above the function's."""
        found = missing(enrol(f"@undefined\n{DOUBLE}"))

        assert found.verdict is Verdict.LOAD_ERROR
        assert "line 1: NameError" in found.message

    def test_a_function_that_another_one_failed_to_make_is_a_load_error_with_its_line(self, enrol: Enrol) -> None:
        """Though the line lies in the other one, above."""
        found = missing(enrol("def make():\n    return 1 / 0\n\ndouble = make()\n"))

        assert "line 2: ZeroDivisionError" in found.message

    def test_a_failure_further_down_is_not_blamed(self, enrol: Enrol) -> None:
        """What failed has nothing to do with it."""
        found = missing(enrol("double = 2\nimport fastai_is_not_here\n"))

        assert "not a function" in found.message

    @pytest.mark.parametrize("text", ["double: object = 1 / 0", "double, triple = 1 / 0, 1"])
    def test_a_name_that_was_to_be_assigned_otherwise_is_a_load_error(self, enrol: Enrol, text: str) -> None:
        """With a type, or together with others."""
        assert missing(enrol(text)).verdict is Verdict.LOAD_ERROR

    def test_a_name_that_is_no_function_is_a_load_error(self, enrol: Enrol) -> None:
        """It is there, but cannot be called."""
        found = missing(enrol("double = 2"))

        assert found.verdict is Verdict.LOAD_ERROR
        assert "not a function" in found.message

    def test_a_file_that_is_no_python_is_a_load_error(self, enrol: Enrol) -> None:
        """With line, code and a mark under the place."""
        found = missing(enrol({"01_first.py": "x = 1\ndef double(x:\n", "02_second.py": TOTAL}))

        assert found.verdict is Verdict.LOAD_ERROR
        assert "01_first.py, line 2" in found.message
        assert found.message.endswith("\ndef double(x:\n          ^")

    def test_a_file_that_is_no_python_does_not_cost_the_other_files(self, enrol: Enrol) -> None:
        """What is in them counts."""
        student = enrol({"01_first.py": "def double(x:\n", "02_second.py": TOTAL})

        assert student.total(1, 2) == 3


class TestMissing:
    """What is not there is told apart: untouched, misspelt, or nowhere."""

    def test_an_untouched_stub_is_missing(self, enrol: Enrol) -> None:
        """It says where the stub is."""
        found = missing(enrol(STUB))

        assert (found.verdict, found.message) == (Verdict.MISSING, "double in 01_first.py is not filled in yet")

    def test_a_stub_in_one_file_and_the_answer_in_another_is_found(self, enrol: Enrol) -> None:
        """Functions are found by name in whatever file defines them."""
        assert enrol({"01_first.py": STUB, "mine.py": DOUBLE}).double(1) == 2

    def test_a_stub_that_is_assigned_below_is_found(self, enrol: Enrol) -> None:
        """As a lambda, say."""
        assert enrol(f"{STUB}double = lambda x: 2 * x\n").double(1) == 2

    def test_a_near_name_is_suggested(self, enrol: Enrol) -> None:
        """With what to do about it."""
        found = missing(enrol("def duoble(x): return 2 * x"))

        assert (found.verdict, found.suggestion) == (Verdict.MISSING, "duoble")
        assert "Rename it to double" in found.message

    def test_another_exercise_is_never_suggested(self, enrol: Enrol, course: Course) -> None:
        """However near its name is."""
        assert missing(enrol(TOTAL), "double").suggestion == ""
        assert {exercise.name for exercise in course.exercises} == {"double", "total", "train"}

    def test_a_name_that_is_nowhere_is_missing(self, enrol: Enrol) -> None:
        """And nothing is guessed."""
        found = missing(enrol("x = 1"))

        assert (found.verdict, found.message) == (Verdict.MISSING, "No file defines double.")

    def test_the_units_own_file_comes_first(self, enrol: Enrol) -> None:
        """Where two files define an exercise, the unit's counts."""
        student = enrol({"00_old.py": "def double(x): return 0", "01_first.py": DOUBLE})

        assert student.double(1) == 2

    def test_a_file_of_the_units_name_in_a_folder_counts_as_its_own(self, enrol: Enrol) -> None:
        """Folders do not matter."""
        student = enrol({"00_old.py": "def double(x): return 0", "work/01_first.py": DOUBLE})

        assert student.double(1) == 2


class TestTrustedPrograms:
    """The reference answers each question once, and its failure is ours."""

    def test_the_same_question_is_asked_once(self, enrol: Enrol) -> None:
        """The second time the answer is remembered."""
        reference = enrol("count = 0\ndef double(x):\n    global count\n    count += 1\n    return count", memo=True)

        answers = [reference.double(torch.tensor(1.0)), reference.double(torch.tensor(1.0))]

        assert answers == [1, 1]

    @pytest.mark.parametrize(
        "other",
        [
            Question("double", {"x": torch.tensor(2.0)}),
            Question("double", {"x": torch.tensor([1.0])}),
            Question("double", {"x": torch.tensor(1)}),
            Question("double", {"x": 1.0}),
            Question("double", {"x": torch.tensor(1.0)}, count=True),
            Question("double", {"x": torch.tensor(1.0)}, gradients=("x",)),
        ],
        ids=["value", "shape", "dtype", "kind", "counted", "gradients"],
    )
    def test_another_question_is_asked_anew(self, enrol: Enrol, other: Question) -> None:
        """Everything in a question decides its answer."""
        text = "count = 0\ndef double(x):\n    global count\n    count += 1\n    return x * 0 + count"
        reference = enrol(text, memo=True)
        reference.ask(Question("double", {"x": torch.tensor(1.0)}))

        assert torch.as_tensor(reference.ask(other).value).detach().sum() == 2

    def test_a_reference_that_fails_is_a_fault_of_ours(self, enrol: Enrol) -> None:
        """Never one of the student's."""
        with pytest.raises(ExaminerError, match="the reference of double gave no answer"):
            enrol("def double(x): 1 / 0", memo=True).double(1)

    def test_a_reference_that_lacks_an_exercise_is_a_fault_of_ours(self, enrol: Enrol) -> None:
        """Likewise."""
        with pytest.raises(ExaminerError, match="No file defines double"):
            enrol(TOTAL, memo=True).double(1)

    def test_a_misconception_that_fails_is_a_reply(self, enrol: Enrol) -> None:
        """To raise may be the very mistake."""
        reply = enrol("def double(x): 1 / 0", memo=True).reply(Question("double", {"x": 1}))

        assert isinstance(reply, StudentFailure)

    def test_trusted_questions_are_not_recorded(self, enrol: Enrol) -> None:
        """Only the student's are explained."""
        reference = enrol(DOUBLE, memo=True)
        reference.double(1)

        assert reference.records == []


class TestForgery:
    """Whoever answers in the place of the candidate's own code harms nobody but themselves."""

    FORGED = """
        import os, socket, stat, sys
        from grader.wire.frames import write_frame
        from grader.wire.messages import Answer, Loaded, Prepared, encode

        def channel():
            for fd in range(3, 64):
                try:
                    if stat.S_ISSOCK(os.fstat(fd).st_mode):
                        return socket.socket(fileno=fd)
                except OSError:
                    pass

        def double(x):
            frame = sys._getframe()
            while "request" not in frame.f_locals:
                frame = frame.f_back
            number = frame.f_locals["request"].id
            write_frame(channel(), encode(REPLY))
            os._exit(0)
    """

    def test_a_forged_value_is_a_value(self, enrol: Enrol) -> None:
        """A student may answer in any way; the value is judged like others."""
        reply = "Answer(id=number, value=7, gradients={}, detached=False, changed=[], operations={}, lines=0)"

        assert enrol(textwrap.dedent(self.FORGED).replace("REPLY", reply)).double(1) == 7

    @pytest.mark.parametrize(
        "reply",
        [
            "Prepared(id=number, missing=[])",
            "Loaded(id=number, defined=[], notes=[])",
            "Answer(id=number, value=7, gradients=5, detached=False, changed=[], operations={}, lines=0)",
        ],
        ids=["another reply", "a file", "gradients that are none"],
    )
    def test_a_forged_reply_of_another_kind_is_forbidden(self, enrol: Enrol, reply: str) -> None:
        """It is their failure, not ours."""
        found = missing_value(enrol(textwrap.dedent(self.FORGED).replace("REPLY", reply)), 1)

        assert found.verdict is Verdict.FORBIDDEN


class TestWarming:
    """What only some submissions need is imported for those."""

    @pytest.mark.parametrize(
        ("text", "modules"),
        [
            ("opt = torch.optim.SGD(params, lr)", ["torch._dynamo"]),
            ("model = torch.compile(model)", ["torch._dynamo"]),
            ("loss.backward()", []),
            ("import torch\nimport matplotlib.pyplot as plt", ["matplotlib"]),
            ("if True:\n    from matplotlib import pyplot", ["matplotlib"]),
            ("# import matplotlib", []),
        ],
    )
    def test_an_optimizer_a_compiler_or_a_plot_is_warmed_up_for(self, text: str, modules: list[str]) -> None:
        """Told by the text alone."""
        assert warm_modules([parse_source("a.py", text.encode())]) == modules

    def test_cpu_time_is_told_without_a_record(self, enrol: Enrol) -> None:
        """Time is taken beside the tests, not in them."""
        student = enrol("def double(x): return sum(range(1_000_000))")

        assert student.timed(Question("double", {"x": 1}))[0] > 0
        assert student.records == []
