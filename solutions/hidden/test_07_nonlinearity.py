"""Hidden suite of unit 07: relu, a net of two layers, and the challenge of a deeper one."""

import pytest
import torch

from grader.saying import say

# Accuracy on the digits after this many epochs; two right nets from other starts differ by 0.005 at the most.
EPOCHS = 10
SPREAD = 0.01
# Sums in another order, over ten epochs: accuracies of nets from the same start differ by an image or two.
SAME_START = 0.003

# What the challenge asks for, as its stub says. One seed for everybody, so that what a student sees at home is what
# the teacher sees: the nearer a net is to the line, the more the seed decides.
DEEP_SEED = 37
DEEP_EPOCHS = 2
DEEP_GOAL = 0.99
# Times the reference's CPU time: allowed, and beyond doubt not allowed.
DEEP_TIME = 20.0
DEEP_TOO_SLOW = 40.0


def off_zero(inputs, *shape, std=2.0):
    """Numbers of both signs, none of them so near to 0 that a slope could be read there."""
    x = inputs.normal(*shape, std=std)
    return x + 0.05 * torch.where(x < 0, -1.0, 1.0)


@pytest.mark.case("relu", points=1, title="Negative numbers become 0 and all others stay what they are")
def test_relu_values(student, reference, inputs, expect):
    """Random activations of a batch: small ones, large ones, and a few exact zeros."""
    for shape, std in (((6, 30), 1.0), ((5, 4), 20.0), ((3, 3), 0.1)):
        x = off_zero(inputs, *shape, std=std)
        x[0, 0], x[1, 1], x[2, 2] = 0.0, 3.0 * std, -3.0 * std
        expect.close(student.relu(x), reference.relu(x))


@pytest.mark.case("relu", points=1, title="It works on a tensor of any shape, on each number by itself")
def test_relu_shapes(student, reference, inputs, expect):
    """A row, a column, a stack of images, only negative numbers, only positive ones, a single number."""
    for x in (
        off_zero(inputs, 9),
        off_zero(inputs, 7, 1),
        off_zero(inputs, 2, 3, 4, 5),
        -off_zero(inputs, 4, 3).abs(),
        off_zero(inputs, 4, 3).abs() + 1,
        off_zero(inputs, 1),
    ):
        expect.close(student.relu(x), reference.relu(x))


@pytest.mark.case("relu", points=1, title="The gradient passes where a number is positive, and nowhere else")
def test_relu_gradient(student, reference, inputs, expect):
    """backward() through your function; no number is 0, where the slope jumps."""
    x, cotangent = off_zero(inputs, 5, 6), inputs.normal(5, 6) + 3
    want = reference.call("relu", x, gradients=["x"], cotangent=cotangent)
    got = student.call("relu", x, gradients=["x"], cotangent=cotangent)
    expect.close(got.value, want.value)
    expect.gradient(got, want, "x")


@pytest.mark.case(
    "relu", points=1, title="The answer is a float tensor of the same shape, and the argument stays as it was"
)
def test_relu_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves its argument alone."""
    answer = student.call("relu", off_zero(inputs, 4, 5))
    expect.tensor(answer.value, shape=[4, 5], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("relu", points=1, title="The whole batch is done in one step, without a loop")
def test_relu_vectorised(student, reference, inputs, expect):
    """Steps and CPU time for batches of several sizes are held against each other."""
    expect.vectorised(student, reference, "relu", lambda n: {"x": off_zero(inputs, n, 30)})


@pytest.mark.case("relu", points=1, title="It works on whatever device the data are on")
def test_relu_device(student, inputs, expect):
    """The same call, with everything it is given on another device than the CPU."""
    expect.device_free(student, "relu", x=off_zero(inputs, 4, 30))


def net_arguments(inputs, count, features, hidden, outputs):
    """A batch and the parameters of two layers, of such a size that about half of the hidden numbers are negative."""
    return {
        "xb": inputs.normal(count, features),
        "w1": inputs.normal(features, hidden),
        "b1": inputs.normal(hidden),
        "w2": inputs.normal(hidden, outputs),
        "b2": inputs.normal(outputs) + 2,
    }


@pytest.mark.case("simple_net", points=1, title="A batch goes through a linear layer, relu, and a linear layer")
def test_simple_net_values(student, reference, inputs, expect):
    """Small nets: several numbers of images, pixels and hidden activations, one output each."""
    for sizes in ((5, 8, 6, 1), (12, 4, 9, 1), (3, 10, 2, 1)):
        given = net_arguments(inputs, *sizes)
        expect.close(student.call("simple_net", **given).value, reference.call("simple_net", **given).value)


@pytest.mark.case(
    "simple_net", points=1, title="The sizes come from the arguments: the chapter's, one image, ten outputs"
)
def test_simple_net_sizes(student, reference, inputs, expect):
    """784 pixels, 30 hidden activations and 1 output as in the chapter; one image; as many of everything."""
    for sizes in ((6, 6, 6, 6), (4, 784, 30, 1), (1, 6, 5, 1), (7, 5, 4, 10)):
        given = net_arguments(inputs, *sizes)
        expect.close(student.call("simple_net", **given).value, reference.call("simple_net", **given).value, atol=1e-3)


@pytest.mark.case("simple_net", points=1, title="The gradient flows back to all weights and biases")
def test_simple_net_gradient(student, reference, inputs, expect):
    """backward() must reach w1, b1, w2 and b2, and with the right slopes."""
    given, cotangent = net_arguments(inputs, 9, 6, 5, 1), inputs.normal(9, 1)
    # On the edge of relu rounding would decide about the slope.
    while (given["xb"] @ given["w1"] + given["b1"]).abs().min() < 1e-3:
        given["b1"] = inputs.normal(5)
    names = ["w1", "b1", "w2", "b2"]
    want = reference.call("simple_net", **given, gradients=names, cotangent=cotangent)
    got = student.call("simple_net", **given, gradients=names, cotangent=cotangent)
    expect.close(got.value, want.value)
    for name in names:
        expect.gradient(got, want, name, atol=1e-4)


@pytest.mark.case(
    "simple_net", points=1, title="The answer is a float tensor [n, 1], and the arguments stay as they were"
)
def test_simple_net_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves batch, weights and biases alone."""
    answer = student.call("simple_net", **net_arguments(inputs, 5, 7, 4, 1))
    expect.tensor(answer.value, shape=[5, 1], floating=True)
    expect.unchanged(answer)


@pytest.mark.case("simple_net", points=1, title="The whole batch is done in one step, without a loop")
def test_simple_net_vectorised(student, reference, inputs, expect):
    """Steps and CPU time for batches of several sizes are held against each other."""
    expect.vectorised(student, reference, "simple_net", lambda n: net_arguments(inputs, n, 12, 8, 1))


SIZES = say("[30, 784], [30], [1, 30] and [1]: 23,581 numbers")


def looked_at(found, expect):
    """What a probe brought from the student's process, once it is known to be about a module."""
    expect.true(isinstance(found, dict), "the net could not be looked at")
    kind = str(found.get("type"))[:100]
    message = (
        say("{name}() returns None", name="make_simple_net")
        if kind == "NoneType"
        else say("what {name}() returns is no nn.Module", name="make_simple_net")
    )
    fault = "returns_nothing" if kind == "NoneType" else ""
    expect.true(kind == "module", message, got=kind, expected="an nn.Sequential", fault=fault)
    return found


def parameters_of(values, expect):
    """Weight [30, 784], bias [30], weight [1, 30] and bias [1] of a net, whatever their order.

    Whoever writes x @ w into a module of their own keeps the weights the other way round; that is right as well.
    """
    expect.true(
        isinstance(values, list) and all(isinstance(each, torch.Tensor) for each in values),
        "the net's parameters are no tensors",
    )
    got = ", ".join(str(list(each.shape)) for each in values[:12]) or say("no parameters at all")
    sizes = sorted(each.numel() for each in values)
    count = sum(sizes)
    expect.true(
        sizes == [1, 30, 30, 30 * 784] and all(each.is_floating_point() for each in values),
        say(
            "the sizes of the net's parameters ({count} numbers in all) are not those of 784 → 30 → 1",
            count=f"{count:,}",
        ),
        got=got,
        expected=SIZES,
    )
    first = next(each for each in values if each.numel() == 30 * 784)
    expect.true(
        tuple(first.shape) in ((30, 784), (784, 30)), "the first weight has another shape", got=got, expected=SIZES
    )
    last = next(each for each in values if each.numel() == 1)
    # The bias has fewer axes, or comes first; but a column can only be the second weight.
    between = sorted(
        (each for each in values if each.numel() == 30), key=lambda each: (each.dim(), tuple(each.shape) == (30, 1))
    )
    bias, second = (each.double() for each in between)
    return {
        "w1": (first if tuple(first.shape) == (30, 784) else first.T).double(),
        "b1": bias.reshape(30),
        "w2": second.reshape(1, 30),
        "b2": last.double().reshape(1),
    }


def output_of(net, x):
    return (x.double() @ net["w1"].T + net["b1"]).relu() @ net["w2"].T + net["b2"]


def is_telling(seed, x):
    """Whether the probe's random net has outputs of both signs for x, and no hidden number on the edge of relu."""
    generator = torch.Generator().manual_seed(seed)
    sizes = {"w1": (30, 784), "b1": (30,), "w2": (1, 30), "b2": (1,)}
    net = {name: (torch.randn(size, generator=generator) / 10).double() for name, size in sizes.items()}
    said, hidden = output_of(net, x), x.double() @ net["w1"].T + net["b1"]
    both = bool(said.min() < -0.1) and bool(said.max() > 0.1)
    return (both or len(x) == 1) and bool(hidden.abs().min() > 1e-3)


def described(student, inputs, expect, count):
    """What a student's net says about itself, with the batch and the cotangent that it was given."""
    x, cotangent = inputs.normal(count, 784), inputs.normal(count, 1)
    seed = inputs.integer(0, 10**6)
    while not is_telling(seed, x):
        seed += 1
    found = student.probe("make_simple_net", "describe_net", seed=seed, x=x, cotangent=cotangent)
    return looked_at(found, expect), x, cotangent


@pytest.mark.case("make_simple_net", points=1, title="Two linear layers, 784 → 30 → 1, with 23,581 parameters in all")
def test_make_simple_net_sizes(student, inputs, expect):
    """The sizes of all parameters of the net that you return."""
    found, _, _ = described(student, inputs, expect, 3)
    parameters_of(found.get("parameters"), expect)


@pytest.mark.case("make_simple_net", points=1, title="Its output is linear, relu, linear, and nothing after that")
def test_make_simple_net_output(student, inputs, expect):
    """A batch of 8 and a single image; the same is computed from the parameters of your net."""
    for count in (8, 1):
        found, x, _ = described(student, inputs, expect, count)
        net = parameters_of(found.get("parameters"), expect)
        expect.close(found.get("output"), output_of(net, x).float())


@pytest.mark.case("make_simple_net", points=1, title="The gradient reaches all of its parameters")
def test_make_simple_net_gradient(student, inputs, expect):
    """backward() from the output of a batch must reach both weights and both biases."""
    found, x, cotangent = described(student, inputs, expect, 6)
    net = {name: value.requires_grad_() for name, value in parameters_of(found.get("parameters"), expect).items()}
    output_of(net, x).backward(cotangent.double())
    values = found.get("gradients")
    expect.true(
        isinstance(values, list) and bool(values) and all(isinstance(each, torch.Tensor) for each in values),
        "some parameters get no gradient: the output does not hang on them, or not so that backward() finds them",
        fault="detached",
    )
    for name, got in parameters_of(values, expect).items():
        expect.close(got, net[name].grad, rtol=1e-3)


@pytest.mark.case("make_simple_net", points=1, title="Every call makes a new net with random parameters of its own")
def test_make_simple_net_new(student, inputs, expect):
    """Two calls, and the second net is changed: the first must not notice. Its weights start out random."""
    found = student.probe("make_simple_net", "two_nets", seed=inputs.integer(0, 10**6), x=inputs.uniform(2, 784))
    looked_at(found, expect)
    # Whatever its sizes are: those are judged elsewhere.
    changes, alike = found.get("changes"), found.get("alike")
    expect.true(
        isinstance(changes, list)
        and isinstance(alike, list)
        and len(alike) == len(changes) > 0
        and all(isinstance(each, torch.Tensor) for each in changes),
        "the net has no parameters",
        got="no parameters at all",
        expected=SIZES,
    )
    expect.true(
        all(not change.any() for change in changes),
        "two calls return the same net: whatever one of them learns, the other learns too",
        got="one net, returned twice",
        expected="a new net from every call",
    )
    largest = max(range(len(changes)), key=lambda index: changes[index].numel())
    expect.true(
        not alike[largest],
        "all weights of the first layer start out as the same number, so its 30 units would always learn the same",
        got="equal weights",
        expected="random weights, as nn.Linear makes them",
    )


def pixels(stacks):
    """uint8 [n, 784] and int64 [n, 1]: the 3s, then the 7s, not shuffled, as the chapter's data loader gives them."""
    x = torch.cat([torch.from_numpy(stacks[label].copy()).flatten(1) for label in (3, 7)])
    y = torch.cat([torch.full((len(stacks[label]), 1), int(label == 3)) for label in (3, 7)])
    return x, y


def predictions(net, digits):
    """What the net says about the validation images, in batches of 256."""
    return [output_of(net, xb) for xb in (pixels(digits.valid)[0].float() / 255).split(256)]


def accuracy(said, digits):
    """The validation accuracy, the mean over the batches as the chapter takes it."""
    truth = (pixels(digits.valid)[1] == 1).split(256)
    return round(
        sum(((raw > 0) == yb).float().mean().item() for raw, yb in zip(said, truth, strict=True)) / len(said), 4
    )


def trained_from(start, x, y):
    """The accuracy is compared with this where a start of one's own makes it low: the same SGD, from that start."""
    names = ("w1", "b1", "w2", "b2")
    net = {name: start[name].float().clone().requires_grad_() for name in names}
    for _ in range(EPOCHS):
        for xb, yb in zip((x.float() / 255).split(256), y.split(256), strict=True):
            said = ((xb @ net["w1"].T + net["b1"]).relu() @ net["w2"].T + net["b2"]).sigmoid()
            loss = torch.where(yb == 1, 1 - said, said).mean()
            slopes = torch.autograd.grad(loss, [net[name] for name in names])
            with torch.no_grad():
                for name, slope in zip(names, slopes, strict=True):
                    net[name] -= 0.1 * slope
    return {name: value.detach().double() for name, value in net.items()}


@pytest.mark.case(
    "make_simple_net", points=1, title="Trained for ten epochs, it tells 3s from 7s as the reference does"
)
def test_make_simple_net_learns(student, reference, inputs, digits, training, expect):
    """The course's own SGD loop trains your net on the digits: learning rate 0.1, batches of 256, not shuffled."""
    x, y = pixels(digits.train)
    problem = {"x": x, "y": y, "batch_size": 256, "lr": 0.1, "epochs": EPOCHS, "seed": inputs.integer(0, 10**6)}
    start, net = trained(student, problem, expect)
    said = predictions(net, digits)
    got = accuracy(said, digits)
    want = accuracy(predictions(trained(reference, problem, expect)[1], digits), digits)
    training.rung("net", got, want)
    training.mistaken("make_simple_net", *pixels(digits.valid), torch.cat(said))
    if got < want - SPREAD:
        wanted = accuracy(predictions(trained_from(start, x, y), digits), digits)
        expect.true(
            abs(got - wanted) <= SAME_START,
            say(
                "after {epochs} epochs of SGD your net gets {share} of the validation digits right",
                epochs=EPOCHS,
                share=f"{got:.4f}",
            ),
            got=f"{got:.4f}",
            expected=say("{share}, from the same start", share=f"{wanted:.4f}"),
        )


def trained(respondent, problem, expect):
    found = looked_at(respondent.probe("make_simple_net", "train_net", evidence=False, **problem), expect)
    return parameters_of(found.get("start"), expect), parameters_of(found.get("parameters"), expect)


def deep_problem(digits, every=1, epochs=DEEP_EPOCHS):
    """Every so many of the digits, and the images (never the labels) of the validation set."""
    images, labels = pixels({label: digits.train[label][::every] for label in (3, 7)})
    valid_images, _ = pixels({label: digits.valid[label][::every] for label in (3, 7)})
    return {
        "seed": DEEP_SEED,
        "images": images.view(-1, 28, 28),
        "labels": labels.flatten(),
        "valid_images": valid_images.view(-1, 28, 28),
        "outputs": 1,
        "epochs": epochs,
    }


def first_meeting(student, images, expect):
    """A look at the net before it is trained, cheap enough to be put to the misconceptions as well."""
    found = student.probe("make_deep_net", "meet_net", seed=DEEP_SEED, images=images)
    expect.true(isinstance(found, dict), "the net could not be looked at")
    kind = str(found.get("type"))[:100]
    message = (
        say("{name}() returns None", name="make_deep_net")
        if kind == "NoneType"
        else say("{name}() returns something that is no nn.Module", name="make_deep_net")
    )
    expect.true(kind == "module", message, got=kind, expected="an nn.Module")
    shape = str(found.get("shape"))[:100]
    expect.true(
        found.get("shape") == [len(images), 1],
        say("for {count} images your net gives something of shape {shape}", count=len(images), shape=shape),
        got=shape,
        expected=f"[{len(images)}, 1]",
        fault="other_shape",
    )


def other_starts(part):
    """The same problem with three other starts: what was trained before is of no use."""
    return [part | {"seed": part["seed"] + number} for number in (1, 2, 3)]


def answers(respondent, problem, truth, expect):
    """What a trained net said about the validation images."""
    found = respondent.probe("make_deep_net", "train_image_net", evidence=False, **problem)
    expect.true(isinstance(found, dict), "the net could not be looked at")
    return expect.tensor(found.get("said"), shape=[len(truth), 1], floating=True)


def share_of_right_answers(said, truth):
    """The share of right ones among the answers."""
    return round(((said > 0) == truth).float().mean().item(), 4)


@pytest.mark.case("make_deep_net", bonus=3, title="Trained by the course's recipe, the net gets 99 of 100 digits right")
def test_make_deep_net(student, reference, inputs, digits, training, expect):
    """Two epochs on the 3s and 7s; then the CPU time of the training is compared with a small net's, on fewer images."""
    problem = deep_problem(digits)
    _, labels = pixels(digits.valid)
    # Shuffled, for their order would tell what is in the images.
    order = inputs.permutation(len(labels))
    problem["valid_images"], truth = problem["valid_images"][order], labels[order] == 1
    first_meeting(student, problem["images"][::1000], expect)
    said = answers(student, problem, truth, expect)
    got = share_of_right_answers(said, truth)
    want = share_of_right_answers(answers(reference, problem, truth, expect), truth)
    training.rung("deep", got, want)
    training.mistaken("make_deep_net", problem["valid_images"], truth, said)
    expect.true(
        got >= DEEP_GOAL,
        say("your net gets {share} of the validation digits right", share=f"{got:.4f}"),
        got=f"{got:.4f}",
        expected=say("at least {goal} (a small convolutional net gets {share})", goal=DEEP_GOAL, share=f"{want:.4f}"),
    )
    part = deep_problem(digits, every=8, epochs=1)
    found = training.time(
        "make_deep_net",
        "train_image_net",
        other_starts(part),
        student=student,
        reference=reference,
        fast_enough=DEEP_TIME,
        too_slow=DEEP_TOO_SLOW,
    )
    if found.ratio > DEEP_TIME:
        ratio = f"{found.ratio:.0f}"
        expect.true(
            found.least < DEEP_TOO_SLOW,
            say("the net is good, but its training takes {ratio} times as long as a small net's", ratio=ratio),
            got=say("{ratio} times the reference's CPU time", ratio=ratio),
            expected=say("at most {ratio} times", ratio=f"{DEEP_TIME:.0f}"),
        )
        training.figure("make_deep_net", got)
        expect.inconclusive(
            say("the training took {ratio} times the reference's CPU time: too unclear to count", ratio=ratio)
        )
    training.figure("make_deep_net", got)
