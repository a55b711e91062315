"""How an assignment went: every figure held against another computation, and what the command shows of it."""

import json
import random
import statistics as standard
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import books
import msgspec
import numpy as np
import pytest
from books import chosen, in_own_words
from rich.console import Console

from grader.cli.statistics_view import bar, render
from grader.result import Diagnosis, ExerciseResult, Remark, Result, TestResult, Trust, Verdict
from grader.statistics import FEWEST, Statistics, TestStatistics, statistics_of

RUN = [str(Path(sys.executable).with_name("grade")), "gradebook", "stats"]
TRUST = Trust(isolation=(), device="cpu", seed=1, suite="", data="", versions={})
MIRRORED = Diagnosis(id="mirrored", title="The sigmoid is mirrored", hint="Look at the sign.")


def case(name: str, verdict: Verdict = Verdict.ACCEPTED, *, points: float = 1.0, seconds: float = 0.1) -> TestResult:
    """Make what one test case found."""
    score = None if verdict is Verdict.JUDGE_ERROR else points * verdict.passed
    return TestResult(id=name, title=f"It {name}s", verdict=verdict, score=score, points=points, seconds=seconds)


def exercise(name: str, *cases: TestResult, verdict: Verdict | None = None, mistakes: int = 0) -> ExerciseResult:
    """Make what one exercise came to; without *verdict*, that of its first case that did not pass."""
    worst = verdict or next((each.verdict for each in cases if not each.verdict.passed), Verdict.ACCEPTED)
    return ExerciseResult(
        name=name,
        unit="01",
        verdict=worst,
        score=sum(each.score or 0.0 for each in cases),
        max_score=sum(each.points for each in cases),
        diagnosis=(MIRRORED,) * mistakes,
        tests=cases,
    )


def result(name: str, *exercises: ExerciseResult, failed: bool = False) -> Result:
    """Make a student's result."""
    return Result(
        submission=name,
        course="tiny",
        verdict=Verdict.JUDGE_ERROR if failed else Verdict.ACCEPTED,
        score=None if failed else sum(each.score or 0.0 for each in exercises),
        max_score=sum(each.max_score for each in exercises),
        bonus=0.0,
        exercises=exercises,
        trust=TRUST,
    )


def a_class(count: int, seed: int = 1) -> list[Result]:
    """Make *count* results of students of different strength, on three exercises of two tests each."""
    chosen = random.Random(seed)
    verdicts = (Verdict.ACCEPTED, Verdict.WRONG_ANSWER)
    found = []
    for number in range(count):
        strength = chosen.random()
        exercises = [
            exercise(
                name,
                *(
                    case(
                        f"{name}{which}",
                        verdicts[chosen.random() > strength],
                        points=points,
                        seconds=chosen.expovariate(1),
                    )
                    for which, points in ((1, 1.0), (2, 2.5))
                ),
            )
            for name in ("relu", "nll", "mse")
        ]
        found.append(result(f"s{number}", *exercises))
    return found


def one_test(found: Statistics, name: str) -> TestStatistics:
    """Return the statistics of the test *name*."""
    return next(test for each in found.exercises for test in each.tests if test.id == name)


def test_alone_the_questionnaire_gives_the_scores() -> None:
    """Where no exercise was asked for; one with a part on which the grader failed is only named."""
    right, wrong = chosen("a", right=True), chosen("b", right=False)
    failed = replace(right, score=None, verdict=Verdict.JUDGE_ERROR)

    found = statistics_of(
        replace(result(name), questionnaire=(part,)) for name, part in zip("abc", (right, wrong, failed), strict=True)
    )

    assert found.scores is not None
    assert (found.scores.highest, found.scores.lowest, found.max_score) == (right.points, 0.0, right.points)
    assert (found.ungraded, found.other_points) == (("c",), 0)


class TestFigures:
    """Each against the standard library, NumPy, or a calculation by hand."""

    def test_scores_are_summed_up_as_elsewhere(self) -> None:
        """Mean, deviation, quartiles and histogram."""
        results = a_class(57)
        scores = [each.score or 0.0 for each in results]

        found = statistics_of(results).scores

        assert found is not None
        assert found.mean == pytest.approx(standard.fmean(scores), abs=1e-4)
        assert found.deviation == pytest.approx(standard.stdev(scores), abs=1e-4)
        quartiles = standard.quantiles(scores, n=4, method="inclusive")
        assert [found.lower_quartile, found.median, found.upper_quartile] == pytest.approx(quartiles, abs=1e-4)
        assert sum(each.count for each in found.bins) == found.count == 57
        for each in found.bins[:-1]:
            assert each.count == sum(each.low <= score < each.high for score in scores)

    def test_discrimination_is_the_correlation_with_the_rest(self) -> None:
        """For every test and exercise, as NumPy computes it from all scores at once."""
        results = a_class(83)
        found = statistics_of(results)

        for place, name in enumerate(("relu", "nll", "mse")):
            own = np.array([each.exercises[place].score for each in results], dtype=float)
            rest = np.array([each.score for each in results], dtype=float) - own
            assert found.exercises[place].discrimination == pytest.approx(np.corrcoef(own, rest)[0, 1], abs=1e-4)
            for which in range(2):
                tests = [each.exercises[place].tests[which] for each in results]
                passed = np.array([test.verdict is Verdict.ACCEPTED for test in tests], dtype=float)
                rest = np.array([each.score for each in results], dtype=float) - [test.score for test in tests]
                expected = np.corrcoef(passed, rest)[0, 1]
                assert one_test(found, f"{name}{which + 1}").discrimination == pytest.approx(expected, abs=1e-4)

    def test_by_hand(self) -> None:
        """Ten students with 0 to 9 points elsewhere, of whom the upper half passes: r = 2.5 / (0.5 * sqrt(8.25))."""
        others = [[case(f"o{place}", points=1.0) for place in range(number)] for number in range(10)]
        results = [
            result(
                f"s{number}",
                exercise("nll", case("n", (Verdict.WRONG_ANSWER, Verdict.ACCEPTED)[number >= 5])),
                exercise("mse", *others[number]),
            )
            for number in range(10)
        ]

        found = one_test(statistics_of(results), "n")

        assert found.pass_rate == 0.5
        # Covariance 1.25 over the product of the deviations 0.5 and sqrt(8.25).
        assert found.discrimination == pytest.approx(1.25 / (0.5 * 8.25**0.5), abs=1e-4)

    def test_seconds_are_median_and_95th_percentile_of_what_ran(self) -> None:
        """A test that found nothing to run has no time."""
        results = [result(f"s{n}", exercise("nll", case("n", seconds=n / 100))) for n in range(101)]
        results.append(result("zoe", exercise("nll", case("n", Verdict.MISSING, seconds=0.0))))

        found = one_test(statistics_of(results), "n")

        assert (found.median_seconds, found.p95_seconds) == (0.5, 0.95)


class TestWhatCounts:
    """Who is in which figure."""

    def test_a_failed_grader_is_counted_and_nothing_else(self) -> None:
        """Its student is named, and is in no mean."""
        right = exercise("nll", case("n"))
        broken = result("eve", exercise("nll", case("n", Verdict.JUDGE_ERROR)), failed=True)

        found = statistics_of([result("ada", right), broken])

        assert (found.submissions, found.ungraded) == (2, ("eve",))
        assert found.scores is not None
        assert found.scores.mean == 1.0
        assert found.exercises[0].verdicts == {"accepted": 1}

    def test_no_score_at_all_is_no_mean_of_nothing(self) -> None:
        """Nor is an empty class an error."""
        assert statistics_of([]).scores is None
        assert statistics_of([result("eve", failed=True)]).scores is None

    def test_what_is_unclear_is_neither_passed_nor_failed(self) -> None:
        """What is missing was judged, and not passed."""
        verdicts = (Verdict.ACCEPTED, Verdict.INCONCLUSIVE, Verdict.SKIPPED, Verdict.MISSING, Verdict.WRONG_ANSWER)
        found = statistics_of(result(str(each), exercise("nll", case("n", each))) for each in verdicts)

        test = one_test(found, "n")
        assert (test.judged, test.passed, test.unclear) == (3, 1, 2)
        assert found.exercises[0].missing == 1
        assert found.exercises[0].passed == 3

    @pytest.mark.parametrize("count", [FEWEST - 1, FEWEST])
    def test_a_few_submissions_have_no_discrimination(self, count: int) -> None:
        """From ``FEWEST`` on they have."""
        found = one_test(statistics_of(a_class(count, seed=3)), "relu1").discrimination

        assert (found is None) == (count < FEWEST)

    def test_what_does_not_vary_has_no_discrimination(self) -> None:
        """Where all pass, or all have the same rest, there is no correlation, and no division by zero."""
        same = [result(f"s{n}", exercise("nll", case("n")), exercise("mse", case("m"))) for n in range(30)]
        alone = [result(f"s{n}", exercise("nll", case("n", list(Verdict)[n % 2]))) for n in range(30)]

        assert one_test(statistics_of(same), "n").discrimination is None
        assert one_test(statistics_of(alone), "n").discrimination is None
        assert statistics_of(same).all_pass == ("n", "m")

    def test_extra_points_are_not_taken_off_the_rest(self) -> None:
        """They are in no score, so the whole score is the rest."""
        results = []
        for each in a_class(40):
            passed = (each.score or 0.0) > 5
            extra = replace(case("extra", list(Verdict)[not passed]), bonus=True)
            first = each.exercises[0]
            first = replace(first, tests=(*first.tests, extra))
            results.append(result(each.submission, first, *each.exercises[1:]))
        scores = [each.score for each in results]
        passed = [each.exercises[0].tests[-1].verdict is Verdict.ACCEPTED for each in results]

        expected = np.corrcoef(np.array(passed, dtype=float), np.array(scores, dtype=float))[0, 1]
        assert one_test(statistics_of(results), "extra").discrimination == pytest.approx(expected, abs=1e-4)

    def test_a_mistake_counts_once_per_student(self) -> None:
        """Its students are named, and the commonest of the class stands first."""
        results = [
            result("ada", exercise("sigmoid", case("s", Verdict.WRONG_ANSWER), mistakes=2)),
            result("ben", exercise("sigmoid", case("s", Verdict.WRONG_ANSWER), mistakes=1)),
            result("cleo", exercise("sigmoid", case("s"))),
        ]

        found = statistics_of(results).commonest

        assert [(each.id, each.count, each.submissions) for each in found] == [("mirrored", 2, ("ada", "ben"))]

    def test_lists_name_what_deserves_a_look(self) -> None:
        """Slow, failing, passed by all or none, and failed by the strong."""
        results = []
        for number in range(20):
            rest = [case(f"r{place}", list(Verdict)[place >= number]) for place in range(20)]
            odd = case("odd", list(Verdict)[number >= 10], seconds=2.0)
            none, everyone = case("none", Verdict.WRONG_ANSWER), case("everyone")
            results.append(result(f"s{number}", exercise("nll", odd, none, everyone), exercise("mse", *rest)))

        found = statistics_of(results)

        assert found.slowest[0] == "odd"
        assert found.negative == ("odd",)
        assert {"none", "r19"} <= set(found.none_pass)
        assert "everyone" in found.all_pass
        assert set(found.most_failing[:2]) == set(found.none_pass)

    def test_it_comes_back_from_json_as_it_was(self) -> None:
        """The value is what a report is made of later."""
        found = statistics_of(a_class(12))

        assert msgspec.json.decode(msgspec.json.encode(found), type=Statistics) == found

    def test_memory_does_not_grow_with_the_texts_of_results(self) -> None:
        """Two thousand results with a megabyte of output each pass through, one by one."""

        def results() -> Iterator[Result]:
            for number in range(2000):
                test = TestResult(
                    id="n", title="t", verdict=Verdict.ACCEPTED, score=1.0, points=1.0, output=str(number) * 200_000
                )
                yield result(f"s{number}", exercise("nll", test))

        tracemalloc.start()
        found = statistics_of(results())
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

        assert found.submissions == 2000
        assert peak < 16 << 20


class TestView:
    """The command and what it prints."""

    def shown(self, found: Statistics, top: int = 8) -> str:
        """Render for a plain terminal of 80 columns."""
        console = Console(width=80, no_color=True)
        with console.capture() as capture:
            console.print(render(found, top=top))
        return capture.get()

    def test_it_fits_into_80_columns(self) -> None:
        """Figures stand beside the bars, so that no colour and no length is needed to read them."""
        text = self.shown(statistics_of(a_class(30)))

        assert max(map(len, text.splitlines())) <= 80
        assert "relu" in text
        assert "mean" in text
        assert "tells apart" in text

    def test_names_and_titles_cannot_steer_the_terminal(self) -> None:
        """Control characters and markup stay what they are: text."""
        bad = Diagnosis(id="x", title="\x1b[31mred [bold]b[/bold]", hint="")
        wrong = ExerciseResult(
            name="nll", unit="1", verdict=Verdict.WRONG_ANSWER, score=0.0, max_score=1.0, diagnosis=(bad,)
        )

        text = self.shown(statistics_of([result("e\x1b[2Jve", wrong)]))

        assert "\x1b" not in text
        assert "[bold]b[/bold]" in text

    def test_a_bar_is_as_long_as_its_share(self) -> None:
        """Something is seen of the smallest share, and nothing of none."""
        assert bar(0.0, 4).strip() == ""
        assert bar(0.001, 4).strip() == "▏"
        assert bar(0.5, 4) == "██  "
        assert bar(1.0, 4) == "████"

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Write a batch's folder with twelve results."""
        for each in a_class(12):
            (tmp_path / f"{each.submission}.json").write_bytes(msgspec.json.encode(each))
        (tmp_path / "summary.json").write_text("{}")
        (tmp_path / "run.json").write_text("{}")
        return tmp_path

    def stats(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Run the command."""
        return subprocess.run([*RUN, *options], capture_output=True, text=True, timeout=60, check=False)

    def test_a_folder_of_results_is_summed_up(self, folder: Path) -> None:
        """Without the gradebook, and without what a batch writes beside them; JSON goes to stdout alone."""
        done = self.stats("--results", str(folder), "--json", "-")

        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["submissions"] == 12
        assert "12 submissions" in done.stderr

    def test_a_broken_result_is_named(self, folder: Path) -> None:
        """Nothing is summed up without it."""
        (folder / "s3.json").write_text('{"format": "gradekit/res')

        done = self.stats("--results", str(folder))

        assert done.returncode != 0
        assert "s3.json" in done.stderr
        assert "12 submissions" not in done.stdout

    def test_a_folder_without_results_is_refused(self, tmp_path: Path) -> None:
        """The message says which folder is wanted."""
        assert "holds no results" in self.stats("--results", str(tmp_path)).stderr

    def test_colours_can_be_had_away(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """NO_COLOR is kept to even where colours are forced."""
        monkeypatch.setenv("NO_COLOR", "1")
        monkeypatch.setenv("FORCE_COLOR", "1")

        assert "\x1b[36m" not in self.stats("--results", str(folder)).stdout


def test_a_file_that_does_not_load_is_one_mistake_of_its_author() -> None:
    """However many exercises stand in it; and a test that nobody came to try is told as such."""
    why = (Diagnosis(id="generic.syntax", title="Python cannot read the file", hint=""),)

    def broken(name: str) -> Result:
        parts = [exercise(each, case(each, Verdict.LOAD_ERROR)) for each in ("relu", "nll", "mse")]
        return result(name, *(replace(each, verdict=Verdict.LOAD_ERROR, diagnosis=why) for each in parts))

    found = statistics_of([broken("ann"), broken("ben")])

    assert [(each.exercise, each.count, each.submissions) for each in found.commonest] == [("", 2, ("ann", "ben"))]
    assert [len(each.diagnoses) for each in found.exercises] == [1, 1, 1]
    assert (one_test(found, "relu").judged, one_test(found, "relu").tried) == (2, 0)


class TestQuestionnaire:
    """The parts of a questionnaire over a class."""

    def test_parts_have_rates_and_the_commonest_wrong_choice(self) -> None:
        """Each in the order of the questionnaire; an option chosen by three comes before one chosen by one."""
        remark = Remark(about="b", text="because")
        wrong = replace(chosen("b", right=False), remarks=(remark,))
        other = replace(chosen("c", right=False), remarks=(Remark(about="c", text="so"),))
        papers = [wrong, wrong, other, wrong, chosen("a", right=True)]

        found = statistics_of(books.result(4, questionnaire=(each, in_own_words("x"))) for each in papers)

        first, second = found.questions
        assert (first.id, first.judged, first.answered, first.right, first.share) == ("1a", 5, 5, 1, 0.2)
        assert [(each.text, each.why, each.count) for each in first.wrong] == [("b", "because", 3), ("c", "so", 1)]
        assert (second.id, second.waiting, second.right) == ("2a", 5, 0)

    def test_what_the_grader_failed_at_is_left_out(self) -> None:
        """Nobody is wrong there."""
        failed = replace(in_own_words("x"), score=None, verdict=Verdict.JUDGE_ERROR)

        assert statistics_of([books.result(4, questionnaire=(failed,))]).questions == ()
