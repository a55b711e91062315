# %% [markdown]
# # Unit 06 · The optimizer
#
# The loop of unit 05 does everything by hand. Two of its jobs have nothing to do with this model or that loss: taking
# the step, and clearing the gradients. Moved into an object of their own they become an *optimizer*. After that the
# loop no longer needs to know how a step is taken, and one optimizer can be swapped for another.
#
# The last step of the unit puts everything that training needs into one place: data, model, optimizer, loss, metrics.

# %%
import torch

# %% [markdown]
# ## `BasicOptim`
#
# An optimizer is told once which parameters it looks after, and how large its steps are. From then on it has two
# methods, and the caller decides when to call which:
#
# * `step()` moves every parameter against its gradient, by the gradient times the learning rate;
# * `zero_grad()` clears the gradients, for a fresh start.
#
# Mind one thing about the way it is usually made: `BasicOptim(model.parameters(), lr)`. What `model.parameters()`
# gives can be walked through only *once*.

# %%
class BasicOptim:
    """Plain stochastic gradient descent, as an object.

    Arguments
        params   the tensors to look after: a list, or something that can be walked through only once, as
                 model.parameters() gives it
        lr       the learning rate, a Python number

    Task
        step() changes the tensors that were handed in, in place and without a graph: each one by lr times its
        gradient, downhill. It leaves the gradients alone. zero_grad() clears the gradients: None or zeros, as you
        like. Two optimizers at the same time must not know of each other.

    Example
        One parameter at 3, and the loss w² with the slope 2w. lr is 0.1:

        >>> w = torch.tensor([3.0], requires_grad=True)
        >>> opt = BasicOptim([w], 0.1)
        >>> (w**2).sum().backward()
        >>> opt.step()                  # 3 - 0.1 * 6
        >>> w
        tensor([2.4000], requires_grad=True)
        >>> opt.zero_grad()
        >>> (w**2).sum().backward()
        >>> opt.step()                  # 2.4 - 0.1 * 4.8
        >>> w
        tensor([1.9200], requires_grad=True)
    """

    def __init__(self, params, lr):
        raise NotImplementedError("TODO: remember both")

    def step(self):
        raise NotImplementedError("TODO: one step for every parameter")

    def zero_grad(self):
        raise NotImplementedError("TODO: a fresh start for every parameter")


# %% [markdown]
# ## `fit_epoch`
#
# The epoch of unit 05 once more, and shorter: what the optimizer can do, the optimizer does. The loss, too, is handed
# in now, so that this one function will serve for any model, any optimizer and any loss.

# %%
def fit_epoch(model, opt, dl, loss_func):
    """Train for one epoch, through an optimizer.

    Arguments
        model       what makes predictions
        opt         an optimizer that looks after the model's parameters: it has step() and zero_grad(). It need not
                    be a BasicOptim; there are cleverer ones
        dl          yields the batches (xb, yb); the last one may be smaller than the others
        loss_func   loss_func(predictions, targets) is a tensor without axes, to be made smaller

    Task
        Go through dl once. For every batch: predictions, loss, gradients, one step of opt, and cleared gradients
        before the next batch adds its own. The return value does not matter.

    Example
        A model with one weight, w * x, and the mean squared error; w starts at 0, lr is 0.1. In the first batch
        x = 1 should become 2: the slope is -4, w moves to 0.4. In the second batch x = 2 should become 2: the slope
        is -4.8, w moves on to 0.88.

        >>> model = torch.nn.Linear(1, 1, bias=False)
        >>> torch.nn.init.zeros_(model.weight).shape
        torch.Size([1, 1])
        >>> dl = [(torch.tensor([[1.0]]), torch.tensor([[2.0]])), (torch.tensor([[2.0]]), torch.tensor([[2.0]]))]
        >>> fit_epoch(model, BasicOptim(model.parameters(), 0.1), dl, torch.nn.functional.mse_loss)
        >>> round(model.weight.item(), 4)
        0.88
    """
    raise NotImplementedError("TODO: for every batch: predict, loss, gradients, and the optimizer's two methods")


# %% [markdown]
# ## `Learner`
#
# Now everything together. A `Learner` is given the two data loaders, the model, a recipe for the optimizer, the loss
# and the metrics. Its `fit` trains for some epochs, judges the model after each of them on the validation set, and
# keeps a record, so that one can see how the training went.
#
# Two losses stand in each record. The *training loss* is a by-product of the epoch: every batch has a loss anyway,
# the one that the gradients are computed from. The *validation loss* is computed after the epoch, on images that the
# model has not learned from. When the first goes on falling and the second begins to rise, the model has started to
# learn its training images by heart.

# %%
class Learner:
    """Everything that training needs, in one place.

    Arguments
        dls         the data: dls.train and dls.valid are two data loaders (dls[0] and dls[1] are the same two)
        model       what makes predictions; a torch.nn.Module
        opt_func    makes an optimizer: opt_func(parameters, lr) has step() and zero_grad(). BasicOptim is such a
                    recipe
        loss_func   loss_func(predictions, targets) is a tensor without axes
        metrics     a function metric(predictions, targets) that gives a tensor without axes, as batch_accuracy
                    does; or a list of such functions

    Task
        fit(epochs, lr) makes one optimizer for all the epochs, from the model's parameters. In each epoch it

        1. trains the model on dls.train, one step of the optimizer per batch;
        2. computes the loss and the metrics on dls.valid, with the parameters as they are then, and without
           changing them.

        It returns a list with one dict per epoch:

            "train_loss"          the mean of the losses that the training batches had, each before its step
            "valid_loss"          the mean of the losses of the validation batches
            the metric's name     (metric.__name__, say "batch_accuracy") the mean of the metric over the validation
                                  batches; one such entry for each metric

        Numbers or tensors without axes are both fine, further entries do no harm, and you may print what you like.
        Whether a smaller last batch counts as much as the others or less is up to you. Keep the list as
        learner.history, too, if you like; it is looked for there when fit returns nothing.
        Extra point: validation needs no gradients. See to it that autograd takes no notes there.

    Example
        One weight again, which begins at 0, and a single training batch: x = 1 should become 2. The loss is 4 before
        the step. With the slope -4 and lr 0.1 the weight moves to 0.4. The validation batch, x = 1 and 1, has then
        the loss 0.36. The metric here says how far the predictions lie above the targets:

        >>> from types import SimpleNamespace
        >>> def excess(predictions, targets):
        ...     return (predictions - targets).mean()
        >>> one, two = torch.tensor([[1.0]]), torch.tensor([[2.0]])
        >>> dls = SimpleNamespace(train=[(one, two)], valid=[(one, one)])
        >>> model = torch.nn.Linear(1, 1, bias=False)
        >>> torch.nn.init.zeros_(model.weight).shape
        torch.Size([1, 1])
        >>> learner = Learner(dls, model, BasicOptim, torch.nn.functional.mse_loss, excess)
        >>> for record in learner.fit(2, 0.1):
        ...     print({name: round(float(value), 4) for name, value in record.items()})
        {'train_loss': 4.0, 'valid_loss': 0.36, 'excess': -0.6}
        {'train_loss': 2.56, 'valid_loss': 0.0784, 'excess': -0.28}
    """

    def __init__(self, dls, model, opt_func, loss_func, metrics):
        raise NotImplementedError("TODO: remember what fit will need")

    def fit(self, epochs, lr):
        raise NotImplementedError("TODO: an optimizer; then for every epoch: train, validate, record")


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then: `grade check BasicOptim fit_epoch Learner`.

# %%
# xs = torch.randn(40, 2)
# ys = (xs[:, :1] > 0).float()
# dl = [(xs[:16], ys[:16]), (xs[16:], ys[16:])]
# model = torch.nn.Linear(2, 1)
# opt = BasicOptim(model.parameters(), lr=0.5)
# for epoch in range(5):
#     fit_epoch(model, opt, dl, torch.nn.functional.mse_loss)
#     print(torch.nn.functional.mse_loss(model(xs), ys).item())    # it should fall
