"""Probes: what a hidden test cannot send over a wire is made here, beside the student's code.

This file is public. It builds models and data loaders from plain tensors, lets the student's function work on them,
and returns plain tensors. It decides nothing: what came back is judged elsewhere.
"""

import random

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader


def mnist_loss(predictions, targets):
    """The chapter's loss, so that a mistake in unit 04 is not paid for again in unit 05."""
    return torch.lerp(predictions.sigmoid(), 1 - predictions.sigmoid(), targets.to(predictions.dtype)).mean()


def calc_grad(xb, yb, model):
    """For a student whose loop calls the chapter's calc_grad without defining it."""
    mnist_loss(model(xb), yb).backward()


def train(student, weight, bias, x, y, valid_x, valid_y, batch_size, lr, epochs):
    """Let train_epoch work on a linear model, and return the parameters after each epoch.

    weight [1, f] and bias [1] float: where the model starts; x [n, f] uint8 (pixels) or float, y [n, 1] int64.
    Batches are not shuffled. Returns a list with a pair [weight, bias] per epoch.
    """
    x, valid_x = _floats(x), _floats(valid_x)
    model = nn.Linear(weight.shape[1], weight.shape[0])
    with torch.no_grad():
        model.weight.copy_(weight)
        model.bias.copy_(bias)
    params = list(model.parameters())
    dl = DataLoader(list(zip(x, y)), batch_size=batch_size)
    valid_dl = DataLoader(list(zip(valid_x, valid_y)), batch_size=batch_size)
    history = []
    for _ in range(epochs):
        student.call(
            {"model": model, "lr": lr, "params": params, "dl": dl},
            put={"dl": dl, "valid_dl": valid_dl},
            lend={"mnist_loss": mnist_loss},
            offer={"calc_grad": calc_grad, "loss_func": mnist_loss},
        )
        history.append([parameter.detach().clone() for parameter in model.parameters()])
    return history


def _floats(x):
    return x.float() / 255 if x.dtype == torch.uint8 else x


# Unit 02: what calls the chapter's mnist_distance or is_3 finds a right one, so that a mistake there is paid for once.


def mnist_distance(a, b):
    """The chapter's distance: how far apart the lighter and the darker pixel are, on average over an image."""
    return (torch.maximum(a, b) - torch.minimum(a, b)).flatten(-2).mean(-1)


def is_3(x, mean3, mean7):
    """The chapter's decision."""
    return mnist_distance(x, mean7).gt(mnist_distance(x, mean3))


# For plain calls; they leave alone what stands in the function's own file.
LENT = {"mnist_distance": mnist_distance, "is_3": is_3}


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


def _quadratic(t, params):
    """The parabola, for a student whose step calls it without defining it in the same file."""
    a, b, c = params
    return a * t**2 + b * t + c


def _mse(preds, targets):
    """The mean squared error, likewise."""
    return (preds - targets).square().mean()


def _apply_step(params, t, targets, lr):
    """One step of gradient descent, likewise."""
    loss = _mse(_quadratic(t, params), targets)
    (gradient,) = torch.autograd.grad(loss, params)
    with torch.no_grad():
        params -= lr * gradient
    return loss.item()


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


def fit(student, t, targets, lr, steps, seed, calls=1):
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
