# %% [markdown]
# # Unit 08 · Cross-entropy
#
# Two digits were enough to get going. With three, or ten, one number per image is no longer enough: the model now
# returns one number per class, an *activation* for every digit it knows. Two small functions turn such a row of
# numbers into a loss that works for any number of classes.
#
# * `softmax` turns a row of activations into probabilities.
# * `nll` looks up what the model said about the right class, and makes a loss of it.

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
    e = torch.exp(x)
    # keepdim so that the division broadcasts
    return e / e.sum(dim=0, keepdim=True)


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
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then: `grade check softmax nll`.

# %%
# activations = torch.randn(4, 10)
# probabilities = softmax(activations)
# probabilities.sum(dim=1)                                     # four ones
# nll(probabilities.log(), torch.tensor([3, 7, 3, 7]))         # equal probabilities would give log(10) = 2.3
