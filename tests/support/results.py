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
    FoundConcept,
    QuestionResult,
    Remark,
    Result,
    Rung,
    Shown,
    TestResult,
    TrainingResult,
    Trust,
    Verdict,
)
from grader.saying import say
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


def asked() -> tuple[QuestionResult, ...]:
    """Return a part of each form, in each state that a part can be in."""
    drawn = _exercise("draw_relu", "09_plots", Verdict.WRONG_ANSWER, 1.0, usual().exercises[2].tests)
    right = QuestionResult(
        id="1a",
        topic=1,
        title="Images as numbers",
        form=Form.CHOICE,
        prompt="What is a grey image to a computer?",
        verdict=Verdict.ACCEPTED,
        score=1.0,
        points=1.0,
        chosen=(("A table of numbers",),),
        explanation="A grey image is a *table* of numbers from `0` to `255`.",
        line=12,
    )
    waiting = say("The grader does not know this answer; a person will look at it.")
    return (
        right,
        replace(
            right,
            id="1b",
            form=Form.NUMBER,
            prompt="How many numbers?\n\n```python\nx = torch.zeros(3, 28 * 28 * 1)\n```\n\nIn *all*, of `x`.",
            verdict=Verdict.WRONG_ANSWER,
            score=0.0,
            answer="784 px",
            chosen=(),
            message="This is not the number.",
            said=say("This is not the number."),
            explanation="",
            remarks=(Remark(about="784 px", text="784 is the number of pixels of a *grey* image."),),
        ),
        replace(
            right, id="2a", topic=2, title="Copies of data", form=Form.CODE, points=0.0, score=0.0, exercise="relu"
        ),
        replace(
            right,
            id="2b",
            topic=2,
            title="Copies of data",
            form=Form.SEVERAL,
            verdict=Verdict.WRONG_ANSWER,
            score=0.5,
            chosen=(("It is a `view`",), ("It is a copy",)),
            remarks=(
                Remark(about="It is a copy", text="A view shares its memory."),
                Remark(about="", text="Something else shares it, too."),
            ),
            message="One of those ticked does not belong there.",
            explanation="",
        ),
        replace(
            right,
            id="3a",
            topic=3,
            title="Steps of training",
            form=Form.ORDER,
            verdict=Verdict.WRONG_ANSWER,
            score=1.0,
            points=2.0,
            chosen=(("Predict",), ("Step",), ("Loss",)),
            message="2 of 3 follow each other in the right order.",
            said=say("{right} of {count} follow each other in the right order.", right=2, count=3),
            explanation="",
        ),
        replace(
            right,
            id="3b",
            topic=3,
            title="Steps of training",
            form=Form.MATCH,
            verdict=Verdict.WRONG_ANSWER,
            score=1.0,
            points=2.0,
            chosen=(("ReLU", "0 or more"), ("Sigmoid", "any number")),
            remarks=(Remark(about="Sigmoid", text="Sigmoid stays between 0 and 1."),),
            explanation="",
        ),
        replace(
            right,
            id="4a",
            topic=4,
            title="What waits",
            form=Form.SHORT,
            verdict=Verdict.INCONCLUSIVE,
            score=0.0,
            provisional=True,
            answer="something like stretching",
            chosen=(),
            message=str(waiting),
            said=waiting,
            explanation="",
        ),
        replace(
            right,
            id="4b",
            topic=4,
            title="What waits",
            form=Form.TEXT,
            verdict=Verdict.INCONCLUSIVE,
            score=1.5,
            points=3.0,
            provisional=True,
            answer="We average over the pixels.\n\n各画素の平均。",
            chosen=(),
            message="1 of 2 ideas were found. This score is provisional: a person will read the answer.",
            said=say(
                "{found} of {count} ideas were found. This score is provisional: a person will read the answer.",
                found=1,
                count=2,
            ),
            concepts=(
                FoundConcept(
                    id="mean",
                    title="averaging over the pixels",
                    weight=1.0,
                    found=True,
                    evidence="average over the pixels",
                ),
                FoundConcept(id="sign", title="no signs that cancel out", weight=1.0, found=False),
            ),
            explanation="",
        ),
        replace(
            right,
            id="5a",
            topic=5,
            title="What a person decided",
            form=Form.TEXT,
            verdict=Verdict.WRONG_ANSWER,
            score=1.0,
            points=2.0,
            answer="Because.",
            chosen=(),
            message="A person has read this answer.",
            said=say("A person has read this answer."),
            concepts=(FoundConcept(id="mean", title="the mean", weight=1.0, found=False),),
            reviewer="Grace Hopper",
            comment="Why? Say what it is\nbecause of.",
            explanation="",
        ),
        replace(
            right,
            id="6a",
            topic=6,
            title="A plot",
            form=Form.PLOT,
            verdict=Verdict.WRONG_ANSWER,
            score=1.0,
            points=5.0,
            chosen=(),
            exercise="draw_relu",
            judged=drawn,
            explanation="",
        ),
        replace(
            right,
            id="7a",
            topic=7,
            title="Not done",
            verdict=Verdict.MISSING,
            score=0.0,
            chosen=(),
            message="Nothing is answered here yet.",
            said=say("Nothing is answered here yet."),
            explanation="",
            line=0,
        ),
    )


def hostile(attack: str) -> Result:
    """Return *usual* with *attack* in place of every text, also of what cannot hold one unless a file was forged."""
    return _attacked(replace(usual(), questionnaire=asked()), attack)


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
