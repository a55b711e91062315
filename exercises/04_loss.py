# %% [markdown]
# # Unit 04 · The loss
#
# Now for the digits. Our first model that learns looks at an image and returns one number: the larger, the more it
# believes in a 3. In this unit you get together what it takes: the images in the form that the model wants, the
# parameters, the model itself; and then two ways of judging its numbers.
#
# * The **loss** is for the machine. It has to react to the tiniest change of a prediction, for otherwise its
#   gradient says nothing and nothing can be learned.
# * The **accuracy** is for people. It is easy to read, and useless for learning: it moves only when an image crosses
#   from one side to the other, and then it jumps.

# %%
import torch

# %% [markdown]
# ## `prepare_xy`
#
# A linear model does not care that an image has rows and columns. For it an image is a row of 784 numbers, and a
# training set is a table with such a row for every image. Beside it stands a column with the *labels*: what the
# model ought to answer. There are just two answers, so 1 stands for a 3 and 0 for a 7.

# %%
def prepare_xy(threes, sevens):
    """Make one table of images and one column of labels from the two stacks.

    Shapes
        threes   float tensor [n3, 28, 28], pixels from 0 to 1
        sevens   float tensor [n7, 28, 28], likewise; there may be more of one than of the other
        ->       a pair (x, y): x float [n3 + n7, 784] with the pixels, y [n3 + n7, 1] with the labels, which may be
                 whole numbers or floats

    Task
        Put all 3s first, then all 7s, each in its order. Every image becomes one row: its first row of pixels, then
        its second, and so on. The pixels keep their values, and the two stacks stay as they are.

    Example
        Two 3s and a 7:

        >>> x, y = prepare_xy(torch.zeros(2, 28, 28), torch.ones(1, 28, 28))
        >>> x.shape, x.sum(dim=1)
        (torch.Size([3, 784]), tensor([  0.,   0., 784.]))
        >>> y.int()
        tensor([[1],
                [1],
                [0]], dtype=torch.int32)
    """
    raise NotImplementedError("TODO: both stacks in one, flattened to rows; a column of ones and zeros")


# %% [markdown]
# ## `init_params`
#
# Learning has to begin somewhere. For the weights random numbers are a good start, and the usual choice is the
# *normal distribution*: most of them near 0, few far away, none preferred. How far they scatter is measured by the
# *standard deviation*, std for short: about two thirds of the numbers lie between -std and std.
#
# These are the numbers that learning will change, so PyTorch has to watch them. Take care *when* you ask it to: it
# stores gradients in the tensor that it was told to watch (a *leaf*), and not in results that were calculated from it.

# %%
def init_params(size, std=1.0):
    """Make random parameters for a model.

    Arguments
        size   the shape: a whole number n for [n], or a tuple such as (784, 1)
        std    the standard deviation of the numbers
        ->     float32 tensor of that shape, a leaf that requires a gradient

    Task
        Draw the numbers from the normal distribution with mean 0 and standard deviation std, new ones at every call.
        What you return must itself be the leaf: after a backward() its .grad holds the gradient.

    Example
        The numbers are random, but this is always so:

        >>> weights = init_params((784, 1), std=0.1)
        >>> weights.shape, weights.requires_grad, weights.is_leaf
        (torch.Size([784, 1]), True, True)
        >>> bool(0.08 < weights.std() < 0.12)
        True
    """
    raise NotImplementedError("TODO: normal random numbers, scaled to std, that PyTorch watches")


# %% [markdown]
# ## `linear1`
#
# The model gives each pixel a weight: how much does ink in this place speak for a 3? It multiplies every pixel by
# its weight and adds it all up. The *bias*, one more number, is added at the end; without it an image with no ink at
# all could never get anything but 0.
#
# Multiplying and adding up for all the images at once is what a *matrix product* does, and Python has an operator
# for it: `@`.

# %%
def linear1(xb, weights, bias):
    """Make a prediction for each image of a batch with a linear model.

    Shapes
        xb        float tensor [n, features], one row per image
        weights   float tensor [features, 1], one weight per pixel
        bias      float tensor [1]
        ->        float tensor [n, 1], connected to weights and bias so that .backward() can reach both

    Task
        For each row: the sum of the products of features and weights, plus the bias. Leave the arguments as they were.

        (The chapter writes linear1(xb) and finds weights and bias as global variables. That is fine here, too.)

    Example
        Two images of three pixels: 1·0.5 + 0·(-1) + 2·0.25 and 0·0.5 + 4·(-1) + 0·0.25, and then 0.1 more:

        >>> xb = torch.tensor([[1.0, 0.0, 2.0], [0.0, 4.0, 0.0]])
        >>> weights = torch.tensor([[0.5], [-1.0], [0.25]])
        >>> linear1(xb, weights, torch.tensor([0.1]))
        tensor([[ 1.1000],
                [-3.9000]])
    """
    raise NotImplementedError("TODO: matrix product, plus bias")


# %% [markdown]
# ## `sigmoid`
#
# What comes out of a linear model can be any number, but confidence should lie between 0 (surely a 7) and 1 (surely a
# 3). The *sigmoid* bends the whole number line smoothly into that range:
#
# $$\sigma(x) = \frac{1}{1 + e^{-x}}$$
#
# PyTorch has it ready-made; build it from `exp` here. Mind extreme numbers: in float32 already `exp(89)` is infinite.
# One divided by infinity is 0, and that is fine. Infinity divided by infinity is `nan`, and is not. If you rearrange
# the formula, look at which of the two you get.

# %%
def sigmoid(x):
    """Squeeze any number into the range from 0 to 1.

    Shapes
        x    float tensor of any shape
        ->   float tensor of the same shape, connected to x so that .backward() works

    Task
        Compute the formula above for every entry. For numbers as extreme as 1000 and -1000 the answer is 1 and 0, and
        never nan. Leave x as it was.

    Example
        0 is right in the middle, and what x gets and what -x gets add up to 1:

        >>> sigmoid(torch.tensor([-2.0, 0.0, 2.0, 1000.0]))
        tensor([0.1192, 0.5000, 0.8808, 1.0000])
    """
    raise NotImplementedError("TODO: one divided by one plus an exponential")


# %% [markdown]
# ## `mnist_loss`
#
# The numbers that come out of a model can be anything: -13, 0.2, 40. The *sigmoid* squeezes any number smoothly into
# the range from 0 to 1, so that we can read the result as confidence that the image is a 3. Use your own or PyTorch's.
#
# After that the question for every image is: how far is this confidence from its label? A 3 that gets 0.9 is off by
# 0.1; a 7 that gets 0.9 is off by 0.9. The loss is the average of those distances.

# %%
def mnist_loss(predictions, targets):
    """Average the distance between what the model believes and what is true.

    Shapes
        predictions   float tensor [n, 1] (or [n]), straight from the model: any real numbers
        targets       tensor of the same shape, 1 where the image is a 3 and 0 where it is a 7; the labels may be
                      stored as whole numbers or as floats
        ->            float tensor without axes (a scalar), between 0 and 1

    Task
        1. Squeeze the predictions into the range from 0 to 1 with the sigmoid.
        2. For every image find the distance to its label.
        3. Return the mean of these distances. It must stay connected to the predictions, so that
           mnist_loss(...).backward() can find out how each of them should change.

    Example
        A model that is undecided about a 3 (0 becomes 0.5), fairly sure of another 3 (2 becomes 0.8808), and leaning
        the right way for a 7 (-1 becomes 0.2689). The distances are 0.5, 0.1192 and 0.2689:

        >>> predictions = torch.tensor([[0.0], [2.0], [-1.0]])
        >>> targets = torch.tensor([[1], [1], [0]])
        >>> mnist_loss(predictions, targets)
        tensor(0.2960)
    """
    raise NotImplementedError("TODO: sigmoid, distance of each prediction to its label, mean")


# %% [markdown]
# ## `batch_accuracy`
#
# Now the judge for people. Decide for each image (3 or 7?), compare with the label, and report the share of right
# answers in the batch. Mind what comes in: as in the chapter the first argument is called `xb`, but it holds what the
# model returned, *before* any sigmoid. A confidence above one half means "3"; which raw number does that correspond
# to?

# %%
def batch_accuracy(xb, yb):
    """Return the share of images in a batch that the model gets right.

    Shapes
        xb   float tensor [n, 1]: raw predictions of the model, no sigmoid applied yet
        yb   tensor [n, 1]: labels, 1 for a 3 and 0 for a 7
        ->   float tensor without axes, from 0 (all wrong) to 1 (all right)

    Task
        Turn every prediction into a decision: a 3 where the model's confidence is above one half, otherwise a 7.
        Compare the decisions with the labels and return the share that agrees. A tensor, please, not a Python
        number: the epoch's validation will stack these results and average them.

    Example
        Four images. The model says 3, 7, 3, 7, and only the last answer is wrong:

        >>> xb = torch.tensor([[2.0], [-1.0], [0.3], [-0.5]])
        >>> yb = torch.tensor([[1], [0], [1], [1]])
        >>> batch_accuracy(xb, yb)
        tensor(0.7500)
    """
    raise NotImplementedError("TODO: decide 3 or 7, compare with the labels, return the share of right answers")


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then: `grade check`, or name the exercises you want
# checked, as in `grade check mnist_loss batch_accuracy`.

# %%
# threes, sevens = torch.rand(5, 28, 28), torch.rand(5, 28, 28)
# x, y = prepare_xy(threes, sevens)
# weights, bias = init_params((784, 1)), init_params(1)
# raw = linear1(x, weights, bias)
# loss = mnist_loss(raw, y)
# loss.backward()
# loss, bias.grad, batch_accuracy(raw, y)    # no better than guessing, for now. What does the sign of bias.grad tell?
