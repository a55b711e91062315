"""Results made by hand for pages: a usual one, one in which every text is an attack, and empty ones."""

import base64
import io
from dataclasses import fields, is_dataclass, replace
from typing import Any

from PIL import Image

from grader.model import SourceFile
from grader.question import Form
from grader.result import (
    Diagnosis,
    Digit,
    ExerciseResult,
    QuestionResult,
    Result,
    Rung,
    Shown,
    TestResult,
    TrainingResult,
    Trust,
    Verdict,
)
from grader.source import parse_source

SEALED = ("bwrap", "process", "uid", "rlimits", "no_new_privs", "landlock:7", "seccomp")
CODE = b'''import torch


def softmax(x):
    """Turn activations into probabilities over the classes.

    Shapes
        x   float tensor [n, classes]
        ->  float tensor [n, classes]
    """
    e = torch.exp(x)
    # keepdim so that the division broadcasts
    return e / e.sum(dim=0, keepdim=True)


def relu(x):
    return x.max(torch.tensr(0.0))
'''
ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "' onmouseover='alert(3)' x='",
    "</style><script>alert(4)</script>",
    "</title></pre></details></svg><svg onload=alert(5)>",
    "{{7*7}}{% raise %}",
    "javascript:alert(6)",
    '<a href="javascript:alert(7)">x</a><iframe src=https://attack.example/></iframe>',
    "<!--<script>",
    "%(score)s %s {x} %",
    "\u202egnp.exe\u202c\u2066",
    "\x1b[31mred\x1b]0;title\x07",
    "nul\x00l \x08\x7f\x9b",
    "`<b>code</b>`",
)


def picture(shade: int = 255) -> str:
    """Return a bar that leans, 28 pixels wide and high, as a PNG file in base64."""
    image = Image.new("L", (28, 28))
    for y in range(4, 24):
        for x in range(20 - y // 2, 24 - y // 2):
            image.putpixel((x, y), shade)
    file = io.BytesIO()
    image.save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode()


def usual() -> Result:
    """Return a result with each thing that a page shows."""
    wrong = TestResult(
        id="test_08.py::test_values",
        title="Softmax of a batch of activations has the right values",
        verdict=Verdict.WRONG_ANSWER,
        score=0.0,
        points=2.0,
        message="2 of 4 values differ, most at [0, 1]: got 0.859, expected 0.1237",
        tried="softmax(x) with\nx = float32 [2, 2]: [[1.467, -1.337], [0.4975, 2.793]]\nTen classes, and two.",
        got="float32 [2, 2]: in words",
        expected="float32 [2, 2]: in words",
        output="the sum is 1.0\n",
        shown=(
            Shown(name="x", role="tried", words="x in words", dtype="float32", shape=(2, 2), cells=_CELLS),
            Shown(
                name="",
                role="came",
                words="came in words",
                dtype="float32",
                shape=(2, 2),
                cells=(("0.4638", "0.859 "), ("0.0895", "0.141 ")),
                differs=((0, 1), (1, 1)),
                largest=0.7353,
            ),
            Shown(name="", role="expected", words="-", dtype="float32", shape=(2, 2), cells=_EXPECTED),
        ),
    )
    pictures = replace(
        wrong,
        id="test_08.py::test_pictures",
        title="A batch of pictures goes through",
        message="",
        output="",
        got="",
        expected="",
        shown=(Shown(name="xb", role="tried", words="2 pictures", shape=(2, 28, 28), images=(picture(), picture(90))),),
    )
    right = TestResult(
        id="a", title="Each row sums to one", verdict=Verdict.ACCEPTED, score=1.0, points=1.0, message=""
    )
    raised = replace(
        right,
        id="b",
        title="Negative numbers become 0",
        verdict=Verdict.RUNTIME_ERROR,
        score=0.0,
        message="Your code raised AttributeError: module 'torch' has no attribute 'tensr'\n"
        "08_cross_entropy.py, line 17, in relu: return x.max(torch.tensr(0.0))",
        tried="relu(x) with\nx = float32 [2]: [1.0, -1.0]",
        file="08_cross_entropy.py",
        line=17,
    )
    return Result(
        submission="ada",
        course="digits",
        verdict=Verdict.RUNTIME_ERROR,
        score=7.5,
        max_score=15.0,
        bonus=1.0,
        exercises=(
            _exercise("rank", "01_pixels", Verdict.ACCEPTED, 4.0, (replace(right, title="The rank is a number"),)),
            _exercise("relu", "08_cross_entropy", Verdict.RUNTIME_ERROR, 0.0, (raised,)),
            replace(
                _exercise("softmax", "08_cross_entropy", Verdict.WRONG_ANSWER, 3.5, (wrong, pictures, right)),
                diagnosis=(
                    Diagnosis(
                        id="over_images",
                        title="Over the images instead of over the classes",
                        text="`sum(dim=0)` adds up the images.",
                        hint="Which axis should add up to 1?",
                    ),
                ),
            ),
            _exercise("nll", "08_cross_entropy", Verdict.MISSING, 0.0, (replace(right, verdict=Verdict.MISSING),)),
        ),
        trust=Trust(
            isolation=SEALED,
            device="cpu",
            seed=37,
            suite="sha256:" + "0f" * 32,
            data="synthetic:0",
            versions={"python": "3.11.7", "torch": "2.8.0", "gradekit": "0.1.0"},
        ),
        training=(
            TrainingResult(
                exercise="train_epoch",
                accuracy=(0.4932, 0.78, 0.81, 0.86, 0.89),
                reference=(0.4932, 0.8574, 0.8013, 0.877, 0.9082),
                time_ratio=1.14,
                mistaken=(Digit(image=picture(), label="7", guess="3", sure=0.93),) * 5,
            ),
        ),
        ladder=(
            Rung(name="random", title="A linear model with random parameters", accuracy=0.51, reference=0.54),
            Rung(name="linear", title="A linear model, trained", accuracy=0.89, reference=0.9082, chapter=0.9785),
            Rung(name="deep", title="A deep net (challenge)", accuracy=None, reference=None, chapter=0.9941),
        ),
        notes=("08_cross_entropy.py printed 3 lines while it was loaded.",),
    )


_CELLS = (("1.467", "-1.337"), ("0.4975", "2.793"))
_EXPECTED = (("0.4638", "0.1237"), ("0.0895", "0.8889"))


def _exercise(
    name: str, unit: str, verdict: Verdict, score: float | None, tests: tuple[TestResult, ...]
) -> ExerciseResult:
    most = 5.0 if unit.startswith("08") else 4.0
    return ExerciseResult(name=name, unit=unit, verdict=verdict, score=score, max_score=most, tests=tests)


def files() -> tuple[SourceFile, ...]:
    """Return what *usual* is about."""
    return (parse_source("08_cross_entropy.py", CODE),)


_QUESTION = QuestionResult(
    id="topic_1",
    topic=1,
    title="A picture on a computer",
    form=next(iter(Form)),
    prompt="What is it?",
    verdict=Verdict.WRONG_ANSWER,
    score=0.0,
    points=1.0,
    answer="A file.",
    message="Another option is right.",
)


def hostile(attack: str) -> Result:
    """Return *usual* with *attack* in place of every text, also of what cannot hold one unless a file was forged."""
    return _attacked(replace(usual(), questionnaire=(_QUESTION,)), attack)


def hostile_files(attack: str) -> tuple[SourceFile, ...]:
    """Return a file whose name and code hold *attack*."""
    text = f'def softmax(x):\n    # {attack}\n    return """{attack}"""\n'
    return (replace(parse_source("a.py", text.replace("\x00", "").encode()), name=attack, text=text),)


def _attacked(part: Any, attack: str) -> Any:
    if isinstance(part, Verdict | Form):
        return part
    if isinstance(part, str):
        # Roles are one of three words: what decodes a file refuses others.
        return part if part in ("tried", "came", "expected") else attack
    if isinstance(part, tuple):
        return tuple(_attacked(each, attack) for each in part)
    if isinstance(part, dict):
        return {attack: attack}
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{each.name: _attacked(getattr(part, each.name), attack) for each in fields(part)})
    return part
