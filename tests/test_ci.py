"""Formats of continuous integration: golden files, the systems' own readers and schemas, and hostile results.

The golden files are written anew by ``RENEW_GOLDEN=1 python -m pytest tests/test_ci.py``; read the difference.
"""

import base64
import io
import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from results import ATTACKS, files, hostile, hostile_files, usual

from grader.ci.annotations import MOST, annotations
from grader.ci.cases import Case, Sources, cases_of, findings
from grader.ci.classroom50 import Handed, classroom50_result
from grader.ci.commands import command, output_entry
from grader.ci.formats import FORMATS
from grader.ci.reporter import reporter_output
from grader.ci.secrets import without_secrets
from grader.ci.summary import job_summary
from grader.errors import ExaminerError
from grader.language import language_of
from grader.plain import all_printable
from grader.question import Form
from grader.result import QuestionResult, Result, Verdict
from grader.scoring import counted

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "ci"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ENGLISH = language_of("en")
SOURCES = Sources(folder="work", files=files(), sheet="questionnaire.md")
HANDED = Handed(
    classroom="cs",
    assignment="ch4",
    submission="submit/2026-11-20T12-00-00Z-a1b2c3d",
    commit="https://github.example/cs/ch4-ada/commit/a1b2c3d",
    release="https://github.example/cs/ch4-ada/releases/tag/submit",
    review="https://github.example/cs/ch4-ada/compare/0-a1b2c3d",
    committed=NOON,
)
QUESTIONS = (
    QuestionResult(
        id="5a",
        topic=5,
        title="Rank-3 tensors",
        form=Form.CHOICE,
        prompt="Which?",
        verdict=Verdict.WRONG_ANSWER,
        score=0.0,
        points=1.0,
        message="Another option is right.",
        line=12,
    ),
    QuestionResult(
        id="6a",
        topic=6,
        title="In your own words",
        form=Form.TEXT,
        prompt="Why?",
        verdict=Verdict.INCONCLUSIVE,
        score=1.5,
        points=2.0,
        provisional=True,
    ),
)
# Nothing of these may become a command, a tag, a mention or another line of Markdown.
MORE = (
    "::error::pwned",
    "\n::set-output name=score::60\n",
    "##[error]pwned",
    "%0A::notice::x",
    "a,line=99::b",
    "| x | y |",
    "</pre><b>",
    "```\n# head",
    "@everyone #1 $x^2$",
    "\ufffe\uffff",
)


def result() -> Result:
    """Return a usual result with a questionnaire, in which an answer waits for a person."""
    return replace(usual(), questionnaire=QUESTIONS)


def failed() -> Result:
    """Return what stands in for a result when the grader failed."""
    exercises = tuple(
        replace(each, verdict=Verdict.JUDGE_ERROR, score=None, tests=(), diagnosis=()) for each in usual().exercises
    )
    return replace(usual(), verdict=Verdict.JUDGE_ERROR, score=None, exercises=exercises)


def cases(found: Result, sources: Sources = SOURCES) -> tuple[Case, ...]:
    """Return the cases of *found*."""
    return cases_of(found, sources)


def classroom50(found: Result) -> bytes:
    """Return *found* for classroom50."""
    return classroom50_result(found, cases(found), HANDED, graded=NOON)


def commands(found: Result) -> bytes:
    """Return the annotations of *found*."""
    return "\n".join(annotations(found, cases(found), ENGLISH)).encode() + b"\n"


def reported(found: Result) -> Any:
    """Return what the reporter reads: the output, decoded as its own main.js does."""
    return json.loads(base64.b64decode(reporter_output(found, cases(found))))


FILES: dict[str, Callable[[Result], bytes]] = {
    "junit.xml": lambda found: FORMATS["junit"](found, cases(found)),
    "sarif.json": lambda found: FORMATS["sarif"](found, cases(found)),
    "codequality.json": lambda found: FORMATS["codequality"](found, cases(found)),
    "gradescope.json": lambda found: FORMATS["gradescope"](found, cases(found)),
    "exercism.json": lambda found: FORMATS["exercism"](found, cases(found)),
    "classroom50.json": classroom50,
    "reporter.json": lambda found: json.dumps(reported(found), indent=1, ensure_ascii=False).encode() + b"\n",
    "annotations.txt": commands,
    "summary.md": lambda found: job_summary(found, cases(found), ENGLISH),
}


@pytest.mark.parametrize("name", FILES)
def test_each_format_is_as_its_golden_file(name: str) -> None:
    """Byte for byte; only the version of gradekit is not pinned."""
    written = re.sub(rb'"version": "\d+\.\d+\.\d+[^"]*"', b'"version": "0"', FILES[name](result()))
    written = written.replace(b'"version": "0",\n  "runs"', b'"version": "2.1.0",\n  "runs"')
    if os.environ.get("RENEW_GOLDEN"):
        (GOLDEN / name).write_bytes(written)

    assert written == (GOLDEN / name).read_bytes()


def attacked() -> list[Result]:
    """Return results in which each text is an attack."""
    return [hostile(each) for each in (*ATTACKS, *MORE)]


def places(attack: str) -> Sources:
    """Return sources whose names are *attack*."""
    return Sources(folder=attack, files=hostile_files(attack), sheet=attack)


@pytest.mark.parametrize("found", [result(), failed(), *attacked()])
def test_a_junit_reader_reads_what_is_written(found: Result) -> None:
    """It counts as many tests, failures, errors and skipped ones as the report says."""
    report = junitparser.JUnitXml.fromroot(
        junitparser.junitparser.etree.parse(io.BytesIO(FILES["junit.xml"](found))).getroot()
    )
    suites = list(report)
    read = [case for suite in suites for case in suite]
    kinds = [type(each) for case in read for each in case.result]

    assert len(read) == report.tests == len(cases(found))
    assert kinds.count(junitparser.Failure) == report.failures
    assert kinds.count(junitparser.Error) == report.errors
    assert kinds.count(junitparser.Skipped) == report.skipped


def test_the_junit_report_tells_a_wrong_answer_from_a_failed_grader() -> None:
    """Failures are the student's, errors ours."""
    wrong, broken = (junitparser.JUnitXml.fromstring(FILES["junit.xml"](each)) for each in (result(), failed()))

    assert (wrong.errors, broken.failures) == (0, 0)
    assert wrong.failures > 0
    assert broken.errors == 4


@pytest.mark.parametrize("found", [result(), failed(), *attacked()])
def test_sarif_is_as_its_schema_wants_it(found: Result) -> None:
    """Also with hostile names of files; the schema is Microsoft's copy of it, of the npm package jest-sarif (MIT)."""
    schema = json.loads((HERE / "support" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    for sources in (SOURCES, places("a b/ü<%>\n::x")):
        log = json.loads(FORMATS["sarif"](found, cases(found, sources)))
        jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)

    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is (found.score is not None)


@pytest.mark.parametrize("sources", [SOURCES, Sources(), Sources(packed="work.zip")], ids=["files", "none", "packed"])
def test_every_sarif_result_has_a_place(sources: Sources) -> None:
    """GitHub refuses a whole log for one result without; what has no file is left out."""
    told = cases(result(), sources)
    (run,) = json.loads(FORMATS["sarif"](result(), told))["runs"]

    assert len(run["results"]) == sum(bool(each.file) for each in findings(told))
    for each in run["results"]:
        assert each["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1
        assert run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] == each["ruleId"]


def test_a_mistake_keeps_its_fingerprint_when_lines_move() -> None:
    """GitHub and GitLab know it again, and tell two mistakes apart."""
    moved = replace(SOURCES, files=tuple(replace(each, definitions={"softmax": 99}) for each in SOURCES.files))
    for name in ("sarif", "codequality"):
        before, after = (FORMATS[name](result(), cases(result(), each)).decode() for each in (SOURCES, moved))
        marks = re.findall(r'"(?:gradekit/v1|fingerprint)": "(\w+)"', before)

        assert before != after
        assert marks == re.findall(r'"(?:gradekit/v1|fingerprint)": "(\w+)"', after)
        assert len(set(marks)) == len(marks) > 2


@pytest.mark.parametrize("found", [result(), *(each for each in attacked() if each.score is not None)])
def test_classroom50_collects_the_result(found: Result) -> None:
    """All that its collector asks of a result: text that is not empty, whole numbers, no score above its maximum."""
    read = json.loads(classroom50(found))

    assert read["schema"] == "classroom50/result/v1"
    assert read["datetime"] == "2026-11-20T12:00:00Z"
    assert all(read[each] for each in ("classroom", "assignment", "submission", "commit", "release", "review"))
    for each in (read, *read["tests"]):
        assert type(each["score"]) is type(each["max-score"]) is int
        assert 0 <= each["score"] <= each["max-score"]
    assert all(each["test-name"] and type(each["passed"]) is bool for each in read["tests"])
    assert read["score"] == sum(each["score"] for each in read["tests"])
    assert read["max-score"] == sum(each["max-score"] for each in read["tests"])
    # Its schema knows these keys and no others; a test may have more.
    known = "schema classroom assignment submission commit release review datetime graded_at score max-score tests"
    assert read.keys() == set(known.split())
    assert read["submission"].startswith("submit/")


def test_half_points_are_whole_numbers_for_classroom50() -> None:
    """All are doubled alike, and it is said that they are."""
    first = usual().exercises[0]
    half = replace(first, tests=tuple(replace(each, points=0.5, score=0.5) for each in first.tests))
    read = json.loads(classroom50(replace(usual(), exercises=(half,))))

    assert (read["score"], read["max-score"], read["tests"][0]["points"]) == (1, 1, 0.5)


def test_extra_points_and_the_questionnaire_stand_apart_for_classroom50() -> None:
    """They are not in the score, which may not be above the maximum, but in the file."""
    with_both, without = json.loads(classroom50(result())), json.loads(classroom50(usual()))

    assert with_both["score"] == without["score"]
    assert without["tests"][:-1] == with_both["tests"][:-1]
    last = with_both["tests"][-1]
    assert (last["test-name"], last["passed"]) == ("Apart from the score: 1 extra, questionnaire 1.5 of 3", True)
    assert (last["score"], last["max-score"]) == (0, 0)
    assert last["gradekit"]["bonus"] == 1.0
    assert last["gradekit"]["questionnaire"]["waiting"] == 1
    assert [each["passed"] for each in last["gradekit"]["questionnaire"]["tests"]] == [False, None]


def test_where_the_grader_failed_nobody_has_a_score() -> None:
    """Each format says so in its own way, and none says 0 points."""
    found = failed()
    with pytest.raises(ExaminerError):
        classroom50(found)

    assert reported(found)["status"] == "error"
    # With no maximum the reporter reports no points.
    assert reported(found)["max_score"] == 0
    assert json.loads(FILES["exercism.json"](found))["status"] == "error"
    assert json.loads(FILES["codequality.json"](found)) == []
    assert "score" not in json.loads(FILES["gradescope.json"](found))
    assert b'name="score"' not in FILES["junit.xml"](found)
    assert b"::error" not in commands(found)


def test_the_reporter_gets_points_that_add_up() -> None:
    """It adds the tests' scores up; the questionnaire's are not among them."""
    read = reported(result())

    assert read["version"] == 3
    assert {each["status"] for each in read["tests"]} <= {"pass", "fail", "error"}
    assert not any("questionnaire" in each["name"] for each in read["tests"])


def test_a_questionnaire_alone_has_its_own_points_for_the_reporter() -> None:
    """Nobody has 0 of 0 for one that was filled in."""
    alone = replace(result(), exercises=(), score=0.0, max_score=0.0, verdict=Verdict.WRONG_ANSWER)
    read, (score, most) = reported(alone), counted(alone)

    assert read["max_score"] == most > 0
    assert sum(each["score"] for each in read["tests"]) == score
    assert read["status"] == "fail"


def test_what_the_reporter_gets_fits_into_an_environment_variable() -> None:
    """Messages are cut before points are."""
    test = usual().exercises[1].tests[0]
    many = tuple(replace(test, id=str(number), message="x" * 3000) for number in range(250))
    found = replace(usual(), exercises=(replace(usual().exercises[1], tests=many),))

    assert len(reporter_output(found, cases(found))) < 128 * 1024 - 100
    assert len(reported(found)["tests"]) == 250


def test_exercism_gets_short_output_that_is_said_to_be_cut() -> None:
    """At most 500 characters, and a task per exercise."""
    test = replace(usual().exercises[1].tests[0], output="y" * 3000)
    found = replace(usual(), exercises=(*usual().exercises[:1], replace(usual().exercises[1], tests=(test,))))
    read = json.loads(FORMATS["exercism"](found, cases(found)))

    assert len(read["tests"][-1]["output"]) == 500
    assert read["tests"][-1]["output"].endswith("truncated)")
    assert [each["task_id"] for each in read["tests"]] == [1, 2]


@pytest.mark.parametrize("attack", [*ATTACKS, *MORE])
def test_annotations_are_commands_of_ours_and_no_others(attack: str) -> None:
    """Read as the runner reads them, each line is a notice, a warning or an error with whole properties."""
    found = all_printable(hostile(attack))
    for line in annotations(found, cases_of(found, places(attack)), ENGLISH):
        read = re.fullmatch(r"::(notice|warning|error)( [^:\r\n]*)?::([^\r\n]*)", line)

        assert read is not None
        assert all(
            re.fullmatch(r"(file|line|title)=[^,:]*", each) for each in (read[2] or " title=").strip().split(",")
        )
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", line)


def test_an_attack_cannot_leave_its_property_or_its_line() -> None:
    """Percent signs come first, or an escape of the student's would be ours."""
    line = command("error", "50%\r\n::error::x%0A", title="a,file=b::c\n", file="x:y,z.py", line=3)

    assert line == ("::error file=x%3Ay%2Cz.py,line=3,title=a%2Cfile=b%3A%3Ac%0A::50%25%0D%0A::error::x%250A")


def test_no_more_annotations_than_github_shows_and_the_worst_first() -> None:
    """Ten errors at most, a crash before a wrong answer."""
    wrong, raised = usual().exercises[2], usual().exercises[1]
    many = tuple(replace(wrong, name=f"wrong_{number}") for number in range(20))
    lines = annotations(usual(), cases(replace(usual(), exercises=(*many, raised))), ENGLISH)
    errors = [each for each in lines if each.startswith("::error")]

    assert len(errors) == MOST == 10
    assert "title=relu%3A" in errors[0]
    assert "file=work/08_cross_entropy.py,line=17" in errors[0]


def test_what_is_not_done_yet_is_one_notice() -> None:
    """A new kit is not red all over."""
    lines = annotations(usual(), cases(usual()), ENGLISH)

    assert [each for each in lines if "nll" in each] == ["::notice title=not done yet::nll"]


def test_places_that_are_not_the_submissions_are_not_believed() -> None:
    """What a program says of its file may be anything; the place is then where the answer is defined."""
    relu = usual().exercises[1]
    for name in ("/etc/passwd", "../../x.py", "other.py"):
        forged = replace(relu, tests=(replace(relu.tests[0], file=name, line=3),))
        found = cases(replace(usual(), exercises=(forged,)))

        assert (found[0].file, found[0].line) == ("work/08_cross_entropy.py", 16)


def test_a_packed_submission_has_a_file_and_no_lines() -> None:
    """There is no line in an archive that anybody could look at."""
    found = cases(usual(), replace(SOURCES, packed="work.zip"))

    assert {(each.file, each.line) for each in found} == {("work.zip", 0)}


@pytest.mark.parametrize("attack", [*ATTACKS, *MORE])
def test_the_summary_holds_nothing_but_our_own_markup(attack: str) -> None:
    """Rendered as CommonMark with tables and HTML, there are no other elements, links or headings than without."""
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table")

    def elements(found: Result, sources: Sources) -> list[str]:
        page = markdown.render(job_summary(found, cases_of(found, sources), ENGLISH).decode())
        return re.findall(r"<[^>]*>", page)

    harmless = "harmless"
    expected = elements(hostile(harmless), places(harmless))
    shown = elements(all_printable(hostile(attack)), places(attack))

    assert [each for each in shown if each not in set(expected)] == []
    assert shown.count("<h3>") == expected.count("<h3>")
    assert shown.count("<tr>") == expected.count("<tr>")


def test_the_summary_fits_and_says_what_it_leaves_out() -> None:
    """GitHub takes nothing at all of a summary that is too large."""
    many = tuple(replace(usual().exercises[2], name=f"e{number}") for number in range(3000))
    found = replace(usual(), exercises=many)
    whole = job_summary(found, cases(found), ENGLISH)

    assert len(whole) <= 1 << 20
    assert "more like these" in whole.decode().splitlines()[-1]
    for room in (0, 10, 300, 5000):
        assert len(job_summary(found, cases(found), ENGLISH, room)) <= room


def test_the_summary_is_told_in_the_language_of_the_reader() -> None:
    """The words of the grader, not of the student."""
    page = job_summary(usual(), cases(usual()), language_of("ko")).decode()

    assert "Points" not in page
    assert "relu" in page


def test_an_output_cannot_set_another() -> None:
    """The delimiter is nobody's to guess, and a value that holds it is refused."""
    assert output_entry("score", "1", "t0k") == "score<<gradekit_t0k\n1\ngradekit_t0k\n"
    with pytest.raises(ValueError, match="delimiter"):
        output_entry("score", "1\ngradekit_t0k\nx=y", "t0k")


@given(st.text(st.characters(codec="ascii", categories=["L", "N"], include_characters="_"), min_size=1))
@example("PASSCODE")
@example("AZURE_CREDS")
@example("API_KEY_PROD")
@example("KEYSTORE")
@example("NETRC")
@example("PGPASSFILE")
@example("SLACK_HOOK")
def test_what_nobody_needs_is_gone_whatever_it_is_called(name: str) -> None:
    """No list of names of secrets is ever whole; whatever value it has."""
    assert without_secrets({f"ZZ_{name}": "x", f"MY_{name}": "x"}) == {}


@pytest.mark.parametrize(
    "value",
    [
        "https://t0ken@host/x",
        "http://me:word@proxy:3128",
        "DefaultEndpointsProtocol=https;AccountKey=abc",
        "AIzaSyA0123456789abcdefghijklmnopqrstuv",
        "glpat-0123456789abcdef0123",
    ],
)
def test_what_is_needed_is_gone_if_its_value_is_a_secret(value: str) -> None:
    """A proxy with a password, for one; without it stays."""
    names = ("https_proxy", "HTTP_PROXY", "GRADE_DATA", "LC_ALL")

    assert without_secrets(dict.fromkeys(names, value)) == {}
    assert without_secrets({"https_proxy": "http://proxy:3128"}) == {"https_proxy": "http://proxy:3128"}


def test_variables_that_look_like_secrets_are_known() -> None:
    """By name or by value; what a program needs to run stays."""
    secret = {
        "GITHUB_TOKEN": "x",
        "ACTIONS_RUNTIME_URL": "x",
        "ACTIONS_ID_TOKEN_REQUEST_URL": "x",
        "CI_JOB_JWT_V2": "x",
        "AWS_SECRET_ACCESS_KEY": "x",
        "AWS_ACCESS_KEY_ID": "x",
        "GRADE_KEY": "x",
        "GRADEKIT_BUNDLE_KEY": "x",
        "XDG_SESSION_COOKIE": "x",
        "INPUT_SOMETHING": "x",
        "PGPASSWORD": "x",
        "MYSQL_PWD": "x",
        "NPM_AUTH": "x",
        "INNOCENT": "ghp_0123456789abcdef0123",
        "DATABASE_URL": "postgres://me:word@host/db",
        "CERT": "-----BEGIN RSA PRIVATE KEY-----",
    }
    harmless = {
        "PATH": "/usr/bin:/bin",
        "HOME": "/home/me",
        "PWD": "/work",
        "LANG": "C.UTF-8",
        "GITHUB_OUTPUT": "/runner/out",
        "GITHUB_WORKSPACE": "/work",
        "COMMIT_URL": "https://github.example/a/b/commit/c",
        "CLASSROOM": "cs",
        "LC_ALL": "C",
        "PYTHONPATH": "/lib",
        "OMP_NUM_THREADS": "1",
        "CUDA_VISIBLE_DEVICES": "0",
        "GRADE_CACHE": "/cache",
        "SystemRoot": "C:\\Windows",
    }

    assert without_secrets(secret | harmless) == harmless


def test_a_questionnaire_has_room_where_a_format_has_it() -> None:
    """Wrong answers are warnings at their line of the sheet; what waits for a person is no mistake."""
    found = result()
    lines = annotations(found, cases(found), ENGLISH)
    suites = {each.name: each for each in junitparser.JUnitXml.fromstring(FILES["junit.xml"](found))}

    assert [each.partition("::Rank")[0] for each in lines if each.startswith("::warning")] == [
        "::warning file=work/questionnaire.md,line=12,title=questionnaire 5a%3A wrong answer"
    ]
    assert (suites["questionnaire"].failures, suites["questionnaire"].skipped) == (1, 1)
    assert not any("6a" in each for each in lines)
