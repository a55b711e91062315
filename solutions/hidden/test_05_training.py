"""Hidden suite of unit 05: pairs, gradients, the training loop, validation, several epochs.

The tiny problem is hard on purpose: three batches of 6, 6 and 3 with both classes in each, a learning rate of 3, and a
start away from zero. After one epoch every wrong loop of the data lab differs from the right one by at least 0.03, and
every right way of writing it by less than 1e-5, so that 1e-4 decides with room on both sides.
"""

import pytest
import torch

from grader.examiner.outcomes import StudentFailure
from grader.saying import fixed, say

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


NOT_AS_TRAINED = (
    fixed("after epoch {epoch} the weights are not those of one SGD step per batch: {what}"),
    fixed("after epoch {epoch} the bias is not that of one SGD step per batch: {what}"),
)


def same_parameters(got, want, problem, expect):
    got = parameters_of(got, problem, expect)
    for epoch, (mine, theirs) in enumerate(zip(got, want, strict=True), start=1):
        for words, one, other in zip(NOT_AS_TRAINED, mine, theirs, strict=True):
            try:
                expect.close(one, other, rtol=1e-4, atol=1e-4)
            except AssertionError as wrong:
                wrong.message = say(words, epoch=epoch, what=wrong.message)
                wrong.fault = "not_finite" if wrong.fault == "not_finite" else ""
                raise


@pytest.mark.case("pair_up", points=1, title="Numbers and letters are paired in order, as a list of tuples")
def test_pair_up_known(student, reference, expect):
    """The known case, [1, 2, 3, 4] and 'abcd', and two lists of words."""
    for xs, ys in (([1, 2, 3, 4], "abcd"), (["pairs", "of", "lists"], ["with", "more", "words"])):
        expect.close(student.pair_up(xs, ys), reference.pair_up(xs, ys))


@pytest.mark.case("pair_up", points=1, title="Images and labels in tensors become pairs of tensors")
def test_pair_up_tensors(student, reference, inputs, expect):
    """Images [n, features] and labels [n, 1], or images [n, 28, 28] and labels [n]: one pair per image."""
    for xs, ys in (
        (inputs.normal(5, 8), inputs.labels(5)),
        (inputs.images(3), inputs.labels(3).flatten()),
        (inputs.normal(1, 4), inputs.labels(1)),
    ):
        expect.close(student.pair_up(xs, ys), reference.pair_up(xs, ys))


@pytest.mark.case("pair_up", points=1, title="A DataLoader makes batches of the pairs")
def test_pair_up_in_a_loader(student, reference, inputs, expect):
    """DataLoader(pair_up(xs, ys), batch_size=4) yields batches of images and labels that still belong together."""
    xs, ys = inputs.normal(10, 6), inputs.labels(10)
    want = reference.probe("pair_up", "batches", xs=xs, ys=ys, batch_size=4)
    expect.close(student.probe("pair_up", "batches", xs=xs, ys=ys, batch_size=4), want)


@pytest.mark.case("pair_up", points=1, title="The arguments stay as they were")
def test_pair_up_leaves_its_arguments_alone(student, reference, inputs, expect):
    """Lists are easily emptied on the way; the caller still needs them."""
    for xs, ys in (([1, 2, 3], ["x", "y", "z"]), (inputs.normal(3, 2), inputs.labels(3))):
        answer = student.call("pair_up", xs, ys)
        expect.unchanged(answer)
        expect.close(answer.value, reference.pair_up(xs, ys))


def entry(reply, name, expect, kind=list, count=None):
    """Return one part of what a probe brought back, once it is sure of what kind it is: a student's code made it."""
    value = reply.get(name) if isinstance(reply, dict) else None
    fits = isinstance(value, kind) and (count is None or len(value) == count)
    expect.true(fits, "your code has changed what the test brought back")
    return value


def layers(inputs, *sizes):
    """Weights and biases of linear layers, away from zero."""
    pairs = list(zip(sizes[:-1], sizes[1:], strict=True))
    return {
        "weights": [inputs.normal(after, before, std=0.5) for before, after in pairs],
        "biases": [inputs.normal(after, std=0.3) + 0.4 for _, after in pairs],
    }


def gradient_batches(inputs, *counts):
    # Away from zero on average: a bias would be all that hears of inputs that cancel out.
    return {
        "x": [inputs.normal(count, FEATURES) + 0.3 for count in counts],
        "y": [inputs.labels(count) for count in counts],
    }


def same_gradients(reply, want, expect):
    """Hold the gradients after each call against the reference's."""
    calls = entry(reply, "gradients", expect, count=len(want["gradients"]))
    for call, (mine, theirs) in enumerate(zip(calls, want["gradients"], strict=True), start=1):
        expect.true(
            isinstance(mine, list) and len(mine) == len(theirs), "the model does not have its parameters any more"
        )
        for one, other in zip(mine, theirs, strict=True):
            expect.true(
                one is not None,
                say("after call {call} a parameter of the model has no gradient", call=call),
                got="None in .grad",
                expected="a tensor in .grad",
            )
            expect.close(one, other, rtol=1e-3)


@pytest.mark.case("calc_grad", points=1, title="Afterwards every parameter has the gradient of the batch's loss")
def test_calc_grad_linear(student, reference, inputs, expect):
    """A linear model with fresh parameters and one batch, of 6 images or of 17."""
    for count in (6, 17):
        problem = layers(inputs, FEATURES, 1) | gradient_batches(inputs, count)
        want = reference.probe("calc_grad", "gradients", **problem)
        same_gradients(student.probe("calc_grad", "gradients", **problem), want, expect)


@pytest.mark.case("calc_grad", points=1, title="Whatever the model is made of, all its parameters get their gradients")
def test_calc_grad_net(student, reference, inputs, expect):
    """A small net of two linear layers with a ReLU between them; a batch of one image, or of 3s only."""
    for count in (7, 1):
        problem = layers(inputs, FEATURES, 5, 1) | gradient_batches(inputs, count)
        want = reference.probe("calc_grad", "gradients", **problem)
        same_gradients(student.probe("calc_grad", "gradients", **problem), want, expect)
    problem = layers(inputs, FEATURES, 5, 1) | gradient_batches(inputs, 6)
    problem["y"] = [torch.ones(6, 1).long()]
    want = reference.probe("calc_grad", "gradients", **problem)
    same_gradients(student.probe("calc_grad", "gradients", **problem), want, expect)


@pytest.mark.case("calc_grad", points=1, title="A second call adds its gradients to those of the first")
def test_calc_grad_adds_up(student, reference, inputs, expect):
    """Three batches, three calls, and nobody clears the gradients in between."""
    problem = layers(inputs, FEATURES, 1) | gradient_batches(inputs, 6, 6, 3)
    want = reference.probe("calc_grad", "gradients", **problem)
    same_gradients(student.probe("calc_grad", "gradients", **problem), want, expect)


@pytest.mark.case("calc_grad", points=1, title="It computes gradients and leaves the parameters where they are")
def test_calc_grad_takes_no_step(student, reference, inputs, expect):
    """The step is somebody else's job."""
    problem = layers(inputs, FEATURES, 1) | gradient_batches(inputs, 8)
    want = reference.probe("calc_grad", "gradients", **problem)
    reply = student.probe("calc_grad", "gradients", **problem)
    values = entry(reply, "parameters", expect, count=len(want["parameters"]))
    for one, other in zip(values, want["parameters"], strict=True):
        expect.true(
            torch.equal(expect.tensor(one, shape=other.shape), other),
            "your function has changed the model's parameters",
        )
    slopes = entry(reply, "gradients", expect, count=1)[0]
    expect.true(
        isinstance(slopes, list) and any(isinstance(each, torch.Tensor) for each in slopes),
        "no parameter of the model has a gradient",
        got="None in .grad",
        expected="a tensor in .grad",
    )


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


@pytest.mark.case("train_epoch", points=1, title="It works on whatever device the data are on")
def test_train_epoch_device(student, inputs, expect):
    """Model and batches on another device than the CPU; a tensor that the loop makes itself has to lie there, too."""
    expect.device_free(student, "train_epoch", probe="train", **tiny(inputs, lr=0.5))


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


def predictions(history, digits):
    """What the model says about the validation images after each epoch, in batches of 256."""
    batches = (pixels(digits.valid)[0].float() / 255).split(256)
    return [[xb @ weight.T + bias for xb in batches] for weight, bias in history]


def accuracies(said, digits):
    """The validation accuracy after each epoch: the mean over the batches, as the chapter takes it."""
    truth = (pixels(digits.valid)[1] == 1).split(256)
    return [
        round(sum(((raw > 0) == yb).float().mean().item() for raw, yb in zip(each, truth, strict=True)) / len(each), 4)
        for each in said
    ]


@pytest.mark.case("train_epoch", points=1, title="On the digits the accuracy climbs as the reference's does")
def test_curve(student, reference, digits, training, expect):
    """A linear model learns the digits for five epochs, the 3s first and then the 7s, in batches of 256."""
    problem = digits_problem(digits)
    want = accuracies(predictions(reference.probe("train_epoch", "train", **problem), digits), digits)
    history = parameters_of(student.probe("train_epoch", "train", evidence=False, **problem), problem, expect)
    said = predictions(history, digits)
    got = accuracies(said, digits)
    training.curve("train_epoch", got, want)
    training.mistaken("train_epoch", *pixels(digits.valid), torch.cat(said[-1]))
    training.rung("linear", got[-1], want[-1])
    off = max(abs(mine - theirs) for mine, theirs in zip(got, want, strict=True))
    expect.true(
        off <= CURVE_TOLERANCE,
        say(
            "the accuracy over five epochs is up to {off} away from the reference's on the same data and start",
            off=f"{off:.3f}",
        ),
        got=", ".join(f"{each:.3f}" for each in got),
        expected=", ".join(f"{each:.3f}" for each in want),
    )


@pytest.mark.case("train_epoch", points=1, title="A right epoch takes no longer than one step per batch needs")
def test_time(student, reference, inputs, digits, training, expect):
    """A part of the digits, trained by your loop and by the reference in turn; the CPU time of both is compared."""
    problem = digits_problem(digits, every=8, epochs=2)
    starts = [problem["weight"] + 0.01 * inputs.normal(1, 784) for _ in range(3)]
    rounds = [problem | {"weight": start} for start in starts]
    found = training.time("train_epoch", "train", rounds, student=student, reference=reference)
    # A loop that does nothing is the fastest of all.
    for got, want in found.replies:
        same_parameters(got, want, problem, expect)
    if found.verdict == "inconclusive":
        expect.inconclusive(
            say(
                "your loop took {ratio} times the reference's CPU time: too unclear to count",
                ratio=f"{found.ratio:.1f}",
            )
        )
    expect.true(
        found.verdict == "accepted",
        say("your loop needs {ratio} times the CPU time of one that works batch by batch", ratio=f"{found.ratio:.0f}"),
        got=say("{ratio} times the reference's time", ratio=f"{found.ratio:.0f}"),
        expected="about the same time",
        fault="slow_loop",
    )


def clear_numbers(inputs, count):
    """Raw predictions that no rounding moves to the other side of 0 or of one half, many of them between the two."""
    size = torch.where(inputs.uniform(count, 1) < 0.5, 0.1, 0.7) + 0.3 * inputs.uniform(count, 1)
    return torch.where(inputs.uniform(count, 1) < 0.5, size, -size)


def mean(numbers):
    return sum(numbers) / len(numbers)


def means(raw, y):
    """The mean of the batches' accuracies, and what usual mistakes make of the same numbers, and the middle batch."""
    # Plain numbers: of 15 of them PyTorch would need a hundred times as long.
    truth = (y == 1).flatten().tolist()
    right = [(number > 0) == label for number, label in zip(raw.flatten().tolist(), truth, strict=True)]
    half = [(number > 0.5) == label for number, label in zip(raw.flatten().tolist(), truth, strict=True)]
    shares, shares_of_half, shares_of_threes = (
        [mean(each[start : start + BATCH]) for start in range(0, len(truth), BATCH)] for each in (right, half, truth)
    )
    found = [mean(shares), mean(shares_of_half), mean(shares_of_threes), mean(right), shares[0], shares[-1]]
    return found, shares[1]


def validation(inputs):
    """A linear model and 15 samples, drawn until right and wrong ways of averaging come to different numbers."""
    problem = {
        "weight": inputs.normal(1, FEATURES, std=0.4),
        "bias": inputs.normal(1, std=0.3),
        "batch_size": BATCH,
    }
    weight, bias = problem["weight"], problem["bias"]
    while True:
        raw, y = clear_numbers(inputs, COUNT), inputs.labels(COUNT)
        found, middle = means(raw, y)
        ordered = sorted(found)
        apart = min(after - before for before, after in zip(ordered, ordered[1:], strict=False))
        # The best batch in the middle: neither the first nor the last one passes for it.
        if apart > 0.005 and abs(found[0] - round(found[0], 4)) > 1e-5 and middle > max(found[4:]) + 0.005:
            break
    x = inputs.normal(COUNT, FEATURES)
    # Moved along the weights until the model predicts what was drawn.
    x = x + (raw - (x @ weight.T + bias)) * weight / weight.square().sum()
    return problem | {"valid_x": x, "valid_y": y}


def same_mean(reply, want, expect):
    # Whether it is rounded, and to a Python float, is asked elsewhere.
    expect.close(entry(reply, "value", expect, kind=object), want, atol=2e-4)


@pytest.mark.case("validate_epoch", points=1, title="The result is the mean of the accuracies of the batches")
def test_validate_epoch_mean(student, reference, inputs, expect):
    """A linear model and 15 samples in batches of 6, 6 and 3: the small batch counts as much as the others."""
    for _ in range(2):
        problem = validation(inputs)
        want = reference.probe("validate_epoch", "validate", **problem)["value"]
        same_mean(student.probe("validate_epoch", "validate", **problem), want, expect)


@pytest.mark.case("validate_epoch", points=1, title="A single batch, or batches of one image, are averaged as well")
def test_validate_epoch_sizes(student, reference, inputs, expect):
    """The same kind of data, in one batch, in batches of one, and in batches of 10 and 5."""
    for size in (COUNT, 1, 10):
        problem = validation(inputs) | {"batch_size": size}
        want = reference.probe("validate_epoch", "validate", **problem)["value"]
        same_mean(student.probe("validate_epoch", "validate", **problem), want, expect)


@pytest.mark.case("validate_epoch", points=1, title="The result is a Python float, rounded to four places")
def test_validate_epoch_is_a_float(student, inputs, expect):
    """A plain number that can be printed, not a tensor, and without a tail of digits."""
    got = entry(student.probe("validate_epoch", "validate", **validation(inputs)), "value", expect, kind=object)
    kind = say("a tensor") if isinstance(got, torch.Tensor) else typed(got)
    expect.true(isinstance(got, float), "the result is no Python float", got=kind, expected="a Python float")
    # A tensor that was rounded before it became a number may be off by what float32 cannot hold.
    expect.true(
        abs(got - round(got, 4)) < 5e-6, "the result has more than four places", got=got, expected="four decimal places"
    )


@pytest.mark.case("validate_epoch", points=1, title="Validation leaves the model as it was")
def test_validate_epoch_changes_nothing(student, reference, inputs, expect):
    """Neither a parameter nor a gradient may be touched: the validation images are not for learning."""
    problem = validation(inputs)
    want = reference.probe("validate_epoch", "validate", **problem)
    got = student.probe("validate_epoch", "validate", **problem)
    for name, words in (
        ("parameters", fixed("a parameter of the model changed during validation")),
        ("gradients", fixed("the gradient of a parameter of the model changed during validation")),
    ):
        values = entry(got, name, expect, count=len(want[name]))
        for one, other in zip(values, want[name], strict=True):
            expect.true(torch.equal(expect.tensor(one, shape=other.shape), other), words)
    value = entry(got, "value", expect, kind=object)
    expect.true(
        isinstance(value, int | float | torch.Tensor),
        "no number was returned",
        got=worded(value),
        expected="a Python float",
        fault="returns_nothing" if value is None else "",
    )


def course_of(inputs, reference, epochs):
    """A tiny problem, and validation samples on which the accuracy is another one after each epoch.

    Every sample is clear of the border at all times, so that no rounding decides an accuracy.
    """
    while True:
        problem = tiny(inputs, epochs=epochs) | {
            "valid_x": torch.zeros(1, FEATURES),
            "valid_y": torch.zeros(1, 1).long(),
        }
        start = [problem["weight"], problem["bias"]]
        history = [start, *reference.probe("train_epoch", "train", **problem)]
        x = inputs.normal(400, FEATURES)
        raw = torch.cat([x @ weight.T + bias for weight, bias in history], 1)
        clear = raw.abs().min(1).values > 0.02
        wavers = (raw > 0).any(1) & (raw <= 0).any(1)
        chosen = torch.cat([(clear & wavers).nonzero()[:10, 0], (clear & ~wavers).nonzero()[: COUNT - 10, 0]])
        if len(chosen) < COUNT:
            continue
        for _ in range(20):
            order, y = chosen[inputs.permutation(COUNT)], inputs.labels(COUNT)
            curve = [means(raw[order, k : k + 1], y)[0][0] for k in range(len(history))]
            ranked = sorted(curve)
            apart = min(after - before for before, after in zip(ranked, ranked[1:], strict=False))
            # An accuracy that falls once tells the best so far from the present one.
            if apart > 0.01 and curve[1:] != sorted(curve[1:]):
                return {**problem, "valid_x": x[order], "valid_y": y}


@pytest.mark.case(
    "train_model", points=2, title="Afterwards the model has been trained for as many epochs as asked for"
)
def test_train_model_parameters(student, reference, inputs, expect):
    """A linear model, three epochs on 15 samples in batches of 6, 6 and 3, lr 3; and another for one epoch."""
    for epochs in (3, 1):
        problem = tiny(inputs, epochs=epochs)
        want = reference.probe("train_model", "train_and_validate", **problem)["parameters"]
        reply = student.probe("train_model", "train_and_validate", **problem)
        got = entry(reply, "parameters", expect, count=len(want))
        try:
            same_end(got, want, expect)
        except AssertionError:
            # A mistake in the student's own train_epoch is paid for there: calls of it may end in the same place.
            own = own_epochs(student, problem, expect)
            start = (problem["weight"], problem["bias"])
            if own is None or all(torch.equal(one, other) for one, other in zip(own, start, strict=True)):
                raise
            same_end(got, own, expect)


def same_end(got, want, expect):
    for one, other in zip(got, want, strict=True):
        expect.finite(expect.tensor(one, shape=other.shape, floating=True))
        expect.close(one, other, rtol=1e-4, atol=1e-4)


def own_epochs(student, problem, expect):
    """The parameters after the student's own train_epoch, called once per epoch; None if it gives none."""
    try:
        history = student.probe("train_epoch", "train", evidence=False, **problem)
        return parameters_of(history, problem, expect)[-1]
    except (StudentFailure, AssertionError):
        return None


@pytest.mark.case("train_model", points=1, title="The accuracies are those on the validation set, one after each epoch")
def test_train_model_accuracies(student, reference, inputs, expect):
    """Three epochs; the accuracy is another one after each, and another one before the first."""
    problem = course_of(inputs, reference, epochs=3)
    want = reference.probe("train_model", "train_and_validate", **problem)["value"]
    got = numbers(student.probe("train_model", "train_and_validate", **problem), 3, expect)
    if near(got, want):
        return
    # What train_epoch and validate_epoch do is judged elsewhere: here the list need only fit the parameters there were.
    reply = student.probe("train_model", "train_and_validate", evidence=False, watch=True, **problem)
    seen = along_the_way(reply, problem, expect)
    fits = seen is not None and (
        near(got, [means(problem["valid_x"] @ weight.T + bias, problem["valid_y"])[0][0] for weight, bias in seen])
        or got == [own_accuracy(student, problem, *parameters) for parameters in seen]
    )
    expect.true(
        fits,
        "these are not the accuracies after each epoch",
        got=", ".join(f"{each:.4f}" for each in got),
        expected=", ".join(f"{each:.4f}" for each in want),
    )


@pytest.mark.case("train_model", points=1, title="A plain list comes back, with one number per epoch")
def test_train_model_list(student, inputs, expect):
    """Four epochs give a list of four accuracies, one epoch a list of one."""
    for epochs in (4, 1):
        numbers(student.probe("train_model", "train_and_validate", **tiny(inputs, epochs=epochs)), epochs, expect)


def numbers(reply, count, expect):
    """Return what train_model returned as *count* Python numbers, once it is sure that it is a list of such."""
    value = entry(reply, "value", expect, kind=object)
    fault = "returns_nothing" if value is None else ""
    wanted = say("a list of 1 number") if count == 1 else say("a list of {count} numbers", count=count)
    expect.true(isinstance(value, list), "the result is not a list", got=worded(value), expected=wanted, fault=fault)
    expect.true(
        len(value) == count,
        say("the list has {items} after {epochs}", items=items(len(value)), epochs=epochs(count)),
        got=worded(value),
        expected=wanted,
    )
    found = []
    for each in value:
        single = isinstance(each, torch.Tensor) and each.numel() == 1 and not each.is_complex()
        number = isinstance(each, int | float) and not isinstance(each, bool)
        expect.true(single or number, "an item of the list is no number", got=worded(each), expected="a number")
        accuracy = each.item() if single else each
        expect.true(0 <= accuracy <= 1, "an accuracy lies between 0 and 1", got=worded(accuracy), expected=wanted)
        found.append(float(accuracy))
    return found


def items(count):
    return say("1 item") if count == 1 else say("{count} items", count=count)


def epochs(count):
    return say("1 epoch") if count == 1 else say("{count} epochs", count=count)


def typed(value):
    return say("a value of type {type}", type=type(value).__name__)


def worded(value):
    if isinstance(value, torch.Tensor):
        return say("a tensor of shape {shape}", shape=str(list(value.shape)))
    return str(value)[:100] if isinstance(value, int | float | list | dict) else typed(value)


def near(got, want):
    # Rounded to four places or not: the accuracies of 15 samples lie much further apart.
    return all(abs(mine - theirs) < 2e-4 for mine, theirs in zip(got, want, strict=True))


def along_the_way(reply, problem, expect):
    """The parameters that each validation began with, if training and validation took turns; otherwise None."""
    walks, seen, epochs = entry(reply, "walks", expect), entry(reply, "seen", expect), problem["epochs"]
    if not all(isinstance(each, str) for each in walks) or walks != ["train", "valid"] * epochs or len(seen) != epochs:
        return None
    return parameters_of(seen, problem, expect)


def own_accuracy(student, problem, weight, bias):
    """What the student's own validate_epoch says about a model with these parameters; None if it gives no number."""
    asked = {name: problem[name] for name in ("valid_x", "valid_y", "batch_size")}
    try:
        reply = student.probe("validate_epoch", "validate", evidence=False, weight=weight, bias=bias, **asked)
    except StudentFailure:
        return None
    value = reply.get("value") if isinstance(reply, dict) else None
    return value if isinstance(value, float) else None
