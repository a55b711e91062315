"""Probes: what a hidden test cannot send over a wire is made here, beside the student's code.

This file is public. It builds models and data loaders from plain tensors, lets the student's function work on them,
and returns plain tensors. It decides nothing: what came back is judged elsewhere.
"""

import math

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
