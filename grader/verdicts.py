"""How verdicts are put to people: a mark, a colour and a word or two, and what to do next."""

from grader.result import Verdict
from grader.saying import fixed

__all__ = ["MARKS", "NEXT"]

MARKS: dict[Verdict, tuple[str, str, str]] = {
    Verdict.ACCEPTED: ("✓", "green", fixed("accepted")),
    Verdict.INCONCLUSIVE: ("~", "yellow", fixed("inconclusive")),
    Verdict.SKIPPED: ("-", "dim", fixed("skipped")),
    Verdict.MISSING: ("·", "dim", fixed("not done yet")),
    Verdict.WRONG_ANSWER: ("✗", "red", fixed("wrong answer")),
    Verdict.LOAD_ERROR: ("✗", "red", fixed("does not load")),
    Verdict.RUNTIME_ERROR: ("✗", "red", fixed("raises an error")),
    Verdict.TIME_LIMIT: ("✗", "red", fixed("out of time")),
    Verdict.MEMORY_LIMIT: ("✗", "red", fixed("out of memory")),
    Verdict.OUTPUT_LIMIT: ("✗", "red", fixed("prints too much")),
    Verdict.FORBIDDEN: ("✗", "red", fixed("forbidden")),
    Verdict.CRASHED: ("✗", "red", fixed("crashed")),
    Verdict.JUDGE_ERROR: ("!", "magenta", fixed("grader failed")),
}
NEXT: dict[Verdict, str] = {
    Verdict.WRONG_ANSWER: fixed(
        "Work the shown example through by hand, and print what your code has after each step."
    ),
    Verdict.LOAD_ERROR: fixed("Mend that line; until then nothing that depends on it can be judged."),
    Verdict.RUNTIME_ERROR: fixed("Look at the line named above with the inputs shown."),
    Verdict.MEMORY_LIMIT: fixed("Look for a tensor or a list that grows without need."),
    Verdict.OUTPUT_LIMIT: fixed("Take out print calls inside loops."),
    Verdict.CRASHED: fixed("Return from the function; do not end the process."),
    Verdict.FORBIDDEN: fixed("Answers are returned; nothing else needs doing."),
    Verdict.JUDGE_ERROR: fixed("This is the grader's fault and costs you nothing. Please report it."),
}
