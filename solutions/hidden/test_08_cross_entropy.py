"""Hidden suite of unit 08: softmax, the negative log-likelihood, cross-entropy, and a net for all ten digits."""

import functools

import pytest
import torch

from grader.data import ALL_LABELS, make_digits
from grader.saying import say

# What the challenge asks for, as its stub says. The digits are drawn, whatever set the other exercises use: that one
# may hold 3s and 7s only. One seed for everybody, so that what a student sees at home is what the teacher sees.
DIGITS_SEED = 0
NET_SEED = 37
NET_EPOCHS = 2
NET_GOAL = 0.97
# Times the reference's CPU time: allowed, and beyond doubt not allowed.
NET_TIME = 20.0
NET_TOO_SLOW = 40.0


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


@pytest.mark.case("softmax", points=1, title="The whole batch is done in one step, without a loop")
def test_softmax_vectorised(student, reference, inputs, expect):
    """Steps and CPU time for batches of several sizes are held against each other."""
    expect.vectorised(student, reference, "softmax", lambda n: {"x": inputs.normal(n, 10)})


@pytest.mark.case("softmax", points=1, title="It works on whatever device the data are on")
def test_softmax_device(student, inputs, expect):
    """The same call, with everything it is given on another device than the CPU."""
    expect.device_free(student, "softmax", x=inputs.normal(4, 10))


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


@pytest.mark.case("nll", points=1, title="The whole batch is done in one step, without a loop")
def test_nll_vectorised(student, reference, inputs, expect):
    """Steps and CPU time for batches of several sizes are held against each other."""
    expect.vectorised(
        student,
        reference,
        "nll",
        lambda n: {"activations": log_probabilities(inputs, n, 10), "targets": inputs.classes(n, 10)},
    )


@pytest.mark.case("nll", points=1, title="It works on whatever device the data are on")
def test_nll_device(student, inputs, expect):
    """The same call, with everything it is given on another device than the CPU."""
    expect.device_free(student, "nll", activations=log_probabilities(inputs, 4, 10), targets=inputs.classes(4, 10))


@pytest.mark.case("log_softmax", points=1, title="The logarithm of the softmax has the right values")
def test_log_softmax_values(student, reference, inputs, expect):
    """Activations of shape [n, classes]: ten classes, two, and more images than classes or fewer."""
    for shape in ((2, 4), (6, 10), (5, 2), (3, 17), (4, 1)):
        x = inputs.normal(*shape, std=2.0)
        expect.close(student.log_softmax(x), reference.log_softmax(x))


@pytest.mark.case("log_softmax", points=1, title="The exponentials of each row sum to one, in a square batch too")
def test_log_softmax_rows(student, reference, inputs, expect):
    """As many images as classes, so that rows and columns are easily mixed up."""
    x = inputs.normal(6, 6, std=2.0)
    got = expect.tensor(student.log_softmax(x), shape=[6, 6], floating=True)
    expect.close(got, reference.log_softmax(x))
    expect.close(got.exp().sum(1), torch.ones(6))


def steep(inputs):
    """Activations so far apart that a float32 has no room for the smaller probabilities, or for an exponential."""
    x = inputs.normal(6, 10)
    x[0, 3], x[1, 2], x[2] = 1000.0, -1000.0, x[2] + 1000.0
    x[3], x[4, :5], x[5, 7] = x[3] - 1000.0, 1000.0, 150.0
    return x


@pytest.mark.case(
    "log_softmax", points=1, title="It stays finite and right where a probability is too small for a float"
)
def test_log_softmax_extreme(student, reference, inputs, expect):
    """Activations of ±1000. exp(-1000) is 0 in float32, but the logarithm of the true value is -1000."""
    x = steep(inputs)
    got = student.log_softmax(x)
    expect.finite(got)
    # At 1000 a float32 has steps of 6e-5, and not every right way avoids them.
    expect.close(got, reference.log_softmax(x), atol=1e-3)


@pytest.mark.case("log_softmax", points=1, title="The gradient flows back to the activations")
def test_log_softmax_gradient(student, reference, inputs, expect):
    """backward() must reach the activations, and with the right slope."""
    x, cotangent = inputs.normal(4, 7), inputs.normal(4, 7)
    want = reference.call("log_softmax", x, gradients=["x"], cotangent=cotangent)
    got = student.call("log_softmax", x, gradients=["x"], cotangent=cotangent)
    expect.close(got.value, want.value)
    expect.gradient(got, want, "x")


@pytest.mark.case(
    "log_softmax", points=1, title="The answer is a float tensor of the same shape, and the argument stays as it was"
)
def test_log_softmax_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves its argument alone."""
    answer = student.call("log_softmax", inputs.normal(3, 5))
    expect.tensor(answer.value, shape=[3, 5], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("log_softmax", points=1, title="The whole batch is done in one step, without a loop")
def test_log_softmax_vectorised(student, reference, inputs, expect):
    """Steps and CPU time for batches of several sizes are held against each other."""
    expect.vectorised(student, reference, "log_softmax", lambda n: {"x": inputs.normal(n, 10)})


@pytest.mark.case("log_softmax", points=1, title="It works on whatever device the data are on")
def test_log_softmax_device(student, inputs, expect):
    """The same call, with everything it is given on another device than the CPU."""
    expect.device_free(student, "log_softmax", x=inputs.normal(4, 10))


@pytest.mark.case("cross_entropy", points=1, title="The loss is that of F.cross_entropy, averaged over the batch")
def test_cross_entropy_values(student, reference, inputs, expect):
    """Raw activations [n, classes] and a class number per image: more images than classes, fewer, and a single one."""
    for count, classes in ((12, 4), (3, 5), (7, 10), (8, 8), (9, 2), (1, 6)):
        activations, targets = inputs.normal(count, classes, std=2.0), mixed_targets(inputs, count, classes)
        expect.close(student.cross_entropy(activations, targets), reference.cross_entropy(activations, targets))


@pytest.mark.case("cross_entropy", points=1, title="It stays finite and right for activations of ±1000")
def test_cross_entropy_extreme(student, reference, inputs, expect):
    """A model that is very sure, sometimes of the wrong class: then the loss of that image is about 1000."""
    # Sure and right: here one mistake gives inf and another nan.
    activations, targets = inputs.normal(4, 5), inputs.classes(4, 5)
    activations[2, 3], targets[2] = 1000.0, 3
    expect.close(student.cross_entropy(activations, targets), reference.cross_entropy(activations, targets), atol=1e-3)
    activations, targets = steep(inputs), inputs.classes(6, 10)
    # Sure and wrong twice, by a thousand each time; sure and right once.
    targets[0], targets[1], targets[5] = 4, 2, 7
    got = student.cross_entropy(activations, targets)
    expect.finite(got)
    expect.close(got, reference.cross_entropy(activations, targets), atol=1e-3)


@pytest.mark.case("cross_entropy", points=1, title="The gradient flows back to the activations")
def test_cross_entropy_gradient(student, reference, inputs, expect):
    """backward() must reach the activations, and with the right slope."""
    activations, targets = inputs.normal(6, 4), inputs.classes(6, 4)
    want = reference.call("cross_entropy", activations, targets, gradients=["activations"])
    got = student.call("cross_entropy", activations, targets, gradients=["activations"])
    expect.close(got.value, want.value)
    expect.gradient(got, want, "activations")


@pytest.mark.case(
    "cross_entropy", points=1, title="The answer is a scalar float tensor, and the arguments stay as they were"
)
def test_cross_entropy_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor without axes and leaves its arguments alone."""
    answer = student.call("cross_entropy", inputs.normal(5, 3), inputs.classes(5, 3))
    expect.tensor(answer.value, shape=[], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("cross_entropy", points=1, title="The whole batch is done in one step, without a loop")
def test_cross_entropy_vectorised(student, reference, inputs, expect):
    """Steps and CPU time for batches of several sizes are held against each other."""
    expect.vectorised(
        student,
        reference,
        "cross_entropy",
        lambda n: {"activations": inputs.normal(n, 10), "targets": inputs.classes(n, 10)},
    )


@pytest.mark.case("cross_entropy", points=1, title="It works on whatever device the data are on")
def test_cross_entropy_device(student, inputs, expect):
    """The same call, with everything it is given on another device than the CPU."""
    expect.device_free(student, "cross_entropy", activations=inputs.normal(4, 10), targets=inputs.classes(4, 10))


@functools.cache
def ten_digits():
    """Training images and labels, validation images and labels: the same for everybody, drawn once per examiner."""
    sets = []
    for split, count in (("train", 1200), ("valid", 200)):
        stacks = make_digits(dict.fromkeys(ALL_LABELS, count), DIGITS_SEED, split=split)
        sets.append(torch.cat([torch.from_numpy(stacks[label].copy()) for label in ALL_LABELS]))
        sets.append(torch.cat([torch.full((count,), label) for label in ALL_LABELS]))
    return sets


def first_meeting(student, images, expect):
    """A look at the net before it is trained, cheap enough to be put to the misconceptions as well."""
    found = student.probe("make_digits_net", "meet_net", seed=NET_SEED, images=images)
    expect.true(isinstance(found, dict), "the net could not be looked at")
    kind = str(found.get("type"))[:100]
    message = (
        say("{name}() returns None", name="make_digits_net")
        if kind == "NoneType"
        else say("{name}() returns something that is no nn.Module", name="make_digits_net")
    )
    expect.true(kind == "module", message, got=kind, expected="an nn.Module")
    shape = str(found.get("shape"))[:100]
    expect.true(
        found.get("shape") == [len(images), 10],
        say("for {count} images your net gives something of shape {shape}", count=len(images), shape=shape),
        got=shape,
        expected=f"[{len(images)}, 10]",
        fault="other_shape",
    )


def other_starts(part):
    """The same problem with three other starts: what was trained before is of no use."""
    return [part | {"seed": part["seed"] + number} for number in (1, 2, 3)]


def answers(respondent, problem, truth, expect):
    """What a trained net said about the validation images."""
    found = respondent.probe("make_digits_net", "train_image_net", evidence=False, **problem)
    expect.true(isinstance(found, dict), "the net could not be looked at")
    return expect.tensor(found.get("said"), shape=[len(truth), 10], floating=True)


def share_of_right_answers(said, truth):
    """The share of right ones among the answers."""
    return round((said.argmax(1) == truth).float().mean().item(), 4)


@pytest.mark.case(
    "make_digits_net", bonus=3, title="Trained by the course's recipe, the net gets 97 of 100 digits right"
)
def test_make_digits_net(student, reference, inputs, training, expect):
    """Two epochs on ten digits; then the CPU time of the training is compared with a small net's, on fewer images."""
    images, labels, valid_images, truth = ten_digits()
    # Shuffled, for their order would tell what is in the images.
    order = inputs.permutation(len(truth))
    valid_images, truth = valid_images[order], truth[order]
    problem = {
        "seed": NET_SEED,
        "images": images,
        "labels": labels,
        "valid_images": valid_images,
        "outputs": 10,
        "epochs": NET_EPOCHS,
    }
    first_meeting(student, images[::1000], expect)
    said = answers(student, problem, truth, expect)
    got = share_of_right_answers(said, truth)
    want = share_of_right_answers(answers(reference, problem, truth, expect), truth)
    training.mistaken("make_digits_net", valid_images, truth, said, classes=[str(label) for label in ALL_LABELS])
    expect.true(
        got >= NET_GOAL,
        say("your net gets {share} of the validation digits right", share=f"{got:.4f}"),
        got=f"{got:.4f}",
        expected=say("at least {goal} (a small convolutional net gets {share})", goal=NET_GOAL, share=f"{want:.4f}"),
    )
    part = problem | {"images": images[::8], "labels": labels[::8], "valid_images": valid_images[::8], "epochs": 1}
    found = training.time(
        "make_digits_net",
        "train_image_net",
        other_starts(part),
        student=student,
        reference=reference,
        fast_enough=NET_TIME,
        too_slow=NET_TOO_SLOW,
    )
    if found.ratio > NET_TIME:
        ratio = f"{found.ratio:.0f}"
        expect.true(
            found.least < NET_TOO_SLOW,
            say("the net is good, but its training takes {ratio} times as long as a small net's", ratio=ratio),
            got=say("{ratio} times the reference's CPU time", ratio=ratio),
            expected=say("at most {ratio} times", ratio=f"{NET_TIME:.0f}"),
        )
        training.figure("make_digits_net", got)
        expect.inconclusive(
            say("the training took {ratio} times the reference's CPU time: too unclear to count", ratio=ratio)
        )
    training.figure("make_digits_net", got)
