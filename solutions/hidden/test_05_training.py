"""Hidden suite of unit 05: the training loop.

The tiny problem is hard on purpose: three batches of 6, 6 and 3 with both classes in each, a learning rate of 3, and a
start away from zero. After one epoch every wrong loop of the data lab differs from the right one by at least 0.03, and
every right way of writing it by less than 1e-5, so that 1e-4 decides with room on both sides.
"""

import pytest
import torch

FEATURES = 6
COUNT = 15
BATCH = 6
# Measured on the data lab's loops: the smallest difference of a wrong curve that is not already caught is 0.0034.
CURVE_TOLERANCE = 0.003
EPOCHS = 5


def tiny(inputs, lr=3.0, epochs=1):
    """A problem of 15 samples and 6 features, both classes in every batch."""
    y = torch.cat([_mixed(inputs, size) for size in (BATCH, BATCH, COUNT - 2 * BATCH)])
    valid_y = 1 - y
    return {
        # Small enough that no prediction saturates: where gradients vanish, mistakes do not show.
        "weight": inputs.normal(1, FEATURES, std=0.4),
        "bias": inputs.normal(1, std=0.3) + 0.5,
        "x": inputs.normal(COUNT, FEATURES) + 0.3,
        "y": y,
        "valid_x": inputs.normal(COUNT, FEATURES),
        "valid_y": valid_y,
        "batch_size": BATCH,
        "lr": lr,
        "epochs": epochs,
    }


def _mixed(inputs, size):
    labels = (torch.arange(size) % 2).unsqueeze(1)
    return labels[inputs.permutation(size)]


def parameters_of(history, problem, expect):
    """The parameters after each epoch, looked at before anything is computed with them: a student's code made them."""
    epochs, features = problem["epochs"], problem["weight"].shape[1]
    expect.true(isinstance(history, list) and len(history) == epochs, "the training did not come back with parameters")
    for epoch in history:
        expect.true(isinstance(epoch, list) and len(epoch) == 2, "the model does not have a weight and a bias any more")
        expect.tensor(epoch[0], shape=[1, features], floating=True)
        expect.tensor(epoch[1], shape=[1], floating=True)
    return history


def same_parameters(got, want, problem, expect):
    got = parameters_of(got, problem, expect)
    for epoch, (mine, theirs) in enumerate(zip(got, want, strict=True), start=1):
        for name, one, other in zip(("weights", "bias"), mine, theirs, strict=True):
            try:
                expect.close(one, other, rtol=1e-4, atol=1e-4)
            except AssertionError as wrong:
                wrong.message = (
                    f"after epoch {epoch} the {name} are not those of one SGD step per batch: {wrong.message}"
                )
                wrong.fault = "not_finite" if wrong.fault == "not_finite" else ""
                raise


@pytest.mark.case("train_epoch", points=2, title="After one epoch the parameters are those of one SGD step per batch")
def test_one_epoch(student, reference, inputs, expect):
    """A linear model with 6 weights and a bias, trained for one epoch on 15 samples in batches of 6, 6 and 3, lr 3."""
    for lr in (3.0, 0.9):
        problem = tiny(inputs, lr=lr)
        want = reference.probe("train_epoch", "train", **problem)
        same_parameters(student.probe("train_epoch", "train", **problem), want, problem, expect)


@pytest.mark.case("train_epoch", points=2, title="A second epoch goes on from the first, without stale gradients")
def test_two_epochs(student, reference, inputs, expect):
    """The same kind of model, trained for three epochs by three calls."""
    problem = tiny(inputs, epochs=3)
    want = reference.probe("train_epoch", "train", **problem)
    same_parameters(student.probe("train_epoch", "train", **problem), want, problem, expect)


def pixels(stacks, every=1):
    """uint8 [n, 784] and int64 [n, 1]: the 3s, then the 7s, not shuffled, as the chapter's data loader gives them."""
    chosen = [(label, stacks[label][::every]) for label in (3, 7)]
    x = torch.cat([torch.from_numpy(stack.copy()).flatten(1) for _, stack in chosen])
    y = torch.cat([torch.full((len(stack), 1), int(label == 3)) for label, stack in chosen])
    return x, y


def digits_problem(digits, every=1, epochs=EPOCHS):
    """A linear model, started as nn.Linear starts one, and every so many of the digits."""
    x, y = pixels(digits.train, every)
    # Enough for a loop that looks at it; accuracies are computed here, on all of it.
    valid_x, valid_y = pixels(digits.valid, every=100)
    start = torch.Generator().manual_seed(37)
    bound = 1 / 28
    return {
        "weight": (torch.rand(1, 784, generator=start) * 2 - 1) * bound,
        "bias": (torch.rand(1, generator=start) * 2 - 1) * bound,
        "x": x,
        "y": y,
        "valid_x": valid_x,
        "valid_y": valid_y,
        "batch_size": 256,
        "lr": 1.0,
        "epochs": epochs,
    }


def accuracies(history, digits):
    """The validation accuracy after each epoch: the mean over batches of 256, as the chapter takes it."""
    x, y = pixels(digits.valid)
    batches = list(zip((x.float() / 255).split(256), (y == 1).split(256), strict=True))
    return [
        round(sum(((xb @ weight.T + bias > 0) == yb).float().mean().item() for xb, yb in batches) / len(batches), 4)
        for weight, bias in history
    ]


@pytest.mark.case("train_epoch", points=1, title="On the digits the accuracy climbs as the reference's does")
def test_curve(student, reference, digits, training, expect):
    """A linear model learns the digits for five epochs, the 3s first and then the 7s, in batches of 256."""
    problem = digits_problem(digits)
    want = accuracies(reference.probe("train_epoch", "train", **problem), digits)
    history = parameters_of(student.probe("train_epoch", "train", evidence=False, **problem), problem, expect)
    got = accuracies(history, digits)
    training.curve("train_epoch", got, want)
    off = max(abs(mine - theirs) for mine, theirs in zip(got, want, strict=True))
    expect.true(
        off <= CURVE_TOLERANCE,
        f"the accuracy over five epochs is up to {off:.3f} away from the reference's on the same data and start",
        got=", ".join(f"{each:.3f}" for each in got),
        expected=", ".join(f"{each:.3f}" for each in want),
    )


@pytest.mark.case("train_epoch", points=1, title="A right epoch takes no longer than one step per batch needs")
def test_time(student, reference, digits, training, expect):
    """A part of the digits, trained by your loop and by the reference in turn; the CPU time of both is compared."""
    problem = digits_problem(digits, every=8, epochs=2)
    # A loop that does nothing is the fastest of all.
    want = reference.probe("train_epoch", "train", evidence=False, **problem)
    same_parameters(student.probe("train_epoch", "train", evidence=False, **problem), want, problem, expect)
    found = training.time("train_epoch", "train", problem, student=student, reference=reference)
    if found.verdict == "inconclusive":
        expect.inconclusive(f"your loop took {found.ratio:.1f} times the reference's CPU time: too unclear to count")
    expect.true(
        found.verdict == "accepted",
        f"your loop needs {found.ratio:.0f} times the CPU time of one that works batch by batch",
        got=f"{found.ratio:.0f} times the reference's time",
        expected="about the same time",
        fault="slow_loop",
    )
