"""Hidden suite of unit 08: softmax and the negative log-likelihood."""

import pytest
import torch


@pytest.mark.case("softmax", points=1, title="Softmax of a batch of activations has the right values")
def test_softmax_values(student, reference, inputs, expect):
    """Activations of shape [n, classes]: ten classes, two, and more images than classes or fewer."""
    for shape in ((2, 4), (6, 10), (5, 2), (3, 17), (4, 1)):
        x = inputs.normal(*shape, std=2.0)
        expect.close(student.softmax(x), reference.softmax(x))


@pytest.mark.case("softmax", points=1, title="Each row sums to one, also when there are as many images as classes")
def test_softmax_rows(student, reference, inputs, expect):
    """A square batch, in which rows and columns are easily mixed up."""
    x = inputs.normal(6, 6, std=2.0)
    got = expect.tensor(student.softmax(x), shape=[6, 6], floating=True)
    expect.close(got, reference.softmax(x))
    expect.close(got.sum(1), torch.ones(6))


@pytest.mark.case("softmax", points=1, title="The gradient flows back to the activations")
def test_softmax_gradient(student, reference, inputs, expect):
    """backward() must reach the activations, and with the right slope."""
    x, cotangent = inputs.normal(4, 7), inputs.normal(4, 7)
    want = reference.call("softmax", x, gradients=["x"], cotangent=cotangent)
    got = student.call("softmax", x, gradients=["x"], cotangent=cotangent)
    expect.close(got.value, want.value)
    expect.gradient(got, want, "x")


@pytest.mark.case(
    "softmax", points=1, title="The answer is a float tensor of the same shape, and the argument stays as it was"
)
def test_softmax_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves its argument alone."""
    answer = student.call("softmax", inputs.normal(3, 5))
    expect.tensor(answer.value, shape=[3, 5], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("softmax", bonus=1, title="Extra: activations of ±1000 give finite numbers that still sum to one")
def test_softmax_extreme_logits(student, reference, inputs, expect):
    """exp(1000) is infinite in float32; there is a way round it that changes no result. Rows with very different heights."""
    x = inputs.normal(6, 10)
    x[0, 3], x[1, 2], x[2] = 1000.0, -1000.0, x[2] + 1000.0
    x[3], x[4, :5] = x[3] - 1000.0, 1000.0
    got = student.softmax(x)
    expect.finite(got)
    expect.close(got, reference.softmax(x))


def log_probabilities(inputs, count, classes):
    return inputs.normal(count, classes, std=2.0).log_softmax(1)


def mixed_targets(inputs, count, classes):
    """Class numbers in random order, every class among them if there are images enough."""
    return (torch.arange(count) % classes)[inputs.permutation(count)]


@pytest.mark.case("nll", points=1, title="The loss is minus the target's activation, averaged over the batch")
def test_nll_values(student, reference, inputs, expect):
    """Log probabilities [n, classes] and one class number per image, with more images than classes and fewer."""
    for count, classes in ((12, 4), (3, 4), (7, 10), (9, 2)):
        activations, targets = log_probabilities(inputs, count, classes), mixed_targets(inputs, count, classes)
        expect.close(student.nll(activations, targets), reference.nll(activations, targets))


@pytest.mark.case("nll", points=1, title="Any activations do, also such as are no log probabilities")
def test_nll_any_activations(student, reference, inputs, expect):
    """As F.nll_loss, the function only picks and averages: positive numbers and rows without a sum are fine."""
    for count, classes in ((8, 8), (2, 5), (6, 11), (1, 5)):
        activations, targets = inputs.normal(count, classes, std=3.0), inputs.classes(count, classes)
        expect.close(student.nll(activations, targets), reference.nll(activations, targets))
    activations, targets = 0.5 + 2 * inputs.uniform(7, 4), inputs.classes(7, 4)
    expect.close(student.nll(activations, targets), reference.nll(activations, targets))


@pytest.mark.case("nll", points=1, title="The gradient flows back to the activations")
def test_nll_gradient(student, reference, inputs, expect):
    """backward() must reach the activations, and with the right slope."""
    activations, targets = inputs.normal(6, 4), inputs.classes(6, 4)
    want = reference.call("nll", activations, targets, gradients=["activations"])
    got = student.call("nll", activations, targets, gradients=["activations"])
    expect.close(got.value, want.value)
    expect.gradient(got, want, "activations")


@pytest.mark.case("nll", points=1, title="The answer is a scalar float tensor, and the arguments stay as they were")
def test_nll_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor without axes and leaves its arguments alone."""
    answer = student.call("nll", log_probabilities(inputs, 5, 3), inputs.classes(5, 3))
    expect.tensor(answer.value, shape=[], floating=True)
    expect.unchanged(answer)
