# %% [markdown]
# # Unit 05 · Training
#
# We can make predictions, and we can say how bad they are. What is left is the part that learns: walk through the
# training images batch by batch, and after each batch move every parameter a little way downhill. That is
# *stochastic gradient descent*, SGD for short. One walk through all the batches is called an *epoch*.
#
# Five functions lead there. The functions of unit 04 that you need, `mnist_loss` and `batch_accuracy`, are available by
# name when your work is graded; you need not define them again.

# %%
import torch

# %% [markdown]
# ## `pair_up`
#
# A `DataLoader` makes batches. What it takes is a *dataset*: something with a length, of which one can ask for the
# item at any position. For learning, an item is a pair: an image, and its label. So before anything else the images
# and the labels, which we have in two separate collections, have to be paired. A plain Python list of tuples will do.

# %%
def pair_up(xs, ys):
    """Pair every x with the y in the same place.

    Arguments
        xs, ys   two collections of equal length: lists, texts, or tensors, whose items are then what one gets by
                 walking along their first axis
        ->       a list of tuples (x, y), in the same order; the items themselves are untouched

    Example
        >>> pair_up([1, 2, 3, 4], "abcd")
        [(1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')]
        >>> pair_up(torch.tensor([[0.5, 0.0], [0.25, 1.0]]), torch.tensor([[1], [0]]))
        [(tensor([0.5000, 0.0000]), tensor([1])), (tensor([0.2500, 1.0000]), tensor([0]))]
    """
    raise NotImplementedError("TODO: a list of tuples (x, y)")


# %% [markdown]
# ## `calc_grad`
#
# The heart of learning: how would the loss change if a parameter changed a little? PyTorch works that out for all
# parameters at once, and leaves the answer for each one in its `.grad`.

# %%
def calc_grad(xb, yb, model):
    """Compute the gradient of the batch's loss for every parameter of the model.

    Arguments
        xb      float tensor [n, features], a batch of images
        yb      tensor [n, 1], their labels: 1 for a 3 and 0 for a 7
        model   what makes predictions: model(xb) has shape [n, 1], no sigmoid applied yet

    Task
        Predict, compute mnist_loss of predictions and labels, and let PyTorch go back from there. No step is taken
        and nothing is cleared: a gradient that is there already is added to, as PyTorch always does. The return value
        does not matter.

    Example
        One weight w, which begins at 0, and prediction w * x. The batch is x = 2, a 3. With w a little larger the
        loss would be smaller:

        >>> model = torch.nn.Linear(1, 1, bias=False)
        >>> torch.nn.init.zeros_(model.weight).shape
        torch.Size([1, 1])
        >>> xb, yb = torch.tensor([[2.0]]), torch.tensor([[1]])
        >>> _ = calc_grad(xb, yb, model)
        >>> model.weight.grad
        tensor([[-0.5000]])
        >>> _ = calc_grad(xb, yb, model)
        >>> model.weight.grad
        tensor([[-1.]])
    """
    raise NotImplementedError("TODO: predictions, loss, and back")


# %% [markdown]
# ## `train_epoch`
#
# For one batch there are four things to do:
#
# 1. **Predict**: give the batch to the model.
# 2. **Loss**: ask `mnist_loss` from unit 04 how bad the predictions are. You need not define it again here: when your
#    work is graded it is available by name.
# 3. **Gradient**: let PyTorch work out how the loss would change with every parameter.
# 4. **Step**: change each parameter against its gradient, by the gradient times the learning rate.
#
# And one thing that is easily overlooked: PyTorch *adds* every new gradient to the one that is already there. See to
# it that no batch has to work with what an earlier batch left behind.
#
# The step itself is not part of the calculation that PyTorch should differentiate; it needs to be told so.

# %%
def train_epoch(model, lr, params, dl):
    """Train for one epoch: one step of gradient descent after each batch.

    Arguments
        model    what makes predictions: model(xb) has shape [n, 1], no sigmoid applied yet
        lr       the learning rate, a Python number
        params   list of the model's parameters: tensors that require gradients
        dl       yields the batches, one after the other, as pairs (xb, yb): xb float [n, features],
                 yb [n, 1] with 1 for a 3 and 0 for a 7. The last batch may be smaller than the others.

    Task
        Go through dl once. For every batch compute mnist_loss(model(xb), yb), get the gradients, and take one step
        for each tensor in params. Change those very tensors in place: the model holds on to them, and a new tensor
        under an old name would never reach it. The return value does not matter.

        (The chapter writes train_epoch(model, lr, params) and finds dl as a global variable. That is fine here, too.)

    Example
        The smallest model there is, one weight w and prediction w * x; lr is 1, and w starts at 0.

        Batch 1 is x = 2, a 3. The loss is 1 - sigmoid(0) = 0.5, its gradient -0.5, and so w moves to 0.5.
        Batch 2 is x = -2, a 7. The loss is sigmoid(-1) = 0.2689, its gradient -0.3932, and w moves on to 0.8932.

        >>> model = torch.nn.Linear(1, 1, bias=False)
        >>> params = list(model.parameters())
        >>> torch.nn.init.zeros_(model.weight).shape
        torch.Size([1, 1])
        >>> dl = [(torch.tensor([[2.0]]), torch.tensor([[1]])), (torch.tensor([[-2.0]]), torch.tensor([[0]]))]
        >>> train_epoch(model, 1.0, params, dl)
        >>> round(model.weight.item(), 4)
        0.8932
    """
    raise NotImplementedError("TODO: for every batch: predict, loss, gradients, step, and a clean start for the next")


# %% [markdown]
# ## `validate_epoch`
#
# How well is the model doing now, on images that it has *not* learned from? That is what the validation set is kept
# for. It comes in batches, too; each batch has its accuracy, and the result is the mean of those.

# %%
def validate_epoch(model, valid_dl):
    """Return the mean of the accuracies of the validation batches.

    Arguments
        model      what makes predictions: model(xb) has shape [n, 1], no sigmoid applied yet
        valid_dl   yields the validation batches (xb, yb); the last one may be smaller than the others
        ->         a Python float, rounded to four decimal places

    Task
        Ask batch_accuracy about each batch, and average the answers: every batch counts the same, also a small one.
        Turn the mean into a plain, rounded number that is easy to print. The model stays as it is.

        (The chapter writes validate_epoch(model) and finds valid_dl as a global variable. That is fine here, too.)

    Example
        The model returns its input unchanged. In the first batch it gets two of three right, in the second its only
        one. The mean of 2/3 and 1 is 0.8333; that three of four images are right does not matter here.

        >>> model = torch.nn.Identity()
        >>> first = torch.tensor([[2.0], [-1.0], [0.3]]), torch.tensor([[1], [0], [0]])
        >>> second = torch.tensor([[-0.7]]), torch.tensor([[0]])
        >>> validate_epoch(model, [first, second])
        0.8333
    """
    raise NotImplementedError("TODO: the accuracy of each batch, their mean, a rounded Python number")


# %% [markdown]
# ## `train_model`
#
# One epoch is rarely enough. Train, look, train, look: the accuracies after each epoch, one below the other, show
# whether the model is still learning.

# %%
def train_model(model, epochs, lr, params, dl, valid_dl):
    """Train for some epochs, and return the accuracy after each.

    Arguments
        model      what makes predictions
        epochs     how many epochs, a whole number
        lr         the learning rate, the same in every epoch
        params     list of the model's parameters
        dl         yields the training batches
        valid_dl   yields the validation batches
        ->         a list with one accuracy per epoch, as validate_epoch gives it

    Task
        In each epoch train once on dl, and then take the accuracy on valid_dl. Your own train_epoch and
        validate_epoch are at hand; where one of them is still missing, the grader lends you its own. Print whatever
        you like, but return the list.

        (The chapter finds lr, params, dl and valid_dl as global variables. That is fine here, too.)

    Example
        One weight w again, which begins at -1, and prediction w * x: at first the model believes the opposite of what
        is right. The one training batch is x = 2, a 3. After the first epoch w is -0.79, after the second -0.5068,
        after the third -0.1160, then at last 0.3773, and both validation images are judged right.

        >>> model = torch.nn.Linear(1, 1, bias=False)
        >>> torch.nn.init.constant_(model.weight, -1.0).shape
        torch.Size([1, 1])
        >>> dl = [(torch.tensor([[2.0]]), torch.tensor([[1]]))]
        >>> valid_dl = [(torch.tensor([[1.0], [-3.0]]), torch.tensor([[1], [0]]))]
        >>> train_model(model, 4, 1.0, list(model.parameters()), dl, valid_dl)
        [0.0, 0.0, 0.0, 1.0]
    """
    raise NotImplementedError("TODO: for every epoch: train, then validate, and keep the accuracy")


# %% [markdown]
# ## Try it
#
# The grader lets your loop run on a tiny, nasty problem, and compares every parameter with what it should be:
# `grade check train_epoch`. To experiment here, bring your own `mnist_loss` and `batch_accuracy` along first, then
# remove the `#` below.

# %%
# xs = torch.randn(120, 2)
# ys = (xs[:, :1] > 0).long()
# dl = torch.utils.data.DataLoader(pair_up(xs[:80], ys[:80]), batch_size=16)
# valid_dl = torch.utils.data.DataLoader(pair_up(xs[80:], ys[80:]), batch_size=16)
# model = torch.nn.Linear(2, 1)
# train_model(model, 5, 1.0, list(model.parameters()), dl, valid_dl)    # it should rise
