"""Hidden suite of unit 06: an optimizer, the loop that uses it, and the class that holds everything together.

Learning rates are far from 1 and not small, batches are mixed and the last one is smaller, as in unit 05. The optimizer
that the loops are given has momentum: whoever takes the step by hand, past the optimizer, ends up somewhere else.
"""

import pytest
import torch

from grader.saying import fixed, say

FEATURES = 5
COUNT = 14
BATCH = 6


def entry(reply, name, expect, kind=list, count=None):
    """Return one part of what a probe brought back, once it is sure of what kind it is: a student's code made it."""
    value = reply.get(name) if isinstance(reply, dict) else None
    fits = isinstance(value, kind) and (count is None or len(value) == count)
    expect.true(fits, "your code has changed what the test brought back")
    return value


def groups(inputs, count=1):
    """Parameters of some small models, and goals to draw them to."""
    start = [[inputs.normal(3, 4), inputs.normal(4)] for _ in range(count)]
    goals = [[inputs.normal(4, std=2.0) for _ in range(6)] for _ in range(count)]
    return {"start": start, "goals": goals, "lr": [0.3, 0.7][:count]}


def script(text, number=0):
    """Actions of one optimizer, from a short text: b is backward, s is step, z is zero_grad."""
    names = {"b": "backward", "s": "step", "z": "zero_grad"}
    return [[number, names[letter]] for letter in text]


WHAT_IS_LEFT = (
    (
        fixed("some of the parameters are missing"),
        fixed("after {actions}: the parameters are not what they should be: {what}"),
    ),
    (
        fixed("some of the gradients are missing"),
        fixed("after {actions}: the gradients are not what they should be: {what}"),
    ),
)


def act(student, reference, expect, **problem):
    """Hold what is left after each action against the reference's; return the student's reply."""
    want = reference.probe("BasicOptim", "optimize", **problem)
    reply = student.probe("BasicOptim", "optimize", **problem)
    found = entry(reply, "found", expect, count=len(want["found"]))
    for turn, (mine, theirs) in enumerate(zip(found, want["found"], strict=True), start=1):
        expect.true(isinstance(mine, list) and len(mine) == 2, "your code has changed what the test brought back")
        for (missing, unlike), ours, others in zip(WHAT_IS_LEFT, mine, theirs, strict=True):
            expect.true(isinstance(ours, list) and len(ours) == len(others), missing)
            for one, other in zip(ours, others, strict=True):
                try:
                    expect.close(expect.tensor(one, shape=other.shape), other, rtol=1e-3, atol=1e-4)
                except AssertionError as wrong:
                    done = ", ".join(name for _, name in problem["actions"][:turn])
                    wrong.message = say(unlike, actions=done, what=wrong.message)
                    raise
    return reply


@pytest.mark.case("BasicOptim", points=1, title="Each step moves every parameter against its gradient, lr times as far")
def test_basic_optim_steps(student, reference, inputs, expect):
    """Two parameters and four rounds of backward, step, zero_grad, with one learning rate and with another."""
    for lr in (0.3, 1.6):
        problem = groups(inputs) | {"lr": [lr], "actions": script("bszbszbszbsz"), "generator": False}
        act(student, reference, expect, **problem)


@pytest.mark.case(
    "BasicOptim", points=1, title="The parameters may come as a generator, as model.parameters() gives them"
)
def test_basic_optim_generator(student, reference, inputs, expect):
    """A generator can be walked through only once, the optimizer must be able to step again and again."""
    act(student, reference, expect, **groups(inputs), actions=script("bszbszbsz"), generator=True)


@pytest.mark.case("BasicOptim", points=1, title="Clearing is what zero_grad does, and step does not")
def test_basic_optim_clearing(student, reference, inputs, expect):
    """Two backward passes before one step, two steps after one backward pass, and then a clean start."""
    act(student, reference, expect, **groups(inputs), actions=script("bbsszbszbs"), generator=False)


@pytest.mark.case("BasicOptim", points=1, title="Two optimizers do not get into each other's way")
def test_basic_optim_two(student, reference, inputs, expect):
    """Each has its own parameters and its own learning rate, and touches no others."""
    actions = [*script("b"), *script("b", 1), *script("s"), *script("s", 1), *script("z", 1), *script("b", 1)]
    actions += [*script("s"), *script("s", 1), *script("z")]
    act(student, reference, expect, **groups(inputs, 2), actions=actions, generator=False)


@pytest.mark.case("BasicOptim", points=1, title="After a step the parameters are still parameters")
def test_basic_optim_leaves(student, reference, inputs, expect):
    """The very tensors that were handed in are changed, and they still collect gradients of their own."""
    reply = act(student, reference, expect, **groups(inputs), actions=script("bszb"), generator=False)
    expect.true(
        all(each is True for each in entry(reply, "leaves", expect, count=2)),
        "after the steps a parameter no longer requires gradients, or hangs on a graph itself",
        got="a tensor that autograd computed, or one without requires_grad",
        expected="the parameters that were handed in, still requiring gradients",
    )


def mixed(inputs, count):
    """Labels of which both kinds are in every batch of six, as floats, so that any loss can take them."""
    labels = (torch.arange(count) % 2).float().unsqueeze(1)
    return torch.cat([part[inputs.permutation(len(part))] for part in labels.split(BATCH)])


def problem_for(inputs, *, hidden=0, count=COUNT, **settings):
    """A model of one or two linear layers, and samples to train and to validate on."""
    sizes = [FEATURES, hidden, 1] if hidden else [FEATURES, 1]
    pairs = list(zip(sizes[:-1], sizes[1:], strict=True))
    return {
        "weights": [inputs.normal(after, before, std=0.5) for before, after in pairs],
        "biases": [inputs.normal(after, std=0.3) + 0.4 for _, after in pairs],
        "x": inputs.normal(count, FEATURES) + 0.3,
        "y": mixed(inputs, count),
        "valid_x": inputs.normal(12, FEATURES) - 0.4,
        "valid_y": mixed(inputs, 12),
        "batch_size": BATCH,
        **settings,
    }


def same_parameters(got, want, expect):
    """Hold a model's parameters against the reference's; a student's code made the first."""
    expect.true(isinstance(got, list) and len(got) == len(want), "the model does not have its parameters any more")
    for one, other in zip(got, want, strict=True):
        expect.close(expect.tensor(one, shape=other.shape), other, rtol=1e-3, atol=2e-4)


def same_history(student, reference, expect, **problem):
    want = reference.probe("fit_epoch", "fit", **problem)
    got = student.probe("fit_epoch", "fit", **problem)
    expect.true(isinstance(got, list) and len(got) == len(want), "your code has changed what the test brought back")
    for epoch, (mine, theirs) in enumerate(zip(got, want, strict=True), start=1):
        try:
            same_parameters(mine, theirs, expect)
        except AssertionError as wrong:
            wrong.message = say(
                "after epoch {epoch} the parameters are not those of one step per batch: {what}",
                epoch=epoch,
                what=wrong.message,
            )
            wrong.fault = "not_finite" if wrong.fault == "not_finite" else ""
            raise


@pytest.mark.case("fit_epoch", points=1, title="After one epoch the optimizer has taken one step per batch")
def test_fit_epoch_once(student, reference, inputs, expect):
    """A linear model, 14 samples in batches of 6, 6 and 2, plain SGD with a learning rate of 3, and mnist_loss."""
    problem = problem_for(inputs, lr=3.0, momentum=0.0, loss="mnist_loss", epochs=1)
    same_history(student, reference, expect, **problem)


@pytest.mark.case("fit_epoch", points=1, title="The step is the optimizer's, whatever kind of optimizer it is")
def test_fit_epoch_momentum(student, reference, inputs, expect):
    """The same kind of problem, with an optimizer that has momentum."""
    problem = problem_for(inputs, lr=2.0, momentum=0.6, loss="mnist_loss", epochs=1)
    same_history(student, reference, expect, **problem)


@pytest.mark.case("fit_epoch", points=1, title="The loss is the one that is handed in")
def test_fit_epoch_loss(student, reference, inputs, expect):
    """The mean squared error instead of mnist_loss, with plain SGD and two learning rates."""
    for lr in (0.2, 0.05):
        problem = problem_for(inputs, lr=lr, momentum=0.0, loss="mean_squared", epochs=1)
        same_history(student, reference, expect, **problem)


@pytest.mark.case("fit_epoch", points=1, title="Further epochs go on from the first, on any model")
def test_fit_epoch_again(student, reference, inputs, expect):
    """Two linear layers with a ReLU between them, three epochs by three calls, always the same optimizer."""
    problem = problem_for(inputs, hidden=4, lr=0.8, momentum=0.6, loss="mnist_loss", epochs=3)
    same_history(student, reference, expect, **problem)


def lesson(inputs, *, metrics="batch_accuracy", loss="mnist_loss", lr=1.5, count=18, epochs=3, hidden=0):
    """A problem for a Learner. Batches are equal here: whether a smaller one counts less is left to the student."""
    return problem_for(
        inputs, hidden=hidden, count=count, lr=lr, momentum=0.6, loss=loss, metrics=metrics, epochs=epochs
    )


def clear_lesson(inputs, reference, **settings):
    """A lesson in which no validation sample is ever so near the border that rounding decides on which side it is.

    And in which metrics differ from epoch to epoch, and from each other.
    """
    while True:
        problem = lesson(inputs, **settings)
        ends = [reference.probe("Learner", "learn", **problem | {"epochs": k})["parameters"] for k in range(1, 4)]
        x = inputs.normal(300, FEATURES) - 0.4
        raw = torch.cat([x @ weight.T + bias for weight, bias in ends], 1)
        clear = raw.abs().min(1).values > 0.02
        wavers = (raw > 0).any(1) & (raw <= 0).any(1)
        chosen = torch.cat([(clear & wavers).nonzero()[:8, 0], (clear & ~wavers).nonzero()[:4, 0]])
        if len(chosen) < 12:
            continue
        for _ in range(20):
            order, y = chosen[inputs.permutation(12)], mixed(inputs, 12)
            decided = (raw[order] > 0).float()
            right, threes = (decided == y).float().mean(0), decided.mean(0)
            if right.unique().numel() == threes.unique().numel() == 3 and bool((right != threes).all()):
                return problem | {"valid_x": x[order], "valid_y": y}


def records_of(student, problem, expect, needed):
    """Return one dict per epoch, in which *needed* is found."""
    records = entry(student.probe("Learner", "learn", **problem), "records", expect, kind=list | None)
    if records is None:
        raise_about(student, problem, expect, say("fit returned no records, and the learner keeps none"))
    expect.true(
        len(records) == problem["epochs"],
        say(
            "there should be one record per epoch, and there are {count} after {epochs} epochs",
            count=len(records),
            epochs=problem["epochs"],
        ),
        got=say("{count} records", count=len(records)),
        expected=say("{count} records", count=problem["epochs"]),
    )
    if not all(isinstance(each, dict) and needed in each for each in records):
        raise_about(student, problem, expect, say("a record does not hold {name}", name=needed))
    return records


def look_of(look):
    """What records look like, in words; a student's process sent *look*."""
    if "returned" in look:
        return say("a value of type {type}", type=str(look["returned"])[:100])
    keys, lists = look.get("keys"), look.get("lists")
    words = str(look.get("type"))[:100]
    if isinstance(keys, list):
        words = say("a dict with the keys {names}", names=", ".join(str(each)[:30] for each in keys[:8]))
    for _ in range(lists if lists in (1, 2, 3) else 0):
        words = say("a list, its first item {what}", what=words)
    return words


def raise_about(student, problem, expect, message):
    """Fail with *message*, and tell what the records look like."""
    look = entry(student.probe("Learner", "learn", evidence=False, watch=True, **problem), "look", expect, kind=dict)
    metrics = [problem["metrics"]] if isinstance(problem["metrics"], str) else problem["metrics"]
    names = ", ".join(["train_loss", "valid_loss", *metrics])
    expect.true(
        False, message, got=look_of(look), expected=say("a list with a dict per epoch, its keys {names}", names=names)
    )


def same_column(student, reference, expect, name, problem):
    """Hold one entry of every epoch's record against the reference's."""
    want = [record[name] for record in reference.probe("Learner", "learn", **problem)["records"]]
    records = records_of(student, problem, expect, name)
    for epoch, (record, theirs) in enumerate(zip(records, want, strict=True), start=1):
        try:
            expect.close(record[name], theirs, rtol=1e-3, atol=2e-4)
        except AssertionError as wrong:
            wrong.message = say("{name} of epoch {epoch}: {what}", name=name, epoch=epoch, what=wrong.message)
            raise


@pytest.mark.case(
    "Learner", points=2, title="After fit the model has been trained, one step of the optimizer per batch"
)
def test_learner_parameters(student, reference, inputs, expect):
    """A linear model and a small net, three epochs, batches of 6, 6 and 2, an optimizer with momentum, two losses."""
    for problem in (
        lesson(inputs, count=COUNT),
        lesson(inputs, count=COUNT, hidden=4, lr=0.15, loss="mean_squared", epochs=2),
    ):
        want = reference.probe("Learner", "learn", **problem)
        reply = student.probe("Learner", "learn", **problem)
        same_parameters(entry(reply, "parameters", expect), want["parameters"], expect)


@pytest.mark.case("Learner", points=1, title="The record of each epoch holds the mean training loss")
def test_learner_train_loss(student, reference, inputs, expect):
    """The losses that the epoch's batches had when they were trained on; three batches of 6."""
    same_column(student, reference, expect, "train_loss", lesson(inputs))


@pytest.mark.case("Learner", points=1, title="The record of each epoch holds the validation loss after it")
def test_learner_valid_loss(student, reference, inputs, expect):
    """The same loss function on the validation set, with the parameters that the epoch ended with; two batches of 6."""
    same_column(student, reference, expect, "valid_loss", lesson(inputs, loss="mean_squared", lr=0.2))


@pytest.mark.case("Learner", points=1, title="The record of each epoch holds the metric, under its function's name")
def test_learner_metric(student, reference, inputs, expect):
    """A single metric, on the validation set after each epoch."""
    problem = clear_lesson(inputs, reference)
    same_column(student, reference, expect, "batch_accuracy", problem)


@pytest.mark.case("Learner", points=1, title="Several metrics may come as a list")
def test_learner_metrics(student, reference, inputs, expect):
    """Two metrics: batch_accuracy, and one that counts how many predictions say 3."""
    problem = clear_lesson(inputs, reference, metrics=["batch_accuracy", "share_of_threes"])
    for name in problem["metrics"]:
        same_column(student, reference, expect, name, problem)


@pytest.mark.case("Learner", bonus=1, title="Extra: validation builds no graph")
def test_learner_validates_without_graph(student, reference, inputs, expect):
    """Nobody calls backward during validation, so autograd need not take notes of it."""
    problem = lesson(inputs, epochs=1)
    want = reference.probe("Learner", "learn", watch=True, **problem)["recorded"]
    reply = student.probe("Learner", "learn", evidence=False, watch=True, **problem)
    recorded = entry(reply, "recorded", expect, kind=int)
    expect.true(
        entry(reply, "validated", expect, kind=int) > 0, "no validation batch went through the model", expected="all"
    )
    expect.true(
        recorded == want,
        "autograd was recording while validation batches went through the model",
        got=say("{count} validation batches recorded", count=recorded),
        expected="none",
    )
