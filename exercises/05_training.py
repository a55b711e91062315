# %% [markdown]
# # Unit 05 · Training
#
# We can make predictions, and we can say how bad they are. What is left is the part that learns: walk through the
# training images batch by batch, and after each batch move every parameter a little way downhill. That is
# *stochastic gradient descent*, SGD for short. One walk through all the batches is called an *epoch*.

# %%
import torch

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
# ## Try it
#
# The grader lets your loop run on a tiny, nasty problem, and compares every parameter with what it should be:
# `grade check train_epoch`. To experiment here, bring your own `mnist_loss` along first, then remove the `#` below.

# %%
# model = torch.nn.Linear(2, 1)
# xs = torch.randn(12, 2)
# ys = (xs[:, :1] > 0).long()
# dl = [(xs[:6], ys[:6]), (xs[6:], ys[6:])]
# for epoch in range(5):
#     train_epoch(model, 1.0, list(model.parameters()), dl)
#     print(mnist_loss(model(xs), ys).item())    # it should fall
