# %% [markdown]
# # Unit 08 · Cross-entropy
#
# Two digits were enough to get going. With three, or ten, one number per image is no longer enough: the model now
# returns one number per class, an *activation* for every digit it knows. A few small functions turn such a row of
# numbers into a loss that works for any number of classes.
#
# * `softmax` turns a row of activations into probabilities.
# * `log_softmax` goes straight to their logarithms, where no number gets lost.
# * `nll` looks up what the model said about the right class, and makes a loss of it.
# * `cross_entropy` is the two together.
# * `make_digits_net` is a challenge: all ten digits.
#
# A batch should go through in one step, without a loop over its images, and on whatever device it lies: a tensor that
# you make yourself belongs on the same one.

# %%
import torch

# %% [markdown]
# ## `softmax`
#
# Write x₁, x₂, … for the activations of one image. The probability of class i is
#
# $$p_i = \frac{e^{x_i}}{e^{x_1} + e^{x_2} + \dots}$$
#
# The exponential makes everything positive and lets the largest activation stand out; dividing by the sum makes the
# probabilities of *one image* add up to 1. Different images have nothing to do with each other.
#
# For an extra point: `exp(1000)` is more than a float can hold, and infinity divided by infinity is `nan`. What
# happens to the fraction above when you subtract the same number from every activation of an image? And which number
# would be a good one?

# %%
def softmax(x):
    """Turn activations into probabilities over the classes.

    Shapes
        x    float tensor [n, classes], one row of activations per image, any real numbers;
             a single row [classes] may come as well, and its last axis, too, is the class axis
        ->   float tensor of the same shape; all values from 0 to 1, and every row adds up to 1

    Task
        Compute the formula above for each row by itself. Leave x as it was.
        Extra point: stay finite and right for activations as large as 1000 or as small as -1000.

    Example
        In the first row each activation is one more than the one before, so each probability is e = 2.718… times
        the one before. In the second row all activations are equal, and so are the probabilities:

        >>> softmax(torch.tensor([[1.0, 2.0, 3.0], [5.0, 5.0, 5.0]]))
        tensor([[0.0900, 0.2447, 0.6652],
                [0.3333, 0.3333, 0.3333]])
    """
    raise NotImplementedError("TODO: exponentials, divided by their sum over the class axis")


# %% [markdown]
# ## `log_softmax`
#
# A loss is best made from the *logarithms* of the probabilities. Between 0.99 and 0.999 there is hardly a difference,
# but the second model is ten times as sure of its answer: of 1000 answers it expects to have 1 wrong instead of 10.
# Logarithms tell such numbers apart. They also turn products into sums, and tiny numbers into handy negative ones.
#
# Taking the logarithm *after* the softmax wastes just that. The probability of a class may be far too small for a
# float, and then it is 0, and the logarithm of 0 is minus infinity. Take the formula of the softmax and work out its
# logarithm on paper: the logarithm of a fraction is a difference, and one of its two parts is very simple. For the
# other the trick of the softmax helps again, or a function that torch has for exactly this sum.

# %%
def log_softmax(x):
    """Return the logarithm of the softmax, without ever computing a probability.

    Shapes
        x    float tensor [n, classes], one row of activations per image, any real numbers;
             a single row [classes] may come as well, and its last axis, too, is the class axis
        ->   float tensor of the same shape; no value is above 0, and the exponentials of every row add up to 1

    Task
        Return the logarithms of the probabilities. They have to be finite and right also where the probability
        itself is too small for a float, for activations from -1000 to 1000. Stay connected to x, so that backward()
        works, and leave x as it was.

    Example
        The first row is the one from softmax: 0.0900, 0.2447 and 0.6652 are e to these numbers. In the second row the
        probability of the first class is e to the power of -1000, which no float can hold; its logarithm is no
        trouble at all:

        >>> log_softmax(torch.tensor([[1.0, 2.0, 3.0], [0.0, 1000.0, -1000.0]]))
        tensor([[-2.4076e+00, -1.4076e+00, -4.0761e-01],
                [-1.0000e+03,  0.0000e+00, -2.0000e+03]])
    """
    raise NotImplementedError("TODO: the logarithm of the softmax, over the class axis")


# %% [markdown]
# ## `nll`
#
# The name is short for *negative log likelihood*. Somebody has taken the logarithm of the probabilities already: a
# class that the model is sure of has a log-probability near 0, one that it rules out has a very negative one. Of each
# row only a single entry matters, that of the class which is really in the picture. We want it to be as large as
# possible; a loss has to get *smaller* when things get better, and that is where the minus sign comes from.
#
# PyTorch's own `F.nll_loss` does the same and takes the same arguments. Neither of the two computes a logarithm,
# whatever the name says.

# %%
def nll(activations, targets):
    """Return minus the activation of the right class, averaged over the images.

    Shapes
        activations   float tensor [n, classes], usually log-probabilities
        targets       int64 tensor [n]: for each image the index of its right class, from 0 to classes - 1
        ->            float tensor without axes, connected to the activations so that .backward() works

    Task
        From row i pick the entry in column targets[i]. Average the picked entries over the rows, and turn the sign.
        Take the activations as they are, whatever they are.

    Example
        The logarithms of the probabilities 0.7, 0.2, 0.1 and 0.1, 0.6, 0.3. The right classes are 0 and 2, so the
        picked entries are -0.3567 and -1.2040:

        >>> activations = torch.tensor([[-0.3567, -1.6094, -2.3026], [-2.3026, -0.5108, -1.2040]])
        >>> targets = torch.tensor([0, 2])
        >>> nll(activations, targets)
        tensor(0.7803)
    """
    raise NotImplementedError("TODO: pick each row's activation of its target class, mean, minus")


# %% [markdown]
# ## `cross_entropy`
#
# Put the two together, and you have the loss that nearly every classifier is trained with. From raw activations and
# the numbers of the right classes it makes one number: 0 if the model is absolutely sure and right every time, the
# logarithm of the number of classes if it has no idea, and beyond that without limit if it is sure and wrong.
#
# Its gradient is as simple as one could wish: for each activation the probability, minus 1 for the right class.

# %%
def cross_entropy(activations, targets):
    """Return the cross-entropy of raw activations against the numbers of the right classes, averaged over the images.

    Shapes
        activations   float tensor [n, classes], straight from the model: any real numbers
        targets       int64 tensor [n]: for each image the index of its right class, from 0 to classes - 1
        ->            float tensor without axes, connected to the activations so that .backward() works

    Task
        The same as F.cross_entropy(activations, targets). Build it from what you have; if a part of it is not right
        yet, this will not be right either. It has to stay finite for activations from -1000 to 1000.

    Example
        The rows are those of log_softmax. For the first image class 2 is right and gets -0.4076. The second model is
        sure of class 1, and wrong: class 0 is right, and gets -1000. Their average, with the sign turned:

        >>> activations = torch.tensor([[1.0, 2.0, 3.0], [0.0, 1000.0, -1000.0]])
        >>> targets = torch.tensor([2, 0])
        >>> cross_entropy(activations, targets)
        tensor(500.2038)
    """
    raise NotImplementedError("TODO: log_softmax, then nll")


# %% [markdown]
# ## Challenge: `make_digits_net`
#
# Now all ten of them. An output for each digit, cross-entropy as the loss, and everything else is as before: that is
# the point of this unit. Ten digits are harder to tell apart than two, and a linear model gets 94 of 100 right here.
#
# You build the net; the course trains it. Run `grade check make_digits_net --challenge`.

# %%
def make_digits_net():
    """Build a new net that tells all ten digits apart, 97 times in 100 or more often.

    Shapes
        ->   any nn.Module that takes images, float [n, 1, 28, 28] from 0 (paper) to 1 (ink), and gives ten raw
             activations for each, float [n, 10]: the largest one says which digit it is

    How it is trained
        As in make_deep_net of unit 07, but with F.cross_entropy, which has the softmax inside: 2 epochs in shuffled
        batches of 64 (the last one is smaller), SGD with momentum 0.9, a learning rate that rises to 0.05 in the
        first quarter of the steps and falls to 0 after it; .train() mode while training, .eval() mode for the final
        predictions; the same seed for everybody. All of it is in `train_image_net` in probes.py.
        The digits are drawn by a program, 1200 training and 200 validation images of each, whatever digits the
        other exercises use: those may be 3s and 7s only.

    What counts
        At least 0.97 of the validation images are right, and the training takes at most 20 times the CPU time of a
        small net of three convolutions with 11,130 parameters (which needs about a second and reaches 0.978).
        After half a minute the training is stopped.
        These are extra points: not doing this costs nothing.

    Example
        >>> net = make_digits_net()
        >>> net(torch.rand(5, 1, 28, 28)).shape
        torch.Size([5, 10])
    """
    raise NotImplementedError("TODO: a net for images, with ten outputs")


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then: `grade check softmax log_softmax nll cross_entropy`.

# %%
# activations = torch.randn(4, 10, requires_grad=True)
# probabilities = softmax(activations)
# probabilities.sum(dim=1)                                     # four ones
# nll(log_softmax(activations), torch.tensor([3, 7, 3, 7]))    # equal probabilities would give log(10) = 2.3
# cross_entropy(activations, torch.tensor([3, 7, 3, 7])).backward()
# activations.grad * 4                                         # the probabilities, and -1 at the right classes
