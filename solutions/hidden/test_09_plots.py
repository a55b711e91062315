"""Hidden suite of unit 09: what was drawn comes back as points and words, and is judged here."""

from dataclasses import dataclass

import pytest
import torch

from grader.saying import say

# How far a point may lie from the function; float16 is good for this, and a wrong function is not.
NEAR = 2e-3
# How far the ends of a line may lie from where they should: arange(-2, 2, 0.2) ends at 1.8.
ABOUT = 0.25
# Dots beside each other look like a line when there are this many.
DOTS = 50

SIGMOID = {
    "name": "draw_sigmoid",
    "function": torch.sigmoid,
    "from": -4.0,
    "to": 4.0,
    # Seen from further away it looks like a step.
    "least": -50.0,
    "most": 50.0,
    # How far the straight pieces may lie from the curve: those between points half a unit apart do by 0.003.
    "bent": 3.5e-3,
    "steps": [-4.0, 4.0, 0.53],
    "curve": [[-3.7, -3.1, -2.5], [-2.0, -1.3, -0.6], [0.6, 1.3, 2.0], [2.5, 3.1, 3.7]],
}
RELU = {
    "name": "draw_relu",
    "function": torch.relu,
    "from": -2.0,
    "to": 2.0,
    "least": -2.0,
    "most": 2.0,
    # A hundred points from -2 to 2 miss the corner by 0.01, twenty by 0.05.
    "bent": 0.03,
    # Of dots and steps nothing but the points is seen: one of them is the corner, or a hundred of them come close.
    "bent_dots": 0.0125,
    # From one side of the corner to the other.
    "steps": [0.0, 0.0, 0.12],
    "curve": [[-1.7, -1.4, -1.1], [-0.8, -0.6, -0.4], [0.4, 0.6, 0.8], [1.1, 1.4, 1.7]],
}


@dataclass
class Line:
    """A line, or dots, in the order of x."""

    kind: str
    x: torch.Tensor
    y: torch.Tensor


def sketches(student, task, aspect):
    """Ask the student what the misconceptions will be asked; what comes back judges nothing."""
    ends = [task["from"] + ABOUT, task["to"] - ABOUT, task["least"] - ABOUT, task["most"] + ABOUT]
    places = {"curve": task["curve"], "ends": [ends], "steps": [task["steps"]], "words": [[]]}
    for at in places[aspect]:
        student.probe(task["name"], "sketch", aspect=aspect, at=at)


def drawing(student, reference, task, aspect, expect):
    """What the student drew; there is at least one line with at least one point."""
    sketches(student, task, aspect)
    found = student.probe(task["name"], "draw", evidence=False)
    expect.true(isinstance(found, dict), say("the drawing could not be looked at"))
    if "missing" in found:
        theirs = reference.probe(task["name"], "draw", evidence=False)
        expect.true("missing" in theirs, say("Matplotlib cannot be imported any more after your code has run"))
        expect.inconclusive(
            say("Matplotlib is not installed here, so nothing can be drawn. Install it with: pip install matplotlib")
        )
    found["lines"] = [line for each in listed(found.get("lines")) if (line := line_of(each)) is not None]
    where = {
        "pyplot": say("a picture that pyplot made"),
        "axes": say("other axes of the same figure"),
    }
    expect.true(
        found["lines"],
        say("nothing is drawn on the axes that your function is given"),
        got=where.get(str(found.get("elsewhere")), say("no line and no dots")),
        expected=say("a line on ax"),
    )
    return found


def listed(value):
    return value[:20] if isinstance(value, list) else []


def line_of(value):
    """A line as it came from the student's process, in the order of x; None if it is not one."""
    x, y = (value.get("x"), value.get("y")) if isinstance(value, dict) else (None, None)
    if not all(isinstance(each, torch.Tensor) and each.dtype == torch.float64 and each.dim() == 1 for each in (x, y)):
        return None
    if not 0 < len(x) == len(y) <= 10_000 or not (x.isfinite() & y.isfinite()).all():
        return None
    x, order = x.sort(stable=True)
    kind = value.get("kind")
    return Line(kind if kind in ("line", "steps") else "dots", x, y[order])


def differences(line, task):
    return (line.y - task["function"](line.x)).abs()


def judged(lines, task):
    """All lines that show the function, as one (a half of it may be a line of its own); else that with most points."""
    right = [each for each in lines if each.x[-1] > each.x[0] and bool((differences(each, task) <= NEAR).all())]
    if not right:
        return max(lines, key=lambda each: len(each.x))
    x, order = torch.cat([each.x for each in right]).sort(stable=True)
    kind = next((kind for kind in ("dots", "steps") if any(each.kind == kind for each in right)), "line")
    return Line(kind, x, torch.cat([each.y for each in right])[order])


def right_line(student, reference, task, expect):
    """Every point that was drawn is held against the function at the same x."""
    line = judged(drawing(student, reference, task, "curve", expect)["lines"], task)
    off = differences(line, task)
    worst = int(off.argmax())
    x = f"{line.x[worst]:.3g}"
    expect.true(
        bool((off <= NEAR).all()),
        say("the line is at the wrong height at x = {x}", x=x),
        got=say("{height} at x = {x}", height=f"{line.y[worst]:.4g}", x=x),
        expected=say("{height} at x = {x}", height=f"{task['function'](line.x[worst]):.4g}", x=x),
    )
    expect.true(
        line.x[-1] > line.x[0],
        say("all of your points lie at the same x: this is no line"),
        got=say("only x = {x}", x=x),
        expected=say("a line from x = {begin} to x = {end}", begin=f"{task['from']:g}", end=f"{task['to']:g}"),
    )


def right_range(student, reference, task, expect):
    """Where the line begins and ends, as far as the axes show it."""
    found = drawing(student, reference, task, "ends", expect)
    line = judged(found["lines"], task)
    seen = [each for each in listed(found.get("seen")) if isinstance(each, float)]
    low, high = seen if len(seen) == 2 else (-torch.inf, torch.inf)
    begin, end = max(low, line.x[0].item()), min(high, line.x[-1].item())
    wanted = say("a line from x = {begin} to x = {end}", begin=f"{task['from']:g}", end=f"{task['to']:g}")
    got = say("a line from x = {begin} to x = {end}", begin=f"{begin:.3g}", end=f"{end:.3g}")
    if begin > end:
        got = say("a line that the limits of the axes do not show")
    expect.true(
        begin <= task["from"] + ABOUT and end >= task["to"] - ABOUT,
        say("the line does not reach far enough"),
        got=got,
        expected=wanted,
    )
    expect.true(
        begin >= task["least"] - ABOUT and end <= task["most"] + ABOUT,
        say("the line goes on too far, so that what it is about gets small"),
        got=got,
        expected=wanted,
    )


def dense(student, reference, task, expect):
    """What the eye sees between two points that you computed: a straight piece, held against the function there."""
    line = judged(drawing(student, reference, task, "steps", expect)["lines"], task)
    x = line.x[(line.x >= 2 * task["least"]) & (line.x <= 2 * task["most"])].unique()
    expect.true(
        len(x) > 1,
        say("there are too few points: the picture shows corners that the function does not have, or lacks one"),
        got=points(len(x)),
        expected=say("points at more places"),
    )
    # Where your heights are wrong is another matter: here the right ones are joined.
    between = torch.linspace(0, 1, 9, dtype=torch.float64)
    places = x[:-1, None] + x.diff()[:, None] * between
    heights = task["function"](x)
    straight = heights[:-1, None] + heights.diff()[:, None] * between
    off = (straight - task["function"](places)).abs().max().item()
    if task is RELU:
        # The corner may lie between two of the nine.
        left, right = x[x <= 0], x[x >= 0]
        if len(left) and len(right) and right[0] > left[-1]:
            off = max(off, (right[0] * -left[-1] / (right[0] - left[-1])).item())
        else:
            off = off if len(left) and len(right) else torch.inf
    expect.true(
        off <= (task["bent"] if line.kind == "line" else task.get("bent_dots", task["bent"])),
        say("there are too few points: the picture shows corners that the function does not have, or lacks one"),
        got=points(len(x)),
        expected=say("points at more places"),
    )
    gap = x.diff().max().item()
    expect.true(
        line.kind == "line" or (len(x) >= DOTS and gap <= 2 * (x[-1] - x[0]).item() / DOTS),
        say("the dots or steps lie too far apart to look like a line"),
        got=points(len(x)),
        expected=say("dots that are joined by a line, or at least {count} of them, evenly spread", count=DOTS),
    )


def points(count):
    return say("points at {count} places", count=count)


def labelled(student, reference, task, expect):
    """What is written at the axes and above them; a legend alone does not say what is on which axis."""
    found = drawing(student, reference, task, "words", expect)
    title, across, upwards = (str(found.get(key, "")).strip() for key in ("title", "xlabel", "ylabel"))
    said = [name for name, text in (("title", title), ("xlabel", across), ("ylabel", upwards)) if text]
    expect.true(
        title or (across and upwards),
        say("whoever sees the picture alone does not learn what it shows"),
        got=", ".join(said) or say("neither labels nor a title"),
        expected=say("a label at both axes, or a title"),
    )


@pytest.mark.case("draw_sigmoid", points=1, title="The line is the sigmoid function")
def test_draw_sigmoid_line(student, reference, expect):
    """Each point that you drew on ax is held against the sigmoid of its x."""
    right_line(student, reference, SIGMOID, expect)


@pytest.mark.case("draw_sigmoid", points=1, title="It shows both ends, at least from -4 to 4")
def test_draw_sigmoid_range(student, reference, expect):
    """Where your line begins and ends, and what the limits of the axes let one see of it."""
    right_range(student, reference, SIGMOID, expect)


@pytest.mark.case("draw_sigmoid", points=0.5, title="It has enough points to look smooth")
def test_draw_sigmoid_smooth(student, reference, expect):
    """Between the points that you computed the picture is straight. No such piece may leave the curve visibly."""
    dense(student, reference, SIGMOID, expect)


@pytest.mark.case("draw_sigmoid", points=0.5, title="Both axes have a label, or the picture has a title")
def test_draw_sigmoid_words(student, reference, expect):
    """The words at the axes and above the picture."""
    labelled(student, reference, SIGMOID, expect)


@pytest.mark.case("draw_relu", points=1, title="The line is ReLU")
def test_draw_relu_line(student, reference, expect):
    """Each point that you drew on ax is held against ReLU of its x."""
    right_line(student, reference, RELU, expect)


@pytest.mark.case("draw_relu", points=1, title="It goes from -2 to 2")
def test_draw_relu_range(student, reference, expect):
    """Where your line begins and ends, and what the limits of the axes let one see of it."""
    right_range(student, reference, RELU, expect)


@pytest.mark.case("draw_relu", points=0.5, title="Its corner at 0 is sharp")
def test_draw_relu_corner(student, reference, expect):
    """One of your points should be the corner, or others lie close to it: else the picture cuts it off."""
    dense(student, reference, RELU, expect)


@pytest.mark.case("draw_relu", points=0.5, title="Both axes of the picture have a label, or it has a title")
def test_draw_relu_words(student, reference, expect):
    """The words at the axes and above the picture of ReLU."""
    labelled(student, reference, RELU, expect)
