"""Probes: what a hidden test cannot send over a wire is made here, beside the student's code.

This file is public. It builds models and data loaders from plain tensors, lets the student's function work on them,
and returns plain tensors. It decides nothing: what came back is judged elsewhere.
"""

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
