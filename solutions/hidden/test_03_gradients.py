"""Hidden suite of unit 03: gradients, and gradient descent on a parabola."""

import pytest
import torch

from grader.saying import say

# 2x³ + 3x² + 4x + 1, the chapter's own.
CHAPTER = torch.tensor([2.0, 3.0, 4.0, 1.0])


def replies(value, count, expect):
    """What a probe returned, looked at first: a student's process sent it."""
    expect.true(isinstance(value, list) and len(value) == count, "nothing came back that could be judged")
    return value


def polynomial(inputs):
    """Four coefficients, none of them near zero, so that every power counts."""
    return signed(inputs, 4, low=0.5, high=2.0)


def signed(inputs, *shape, low, high):
    """Numbers of a size from low to high, of either sign."""
    size = low + (high - low) * inputs.uniform(*shape)
    return torch.where(inputs.uniform(*shape) < 0.5, size, -size)


def same_gradient(student, reference, expect, function, numbers, x, calls=1):
    got = student.probe("gradient_at", "differentiate", function=function, numbers=numbers, x=x, calls=calls)
    want = reference.probe("gradient_at", "differentiate", function=function, numbers=numbers, x=x, calls=calls)
    for mine, theirs in zip(replies(got, calls, expect), want, strict=True):
        # Whoever computes in float64 differs by what float32 loses in sums of larger numbers.
        expect.close(mine, theirs, rtol=2e-4, atol=1e-4)


@pytest.mark.case("gradient_at", points=1, title="The slope of a curve at one point is found")
def test_gradient_at_point(student, reference, inputs, expect):
    """Polynomials of degree three, among them the chapter's 2x³ + 3x² + 4x + 1, at a tensor without axes."""
    same_gradient(student, reference, expect, "polynomial", CHAPTER, torch.tensor(1.5))
    for _ in range(2):
        same_gradient(student, reference, expect, "polynomial", polynomial(inputs), inputs.normal())


@pytest.mark.case("gradient_at", points=1, title="A vector of points gets a slope for each of them")
def test_gradient_at_vector(student, reference, inputs, expect):
    """The same kind of curve at several points at once, and at a vector with a single entry."""
    same_gradient(student, reference, expect, "polynomial", CHAPTER, torch.tensor([3.0, 4.0, 10.0]))
    for count in (6, 1):
        same_gradient(student, reference, expect, "polynomial", polynomial(inputs), inputs.normal(count))


@pytest.mark.case("gradient_at", points=1, title="Any function will do, also one that mixes the entries of x")
def test_gradient_at_functions(student, reference, inputs, expect):
    """Functions made of sin, exp, tanh, a matrix product or a square root; some give one number, some several."""
    same_gradient(student, reference, expect, "wave", signed(inputs, 2, low=0.5, high=1.0), inputs.normal(5))
    same_gradient(student, reference, expect, "product", inputs.normal(3, 4, std=0.5), inputs.normal(4))
    same_gradient(student, reference, expect, "product", inputs.normal(4, 2, std=0.5), inputs.normal(2))
    same_gradient(student, reference, expect, "length", 0.5 + inputs.uniform(4), signed(inputs, 4, low=0.5, high=2.0))


@pytest.mark.case("gradient_at", points=1, title="A plain Python number is a point too")
def test_gradient_at_number(student, reference, inputs, expect):
    """x is a Python float this time, which PyTorch cannot watch before it is a tensor."""
    for numbers in (CHAPTER, polynomial(inputs)):
        same_gradient(student, reference, expect, "polynomial", numbers, round(float(inputs.normal()), 2))


@pytest.mark.case("gradient_at", points=1, title="Asked again about the same x it gives the same answer")
def test_gradient_at_again(student, reference, inputs, expect):
    """Three calls with one and the same tensor x, whose values must stay what they are."""
    for x in (inputs.normal(), inputs.normal(4)):
        numbers = polynomial(inputs)
        after = student.probe("gradient_at", "leave_alone", function="polynomial", numbers=numbers, x=x)
        expect.true(
            torch.equal(expect.tensor(after, shape=x.shape).double(), x.double()),
            "your function changed the values of x",
            fault="changed_in_place",
        )
        same_gradient(student, reference, expect, "polynomial", numbers, x, calls=3)


def times(inputs, count):
    """Points all over -1.5 to 1.5, in random order: there every loss below has a clear slope towards its minimum."""
    grid = (torch.arange(count) + 0.2 + 0.6 * inputs.uniform(count)) / count
    return (3 * grid - 1.5)[inputs.permutation(count)]


@pytest.mark.case("quadratic", points=1, title="Each time gets a·t² + b·t + c")
def test_quadratic_values(student, reference, inputs, expect):
    """Random times and parameters; also parameters of which only one is not zero."""
    for count in (5, 12, 1):
        t, params = inputs.normal(count, std=2.0), inputs.normal(3)
        expect.close(student.quadratic(t, params), reference.quadratic(t, params))
    for params in torch.eye(3):
        t = inputs.normal(6, std=2.0)
        expect.close(student.quadratic(t, params), reference.quadratic(t, params))


@pytest.mark.case("quadratic", points=1, title="The gradient flows back to the parameters")
def test_quadratic_gradient(student, reference, inputs, expect):
    """backward() must reach a, b and c, and with the right slopes."""
    for count in (7, 2):
        t, params, cotangent = inputs.normal(count), inputs.normal(3), inputs.normal(count)
        want = reference.call("quadratic", t, params, gradients=["params"], cotangent=cotangent)
        got = student.call("quadratic", t, params, gradients=["params"], cotangent=cotangent)
        expect.close(got.value, want.value)
        expect.gradient(got, want, "params")


@pytest.mark.case(
    "quadratic", points=1, title="The answer is a float tensor like t, and the arguments stay as they were"
)
def test_quadratic_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves its arguments alone."""
    answer = student.call("quadratic", inputs.normal(9), inputs.normal(3))
    expect.tensor(answer.value, shape=[9], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("quadratic", points=1, title="All times are done in one step, without a loop")
def test_quadratic_vectorised(student, reference, inputs, expect):
    """The work must not grow with the number of times."""
    params = inputs.normal(3)
    expect.vectorised(student, reference, "quadratic", lambda n: {"t": inputs.normal(n), "params": params})


@pytest.mark.case("quadratic", points=1, title="It works on whatever device the data are on")
def test_quadratic_device(student, inputs, expect):
    """No tensor may be made on a device of its own."""
    expect.device_free(student, "quadratic", t=inputs.normal(8), params=inputs.normal(3))


@pytest.mark.case("mse", points=1, title="The mean of the squared gaps is found")
def test_mse_values(student, reference, inputs, expect):
    """Random predictions and targets: many, few, a single one."""
    for count in (9, 20, 2, 1):
        preds, targets = inputs.normal(count, std=3.0), inputs.normal(count, std=2.0) + 0.5
        expect.close(student.mse(preds, targets), reference.mse(preds, targets))


@pytest.mark.case("mse", points=1, title="The gradient flows back to the predictions")
def test_mse_gradient(student, reference, inputs, expect):
    """backward() must reach the predictions, and with the right slopes."""
    for count in (6, 3):
        preds, targets = inputs.normal(count, std=2.0), inputs.normal(count)
        want = reference.call("mse", preds, targets, gradients=["preds"])
        got = student.call("mse", preds, targets, gradients=["preds"])
        expect.close(got.value, want.value)
        expect.gradient(got, want, "preds")


@pytest.mark.case("mse", points=1, title="The answer is a scalar float tensor, and the arguments stay as they were")
def test_mse_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor without axes and leaves its arguments alone."""
    answer = student.call("mse", inputs.normal(7), inputs.normal(7))
    expect.tensor(answer.value, shape=[], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("mse", points=1, title="All predictions are done in one step, without a loop")
def test_mse_vectorised(student, reference, inputs, expect):
    """The work must not grow with the number of predictions."""
    expect.vectorised(student, reference, "mse", lambda n: {"preds": inputs.normal(n), "targets": inputs.normal(n)})


@pytest.mark.case("mse", points=1, title="It works on whatever device the data are on")
def test_mse_device(student, inputs, expect):
    """No tensor may be made on a device of its own."""
    expect.device_free(student, "mse", preds=inputs.normal(8), targets=inputs.normal(8))


def problem(inputs, count, lr, steps):
    """Parameters, and points of a parabola that is far from theirs."""
    params, t = inputs.normal(3), times(inputs, count)
    a, b, c = params + signed(inputs, 3, low=1.0, high=2.0)
    targets = a * t**2 + b * t + c + inputs.normal(count, std=0.1)
    return {"params": params, "t": t, "targets": targets, "lr": lr, "steps": steps}


def both(student, reference, expect, question, report):
    want = reference.probe("apply_step", "descend", **question, report=report)
    got = student.probe("apply_step", "descend", **question, report=report)
    return replies(got, question["steps"], expect), want


@pytest.mark.case("apply_step", points=1, title="One call moves the parameters by one step of gradient descent")
def test_apply_step_once(student, reference, inputs, expect):
    """Three random parameters, several learning rates, more points and fewer. The tensor passed in is looked at."""
    for count, lr in ((12, 0.1), (5, 0.02), (8, 0.3)):
        got, want = both(student, reference, expect, problem(inputs, count, lr, steps=1), "params")
        expect.close(got[0], want[0], atol=1e-4)


@pytest.mark.case("apply_step", points=1, title="It returns the loss before the step, as a Python float")
def test_apply_step_loss(student, reference, inputs, expect):
    """What comes back is the mean squared error with the parameters as they were."""
    for count, lr in ((12, 0.1), (7, 0.2)):
        (got,), (want,) = both(student, reference, expect, problem(inputs, count, lr, steps=1), "losses")
        expect.close(got, want)
        expect.true(
            isinstance(got, float),
            "the value is right, but it should be a Python float",
            got="a tensor" if isinstance(got, torch.Tensor) else type(got).__name__,
            expected="float",
        )


@pytest.mark.case(
    "apply_step", points=1, title="Several calls in a row take one right step each, without stale gradients"
)
def test_apply_step_again(student, reference, inputs, expect):
    """Four calls, one after the other, with the same tensor of parameters."""
    for count, lr in ((10, 0.15), (6, 0.25)):
        got, want = both(student, reference, expect, problem(inputs, count, lr, steps=4), "params")
        for number, (mine, theirs) in enumerate(zip(got, want, strict=True), start=1):
            try:
                expect.close(mine, theirs, rtol=1e-3, atol=1e-4)
            except AssertionError as wrong:
                wrong.message = say(
                    "after call {number} the parameters are not where they should be: {what}",
                    number=number,
                    what=wrong.message,
                )
                raise


@pytest.mark.case(
    "apply_step", points=1, title="Afterwards params can still be trained, and t and targets are as they were"
)
def test_apply_step_leaves(student, inputs, expect):
    """params must still be a leaf that requires a gradient, or the next step would fail."""
    question = problem(inputs, 9, lr=0.1, steps=1)
    rest = student.probe("apply_step", "descend", **question, report="rest")
    expect.true(isinstance(rest, dict), "nothing came back")
    expect.true(rest.get("requires_grad") is True, "params does not require a gradient any more")
    expect.true(rest.get("is_leaf") is True, "params is no leaf any more: it became part of a calculation")
    for name in ("t", "targets"):
        after = expect.tensor(rest.get(name), shape=[9])
        expect.true(
            torch.equal(after.double(), question[name].double()),
            say("your function changed {name}", name=name),
            fault="changed_in_place",
        )


def cloud(inputs, count):
    """Points near a parabola that is far from any usual random start."""
    t = times(inputs, count)
    a, b, c = signed(inputs, 3, low=4.0, high=5.0)
    return {"t": t, "targets": a * t**2 + b * t + c + inputs.normal(count, std=0.3)}


# At these learning rates each step brings the loss down on such points, whatever the start, and 120 steps of 0.3
# leave less than 1e-5 of the way.
FAR = {"lr": 0.3, "steps": 120}


def numbers(value):
    """A vector of finite or infinite numbers, from a tensor or a list; None if it is something else."""
    if isinstance(value, torch.Tensor) and value.dim() == 1 and value.is_floating_point():
        return value.double()
    if isinstance(value, list | tuple) and all(type(each) is float for each in value):
        return torch.tensor(value, dtype=torch.float64)
    return None


def kind_of(value):
    if isinstance(value, torch.Tensor):
        return say("a tensor of shape {shape}", shape=str(list(value.shape)))
    return type(value).__name__


def pair(value, expect):
    """Parameters and losses, whichever of the two comes first."""
    expect.true(value is not None, "your function returned None", expected="(params, losses)", fault="returns_nothing")
    expect.true(
        isinstance(value, list | tuple) and len(value) == 2,
        "expected two things: the parameters and the list of losses",
        got="a tensor" if isinstance(value, torch.Tensor) else type(value).__name__,
        expected="(params, losses)",
    )
    first, second = numbers(value[0]), numbers(value[1])
    expect.true(
        first is not None and second is not None,
        "expected the parameters as a tensor of shape [3], and the losses as a list of floats",
        got=say("{one}, {other}", **dict(zip(("one", "other"), map(kind_of, value), strict=True))),
        expected="(params, losses)",
    )
    if len(first) != 3 and len(second) == 3:
        first, second = second, first
    expect.true(len(first) == 3, "expected three parameters", got=str(len(first)), expected="3")
    expect.true(
        bool(first.isfinite().all()), "the parameters became infinite or nan: the steps lead away", fault="not_finite"
    )
    return first, second


def losses_of(value, steps, expect):
    _, losses = pair(value, expect)
    expect.true(
        len(losses) == steps,
        "expected one loss per step",
        got=say("{count} losses", count=len(losses)),
        expected=say("{count} losses", count=steps),
    )
    expect.true(bool(losses.isfinite().all()), "some losses are infinite or nan", fault="not_finite")
    return losses


def fits(subject, question, seed, expect, calls=1):
    return replies(subject.probe("fit_quadratic", "fit_parabola", **question, seed=seed, calls=calls), calls, expect)


@pytest.mark.case("fit_quadratic", points=1, title="The steps lead to the parabola that fits best")
def test_fit_quadratic_finds(student, reference, inputs, expect):
    """Points near a parabola, and steps enough to come as close to it as one can."""
    for count in (15, 24):
        question, seed = {**cloud(inputs, count), **FAR}, inputs.integer(1, 1 << 30)
        (want,) = fits(reference, question, seed, expect)
        (got,) = fits(student, question, seed, expect)
        params, _ = pair(got, expect)
        expect.close(params, pair(want, expect)[0], rtol=0, atol=0.01)


@pytest.mark.case("fit_quadratic", points=1, title="The list has one loss per step, and it falls")
def test_fit_quadratic_falls(student, reference, inputs, expect):
    """The first loss is large, no loss is larger than the one before, and the last is that of the best parabola."""
    question, seed = {**cloud(inputs, 18), **FAR}, inputs.integer(1, 1 << 30)
    (want,) = fits(reference, question, seed, expect)
    (got,) = fits(student, question, seed, expect)
    losses = losses_of(got, question["steps"], expect)
    best = losses_of(want, question["steps"], expect)[-1]
    expect.true(
        bool((losses[1:] <= losses[:-1] * 1.001 + 1e-5).all()),
        "there are losses that are larger than the one before",
        got=_few(losses),
        expected="a list that falls",
    )
    expect.true(
        bool(losses[0] > 2 * best),
        "already the first loss is that of a fit",
        got=_few(losses),
        expected="a list that falls",
    )
    expect.close(losses[-1], best, rtol=1e-3, atol=1e-4)


def _few(losses):
    return ", ".join(f"{each:.3g}" for each in losses[:4].tolist()) + f", …, {losses[-1]:.3g}"


@pytest.mark.case("fit_quadratic", points=1, title="Each step is one of gradient descent with the learning rate given")
def test_fit_quadratic_steps(student, inputs, expect):
    """A few steps only; from where they end, it is worked out where they must have come from, and with which losses."""
    for lr, steps in ((0.1, 5), (0.04, 7)):
        points = cloud(inputs, 14)
        (got,) = fits(student, {**points, "lr": lr, "steps": steps}, inputs.integer(1, 1 << 30), expect)
        losses = losses_of(got, steps, expect)
        path = backwards(pair(got, expect)[0], points, lr, steps)
        # Before each step, as apply_step gives them; whoever asks after each step has told the same story.
        if not torch.allclose(losses, path[1:], rtol=2e-3, atol=1e-4):
            expect.close(losses, path[:-1], rtol=2e-3, atol=1e-4)


def backwards(params, points, lr, steps):
    """The steps + 1 losses on a path of gradient descent that ends in params: a step is linear, and can be undone."""
    t, targets = points["t"].double(), points["targets"].double()
    columns = torch.stack([t**2, t, torch.ones_like(t)], 1)
    slope = 2 / len(t) * columns.T @ columns
    shift = 2 / len(t) * columns.T @ targets
    path = []
    for _ in range(steps + 1):
        path.append((columns @ params - targets).square().mean())
        params = torch.linalg.solve(torch.eye(3, dtype=torch.float64) - lr * slope, params - lr * shift)
    return torch.stack(path[::-1])


@pytest.mark.case("fit_quadratic", points=1, title="Every fit begins with other random parameters")
def test_fit_quadratic_starts(student, inputs, expect):
    """Four fits of the same points, with a few tiny steps each: they cannot end in the same place."""
    question = {**cloud(inputs, 10), "lr": 0.001, "steps": 2}
    got = fits(student, question, inputs.integer(1, 1 << 30), expect, calls=4)
    ends = [pair(each, expect)[0] for each in got]
    expect.true(
        any(bool((each - ends[0]).abs().max() > 1e-7) for each in ends[1:]),
        "four fits began with the same parameters",
        got="the same start every time",
        expected="a random start",
        fault="same_numbers",
    )
