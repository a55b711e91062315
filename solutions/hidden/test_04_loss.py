"""Hidden suite of unit 04: a linear model, the loss and the metric."""

import math

import pytest
import torch

from grader.saying import say


def both_of(value, expect):
    """The two parts of what prepare_xy returned."""
    expect.true(value is not None, "your function returned None", expected="a pair (x, y)", fault="returns_nothing")
    expect.true(
        isinstance(value, list | tuple) and len(value) == 2,
        "expected two things: the table of images and the column of labels",
        got="a tensor" if isinstance(value, torch.Tensor) else say("a {type}", type=type(value).__name__),
        expected="a pair (x, y)",
    )
    return value


def tabulated(subject, stacks):
    """What prepare_xy returned, its labels as floats: so a mistake is recognised whatever their dtype."""
    return subject.probe("prepare_xy", "tabulate", threes=stacks[0], sevens=stacks[1])


@pytest.mark.case("prepare_xy", points=1, title="Every image becomes one row of 784 pixels, the 3s first")
def test_prepare_xy_images(student, reference, inputs, expect):
    """Stacks of different and of equal length, and a stack with a single image."""
    for threes, sevens in ((3, 5), (4, 4), (6, 2), (1, 3)):
        stacks = inputs.images(threes), inputs.images(sevens)
        x, _ = both_of(tabulated(student, stacks), expect)
        expect.close(x, tabulated(reference, stacks)[0])


@pytest.mark.case("prepare_xy", points=1, title="Beside the images stands a column of labels: 1 for a 3, 0 for a 7")
def test_prepare_xy_labels(student, reference, inputs, expect):
    """As many rows as there are images, and exactly one column."""
    for threes, sevens in ((2, 4), (5, 5), (7, 3)):
        stacks = inputs.images(threes), inputs.images(sevens)
        _, y = both_of(tabulated(student, stacks), expect)
        expect.close(y, tabulated(reference, stacks)[1])


@pytest.mark.case("prepare_xy", points=1, title="One image of a kind is enough, and far more of one kind do no harm")
def test_prepare_xy_unequal(student, reference, inputs, expect):
    """A single 3 and many 7s, many 3s and a single 7, one of each."""
    for threes, sevens in ((1, 9), (9, 1), (1, 1)):
        stacks = inputs.images(threes), inputs.images(sevens)
        got = both_of(tabulated(student, stacks), expect)
        for mine, theirs in zip(got, tabulated(reference, stacks), strict=True):
            expect.close(mine, theirs)


@pytest.mark.case(
    "prepare_xy", points=1, title="Pixels are floats, labels are numbers, and the stacks stay as they were"
)
def test_prepare_xy_kinds(student, inputs, expect):
    """Labels may be whole numbers or floats; both can be subtracted from a prediction, True and False cannot."""
    answer = student.call("prepare_xy", inputs.images(4), inputs.images(3))
    x, y = both_of(answer.value, expect)
    expect.tensor(x, floating=True)
    expect.true(
        expect.tensor(y).dtype != torch.bool,
        "the labels are True and False, not numbers",
        got="bool",
        expected="whole numbers or floats",
        fault="other_dtype",
    )
    expect.unchanged(answer)


def shape_of(size):
    return [size] if isinstance(size, int) else size


def replies(value, count, expect):
    """What a probe returned, looked at first: a student's process sent it."""
    expect.true(isinstance(value, list) and len(value) == count, "nothing came back that could be judged")
    return value


def initialised(student, inputs, size, expect, std=None):
    """What init_params made, looked at before anything is computed with it."""
    got = student.probe("init_params", "initialise", size=size, seed=inputs.integer(1, 1 << 30), std=std)
    (got,) = replies(got, 1, expect)
    values = expect.tensor(got, shape=shape_of(size), floating=True)
    expect.finite(values)
    return values.double()


@pytest.mark.case("init_params", points=1, title="The shape is the one asked for, be it a number or a tuple")
def test_init_params_shape(student, reference, inputs, expect, digits, training):
    """The chapter's (784, 1) and 1, and some others."""
    start = [initialised(student, inputs, size, expect) for size in ([784, 1], 1)]
    for size in (5, [3], [4, 7], [30, 1]):
        initialised(student, inputs, size, expect)
    # The lowest rung of the ladder: what a linear model is worth before it has learned anything. Shown, never judged.
    want = [initialised(reference, inputs, size, expect) for size in ([784, 1], 1)]
    training.rung("random", accuracy_of(*start, digits), accuracy_of(*want, digits))


def accuracy_of(weights, bias, digits):
    """The share of the validation images that a linear model gets right."""
    x = torch.cat([torch.from_numpy(digits.valid[label].copy()) for label in (3, 7)]).flatten(1).float() / 255
    y = torch.cat([torch.full((len(digits.valid[label]), 1), label == 3) for label in (3, 7)])
    return round(((x @ weights.float() + bias.float() > 0) == y).float().mean().item(), 4)


@pytest.mark.case("init_params", points=1, title="What comes back is a float32 leaf that requires a gradient")
def test_init_params_leaf(student, inputs, expect):
    """The tensor itself must be watched, not one that it was calculated from; otherwise it never gets a gradient."""
    for size, std in (([6, 2], None), ([3, 1], 0.5), (4, None)):
        seed = inputs.integer(1, 1 << 30)
        got = student.probe("init_params", "initialise", size=size, seed=seed, std=std, report="state")
        (got,) = replies(got, 1, expect)
        expect.true(isinstance(got, dict) and got.get("dtype") is not None, "expected a tensor", fault="returns_object")
        expect.true(
            got.get("requires_grad") is True,
            "the tensor does not require a gradient",
            got="requires_grad is False",
            expected="requires_grad is True",
        )
        expect.true(
            got.get("is_leaf") is True,
            "the tensor is no leaf: PyTorch watches what it was calculated from, and its own .grad stays empty",
            got="is_leaf is False",
            expected="is_leaf is True",
        )
        expect.true(
            got["dtype"] == torch.float32,
            "the numbers are not float32, and cannot be multiplied with the images",
            got=str(got["dtype"]),
            expected="torch.float32",
            fault="other_dtype",
        )


def normal(values, std, expect):
    """Expect numbers from the normal distribution around 0.

    Each figure of a right answer strays by more than seven of its own standard deviations once in 10^11 runs.
    """
    count, far = values.numel(), 7
    average, scatter = values.mean().item(), values.std().item()
    expect.true(
        abs(average) <= far * std / math.sqrt(count),
        say("the mean of {count} numbers should be near 0", count=count),
        got=f"{average:.4g}",
        expected=say("about {number}", number=0),
    )
    expect.true(
        abs(scatter / std - 1) <= far / math.sqrt(2 * count),
        say("the standard deviation of {count} numbers should be near {std}", count=count, std=f"{std:g}"),
        got=f"{scatter:.4g}",
        expected=say("about {number}", number=f"{std:g}"),
    )
    for width in (1, 2):
        share, usual = (values.abs() <= width * std).double().mean().item(), math.erf(width / math.sqrt(2))
        expect.true(
            abs(share - usual) <= far * math.sqrt(usual * (1 - usual) / count),
            say(
                "mean and standard deviation are right, but the numbers are not normally distributed: the share that "
                "lies between {low} and {high} is another",
                low=f"{-width * std:g}",
                high=f"{width * std:g}",
            ),
            got=f"{share:.1%}",
            expected=say("about {number}", number=f"{usual:.1%}"),
        )


@pytest.mark.case(
    "init_params", points=1, title="Without std the numbers are normal, with mean 0 and standard deviation 1"
)
def test_init_params_normal(student, inputs, expect):
    """Thirty thousand numbers: their mean, how far they scatter, and how many lie near the middle."""
    normal(initialised(student, inputs, [300, 100], expect), 1.0, expect)


@pytest.mark.case("init_params", points=1, title="std says how far the numbers scatter")
def test_init_params_std(student, inputs, expect):
    """Small and large standard deviations."""
    for std in (0.1, 2.5, 0.5):
        normal(initialised(student, inputs, [100, 100], expect, std=std), std, expect)


@pytest.mark.case("init_params", points=1, title="Every call draws new numbers")
def test_init_params_new(student, inputs, expect):
    """Two calls with the same size."""
    seed = inputs.integer(1, 1 << 30)
    got = student.probe("init_params", "initialise", size=[10, 4], seed=seed, calls=2)
    first, second = (expect.tensor(each, shape=[10, 4], floating=True) for each in replies(got, 2, expect))
    expect.true(
        not torch.equal(first.double(), second.double()),
        "two calls gave the same numbers",
        got="the same twice",
        expected="new numbers",
        fault="same_numbers",
    )


def linear_problem(inputs, count, features):
    return inputs.normal(count, features), inputs.normal(features, 1), inputs.normal(1) + 2


@pytest.mark.case("linear1", points=1, title="Each image gets the sum of pixels times weights, plus the bias")
def test_linear1_values(student, reference, inputs, expect):
    """Batches of several sizes, with few features and with 784."""
    for count, features in ((6, 9), (3, 784), (13, 5), (8, 8)):
        problem = linear_problem(inputs, count, features)
        expect.close(student.linear1(*problem), reference.linear1(*problem), atol=1e-4)


@pytest.mark.case("linear1", points=1, title="A single image is a batch too, and one without ink gets the bias")
def test_linear1_single(student, reference, inputs, expect):
    """A batch of one image, and images of which every pixel is 0."""
    for count in (1, 4):
        xb, weights, bias = linear_problem(inputs, count, 7)
        for batch in (xb, torch.zeros(count, 7)):
            expect.close(student.linear1(batch, weights, bias), reference.linear1(batch, weights, bias), atol=1e-4)


@pytest.mark.case("linear1", points=1, title="The gradient flows back to weights and bias")
def test_linear1_gradient(student, reference, inputs, expect):
    """backward() must reach both, and with the right slopes."""
    for count in (5, 12):
        problem, cotangent = linear_problem(inputs, count, 6), inputs.normal(count, 1)
        want = reference.call("linear1", *problem, gradients=["weights", "bias"], cotangent=cotangent)
        got = student.call("linear1", *problem, gradients=["weights", "bias"], cotangent=cotangent)
        expect.close(got.value, want.value)
        expect.gradient(got, want, "weights", atol=1e-4)
        expect.gradient(got, want, "bias", atol=1e-4)


@pytest.mark.case(
    "linear1", points=1, title="The answer is a float tensor of shape [n, 1], and the arguments stay as they were"
)
def test_linear1_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor with one row per image and leaves its arguments alone."""
    answer = student.call("linear1", *linear_problem(inputs, 5, 8))
    expect.tensor(answer.value, shape=[5, 1], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("linear1", points=1, title="The whole batch is done in one step, without a loop")
def test_linear1_vectorised(student, reference, inputs, expect):
    """The work must not grow with the number of images."""
    _, weights, bias = linear_problem(inputs, 1, 10)
    expect.vectorised(
        student, reference, "linear1", lambda n: {"xb": inputs.normal(n, 10), "weights": weights, "bias": bias}
    )


@pytest.mark.case("linear1", points=1, title="It works on whatever device the data are on")
def test_linear1_device(student, inputs, expect):
    """No tensor may be made on a device of its own."""
    xb, weights, bias = linear_problem(inputs, 6, 10)
    expect.device_free(student, "linear1", xb=xb, weights=weights, bias=bias)


@pytest.mark.case("sigmoid", points=1, title="Every number is squeezed into the range from 0 to 1 as the formula says")
def test_sigmoid_values(student, reference, inputs, expect):
    """Numbers on both sides of 0, in tensors of several shapes."""
    for shape in ((9,), (6, 1), (3, 4), (1,), ()):
        x = inputs.normal(*shape, std=2.5)
        expect.close(student.sigmoid(x), reference.sigmoid(x))


@pytest.mark.case("sigmoid", points=1, title="The gradient flows back to x")
def test_sigmoid_gradient(student, reference, inputs, expect):
    """backward() must reach x, and with the right slopes."""
    for shape in ((8,), (5, 1)):
        x, cotangent = inputs.normal(*shape, std=2.0), inputs.normal(*shape)
        want = reference.call("sigmoid", x, gradients=["x"], cotangent=cotangent)
        got = student.call("sigmoid", x, gradients=["x"], cotangent=cotangent)
        expect.close(got.value, want.value)
        expect.gradient(got, want, "x")


@pytest.mark.case("sigmoid", points=1, title="Extreme numbers give 0 or 1, and never nan")
def test_sigmoid_extremes(student, reference, inputs, expect):
    """1000 and -1000 beside ordinary numbers; exp(1000) is infinite in float32."""
    ordinary = inputs.normal(2)
    for extreme in (torch.tensor([-1000.0, -150.0]), torch.tensor([1000.0, 150.0])):
        x = torch.cat([ordinary, extreme])
        got = student.sigmoid(x)
        expect.finite(got)
        expect.close(got, reference.sigmoid(x))


@pytest.mark.case("sigmoid", points=1, title="The answer is a float tensor of the same shape, and x stays as it was")
def test_sigmoid_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves its argument alone."""
    answer = student.call("sigmoid", inputs.normal(4, 3))
    expect.tensor(answer.value, shape=[4, 3], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("sigmoid", points=1, title="All numbers are done in one step, without a loop")
def test_sigmoid_vectorised(student, reference, inputs, expect):
    """The work must not grow with the number of entries."""
    expect.vectorised(student, reference, "sigmoid", lambda n: {"x": inputs.normal(n, 1)})


@pytest.mark.case("sigmoid", points=1, title="It works on whatever device the data are on")
def test_sigmoid_device(student, inputs, expect):
    """No tensor may be made on a device of its own."""
    expect.device_free(student, "sigmoid", x=inputs.normal(8, 1))


@pytest.mark.case(
    "mnist_loss", points=1, title="The loss of a small batch is the mean distance of sigmoid(prediction) to the label"
)
def test_mnist_loss_small(student, reference, inputs, expect):
    """Raw predictions, not yet between 0 and 1, against labels 1 (a 3) and 0 (a 7)."""
    predictions, targets = inputs.normal(3, std=2.0), torch.tensor([1, 0, 1])
    expect.close(student.mnist_loss(predictions, targets), reference.mnist_loss(predictions, targets))


@pytest.mark.case("mnist_loss", points=1, title="A batch of shape [n, 1] gives one number")
def test_mnist_loss_batch(student, reference, inputs, expect):
    """Predictions and labels of shape [n, 1], as the model and the data loader give them."""
    for count in (8, 31, 2):
        predictions, targets = inputs.normal(count, 1, std=3.0), inputs.labels(count)
        expect.close(student.mnist_loss(predictions, targets), reference.mnist_loss(predictions, targets))


@pytest.mark.case("mnist_loss", points=1, title="A batch of a single class counts like any other")
def test_mnist_loss_one_class(student, reference, inputs, expect):
    """Only 3s, only 7s, or a single image."""
    for targets in (torch.ones(6, 1).long(), torch.zeros(6, 1).long(), torch.ones(1, 1).long()):
        predictions = inputs.normal(len(targets), 1, std=2.0)
        expect.close(student.mnist_loss(predictions, targets), reference.mnist_loss(predictions, targets))


@pytest.mark.case("mnist_loss", points=1, title="The gradient flows back to the predictions")
def test_mnist_loss_gradient(student, reference, inputs, expect):
    """backward() must reach the predictions, and with the right slope."""
    for count in (5, 16):
        predictions, targets = inputs.normal(count, 1, std=2.0), inputs.labels(count)
        want = reference.call("mnist_loss", predictions, targets, gradients=["predictions"])
        got = student.call("mnist_loss", predictions, targets, gradients=["predictions"])
        expect.tensor(got.value, shape=[])
        expect.gradient(got, want, "predictions", atol=1e-6)


@pytest.mark.case(
    "mnist_loss", points=1, title="The answer is a scalar float tensor, and the arguments stay as they were"
)
def test_mnist_loss_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor without axes and leaves its arguments alone."""
    answer = student.call("mnist_loss", inputs.normal(4, 1), inputs.labels(4))
    expect.tensor(answer.value, shape=[], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("mnist_loss", points=1, title="The whole batch is done in one step, without a loop")
def test_mnist_loss_vectorised(student, reference, inputs, expect):
    """The work must not grow with the number of images."""
    expect.vectorised(
        student, reference, "mnist_loss", lambda n: {"predictions": inputs.normal(n, 1), "targets": inputs.labels(n)}
    )


@pytest.mark.case("mnist_loss", points=1, title="It works on whatever device the data are on")
def test_mnist_loss_device(student, inputs, expect):
    """No tensor may be made on a device of its own."""
    expect.device_free(student, "mnist_loss", predictions=inputs.normal(8, 1), targets=inputs.labels(8))


def clear_predictions(inputs, count):
    """Predictions that no rounding moves to the other side, many of them between 0 and 0.5."""
    size = 0.02 + 0.9 * inputs.uniform(count, 1)
    size = torch.where(inputs.uniform(count, 1) < 0.3, size * 4, size)
    return torch.where(inputs.uniform(count, 1) < 0.5, size, -size)


@pytest.mark.case("batch_accuracy", points=1, title="A batch with known rights and wrongs gets its share of rights")
def test_batch_accuracy_known(student, reference, expect):
    """Thirteen raw predictions, some of them near 0 and some far away; three of them are wrong."""
    # Chosen so that the library's mistakes count differently here: with shares of random batches some agree by chance.
    xb = torch.tensor([-1.5, 0.7, -0.2, -0.6, -4.0, 0.3, -3.0, 3.0, -0.3, 0.4, -0.8, -2.5, 1.2]).unsqueeze(1)
    yb = torch.tensor([0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 0, 0]).unsqueeze(1)
    expect.close(student.batch_accuracy(xb, yb), reference.batch_accuracy(xb, yb))


@pytest.mark.case("batch_accuracy", points=1, title="Random batches of several sizes are counted right")
def test_batch_accuracy_random(student, reference, inputs, expect):
    """Raw predictions on both sides of 0, also between 0 and 0.5, and batches of different length."""
    for count in (64, 37, 12, 101):
        xb, yb = clear_predictions(inputs, count), inputs.labels(count)
        expect.close(student.batch_accuracy(xb, yb), reference.batch_accuracy(xb, yb))


@pytest.mark.case("batch_accuracy", points=1, title="All right is 1, all wrong is 0, and one image is a batch too")
def test_batch_accuracy_extremes(student, reference, inputs, expect):
    """Batches in which every prediction is right, every one is wrong, or there is only one."""
    yb = inputs.labels(9)
    right = torch.where(yb == 1, torch.tensor(0.8), torch.tensor(-0.3))
    for xb, labels in ((right, yb), (-right, yb), (right[:1], yb[:1]), (-right[:1], yb[:1])):
        expect.close(student.batch_accuracy(xb, labels), reference.batch_accuracy(xb, labels))


@pytest.mark.case(
    "batch_accuracy", points=1, title="The answer is a 0-dim float tensor, and the arguments stay as they were"
)
def test_batch_accuracy_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor without axes and leaves its arguments alone."""
    answer = student.call("batch_accuracy", clear_predictions(inputs, 10), inputs.labels(10))
    expect.tensor(answer.value, shape=[], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("batch_accuracy", points=1, title="The whole batch is done in one step, without a loop")
def test_batch_accuracy_vectorised(student, reference, inputs, expect):
    """The work must not grow with the number of images."""
    expect.vectorised(
        student, reference, "batch_accuracy", lambda n: {"xb": clear_predictions(inputs, n), "yb": inputs.labels(n)}
    )


@pytest.mark.case("batch_accuracy", points=1, title="It works on whatever device the data are on")
def test_batch_accuracy_device(student, inputs, expect):
    """No tensor may be made on a device of its own."""
    expect.device_free(student, "batch_accuracy", xb=clear_predictions(inputs, 8), yb=inputs.labels(8))
