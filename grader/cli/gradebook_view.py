"""Grades on the terminal: a class as a table, one student in full, a history line by line.

Names, reasons and comments may come from anywhere: they are put into ``Text`` objects, never into markup.
"""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from grader.cli.dates import date_shown, duration_shown
from grader.cli.said_view import about, comment_shown, extension_shown, one_line, override_shown, review_shown, signed
from grader.grade import Assignment, ExerciseGrade, Extension, Grade, Override, QuestionnaireGrade, Review
from grader.gradebook.remembering import Attempted, Event, Judged
from grader.model import QUESTIONNAIRE
from grader.plain import printable
from grader.result import Verdict
from grader.verdicts import MARKS

__all__ = ["policy", "render_class", "render_history", "render_student"]

_NOTHING = ("·", "dim", "not handed in")


def policy(assignment: Assignment) -> Text:
    """Return what an assignment asks: its due date and what lateness costs."""
    late = assignment.late
    due = f"due {date_shown(assignment.due)}" if assignment.due else "no due date"
    parts = [due]
    if late.percent:
        most = f", at most {late.at_most:g}%" if late.at_most < 100 else ""
        parts.append(f"late: -{late.percent:g}% per begun {late.per}{most}")
    if late.percent and late.grace:
        parts.append(f"grace {duration_shown(late.grace)}")
    if late.closes is not None:
        parts.append(f"closes {duration_shown(late.closes)} after" if late.closes else "closes when due")
    title = f"{one_line(assignment.name)}  ·  {one_line(assignment.course)}"
    return Text.assemble((title, "bold"), "\n", ("; ".join(parts), "dim"))


def render_class(assignment: Assignment, grades: Sequence[Grade], *, wide: bool) -> RenderableType:
    """Return the grades of a class as a table with a line about the whole; if not *wide*, it fits 80 columns."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    named = wide and any(each.student.full_name not in ("", each.student.name) for each in grades)
    table.add_column("student", overflow="fold", min_width=8)
    if named:
        table.add_column("", style="dim", no_wrap=True)
    table.add_column("no.", justify="right", no_wrap=True)
    table.add_column("verdict", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("late", justify="right", no_wrap=True)
    table.add_column("grade", justify="right", no_wrap=True)
    asked = any(each.questionnaire for each in grades)
    if asked:
        table.add_column("questions", justify="right", no_wrap=True)
    table.add_column("", min_width=9)
    for each in grades:
        name = [Text(one_line(each.student.name))] + ([Text(one_line(each.student.full_name))] if named else [])
        table.add_row(
            *name,
            str(each.attempt) if each.attempt else "",
            _verdict(each.verdict),
            _score(each),
            _late(each),
            Text(_points(each.grade), style="bold" if each.grade is not None else "dim"),
            *([_questions(each.questionnaire)] if asked else []),
            _marks(each),
        )
    return Group(policy(assignment), Text(""), table, Text(""), _foot(grades))


def render_student(grade: Grade) -> RenderableType:
    """Return all that the book has about one student's work now."""
    student = grade.student
    known = [student.full_name, student.login, student.email, student.number, student.section]
    others = [one_line(each) for each in dict.fromkeys(known) if each and each != student.name]
    head = Text.assemble((one_line(student.name), "bold"), f"  {', '.join(others)}" if others else "")
    parts: list[RenderableType] = [head, policy(grade.assignment), Text(""), _facts(grade)]
    if grade.exercises:
        parts += [Text(""), _exercises(grade.exercises)]
    if grade.questionnaire:
        parts += [Text(""), _questionnaire(grade.questionnaire)]
    if grade.override:
        parts += [Text(""), Text.assemble(("override  ", "magenta"), override_shown(grade.override))]
    if grade.extension:
        parts += [Text(""), Text.assemble(("extended  ", "magenta"), extension_shown(grade.extension))]
    for each in grade.comments:
        parts += [Text(""), comment_shown(each)]
    return Group(*parts)


def render_history(events: Sequence[Event]) -> RenderableType:
    """Return what happened, one line or a few for each event, the oldest first."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for event in events:
        kind, words = _event(event)
        table.add_row(date_shown(event.when), kind, words)
    return table


def _event(event: Event) -> tuple[Text, Text]:
    if isinstance(event, Attempted):
        when = f", at {date_shown(event.submitted)}" if event.submitted else ", when is not known"
        late = ", marked late" if event.late else ""
        return Text("handed in", style="cyan"), Text(f"attempt {event.ordinal}{when}{late}")
    if isinstance(event, Judged):
        most = f" of {event.max_score:g}" if event.max_score else ""
        score = "no score" if event.score is None else f"{event.score:g}{most}"
        extra = f" +{event.bonus:g}" if event.bonus else ""
        words = Text.assemble(_verdict(event.verdict), f"  {score}{extra}  attempt {event.attempt}")
        return Text("graded"), words.append("  this one counts" if event.current else "", style="green")
    if isinstance(event, Override):
        return Text("override", style="magenta"), override_shown(event, when=False)
    if isinstance(event, Extension):
        return Text("extended", style="magenta"), extension_shown(event, when=False)
    if isinstance(event, Review):
        return Text("decided", style="magenta"), review_shown(event, when=False)
    return Text("comment", style="blue"), Text(f"{about(event.exercise)}{printable(event.text)}").append(
        signed(event.who, "")
    )


def _facts(grade: Grade) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    if grade.attempt:
        submitted = date_shown(grade.submitted) if grade.submitted else "when is not known"
        table.add_row("attempt", f"{grade.attempt}, {submitted}")
    table.add_row("verdict", _verdict(grade.verdict))
    if grade.attempt:
        table.add_row("score", _score(grade))
    if grade.late or grade.late_unknown:
        table.add_row("late", _late(grade))
    table.add_row("grade", Text(_points(grade.grade), style="bold"))
    return table


def _exercises(exercises: Sequence[ExerciseGrade]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for _ in range(3):
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for each in exercises:
        score = Text(f"{_points(each.score)} / {each.max_score:g}")
        if each.bonus:
            score.append(f" +{each.bonus:g}", style="green")
        said = Text.assemble(("override  ", "magenta"), override_shown(each.override)) if each.override else Text("")
        table.add_row(Text(one_line(each.name)), _verdict(each.verdict), score, said)
    return table


def _questions(paper: QuestionnaireGrade | None) -> Text:
    """Return what the questionnaire earned; ~ says that some of it hangs on answers that wait for a person."""
    if paper is None:
        return Text("")
    return Text(f"{'~' if _hangs(paper) else ''}{_points(paper.grade)} / {paper.max_score:g}")


def _questionnaire(paper: QuestionnaireGrade) -> RenderableType:
    words = Text.assemble(("questionnaire  ", "dim"), (f"{_points(paper.grade)} of {paper.max_score:g}", "bold"))
    if paper.penalty:
        words.append(f"  -{round(paper.penalty, 2):g} late", style="yellow")
    if paper.waiting:
        answers = "answer waits" if paper.waiting == 1 else "answers wait"
        points = f"{_points(paper.provisional)} provisional: " if _hangs(paper) else ""
        words.append(f"  {points}{paper.waiting} {answers} for a person", style="yellow")
    if paper.override:
        words.append_text(Text.assemble(("  override  ", "magenta"), override_shown(paper.override)))
    return Group(words, *(Text.assemble(("  decided  ", "magenta"), review_shown(each)) for each in paper.reviews))


def _hangs(paper: QuestionnaireGrade) -> bool:
    # An override of the whole is what counts, whatever people decide about answers.
    return paper.waiting > 0 and paper.override is None


def _verdict(verdict: Verdict | None) -> Text:
    mark, colour, words = MARKS[verdict] if verdict else _NOTHING
    return Text.assemble((mark, colour), (f" {words}", colour))


def _score(grade: Grade) -> Text:
    if not grade.attempt:
        return Text("")
    text = Text(f"{_points(grade.score)} / {grade.max_score:g}" if grade.max_score else _points(grade.score))
    if grade.bonus:
        text.append(f" +{grade.bonus:g}", style="green")
    return text


def _late(grade: Grade) -> Text:
    if grade.late_unknown:
        return Text("late by ?", style="yellow")
    if not grade.late:
        return Text("")
    taken = f"  -{grade.penalty:g}" if grade.penalty else ""
    return Text(f"{duration_shown(grade.late)}{taken}", style="yellow")


def _points(points: float | None) -> str:
    return "-" if points is None else f"{round(points, 2):g}"


def _marks(grade: Grade) -> Text:
    words = [("override", "magenta")] if grade.override else []
    own = [one_line(each.name) for each in grade.exercises if each.override]
    own += [QUESTIONNAIRE] if grade.questionnaire and grade.questionnaire.override else []
    words += [(f"override of {own[0]}" if len(own) == 1 else f"{len(own)} overrides", "magenta")] if own else []
    words += [("extended", "magenta")] if grade.extension else []
    words += (
        [(f"{len(grade.comments)} comment{'s' if len(grade.comments) > 1 else ''}", "blue")] if grade.comments else []
    )
    words += [("regrade", "red")] if grade.verdict is Verdict.JUDGE_ERROR else []
    return Text(", ").join(Text(each, style=style) for each, style in words)


def _foot(grades: Sequence[Grade]) -> Text:
    handed_in = sum(each.attempt > 0 for each in grades)
    known = [each.grade for each in grades if each.grade is not None]
    words = f"{len(grades)} student{'s' if len(grades) != 1 else ''}, {handed_in} handed in"
    words += f", mean grade {sum(known) / len(known):.1f}" if known else ""
    unknown = sum(each.late_unknown for each in grades)
    failed = sum(each.verdict is Verdict.JUDGE_ERROR for each in grades)
    text = Text(f"{words}.", style="dim")
    if unknown:
        text.append(f"\nlate by ?: {unknown} marked late without a time; nothing is taken off for that.")
    papers = [each.questionnaire for each in grades if each.questionnaire]
    waiting = sum(each.waiting for each in papers if _hangs(each))
    if waiting:
        answers = "answer waits" if waiting == 1 else "answers wait"
        text.append(f"\n~: {waiting} {answers} for a person: grade gradebook review.")
    if failed:
        text.append(f"\nThe grader failed on {failed}: run grade batch again to regrade.", style="red")
    return text
