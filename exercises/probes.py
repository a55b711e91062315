"""Probes: what a hidden test cannot send over a wire is made here, beside the student's code.

This file is public. It builds models and data loaders from plain tensors, lets the student's function work on them,
and returns plain tensors. It decides nothing: what came back is judged elsewhere. The helpers of the chapter that it
lends to students (mnist_loss, calc_grad and others) are not public: they come from solutions/lent.py.
"""

import math
import os
import random
import sys
import tempfile

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader


def train(student, weight, bias, x, y, valid_x, valid_y, batch_size, lr, epochs):
    """Let train_epoch work on a linear model, and return the parameters after each epoch.

    weight [1, f] and bias [1] float: where the model starts; x [n, f] uint8 (pixels) or float, y [n, 1] int64.
    Batches are not shuffled. Returns a list with a pair [weight, bias] per epoch.
    """
    x, valid_x = _floats(x), _floats(valid_x)
    model = nn.Linear(weight.shape[1], weight.shape[0], device=weight.device)
    with torch.no_grad():
        model.weight.copy_(weight)
        model.bias.copy_(bias)
    params = list(model.parameters())
    dl = DataLoader(list(zip(x, y)), batch_size=batch_size)
    valid_dl = DataLoader(list(zip(valid_x, valid_y)), batch_size=batch_size)
    history = []
    # Later in the chapter the loop takes the model alone, and steps by an optimizer among the globals.
    chapter = {"dl": dl, "valid_dl": valid_dl, "opt": MomentumSGD(params, lr, momentum=0.0)}
    for _ in range(epochs):
        student.call(
            {"model": model, "lr": lr, "params": params, "dl": dl},
            put=chapter,
            lend={"mnist_loss": mnist_loss},
            offer={"calc_grad": calc_grad, "loss_func": mnist_loss},
        )
        history.append([parameter.detach().clone() for parameter in model.parameters()])
    return history


def _floats(x):
    return x.float() / 255 if x.dtype == torch.uint8 else x


# Unit 02: what calls the chapter's mnist_distance or is_3 finds a right one, so that a mistake there is paid for once.


def recognise(student, x, mean3, mean7, own, watch):
    """Let is_3 decide about an image or a stack; _with_helpers tells what *own* and *watch* are."""
    arguments = {"x": x, "mean3": mean3, "mean7": mean7}
    return _with_helpers(student, arguments, {"mnist_distance": mnist_distance}, own, watch)


def similarity(student, threes, sevens, mean3, mean7, own, watch):
    """Let similarity_accuracy judge two stacks; _with_helpers tells what *own* and *watch* are."""
    arguments = {"threes": threes, "sevens": sevens, "mean3": mean3, "mean7": mean7}
    # In the chapter is_3 is called with images alone, and finds the ideals among the globals.
    helpers = {"mnist_distance": mnist_distance, "is_3": lambda x, mean3=mean3, mean7=mean7: is_3(x, mean3, mean7)}
    return _with_helpers(student, arguments, helpers, own, watch)


def _with_helpers(student, arguments, helpers, own, watch):
    """Call the student's function with *helpers* in place of the student's own, and the ideals among the globals.

    With *own*, helpers are only for a student who has none. With *watch*, what comes back is a pair: the value, and the
    names of the arguments that were changed in place.
    """
    means = {name: arguments[name] for name in ("mean3", "mean7")}
    before = {name: each.clone() for name, each in arguments.items()} if watch else {}
    if own:
        value = student.call(arguments, put=means, offer=helpers)
    else:
        value = student.call(arguments, put={**means, **helpers})
    if not watch:
        return value
    return value, [name for name, each in before.items() if not each.equal(arguments[name])]


# --- Unit 03: gradients ---


# What a student's gradient_at may be asked to differentiate; numbers are a tensor that comes with the question.
FUNCTIONS = {
    # Entry by entry; the coefficient of the highest power comes first.
    "polynomial": lambda numbers: (
        lambda x: sum(each * x**power for power, each in enumerate(reversed(numbers.tolist())))
    ),
    "wave": lambda numbers: lambda x: torch.sin(numbers[0] * x) * torch.exp(numbers[1] * x),
    # Every entry of the result depends on all of x.
    "product": lambda numbers: lambda x: torch.tanh(numbers.to(x.dtype) @ x),
    # One number from all of x.
    "length": lambda numbers: lambda x: (numbers * x * x).sum().sqrt(),
}


def differentiate(student, function, numbers, x, calls=1):
    """Ask gradient_at about one of FUNCTIONS at x, a tensor or a Python float, so many times.

    Returns a list with the gradient of each call.
    """
    f = FUNCTIONS[function](numbers)
    # Copied, for the next call may write into what this one returned.
    return [_copied_out(student.call({"f": f, "x": x})) for _ in range(calls)]


def leave_alone(student, function, numbers, x):
    """Ask gradient_at about one of FUNCTIONS, and return the tensor x as it is afterwards."""
    student.call({"f": FUNCTIONS[function](numbers), "x": x})
    return _copied_out(x)


def descend(student, params, t, targets, lr, steps, report):
    """Let apply_step work on a tensor params [3], so many times.

    What comes back depends on report: "params" gives the parameters after each step, "losses" what each call
    returned, "rest" whether params is still a leaf that requires a gradient, and t and targets as they are afterwards.
    """
    params = params.clone().requires_grad_()
    losses, history = [], []
    for _ in range(steps):
        loss = student.call(
            {"params": params, "t": t, "targets": targets, "lr": lr},
            put={"lr": lr},
            lend={"quadratic": _quadratic, "mse": _mse},
            offer={"t": t, "targets": targets, "time": t, "speed": targets},
        )
        losses.append(_copied_out(loss))
        history.append(_copied_out(params))
    rest = {
        "requires_grad": params.requires_grad,
        "is_leaf": params.is_leaf,
        "t": _copied_out(t),
        "targets": _copied_out(targets),
    }
    return {"params": history, "losses": losses, "rest": rest}[report]


def fit_parabola(student, t, targets, lr, steps, seed, calls=1):
    """Let fit_quadratic fit a parabola, so many times, and return a list of what came back.

    The seed makes what is random the same whenever the same question is asked.
    """
    _seed_everything(seed)
    return [
        _copied_out(
            student.call(
                {"t": t, "targets": targets, "lr": lr, "steps": steps},
                lend={"quadratic": _quadratic, "mse": _mse, "apply_step": _apply_step},
                offer={"time": t, "speed": targets},
            )
        )
        for _ in range(calls)
    ]


# --- Unit 04: the model and the loss ---


def tabulate(student, threes, sevens):
    """Call prepare_xy, and return its parts as floats: labels may be whole numbers or floats."""
    value = student.call({"threes": threes, "sevens": sevens})
    if type(value) not in (list, tuple):
        return _copied_out(value)
    return [each.detach().float() if isinstance(each, torch.Tensor) else each for each in value]


def initialise(student, size, seed, std=None, calls=1, report="values"):
    """Call init_params, so many times; size is a number or a list, std is left out if it is None.

    What comes back depends on report: "values" gives a list of what was returned, "state" a list of what PyTorch says
    about it.
    """
    _seed_everything(seed)
    arguments = {"size": tuple(size) if isinstance(size, list) else size} | ({} if std is None else {"std": std})
    made = [student.call(arguments) for _ in range(calls)]
    if report == "values":
        return [_copied_out(each) for each in made]
    names = ("requires_grad", "is_leaf", "dtype")
    return [{name: getattr(each, name, None) for name in names} for each in made]


def _seed_everything(seed):
    """Give all sources of random numbers a known start."""
    torch.manual_seed(seed)
    np.random.seed(seed % 2**32)
    random.seed(seed)


def _copied_out(value):
    """Return a copy that nobody writes into any more; numbers and arrays in a list or tuple become Python's."""
    if isinstance(value, torch.Tensor):
        return value.detach().clone()
    if type(value) in (list, tuple):
        return type(value)(map(_part_copied_out, value))
    return value


def _part_copied_out(value):
    single = isinstance(value, torch.Tensor) and value.dim() == 0
    return value.tolist() if single or isinstance(value, np.ndarray) else _copied_out(value)


# Unit 05, the rest: pairs, gradients, validation, several epochs.


def batches(student, xs, ys, batch_size):
    """Let a data loader make batches of what pair_up returns; a list with a pair [xb, yb] per batch."""
    return [list(batch) for batch in DataLoader(student.call({"xs": xs, "ys": ys}), batch_size=batch_size)]


def gradients(student, weights, biases, x, y):
    """Call calc_grad once per batch, on one model, and never clear anything.

    weights, biases: lists of float tensors, a linear layer each, with a ReLU between two of them; x, y: lists of
    batches. Returns the gradients after each call (None where there is none), and the parameters after the last.
    """
    model = _layers(weights, biases)
    found = []
    for xb, yb in zip(x, y):
        student.call(
            {"xb": xb, "yb": yb, "model": model},
            lend={"mnist_loss": mnist_loss, "batch_accuracy": batch_accuracy},
            offer={"loss_func": mnist_loss},
        )
        found.append([None if each.grad is None else each.grad.clone() for each in model.parameters()])
    return {"gradients": found, "parameters": _values(model)}


def validate(student, weight, bias, valid_x, valid_y, batch_size):
    """Let validate_epoch judge a linear model.

    Returns what it returned, and with six places if it is a number; the parameters and their gradients afterwards
    (zeros where there is none).
    """
    model = _layers([weight], [bias])
    valid_dl = DataLoader(list(zip(valid_x, valid_y)), batch_size=batch_size)
    value = student.call(
        {"model": model, "valid_dl": valid_dl},
        put={"valid_dl": valid_dl},
        lend={"batch_accuracy": batch_accuracy, "mnist_loss": mnist_loss},
    )
    slopes = [torch.zeros_like(each) if each.grad is None else each.grad for each in model.parameters()]
    digits = f"{value:.6f}" if isinstance(value, (int, float)) else ""
    return {"value": value, "digits": digits, "parameters": _values(model), "gradients": slopes}


class WatchedLoader(DataLoader):
    """A data loader that tells when a walk through its batches begins."""

    def tell(self, begins):
        """Call *begins* at the start of every walk; returns the loader."""
        self._begins = begins
        return self

    def __iter__(self):
        self._begins()
        return super().__iter__()


def train_and_validate(student, weight, bias, x, y, valid_x, valid_y, batch_size, lr, epochs, watch=False):
    """Let train_model work on a linear model.

    Returns what it returned, and the parameters at the end. With *watch* also in which order it walked through the two
    loaders ("train" or "valid" per walk), and the parameters at the beginning of each walk through the second.
    """
    model = _layers([weight], [bias])
    params = list(model.parameters())
    walks, seen = [], []

    def validates():
        walks.append("valid")
        seen.append(_values(model))

    dl = WatchedLoader(list(zip(x, y)), batch_size=batch_size).tell(lambda: walks.append("train"))
    valid_dl = WatchedLoader(list(zip(valid_x, valid_y)), batch_size=batch_size).tell(validates)
    chapter = {"lr": lr, "params": params, "dl": dl, "valid_dl": valid_dl}
    value = student.call(
        {"model": model, "epochs": epochs, **chapter},
        put={**chapter, "opt": MomentumSGD(params, lr, momentum=0.0)},
        lend={
            "mnist_loss": mnist_loss,
            "batch_accuracy": batch_accuracy,
            "train_epoch": train_epoch,
            "validate_epoch": validate_epoch,
        },
        offer={"calc_grad": calc_grad, "loss_func": mnist_loss},
    )
    reply = {"value": value, "parameters": _values(model)}
    return reply | {"walks": walks[:100], "seen": seen[:100]} if watch else reply


def _layers(weights, biases):
    """A model that begins with these parameters: linear layers, a ReLU between two of them."""
    steps = []
    for weight, bias in zip(weights, biases):
        layer = nn.Linear(weight.shape[1], weight.shape[0])
        with torch.no_grad():
            layer.weight.copy_(weight)
            layer.bias.copy_(bias)
        steps += [nn.ReLU(), layer] if steps else [layer]
    return nn.Sequential(*steps) if len(steps) > 1 else steps[0]


def _values(model):
    return [each.detach().clone() for each in model.parameters()]


# Unit 06: optimizers, and what uses them.


class MomentumSGD:
    """An optimizer with the usual interface: SGD that keeps a share of its last step."""

    def __init__(self, params, lr, momentum=0.6):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.last = [0.0 for _ in self.params]

    def step(self, closure=None):
        """Move the parameters along a mixture of their gradients and the step before."""
        loss = closure() if closure is not None else None
        for k, each in enumerate(self.params):
            if each.grad is not None:
                self.last[k] = self.momentum * self.last[k] + each.grad.detach()
                each.data.sub_(self.last[k], alpha=self.lr)
        return loss

    def zero_grad(self, set_to_none=True):
        """Forget the gradients."""
        for each in self.params:
            each.grad = None


def mean_squared(predictions, targets):
    """A second loss, so that one that was written down instead of asked for is noticed."""
    return (predictions - targets).square().mean()


def share_of_threes(predictions, targets):
    """A second metric: how many of the predictions say 3."""
    return (predictions > 0).to(predictions.dtype).mean()


LOSSES = {"mnist_loss": mnist_loss, "mean_squared": mean_squared}
METRICS = {"batch_accuracy": batch_accuracy, "share_of_threes": share_of_threes}


def optimize(student, start, lr, goals, actions, generator):
    """Make one BasicOptim per list of parameters in *start*, and let them act.

    start: a list of lists of float tensors; lr: a number for each. actions: pairs of the optimizer's number and
    "backward" (towards the next of its goals), "step" or "zero_grad". With *generator* they are handed over as a
    generator.
    Returns, after each action, all parameters and all gradients (zeros where there is none), and at the end whether
    each parameter is a leaf that requires gradients still.
    """
    params = [[nn.Parameter(each.clone()) for each in group] for group in start]
    made = [
        student.call({"params": (each for each in group) if generator else group, "lr": rate})
        for group, rate in zip(params, lr)
    ]
    ahead = [iter(each) for each in goals]
    everything = [each for group in params for each in group]
    found = []
    for number, action in actions:
        if action == "backward":
            goal = next(ahead[number])
            sum(((each - goal) ** 2).sum() / 2 for each in params[number]).backward()
        else:
            _call_method(student, made[number], action, {})
        slopes = [torch.zeros_like(each) if each.grad is None else each.grad.clone() for each in everything]
        found.append([[each.detach().clone() for each in everything], slopes])
    return {"found": found, "leaves": [each.is_leaf and each.requires_grad for each in everything]}


def fit(student, weights, biases, x, y, valid_x, valid_y, batch_size, lr, momentum, loss, epochs):
    """Let fit_epoch work on a model of linear layers, and return the parameters after each epoch."""
    model = _layers(weights, biases)
    opt = MomentumSGD(model.parameters(), lr, momentum)
    dl = DataLoader(list(zip(x, y)), batch_size=batch_size)
    valid_dl = DataLoader(list(zip(valid_x, valid_y)), batch_size=batch_size)
    chapter = {"opt": opt, "dl": dl, "loss_func": LOSSES[loss]}
    history = []
    for _ in range(epochs):
        student.call(
            {"model": model, **chapter},
            put={**chapter, "valid_dl": valid_dl, "lr": lr},
            lend={"mnist_loss": mnist_loss, "batch_accuracy": batch_accuracy},
        )
        history.append(_values(model))
    return history


class DataLoaders(tuple):
    """A training loader and a validation loader, by name or by number."""

    train = property(lambda self: self[0])
    valid = property(lambda self: self[1])


def learn(
    student, weights, biases, x, y, valid_x, valid_y, batch_size, lr, momentum, loss, metrics, epochs, watch=False
):
    """Let a Learner fit a model of linear layers.

    loss: the loss function's name; metrics: the name of one metric, or a list of names. Returns the records of the
    epochs as far as they can be read (None if there are none), and the parameters at the end. With *watch* also what
    the records look like, how many validation batches went through the model, and how many of them while autograd was
    recording.
    """
    model = _layers(weights, biases)
    recorded = []

    def looks(_, arguments):
        if _is_among(arguments[0], valid_x):
            recorded.append(torch.is_grad_enabled())

    model.register_forward_pre_hook(looks)
    pairs = list(zip(x, y)), list(zip(valid_x, valid_y))
    dls = DataLoaders(DataLoader(each, batch_size=batch_size) for each in pairs)

    def opt_func(params, lr):
        return MomentumSGD(params, lr, momentum)

    lend = {"mnist_loss": mnist_loss, "batch_accuracy": batch_accuracy}
    names = [metrics] if isinstance(metrics, str) else list(metrics)
    functions = [METRICS[each] for each in names]
    arguments = {
        "dls": dls,
        "model": model,
        "opt_func": opt_func,
        "loss_func": LOSSES[loss],
        "metrics": functions[0] if isinstance(metrics, str) else functions,
    }
    learner = student.call(arguments, lend=lend)
    returned = _call_method(student, learner, "fit", {"epochs": epochs, "lr": lr}, lend=lend)
    offered = [_plain(returned), *(_plain(getattr(learner, name, None)) for name in RECORDS)]
    offered = [each for each in offered if isinstance(each, (list, dict)) and each]
    reply = {
        "records": _records(offered[0], ["train_loss", "valid_loss", *names]) if offered else None,
        "parameters": _values(model),
    }
    look = _look(offered[0]) if offered else {"returned": type(returned).__name__}
    return reply | {"look": look, "validated": len(recorded), "recorded": sum(recorded)} if watch else reply


RECORDS = ("history", "recorder", "records", "record", "log", "logs", "results", "values", "stats")


def _records(value, names):
    """Read one dict per epoch, with what is found of *names*: by name, or in rows of losses and then metrics."""
    if isinstance(value, dict) and any(isinstance(value.get(name), list) for name in names):
        columns = {name: value[name] for name in names if isinstance(value.get(name), list)}
        value = [dict(zip(columns, row)) for row in zip(*columns.values())]
    elif isinstance(value, dict):
        found = [each for each in value.values() if isinstance(each, list)]
        # A recorder that keeps its rows in a list; or else a single record.
        value = found[0] if len(found) == 1 and not set(names) & set(value) else [value]
    return [_record(each, names) for each in value]


def _record(value, names):
    if isinstance(value, dict):
        inside = value.get("metrics")
        if isinstance(inside, list) and len(inside) == len(names[2:]):
            inside = dict(zip(names[2:], inside))
        every = {**(inside if isinstance(inside, dict) else {}), **value}
        return {name: _number(every[name]) for name in names if name in every}
    # The number of the epoch before them, and a list of metrics behind them, are common, too.
    rows = value if isinstance(value, list) else []
    flat = [each for item in rows for each in (item if isinstance(item, list) else [item])]
    flat = flat[1:] if len(flat) == len(names) + 1 and isinstance(flat[0], int) else flat
    return {name: _number(each) for name, each in zip(names, flat)} if len(flat) == len(names) else {}


def _number(value):
    return value.item() if isinstance(value, torch.Tensor) and value.numel() == 1 else value


def _look(value):
    """What records look like: how many lists there are around the first, its type, and its keys if it is a dict."""
    lists = 0
    while isinstance(value, list) and value and lists < 3:
        value, lists = value[0], lists + 1
    keys = [str(each)[:30] for each in list(value)[:8]] if isinstance(value, dict) else None
    return {"lists": lists, "type": type(value).__name__, "keys": keys}


def _call_method(student, instance, name, arguments, **names):
    """Call a method of what the student's class made, its arguments bound as those of a function are."""
    whole, student.function = student.function, getattr(instance, name)
    try:
        return student.call(arguments, **names)
    finally:
        student.function = whole


def _is_among(xb, rows):
    return bool((rows == xb[0]).flatten(1).all(1).any())


def _plain(value, depth=0):
    """Lists, dictionaries, numbers and tensors, also where a student made a small class for them."""
    if depth > 4 or value is None or isinstance(value, (bool, int, float, str, torch.Tensor)):
        return value
    if isinstance(value, dict):
        return {key: _plain(each, depth + 1) for key, each in value.items()}
    if hasattr(value, "_asdict"):
        return _plain(value._asdict(), depth + 1)
    if isinstance(value, (list, tuple)):
        return [_plain(each, depth + 1) for each in value]
    if hasattr(value, "__dict__") and not callable(value):
        return _plain({key: each for key, each in vars(value).items() if not key.startswith("_")}, depth + 1)
    return value


# Unit 07 and the challenge of unit 08: nets that the student builds


def describe_net(student, seed, x, cotangent):
    """Build a net, give its parameters random values, and return these, its output for x, and the gradients.

    x [n, 784] float; cotangent [n, 1]: what the gradient of the output is, as if a loss followed.
    """
    net = _new_net(student, seed, x)
    if not isinstance(net, nn.Module):
        return {"type": type(net).__name__}
    parameters = list(net.parameters())
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for each in parameters:
            each.copy_(torch.randn(each.shape, generator=generator) / 10)
            each.grad = None
    output = net(x)
    found = {"type": "module", "parameters": [each.detach() for each in parameters]}
    if not isinstance(output, torch.Tensor):
        return found | {"output": output}
    if output.requires_grad and output.shape == cotangent.shape:
        (output * cotangent).sum().backward()
    return found | {"output": output.detach(), "gradients": [each.grad for each in parameters]}


def two_nets(student, seed, x):
    """Build two nets and add 1 to all parameters of the second. Return by how much those of the first have changed.

    And of each parameter whether it starts out as one and the same number everywhere.
    """
    first, second = _new_net(student, seed, x), _new_net(student, seed + 1, x)
    if not isinstance(first, nn.Module) or not isinstance(second, nn.Module):
        return {"type": type(first).__name__}
    before = [each.detach().clone() for each in first.parameters()]
    with torch.no_grad():
        for each in second.parameters():
            each.add_(1.0)
    changes = [after.detach() - each for after, each in zip(first.parameters(), before)]
    return {"type": "module", "changes": changes, "alike": [bool((each == each.flatten()[0]).all()) for each in before]}


def train_net(student, seed, x, y, batch_size, lr, epochs):
    """Train a net with plain SGD and the chapter's loss, and return its parameters before and after.

    x [n, 784] uint8 (pixels), y [n, 1] int64. Batches are not shuffled.
    """
    x = _floats(x)
    net = _new_net(student, seed, x)
    if not isinstance(net, nn.Module):
        return {"type": type(net).__name__}
    parameters = list(net.parameters())
    start = [each.detach().clone() for each in parameters]
    for _ in range(epochs):
        for xb, yb in zip(x.split(batch_size), y.split(batch_size)):
            calc_grad(xb, yb, net)
            with torch.no_grad():
                for each in parameters:
                    if each.grad is not None:
                        each -= lr * each.grad
                        each.grad = None
    return {"type": "module", "start": start, "parameters": [each.detach() for each in parameters]}


def meet_net(student, seed, images):
    """Build a net, show it a few images, and return what can be said about it without training.

    images [n, 28, 28] uint8. "last" is the kind of the last layer.
    """
    images = _floats(images).unsqueeze(1)
    net = _new_net(student, seed, images)
    if not isinstance(net, nn.Module):
        return {"type": type(net).__name__}
    said = net(images)
    shape = list(said.shape) if isinstance(said, torch.Tensor) else type(said).__name__
    return {"type": "module", "shape": shape, "last": type(list(net.modules())[-1]).__name__}


def train_image_net(student, seed, images, labels, valid_images, outputs, epochs, batch_size=64, peak=0.05):
    """The recipe of the challenges: train a net, and return what it then says about images it has not seen.

    images, valid_images [n, 28, 28] uint8; labels [n] int64: 1 and 0 if the net has one output, else class numbers.
    SGD with momentum 0.9; the learning rate rises to its peak during the first quarter, and falls to 0 after it.
    """
    images, valid_images = _floats(images).unsqueeze(1), _floats(valid_images).unsqueeze(1)
    net = _new_net(student, seed, images)
    if not isinstance(net, nn.Module):
        return {"type": type(net).__name__}
    net.train()
    parameters = list(net.parameters())
    velocities = [torch.zeros_like(each) for each in parameters]
    shuffling = torch.Generator().manual_seed(seed)
    orders = [torch.randperm(len(images), generator=shuffling) for _ in range(epochs)]
    batches = [batch for order in orders for batch in order.split(batch_size)]
    for step, batch in enumerate(batches):
        if len(batch) == 1:
            # Batch normalisation cannot work with a single image.
            continue
        said = net(images[batch])
        if outputs == 1:
            loss = nn.functional.binary_cross_entropy_with_logits(said, labels[batch].unsqueeze(1).float())
        else:
            loss = nn.functional.cross_entropy(said, labels[batch])
        if not loss.requires_grad:
            break
        loss.backward()
        lr = one_cycle(step / len(batches), peak)
        with torch.no_grad():
            for each, velocity in zip(parameters, velocities):
                if each.grad is not None:
                    velocity.mul_(0.9).add_(each.grad)
                    each.sub_(velocity, alpha=lr)
                    each.grad = None
    net.eval()
    with torch.no_grad():
        said = [net(batch) for batch in valid_images.split(512)]
    return {"type": "module", "said": torch.cat(said)}


def one_cycle(progress, peak):
    """The learning rate when the share `progress` of all steps is done: up along a cosine, and down along another."""
    if progress < 0.25:
        return peak * (0.04 + 0.96 * (1 - math.cos(math.pi * progress / 0.25)) / 2)
    return peak * (1 + math.cos(math.pi * (progress - 0.25) / 0.75)) / 2


def _new_net(student, seed, x):
    """Call the student's function with fixed random numbers; a lazy layer learns its sizes from two items of x."""
    torch.manual_seed(seed)
    net = student.call({})
    if isinstance(net, nn.Module) and any(nn.parameter.is_lazy(each) for each in net.parameters()):
        with torch.no_grad():
            net(x[:2])
    return net


# Unit 09: what was drawn on axes, as numbers and words.


_MOST_LINES, _MOST_POINTS, _MOST_LETTERS = 20, 10_000, 200


def draw(student):
    """Let the student's function draw on new axes, and return what is on them.

    Returns a dictionary: "lines" is a list with a dictionary for each line and each cloud of dots, with its "kind"
    ("line", "steps" or "dots") and its points "x" and "y", float64 [n]; "seen" the ends of the x-axis as it is shown;
    "title", "xlabel", "ylabel" and "legend" what is written there; "elsewhere" where something was drawn instead, if
    nothing was drawn here ("pyplot", "axes" or ""). {"missing": "matplotlib"} if there is nothing to draw with.
    """
    if "matplotlib" not in sys.modules:
        # What it learns about fonts goes where this process may write.
        os.environ["MPLCONFIGDIR"] = tempfile.gettempdir()
    try:
        from matplotlib import pyplot
    except ImportError:
        return {"missing": "matplotlib"}
    pyplot.close("all")
    figure = pyplot.figure()
    ax = figure.add_subplot()
    # What is drawn with pyplot itself goes there, not onto ax.
    pyplot.figure()
    student.call({"ax": ax})
    lines = _lines_on(ax)
    others = [pyplot.figure(number) for number in pyplot.get_fignums()]
    elsewhere = ""
    if not lines and any(_lines_on(other) for other in figure.axes):
        elsewhere = "axes"
    elif not lines and any(_lines_on(other) for each in others if each is not figure for other in each.axes):
        elsewhere = "pyplot"
    pyplot.close("all")
    heading = figure.get_suptitle() if hasattr(figure, "get_suptitle") else getattr(figure._suptitle, "_text", "")
    titles = [ax.get_title(loc=side) for side in ("center", "left", "right")]
    legend = ax.get_legend()
    return {
        "lines": lines,
        "seen": sorted(float(end) for end in ax.get_xlim()),
        "title": next(filter(str.strip, map(_words, [*titles, heading])), ""),
        "xlabel": _words(ax.get_xlabel()),
        "ylabel": _words(ax.get_ylabel()),
        "legend": [_words(text.get_text()) for text in legend.get_texts()[:_MOST_LINES]] if legend else [],
        "elsewhere": elsewhere,
    }


def _lines_on(ax):
    """The lines and clouds of dots on *ax*; a line through the whole of it, such as axhline's, is not among them."""
    found = []
    for line in ax.lines:
        # Lines through everything are not placed by the data alone.
        if line.get_visible() and line.get_transform() is ax.transData:
            invisible = line.get_linestyle() in ("None", "none", " ", "")
            kind = "dots" if invisible else "line" if line.get_drawstyle() == "default" else "steps"
            found.append(_points(kind, line.get_xdata(orig=False), line.get_ydata(orig=False)))
    for cloud in ax.collections:
        if type(cloud).__name__ == "PathCollection" and cloud.get_visible():
            offsets = np.ma.filled(np.ma.asarray(cloud.get_offsets(), dtype=float), math.nan)
            found.append(_points("dots", offsets[:, 0], offsets[:, 1]))
    return [each for each in found if len(each["x"])][:_MOST_LINES]


def _points(kind, x, y):
    """The points that are somewhere, and of very many every so many."""
    x, y = (np.ma.filled(np.ma.asarray(each, dtype=np.float64), math.nan) for each in (x, y))
    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]
    if len(x) > _MOST_POINTS:
        places = np.linspace(0, len(x) - 1, _MOST_POINTS).round().astype(int)
        x, y = x[places], y[places]
    return {"kind": kind, "x": torch.tensor(x), "y": torch.tensor(y)}


def _words(text):
    return str(text)[:_MOST_LETTERS]


def sketch(student, aspect, at):
    """Draw, and return one thing about the line with the most points, so coarsely that alike drawings give the same.

    aspect: "curve" for its heights at the places *at*, None if it does not reach over all of them; "ends" for whether
    it reaches to about at[0] and at[1], no further than at[2] and at[3], and to both sides of 0; "steps" for True if
    two neighbours between at[0] and at[1] are never further apart than at[2], else the kind of line; "words" for True
    if there are labels, else how many.
    """
    found = draw(student)
    if "missing" in found or not found["lines"]:
        return found.get("missing") or f"nothing here: {found['elsewhere']}"
    line = max(found["lines"], key=lambda each: len(each["x"]))
    x, first, numbers = np.unique(line["x"].numpy(), return_index=True, return_inverse=True)
    y = line["y"].numpy()[first]
    if aspect == "words":
        across, upwards, title = (bool(found[key].strip()) for key in ("xlabel", "ylabel", "title"))
        return title or (across and upwards) or across + upwards
    if aspect == "ends":
        begin, end = max(x[0], found["seen"][0]), min(x[-1], found["seen"][1])
        return [bool(each) for each in (begin <= at[0], end >= at[1], begin >= at[2], end <= at[3], begin < 0 < end)]
    if aspect == "steps":
        near = (x[:-1] < at[1]) & (x[1:] > at[0])
        joined = line["kind"] == "line" or len(x) >= 50
        return True if joined and (np.diff(x)[near] <= at[2]).all() else line["kind"]
    if np.abs(line["y"].numpy() - y[numbers]).max() > 0.01:
        return "several heights at one place"
    if x[0] > at[0] or x[-1] < at[-1]:
        return None
    return [_height(x, y, place) for place in at]


def _height(x, y, place):
    """The height at *place*: of straight lines between few points, of a curve through many."""
    if len(x) < 20:
        return float(np.interp(place, x, y))
    # The cubic through four neighbours: two drawings of one curve differ by less than their dots do.
    begin = min(max(int(np.searchsorted(x, place)) - 2, 0), len(x) - 4)
    xs, ys = x[begin : begin + 4], y[begin : begin + 4]
    parts = [ys[k] * np.prod([(place - xs[j]) / (xs[k] - xs[j]) for j in range(4) if j != k]) for k in range(4)]
    return float(sum(parts))
