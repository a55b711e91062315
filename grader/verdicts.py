"""How verdicts are put to people: a mark, a colour and a word or two, and what to do next."""

from grader.result import Verdict

__all__ = ["MARKS", "NEXT"]

MARKS: dict[Verdict, tuple[str, str, str]] = {
    Verdict.ACCEPTED: ("✓", "green", "accepted"),
    Verdict.INCONCLUSIVE: ("~", "yellow", "inconclusive"),
    Verdict.SKIPPED: ("-", "dim", "skipped"),
    Verdict.MISSING: ("·", "dim", "not done yet"),
    Verdict.WRONG_ANSWER: ("✗", "red", "wrong answer"),
    Verdict.LOAD_ERROR: ("✗", "red", "does not load"),
    Verdict.RUNTIME_ERROR: ("✗", "red", "raises an error"),
    Verdict.TIME_LIMIT: ("✗", "red", "out of time"),
    Verdict.MEMORY_LIMIT: ("✗", "red", "out of memory"),
    Verdict.OUTPUT_LIMIT: ("✗", "red", "prints too much"),
    Verdict.FORBIDDEN: ("✗", "red", "forbidden"),
    Verdict.CRASHED: ("✗", "red", "crashed"),
    Verdict.JUDGE_ERROR: ("!", "magenta", "grader failed"),
}
NEXT: dict[Verdict, str] = {
    Verdict.WRONG_ANSWER: "Work the shown example through by hand, and print what your code has after each step.",
    Verdict.LOAD_ERROR: "Mend that line; until then nothing that depends on it can be judged.",
    Verdict.RUNTIME_ERROR: "Look at the line named above with the inputs shown.",
    Verdict.MEMORY_LIMIT: "Look for a tensor or a list that grows without need.",
    Verdict.OUTPUT_LIMIT: "Take out print calls inside loops.",
    Verdict.CRASHED: "Return from the function; do not end the process.",
    Verdict.FORBIDDEN: "Answers are returned; nothing else needs doing.",
    Verdict.JUDGE_ERROR: "This is the grader's fault and costs you nothing. Please report it.",
}
