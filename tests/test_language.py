"""Languages: every text of ours is in every catalogue, and what is put into a sentence just stands there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jinja2
import messages
import msgspec
import pytest
from authors import Unsayable, given, judging, spoken
from babel.messages.catalog import Catalog, Message
from jinja2 import nodes

from grader.authored import authored
from grader.course import load_course
from grader.encoding import decode_source
from grader.errors import CourseError, SubmissionError
from grader.examiner.comparison import difference
from grader.examiner.outcomes import failure_of_exception
from grader.failure import unreadable_result
from grader.language import LANGUAGES, Language, catalogue_file, chosen_language, language_of, read_catalogue
from grader.places import builtin_course, report_templates
from grader.plain import all_printable
from grader.result import ExerciseResult, Result, Said, TestResult, Verdict
from grader.retelling import retold
from grader.saying import said_of, say
from grader.submission import read_submission
from grader.verdicts import MARKS, NEXT
from grader.wire.messages import Raised

OTHERS = LANGUAGES[1:]
_PLACEHOLDER = re.compile(r"\{[a-z][a-z_]*\}|%\([a-z_]+\)[a-z]|%%")
# Names, units and code: the same in every language.
_SAME = {"ReLU", "gradekit", "CPU", "px", "py", "None", "grade"}
# What suites expect, as Python writes it.
_CODE = {"int", "float", "bool", "(params, losses)", "torch.float32", "weights @ xb"}


@pytest.fixture(scope="module")
def templates() -> dict[str, Catalog]:
    """All texts that occur in code and templates, those of the course that everybody gets, and those that judge."""
    course = load_course(builtin_course())
    return {"reports": messages.extracted(), "exercises": given(course), "solutions": judging(course)}


@pytest.fixture(scope="module", params=["reports", "exercises", "solutions"])
def part(request: pytest.FixtureRequest) -> str:
    """Whose texts."""
    return request.param


@pytest.fixture(scope="module")
def template(part: str, templates: dict[str, Catalog]) -> Catalog:
    """All texts of the part."""
    return templates[part]


@pytest.fixture(scope="module", params=OTHERS)
def catalogue(request: pytest.FixtureRequest, part: str) -> Catalog:
    """The part's catalogue of one language."""
    return read_catalogue(place_of(part, request.param))


def place_of(part: str, name: str) -> Path:
    """Return where the catalogue of *part* in the language *name* lies."""
    return catalogue_file(name) if part == "reports" else builtin_course() / part / "locale" / f"{name}.po"


def texts(message: Message) -> tuple[str, ...]:
    """Return the translations of *message*, one per plural form."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def sources(message: Message) -> tuple[str, ...]:
    """Return the English of *message*, singular and plural."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def placeholders(text: str) -> list[str]:
    """Return what stands for values in *text*."""
    return sorted(set(_PLACEHOLDER.findall(text)))


class TestCatalogues:
    """What `make messages` finds is translated, all of it."""

    def test_what_is_said_is_found(self, templates: dict[str, Catalog]) -> None:
        """In Python, in templates, and in the table of generic faults."""
        template = templates["reports"]
        assert "the shape is {got}, expected {expected}" in template
        assert "Your function returns None" in template
        assert all(words in template for _, _, words in MARKS.values())
        assert all(words in template for words in NEXT.values())

    def test_what_a_course_says_is_found(self, templates: dict[str, Catalog]) -> None:
        """Titles, stories, sentences with values and without, and misconceptions; code has no part in it."""
        assert "Telling 3s from 7s" in templates["exercises"]
        template = templates["solutions"]
        for text in (
            "Every call gives the same",
            "A tensor, not a list, with both axes still there.",
            "the labels are True and False, not numbers",
            "a second call gives something else than the first: {what}",
            "expected a list, got nothing",
            "Absolute value taken after the mean",
            "Two steps, in the other order.",
        ):
            assert text in template
        assert len(template) > 3000
        assert "bottom_right_four" not in template

    def test_an_f_string_in_a_suite_is_refused(self, tmp_path: Path) -> None:
        """It could be had in no other language; figures alone can."""
        suite = tmp_path / "test_u.py"
        suite.write_text('expect.true(x, "wrong", got=f"{x:.3f}")\n\nassert x, f"{x} is wrong"\n', encoding="utf-8")
        with pytest.raises(Unsayable, match=r"test_u\.py, line 3.*say\("):
            spoken(suite)

    def test_every_text_is_in_every_catalogue_and_translated(self, template: Catalog, catalogue: Catalog) -> None:
        """Neither missing, nor empty, nor a guess that nobody has looked at; `make messages` adds what is new."""
        found = {message.id: message for message in catalogue if message.id}
        missing = [each.id for each in template if each.id and each.id not in found]
        assert missing == []
        assert [key for key, each in found.items() if not all(texts(each))] == []
        assert [key for key, each in found.items() if each.fuzzy] == []

    def test_no_catalogue_holds_what_no_longer_occurs(self, template: Catalog, catalogue: Catalog) -> None:
        """Dead sentences would be kept in three languages for ever."""
        known = {each.id for each in template}
        assert [each.id for each in catalogue if each.id not in known] == []
        assert catalogue.obsolete == {}

    def test_placeholders_are_kept(self, catalogue: Catalog) -> None:
        """A lost one loses the value, a new one stays on the page as it is."""
        wrong = [
            each.id
            for each in catalogue
            if each.id
            for text in texts(each)
            if placeholders(text) not in [placeholders(source) for source in sources(each)]
        ]
        assert wrong == []

    def test_plural_forms_are_as_many_as_the_language_has(self, catalogue: Catalog) -> None:
        """One, in these three."""
        assert catalogue.num_plurals == 1
        assert [each.id for each in catalogue if each.pluralizable and len(texts(each)) != 1] == []

    def test_no_translation_is_the_english(self, catalogue: Catalog) -> None:
        """A sentence that was copied looks translated, and is not."""
        same = [
            each.id
            for each in catalogue
            if each.id not in _CODE and set(texts(each)) & set(sources(each))
            if each.id and re.search("[A-Za-z]{2}", _bare(sources(each)[0]))
        ]
        assert same == []

    def test_lines_and_backticks_are_kept(self, catalogue: Catalog) -> None:
        """Both are marks: a message's first line stands alone, and code is in backticks."""
        wrong = [
            each.id
            for each in catalogue
            if each.id
            for text in texts(each)
            if any(text.count(mark) != sources(each)[0].count(mark) for mark in "\n`")
        ]
        assert wrong == []

    def test_chinese_has_full_width_marks(self, part: str) -> None:
        """Half-width commas and full stops between Chinese characters are misprints."""
        misprint = re.compile(r"[\u4e00-\u9fff][,;:!?]|[\u4e00-\u9fff]\.(?:\s|$)")
        for name in ("zh_Hans", "zh_Hant"):
            found = read_catalogue(place_of(part, name))
            assert [each.id for each in found if each.id and any(map(misprint.search, texts(each)))] == []

    def test_a_malformed_catalogue_is_named_with_its_line(self, tmp_path: Path) -> None:
        """Whoever mends it must find the place."""
        broken = tmp_path / "ko.po"
        broken.write_text('msgid "a"\nmsgstr "b"\n\nmsgid "c\nmsgstr "d"\n', encoding="utf-8")
        with pytest.raises(ValueError, match="line 4"):
            read_catalogue(broken)


def _bare(text: str) -> str:
    bare = re.sub(r"<[^>]*>|`[^`]*`", " ", _PLACEHOLDER.sub(" ", text))
    return " ".join(word for word in re.findall(r"\w+", bare) if word not in _SAME)


class _Texts(HTMLParser):
    """Collects what a reader of a page sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("style", "script")
        heard = ("alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary")
        self.found += [value for name, value in attrs if name in heard and value]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def literals(source: str) -> list[str]:
    """Return the words in a template that are shown as they stand, in English whatever the language is."""
    environment = jinja2.Environment(
        extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True, autoescape=True
    )
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    template = environment.parse(source)
    # The class of a page's body is no text.
    kinds = [each for block in template.find_all(nodes.Block) if block.name == "kind" for each in block.body]
    page = [
        node.data if isinstance(node, nodes.TemplateData) else " ".join(_constants(node)) or "\ue000"
        for output in template.find_all(nodes.Output)
        if output not in kinds
        for node in output.nodes
    ]
    parser = _Texts()
    parser.feed("".join(page))
    parser.close()
    words = [_bare(text) for text in parser.found]
    return [word for word in words if re.search(r"[A-Za-z]{2}", word)]


def _constants(node: nodes.Node) -> Iterator[str]:
    """Yield the strings that an expression can be; those that gettext or any other function is given are none."""
    match node:
        case nodes.Const(value=str(text)):
            yield text
        case nodes.CondExpr(expr1=first, expr2=second):
            yield from _constants(first)
            if second is not None:
                yield from _constants(second)
        case nodes.Filter(node=inner) if inner is not None:
            yield from _constants(inner)
        case nodes.Concat() | nodes.Or() | nodes.And() | nodes.Add():
            for child in node.iter_child_nodes():
                yield from _constants(child)


class TestTemplates:
    """All that a page says goes through gettext."""

    @pytest.mark.parametrize(
        "path",
        sorted(report_templates().rglob("*.j2")),
        ids=lambda path: path.name,
    )
    def test_no_text_stands_in_a_template_as_it_is(self, path: Path) -> None:
        """Neither between tags nor in what a screen reader reads."""
        assert literals(path.read_text(encoding="utf-8")) == []

    @pytest.mark.parametrize(
        "source",
        [
            "<p>Hello</p>",
            '<img alt="A picture">',
            '{{ "yes" if good else none }}',
            '<a title="{{ name }} again">{{ _("x") }}</a>',
            "{% macro m() %}<b>Bold</b>{% endmacro %}",
        ],
    )
    def test_such_a_text_would_be_found(self, source: str) -> None:
        """Or the test above proves nothing."""
        assert literals(source)

    def test_what_is_translated_is_none(self) -> None:
        """Nor are names of classes, scripts and values."""
        source = (
            '<p class="big">{{ _("Hello") }} {% trans n=3 %}many {{ n }}{% endtrans %}</p><script>let a = 1</script>'
            '<a href="x" aria-label="{{ _("Go") }}">{{ name|number }}</a><code>{{ value }}</code>'
        )
        assert literals(source) == []


HOSTILE = [
    "{what}",
    "{0.__class__.__mro__}",
    "{__import__}",
    "%s %(what)s %%",
    "{",
    "}{",
    "{{what}}",
    "\\1 \\g<what>",
    "{what!r:>10}",
    "<script>alert(1)</script>",
    "$what ${what}",
    "",
]


@pytest.fixture(scope="module")
def languages() -> list[Language]:
    """All of them."""
    return [language_of(code) for code in LANGUAGES]


class TestSaid:
    """A sentence is said with its values put in as they are, whatever they are."""

    @pytest.mark.parametrize("value", HOSTILE)
    def test_a_hostile_value_stands_there_and_does_nothing(self, languages: list[Language], value: str) -> None:
        """It is text that a student's code may have chosen."""
        said = say("{file}, line {line} raised {what}", file=value, line=3, what=value)
        for language in languages:
            plain = Said(text=said.text, values={"file": "\ue001", "line": 3, "what": "\ue001"})
            assert language.told(said, str(said)) == language.told(plain, str(plain)).replace("\ue001", value)

    @pytest.mark.parametrize("text", HOSTILE)
    def test_a_hostile_sentence_is_looked_up_and_no_more(self, languages: list[Language], text: str) -> None:
        """What Python says of a student's file is such a one."""
        for language in languages:
            assert language.told(Said(text=text), text) == text

    def test_only_known_names_are_replaced(self) -> None:
        """Without attributes, indexes and formats."""
        said = Said(text="{a} {b} {a.real} {a[0]} {a!r} {a:>9} {}", values={"a": 1, "real": 2})
        assert str(said) == "1 {b} {a.real} {a[0]} {a!r} {a:>9} {}"

    def test_sentences_and_lists_stand_in_sentences(self) -> None:
        """Also as they come back from a result's file."""
        said = say("`{name}` ({place})", name="f", place=say("cells {numbers}", numbers=["1", "2", "5"]))
        korean = language_of("ko")
        again = msgspec.json.decode(msgspec.json.encode(said), type=Said)
        assert str(said) == str(again) == str(all_printable(said)) == "`f` (cells 1, 2 and 5)"
        assert korean.told(said, "") == korean.told(again, "") == "`f`(셀 1, 2 및 5)"

    def test_what_was_not_said_stays_plain(self) -> None:
        """The author's sentences have the course's own translations."""
        assert language_of("ko").told(None, "as it is") == "as it is"

    def test_english_is_what_the_result_says(self) -> None:
        """Message and sentence never come apart."""
        found = difference([1, 2], 3.0)
        assert found is not None
        assert found.message == str(found.said) == language_of("en").told(found.said, found.message)

    def test_a_suite_has_its_sentences_in_the_courses_catalogue(self) -> None:
        """Those of the grader's that stand in them in the grader's."""
        said = say("a second call gives something else: {what}", what=say("a tensor of shape {shape}", shape="[2]"))
        texts = {"a second call gives something else: {what}": "두 번째 호출은 다릅니다: {what}"}
        korean = language_of("ko")
        assert korean.told(said, "", lambda text: texts.get(text, text)).startswith(
            "두 번째 호출은 다릅니다: 형상이 [2]"
        )
        assert korean.told(said, "").startswith("a second call gives something else: 형상이 [2]")

    def test_what_a_suite_says_is_in_the_result_with_its_values(self) -> None:
        """Message, got, expected and reasons; also where it says more before what ``expect`` has said."""
        from grader.examiner.expecting import Expect, Inconclusive, Mismatch
        from grader.examiner.judging import judge
        from grader.examiner.suite import Case, CaseRun

        case = Case(id="a", exercise="f", title="A case", points=1.0, bonus=False, story="", late=False)
        expect = Expect(None)  # type: ignore[arg-type]  # no reference is asked
        with pytest.raises(Mismatch) as caught:
            expect.true(False, say("{count} came", count=2), got=say("{count} losses", count=2), expected=3)
        caught.value.message = say("after call {call}: {what}", call=1, what=caught.value.message)
        result = judge(CaseRun(case, True, caught.value, 0.1), ()).result
        assert (result.message, result.got, result.expected) == ("after call 1: 2 came", "2 losses", "3")
        texts = {
            "after call {call}: {what}": "<{call}: {what}>",
            "{count} came": "+{count}",
            "{count} losses": "-{count}",
        }
        told = retold_test(result, lambda text: texts.get(text, text))
        assert (told.message, told.got, told.expected) == ("<1: +2>", "-2", "3")
        with pytest.raises(Inconclusive) as unclear:
            expect.inconclusive(say("{count} came", count=4))
        result = judge(CaseRun(case, True, unclear.value, 0.1), ()).result
        assert (result.verdict, result.message) == (Verdict.INCONCLUSIVE, "4 came")
        assert retold_test(result, lambda text: texts.get(text, text)).message == "+4"

    def test_a_difference_is_told_in_every_language(self) -> None:
        """With the numbers that it is about."""
        import torch

        found = difference(torch.tensor([1.0, 2.0, 4.0]), torch.tensor([1.0, 2.0, 3.0]))
        assert found is not None
        told = [language_of(code).told(found.said, found.message) for code in LANGUAGES]
        assert told[0] == "1 of 3 values differ, most at [2]: got 4.0, expected 3.0"
        assert told[1] == "3 个值中有 1 个不同，差得最多的在 [2]：得到 4.0，应为 3.0"
        assert len(set(told)) == len(LANGUAGES)

    def test_what_went_wrong_with_a_call_is_told(self) -> None:
        """With Python's own words as they are."""
        raised = Raised(id=1, error="ValueError", message="{0.__class__} %s", frames=[], suggestion="")
        failure = failure_of_exception(raised)
        assert failure.message == "Your code raised ValueError: {0.__class__} %s"
        told = language_of("ko").told(failure.said, failure.message)
        assert told == "코드에서 예외가 발생했습니다: ValueError: {0.__class__} %s"

    def test_why_a_submission_cannot_be_read_is_told(self, tmp_path: Path) -> None:
        """By the exception itself, and in the result that stands in."""
        (tmp_path / "ada.zip").write_bytes(b"")
        with pytest.raises(SubmissionError, match=r"^ada\.zip is empty; pack it again") as caught:
            read_submission(tmp_path / "ada.zip", {"f"})
        result = unreadable_result(load_course(builtin_course()), "ada", ["relu"], said_of(caught.value) or "")
        again = msgspec.json.decode(msgspec.json.encode(result), type=Result)
        assert again.notes == (str(caught.value),)
        assert language_of("ko").told(again.notes_said[0], "").startswith("ada.zip이(가) 비어 있습니다.")

    def test_a_file_that_is_no_text_is_told(self) -> None:
        """A sentence in a sentence in a sentence."""
        _, fault = decode_source(b"x = '\xe9'")
        assert fault is not None
        assert fault.message == str(fault.said)
        assert language_of("zh-TW").told(fault.said, fault.message).startswith("這不是 UTF-8 文字")

    def test_verdicts_are_said(self) -> None:
        """In a word or two."""
        assert language_of("ko").say(MARKS[Verdict.WRONG_ANSWER][2]) == "오답"
        assert language_of("zh_Hant").say(MARKS[Verdict.ACCEPTED][2]) == "通過"
        assert language_of("ko").say("") == ""


def retold_test(test: TestResult, authored: Callable[[str], str]) -> TestResult:
    """Return *test* in Korean, by a course with the catalogue *authored*."""
    exercise = ExerciseResult(
        name="f", unit="u", verdict=test.verdict, score=0.0, max_score=1.0, bonus=0.0, diagnosis=(), tests=(test,)
    )
    whole = unreadable_result(load_course(builtin_course()), "ada", ["relu"], "")
    again = retold(replace(whole, exercises=(exercise,)), language_of("ko"), authored)
    return again.exercises[0].tests[0]


class TestNames:
    """People name languages in many ways."""

    @pytest.mark.parametrize(
        ("given", "found"),
        [
            ("en", "en"),
            ("en-GB", "en"),
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-Hans-CN", "zh-Hans"),
            ("zh_SG", "zh-Hans"),
            ("zh-TW", "zh-Hant"),
            ("zh_TW.UTF-8", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-hant", "zh-Hant"),
            ("ko", "ko"),
            ("ko_KR", "ko"),
            ("KO-kr", "ko"),
        ],
    )
    def test_a_language_is_found(self, given: str, found: str) -> None:
        """By script, by territory, as a locale of the system."""
        assert language_of(given).code == found

    @pytest.mark.parametrize("given", ["fr", "xx", "", "zh-Latn", "../../etc", "korean language", "e" * 100, "한국어"])
    def test_another_is_refused_with_those_that_there_are(self, given: str) -> None:
        """So that one can choose."""
        with pytest.raises(SubmissionError, match="there are: en, zh-Hans, zh-Hant, ko"):
            language_of(given)

    def test_numbers_and_dates_are_written_as_is_usual(self) -> None:
        """By Babel's tables."""
        korean, chinese, english = language_of("ko"), language_of("zh_Hant"), language_of("en")
        when = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)
        assert english.number(1234.5678) == korean.number(1234.5678) == "1,234.57"
        assert english.percent(0.4567, 1) == "45.7%"
        assert korean.moment(when).startswith("2026년 3월 9일")
        assert chinese.moment(when).startswith("2026年3月9日")
        assert "UTC" in english.moment(when)


class TestCourses:
    """Authors have a language of their own, and translations of their texts."""

    def course(self, folder: Path, language: str = "en") -> Any:
        """Return a course with one exercise."""
        for part in ("exercises", "solutions/hidden"):
            (folder / part).mkdir(parents=True)
        (folder / "exercises/course.toml").write_text(
            f'format_version = 1\nname = "c"\ntitle = "Sums"\nlanguage = "{language}"\n'
            '[[units]]\nfile = "u.py"\ntitle = "One"\n[[units.exercises]]\nname = "f"\npoints = 1\nparameters = []\n',
            encoding="utf-8",
        )
        for part in ("exercises/u.py", "solutions/u.py", "solutions/hidden/test_u.py"):
            (folder / part).write_text("def f(): pass\n", encoding="utf-8")
        return load_course(folder)

    def test_the_option_goes_before_the_course_and_the_course_before_english(self, tmp_path: Path) -> None:
        """Whoever asks is served."""
        korean = self.course(tmp_path / "ko", "ko_KR")
        plain = self.course(tmp_path / "en")
        assert chosen_language("zh-TW", korean).code == "zh-Hant"
        assert chosen_language(None, korean).code == "ko"
        assert chosen_language(None, plain).code == "en"
        with pytest.raises(SubmissionError):
            chosen_language("fr", korean)

    def test_a_course_in_a_language_that_there_is_not_is_broken(self, tmp_path: Path) -> None:
        """Said when it is read, with those that there are."""
        with pytest.raises(CourseError, match=r"course\.toml.*'fr'.*en, zh-Hans, zh-Hant, ko"):
            self.course(tmp_path, "fr")

    def test_authors_texts_are_translated_by_the_course(self, tmp_path: Path) -> None:
        """What every student gets and what judges them have a catalogue each; anything else stays as it is."""
        course = self.course(tmp_path)
        for part, text in (("exercises", 'msgid "Sums"\nmsgstr "합"\n'), ("solutions", 'msgid "Row"\nmsgstr "행"\n')):
            path = tmp_path / part / "locale" / "ko.po"
            path.parent.mkdir()
            path.write_text(f'{text}\n#, fuzzy\nmsgid "Guess"\nmsgstr "?"\n\nmsgid "Empty"\nmsgstr ""\n', "utf-8")
        translated = authored(course, "ko")
        assert [translated(each) for each in ("Sums", "Row", "Guess", "Empty", "Else", "")] == [
            "합", "행", "Guess", "Empty", "Else", "",
        ]  # fmt: skip
        assert authored(course, "zh-Hant")("Sums") == "Sums"

    @pytest.mark.parametrize("data", [b'msgid "Sums\n', b'msgid "Sums"\nmsgstr "\xff\xfe"\n', b"nonsense\n"])
    def test_a_broken_catalogue_is_the_authors_fault(self, tmp_path: Path, data: bytes) -> None:
        """The message names file and place."""
        course = self.course(tmp_path)
        path = tmp_path / "exercises" / "locale" / "ko.po"
        path.parent.mkdir()
        path.write_bytes(b'msgid "a"\nmsgstr "b"\n\n' + data)
        with pytest.raises(CourseError, match=r"ko\.po.*(line 4|position)"):
            authored(course, "ko")
