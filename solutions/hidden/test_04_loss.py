"""Hidden suite of unit 04: the loss and the metric."""

import pytest
import torch


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
