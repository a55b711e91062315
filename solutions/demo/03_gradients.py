# %% [markdown]
# # Unit 03 · Gradients
#
# A pixel average cannot learn. What can is a function with a few adjustable numbers in it, its *parameters*: look at
# how bad it is, find out which way each parameter should move, move each a little, and look again. Everything that
# follows in this course, up to networks with thousands of parameters, is that one idea.
#
# We try it first on the smallest case that is still interesting: a curve through points. You will write its five
# parts. The last two use the ones before them; when your work is graded, functions that you have not defined in this
# file are there by name, so you can take the exercises in any order.

# %%
import torch

# %% [markdown]
# ## `gradient_at`
#
# The derivative of f at x tells how much f(x) changes when x changes a little: its slope. PyTorch finds it without
# knowing the formula. A tensor that *requires a gradient* is watched: every calculation with it is noted, and
# `backward()` walks those notes back to the start.
#
# `backward()` has to start from a single number. If f returns several, add them up first: where every entry of the
# result depends on one entry of x only, the gradient of the sum is the list of all the slopes.
#
# One thing to know: PyTorch does not replace a gradient that a tensor already has, it *adds* to it.

# %%
def gradient_at(f, x):
    """Find the gradient of f at x with PyTorch's autograd.

    Arguments
        f    a function that takes a float tensor and returns one: a single number, or several. It may be anything
             that PyTorch can differentiate, and an entry of its result may depend on several entries of x.
        x    where to look: a float tensor without axes or of shape [n], or a plain Python float
        ->   the gradient of f(x).sum() with respect to x, of the same shape as x

    Task
        Let PyTorch watch x, apply f, sum, go backward, and return the gradient.
        Keep x out of it: its values stay as they are, and whoever asks again about the same x gets the same answer.

    Example
        The curve x² has slope 2x, and x³ has slope 3x²:

        >>> gradient_at(lambda x: x**2, torch.tensor(3.0))
        tensor(6.)
        >>> gradient_at(lambda x: x**3, torch.tensor([1.0, -2.0, 0.5]))
        tensor([ 3.0000, 12.0000,  0.7500])

        For 2x³ + 3x² + 4x + 1 you should find 26.5 at 1.5, and 76, 124 and 664 at 3, 4 and 10.
    """
    xt = torch.as_tensor(x).requires_grad_()
    yt = f(xt).sum()
    yt.backward()
    return xt.grad


# %% [markdown]
# ## `quadratic`
#
# Now the curve. A ball is thrown, and somebody notes down at the times t how high it is: up it goes, and down again. A
# parabola should do, so we say: the height is a·t² + b·t + c. Which parabola, that is decided by three parameters.
#
# Keep the two kinds of input apart. The t are given and stay what they are; the parameters are what we are going to
# change.

# %%
def quadratic(t, params):
    """Evaluate the parabola a·t² + b·t + c at every time in t.

    Shapes
        t        float tensor [n]
        params   float tensor [3]: a, b and c in this order
        ->       float tensor [n], connected to params so that .backward() can reach them

    Task
        Compute the formula for all times at once. Leave t and params as they were.

    Example
        With a = 2, b = -1 and c = 3 the times 0, 1, 2 give 3, 2 - 1 + 3 and 8 - 2 + 3:

        >>> quadratic(torch.tensor([0.0, 1.0, 2.0]), torch.tensor([2.0, -1.0, 3.0]))
        tensor([3., 4., 9.])
    """
    a, b, c = params
    return a * (t**2) + (b * t) + c


# %% [markdown]
# ## `mse`
#
# How bad is a curve? At each time take the gap between prediction and measurement, square it (so that too high and too
# low count alike, and large gaps most of all), and average. This is the *mean squared error*. Often people take the
# square root at the end to get back to the unit of the measurements; we do not.

# %%
def mse(preds, targets):
    """Return the mean squared error of the predictions.

    Shapes
        preds     float tensor [n]: what the curve says
        targets   float tensor [n]: what was measured
        ->        float tensor without axes, connected to preds so that .backward() works

    Task
        Square the gaps and average them. No square root. Leave both tensors as they were.

    Example
        The gaps are 1, 0 and -2, their squares 1, 0 and 4:

        >>> mse(torch.tensor([3.0, 5.0, 1.0]), torch.tensor([2.0, 5.0, 3.0]))
        tensor(1.6667)
    """
    return ((preds - targets)**2).mean()


# %% [markdown]
# ## `apply_step`
#
# One step of *gradient descent*. The gradient of the loss says for each parameter which way the loss grows; we want
# it to shrink, so we go the other way. How far? The gradient times a small number, the *learning rate*.
#
# 1. **Predict** with the parameters as they are.
# 2. **Loss**: how bad is that?
# 3. **Gradient**: `backward()`.
# 4. **Step**: subtract the gradient times the learning rate from the parameters. This is no part of the calculation
#    that PyTorch should watch, and it has to be told so.
# 5. **Clean up**: the gradient has done its work. What happens to the next step if it stays there?

# %%
def apply_step(params, t, targets, lr):
    """Improve the parameters of the parabola by one step of gradient descent.

    Arguments
        params    float tensor [3] that requires a gradient: a, b, c
        t         float tensor [n], the times
        targets   float tensor [n], what was measured at these times
        lr        the learning rate, a Python float
        ->        the loss before the step, as a Python float

    Task
        Compute quadratic(t, params) and its mse to the targets, get the gradient, and take one step. Change the very
        tensor that was passed in: the caller looks at it afterwards, and will pass it in again for the next step.
        No gradient of one call may count in a later one.

    Example
        From a = b = c = 0 the predictions for the times 1 and 2 are 0, the targets 1 and 3, the loss (1 + 9) / 2 = 5.
        The gradient is [-13, -7, -4], and with lr 0.01 the step goes to [0.13, 0.07, 0.04]:

        >>> params = torch.zeros(3, requires_grad=True)
        >>> apply_step(params, torch.tensor([1.0, 2.0]), torch.tensor([1.0, 3.0]), 0.01)
        5.0
        >>> params
        tensor([0.1300, 0.0700, 0.0400], requires_grad=True)
    """
    preds = quadratic(t, params)
    loss = mse(preds, targets)
    loss.backward()
    # .data, so that autograd does not see the step
    params.data -= lr * params.grad.data
    return loss.item()


# %% [markdown]
# ## `fit_quadratic`
#
# One step does little; a hundred make a fit. Where to begin does not matter much as long as the steps lead downhill,
# so begin anywhere: with three random numbers.
#
# Keep the loss of every step. A list of losses that falls, quickly first and then slowly, is the picture of a model
# that learns. One that grows means that the steps are too long, or go the wrong way.

# %%
def fit_quadratic(t, targets, lr, steps):
    """Fit a parabola to measurements by gradient descent, from a random start.

    Arguments
        t         float tensor [n], the times
        targets   float tensor [n], what was measured
        lr        the learning rate, a Python float
        steps     how many steps to take, a whole number
        ->        a pair (params, losses): the fitted parameters, a tensor [3], and a list with one loss per step, as
                  floats, in the order of the steps

    Task
        Begin with three random parameters, new ones at every call. Take `steps` steps as apply_step takes them, each
        with all the measurements and the learning rate given, and collect the losses.

    Example
        The points lie on 2t² - 1. The start is random, so the first loss is different every time:

        >>> t = torch.linspace(-1, 1, 9)
        >>> params, losses = fit_quadratic(t, 2 * t**2 - 1, lr=0.3, steps=200)
        >>> params.shape, len(losses), losses[0] > losses[-1]
        (torch.Size([3]), 200, True)
        >>> [round(each, 2) + 0.0 for each in params.tolist()]
        [2.0, 0.0, -1.0]
    """
    raise NotImplementedError("TODO: random parameters, many steps, collect the losses")


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then: `grade check gradient_at fit_quadratic`, or just
# `grade check`.

# %%
time = torch.linspace(0, 2, 21)
height = 1 + 10 * time - 5 * time**2 + 0.2 * torch.randn(21)
params = torch.randn(3).requires_grad_()
for i in range(10): print(apply_step(params, time, height, 0.05))
