# %% [markdown]
# # Unit 02 · Pixel similarity
#
# Before anything is learned, a plain idea gets us surprisingly far: average all the 3s into one "ideal" 3, do the
# same for the 7s, and call a new image whichever ideal it is *closer* to. All we need is a way to say how far apart
# two images are.
#
# An image here is a float tensor of shape `[28, 28]` with values from 0 (white paper) to 1 (full ink).
# A *stack* of n images has shape `[n, 28, 28]`.

# %%
import torch

# %% [markdown]
# ## `mnist_distance`
#
# Two images go pixel against pixel: how far apart are the two values, never mind which one is larger? The average of
# those 784 gaps is the distance. People call it the *mean absolute difference*, or L1 distance.
#
# The same few characters of code should serve one image as well as a thousand of them. Broadcasting makes that
# possible: when you combine a `[n, 28, 28]` stack with a single `[28, 28]` image, PyTorch acts as if the image were
# repeated n times, without copying it. What remains for you to decide is which axes disappear when you take the
# average, and which one has to stay.

# %%
def mnist_distance(a, b):
    """Tell how far apart images are: the mean absolute difference of their pixels.

    Shapes
        a   float tensor [28, 28], or a stack of them, [n, 28, 28]
        b   float tensor [28, 28]; it is broadcast against a
        ->  float tensor with one distance per image in a: shape [n], or no axes at all for a single image

    Task
        Take the average over the last two axes, the rows and columns of an image, and over no other axis.
        Leave a and b as they were: whoever passed them in may still need them.

    Example
        A uniformly light image and a black one, both compared with a medium grey one. Every pixel of the first is
        0.25 away from the grey, every pixel of the second 0.5:

        >>> light, grey, black = torch.full((28, 28), 0.25), torch.full((28, 28), 0.5), torch.ones(28, 28)
        >>> mnist_distance(torch.stack([light, black]), grey)
        tensor([0.2500, 0.5000])
        >>> mnist_distance(light, grey)
        tensor(0.2500)
    """
    diff = (a - b).abs()
    # -1 and -2 are the columns and rows, also when there is no stack
    return diff.mean((-1, -2))


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then ask the grader: `grade check mnist_distance`.

# %%
stack = torch.rand(5, 28, 28)
mnist_distance(stack, stack[0])     # five numbers; the first is an image's distance to itself
