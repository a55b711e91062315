# %% [markdown]
# # Unit 07 · Something that is not a straight line
#
# A linear model adds up weighted pixels. Put a second one behind it, and nothing is gained: weighted sums of weighted
# sums are weighted sums again, and one layer could have done the same. What makes the second layer worth its money is
# anything between the two that is *not* linear. It may be as simple as you like.
#
# * `relu` is the simplest of all: it bends the line once, at 0.
# * `simple_net` is two linear layers with a `relu` between them.
# * `make_simple_net` builds the same out of PyTorch's own bricks.
# * `make_deep_net` is a challenge: go as deep as you want.
#
# From here on a batch should always go through in one step, without a loop over its images, and on whatever device it
# lies: a tensor that you make yourself belongs on the same one.

# %%
import torch
from torch import nn

# %% [markdown]
# ## `relu`
#
# The *rectified linear unit* looks at every number by itself. Is it negative, then it becomes 0; otherwise it stays
# what it is. That is all. Yet with enough of these bends, put together in the right places, any curve can be drawn as
# closely as you wish, in the same way as a circle can be drawn with many short straight lines.
#
# Its slope is just as simple: 1 where the number is positive, 0 where it is negative. Where it is 0 no gradient
# passes, and what comes before learns nothing from that image.

# %%
def relu(x):
    """Replace every negative number by 0.

    Shapes
        x    float tensor of any shape
        ->   float tensor of the same shape

    Task
        Negative numbers become 0, all others stay. Return a new tensor, and leave x as it was. Gradients must be
        able to flow through: torch operations take care of that.

    Example
        >>> relu(torch.tensor([[-2.0, 0.5], [3.0, -0.1]]))
        tensor([[0.0000, 0.5000],
                [3.0000, 0.0000]])
    """
    return torch.where(x > 0, x, torch.zeros_like(x))


# %% [markdown]
# ## `simple_net`
#
# The first layer turns the pixels of an image into a handful of new numbers, the *hidden activations*. In the chapter
# there are 30 of them, so its weights have the shape [784, 30]: a column of weights for each. `relu` throws away the
# negative ones. The second layer adds up what is left, with weights of its own, to the one number that says how much
# of a 3 the image is.
#
# Weights and biases come as arguments. If you have them as globals of the same names, as the chapter does, and write
# `def simple_net(xb)`, that is fine too: the grader then puts its own there.

# %%
def simple_net(xb, w1, b1, w2, b2):
    """Return the raw predictions of a net with one hidden layer.

    Shapes
        xb   float tensor [n, pixels]: a batch of images, each a row
        w1   [pixels, hidden], b1 [hidden]: weights and biases of the first layer
        w2   [hidden, outputs], b2 [outputs]: those of the second
        ->   float tensor [n, outputs]
        In the chapter there are 784 pixels, 30 hidden activations and 1 output; take whatever comes.

    Task
        First layer, relu, second layer. The result is a raw prediction: nothing squeezes it, the loss does that.

    Example
        Two images of two pixels. The hidden activations would be 1, -1 for the first image and 4, 3 for the second;
        relu turns the -1 into 0. What the second layer makes of them is 2*1 + 10*0 + 0.5 and 2*4 + 10*3 + 0.5:

        >>> xb = torch.tensor([[1.0, 0.0], [2.0, 2.0]])
        >>> w1, b1 = torch.tensor([[1.0, -2.0], [1.0, 3.0]]), torch.tensor([0.0, 1.0])
        >>> w2, b2 = torch.tensor([[2.0], [10.0]]), torch.tensor([0.5])
        >>> simple_net(xb, w1, b1, w2, b2)
        tensor([[ 2.5000],
                [38.5000]])
    """
    res = xb @ w1 + b1
    res = relu(res)
    res = res @ w2
    return res


# %% [markdown]
# ## `make_simple_net`
#
# PyTorch has a brick for each of the three steps. `nn.Linear(a, b)` is a layer that makes b numbers of a, and it
# starts with small random parameters; `nn.ReLU()` is what you wrote above, as a module; and `nn.Sequential` calls the
# modules it is given one after the other. All parameters can then be had with `.parameters()`, and you will never
# again have to hand four tensors around.

# %%
def make_simple_net():
    """Build a new net of two linear layers with a ReLU between them.

    Shapes
        ->   an nn.Sequential that takes float [n, 784] and gives raw predictions, float [n, 1]

    Task
        28*28 pixels go in, there are 30 hidden activations, and 1 number comes out. Both layers have a bias. Leave
        the random start to PyTorch. Every call returns a new net, which knows nothing of the others.

    Example
        >>> net = make_simple_net()
        >>> net(torch.rand(5, 28*28)).shape
        torch.Size([5, 1])
        >>> sum(p.numel() for p in net.parameters())
        23581
    """
    return nn.Sequential(
        nn.Linear(28*28, 30),
        nn.ReLU(),
        nn.Linear(30, 1),
        nn.Sigmoid(),   # so that we get probabilities
    )


# %% [markdown]
# ## Challenge: `make_deep_net`
#
# `make_simple_net` gets about 98 of 100 validation images right, and takes its time for it. The chapter ends with a
# net of 18 layers that needs a single walk through the data for more than 99. How few layers can you do with?
#
# An image is more than a row of pixels: neighbours belong together, and a stroke is a stroke wherever it lies. What
# uses that is called a *convolution* (`nn.Conv2d`). A layer of them makes several small images of one, each showing
# where some pattern was found. Something has to make them smaller on the way to the single number at the end, and
# something may keep the numbers at a reasonable size. Have a look at what `torch.nn` offers.
#
# You build the net; the course trains it. Run `grade check make_deep_net --challenge`.

# %%
def make_deep_net():
    """Build a new net that tells 3s from 7s better than 99 times in 100.

    Shapes
        ->   any nn.Module that takes images, float [n, 1, 28, 28] from 0 (paper) to 1 (ink), and gives one raw
             prediction for each, float [n, 1]: above 0 for a 3, below 0 for a 7

    How it is trained
        On all training images for 2 epochs, in shuffled batches of 64 (the last one is smaller). The loss is
        F.binary_cross_entropy_with_logits, which has the sigmoid inside and label 1 for a 3. SGD with momentum 0.9;
        the learning rate rises to 0.05 in the first quarter of the steps and falls to 0 after it. During training the
        net is in .train() mode, for the final predictions in .eval() mode. The random numbers start at the same seed
        for everybody. You can read and try all of it: it is `train_image_net` in probes.py.

    What counts
        At least 0.99 of the validation images are right, and the training takes at most 20 times the CPU time of a
        small net of three convolutions with 6,513 parameters (which needs about a second and reaches 0.995).
        After half a minute the training is stopped.
        These are extra points: not doing this costs nothing.

    Example
        >>> net = make_deep_net()
        >>> net(torch.rand(5, 1, 28, 28)).shape
        torch.Size([5, 1])
    """
    raise NotImplementedError("TODO: a net for images, of any modules you like")


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then: `grade check relu simple_net make_simple_net`.

# %%
# x = torch.linspace(-2, 2, 9)
# relu(x)
# net = make_simple_net()
# first, _, second = net                     # an nn.Sequential can be taken apart
# xb = torch.rand(4, 28*28)
# net(xb), simple_net(xb, first.weight.T, first.bias, second.weight.T, second.bias)    # the same twice
