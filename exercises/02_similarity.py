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
# ## `l1_distance`
#
# Lay one image over another and subtract them. Where they agree the difference is 0; elsewhere it is positive or
# negative, depending on which of the two is darker. Add up such differences as they are, and they cancel: an image and
# its mirror image would come out as equal. So the signs have to go first, and there are two usual ways.
#
# The first is the absolute value. Averaged over all pixels it is the *mean absolute difference*, also called the *L1
# norm* of the difference.

# %%
def l1_distance(a, b):
    """Return the mean absolute difference of two images.

    Shapes
        a, b   float tensors [28, 28]
        ->     one number, at least 0: a tensor without axes (or a Python float)

    Task
        Take the absolute value of every pixel's difference, and then the mean of all of them. Leave a and b as they
        were.

    Example
        Two images that differ in a single one of their 28 rows: 0 in the one, 0.7 in the other. Averaged over all
        pixels that makes 0.7 / 28:

        >>> a, b = torch.zeros(28, 28), torch.zeros(28, 28)
        >>> b[5] = 0.7
        >>> l1_distance(a, b)
        tensor(0.0250)
    """
    raise NotImplementedError("TODO: the mean of the absolute differences")


# %% [markdown]
# ## `rmse_distance`
#
# The second way is to square the differences. Then take their mean, and at the end the square root, which undoes the
# squaring and brings the result back to the scale of the pixels: *root mean squared error*, RMSE for short, or L2
# norm. Read the name from its end and you have the order of the steps.
#
# Squaring makes small numbers smaller still and large ones count for more. So this distance minds a few large gaps
# more than many small ones. Compare the example below with the one above.

# %%
def rmse_distance(a, b):
    """Return the root of the mean squared difference of two images.

    Shapes
        a, b   float tensors [28, 28]
        ->     one number, at least 0: a tensor without axes (or a Python float)

    Task
        Square every pixel's difference, take the mean of all the squares, and then the square root of that mean.
        Leave a and b as they were.

    Example
        The same two images as before, with all their difference in one row. The mean of the squares is 0.49 / 28, or
        0.0175:

        >>> a, b = torch.zeros(28, 28), torch.zeros(28, 28)
        >>> b[5] = 0.7
        >>> rmse_distance(a, b)
        tensor(0.1323)
    """
    raise NotImplementedError("TODO: the square root of the mean of the squared differences")


# %% [markdown]
# ## `mnist_distance`
#
# From here on we use the first of the two, the mean absolute difference. But one image against another is not enough:
# there are thousands to be compared, and a loop over them would be slow.
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
    raise NotImplementedError("TODO: average the absolute pixel differences over the last two axes")


# %% [markdown]
# ## `is_3`
#
# Now we can tell digits apart. There are two ideal images, the mean of all 3s and the mean of all 7s. Whichever of the
# two an image is closer to, that is what we take it for.
#
# A comparison of two tensors with `<` or `>` is done item by item and gives a tensor of booleans. So a stack can be
# decided in one go: one `True` or `False` per image.

# %%
def is_3(x, mean3, mean7):
    """Tell for each image whether it is closer to the ideal 3 than to the ideal 7.

    Shapes
        x              float tensor [28, 28], or a stack of images, [n, 28, 28]
        mean3, mean7   float tensors [28, 28]: the two ideals
        ->             bool tensor [n], one truth value per image; for a single image a bool tensor without axes
                       (or a Python bool)

    Task
        Measure both distances with `mnist_distance`, and compare them. You may call the function above: for this
        exercise the grader sees to it that a right one is there, even if yours is not finished yet.

    Example
        To keep it simple, let the "ideals" be plain grey. 0.3 is nearer to 0.2 than to 0.9, and 0.8 is not:

        >>> mean3, mean7 = torch.full((28, 28), 0.2), torch.full((28, 28), 0.9)
        >>> stack = torch.stack([torch.full((28, 28), 0.3), torch.full((28, 28), 0.8)])
        >>> is_3(stack, mean3, mean7)
        tensor([ True, False])
        >>> is_3(stack[1], mean3, mean7)
        tensor(False)
    """
    raise NotImplementedError("TODO: is the distance to the ideal 3 smaller than the one to the ideal 7?")


# %% [markdown]
# ## `similarity_accuracy`
#
# How good is that? Take images of which the label is known, and which had no part in the ideals: the validation set.
# For the 3s the right answer is `True`, for the 7s it is `False`. Each class gets an accuracy, its share of right
# answers, and we report the average of the two.
#
# Averaging the two is not the same as counting all images in one pot. If there were nine 3s and a single 7, someone who
# always says "3" would have nine out of ten in the pot. The average of the two classes says 0.5, and that is what
# such an answer is worth.
#
# On the chapter's digits this gives about 0.95, without any learning. Everything that follows has to beat it.

# %%
def similarity_accuracy(threes, sevens, mean3, mean7):
    """Return how often pixel similarity is right: the mean of its accuracies on 3s and on 7s.

    Shapes
        threes         float tensor [n, 28, 28]: images of 3s
        sevens         float tensor [m, 28, 28]: images of 7s; m need not be n
        mean3, mean7   float tensors [28, 28]: the ideals
        ->             float tensor without axes, from 0 (all wrong) to 1 (all right)

    Task
        1. Find the share of the 3s that are taken for 3s.
        2. Find the share of the 7s that are not taken for 3s.
        3. Return the mean of the two shares.
        You may call `is_3` and `mnist_distance`; here, too, the grader sees to it that right ones are there.

    Example
        Four 3s of which three are near the ideal 3, and two 7s, both near the ideal 7. The shares are 0.75 and 1:

        >>> mean3, mean7 = torch.full((28, 28), 0.2), torch.full((28, 28), 0.9)
        >>> threes = torch.stack([torch.full((28, 28), grey) for grey in (0.1, 0.3, 0.4, 0.8)])
        >>> sevens = torch.stack([torch.full((28, 28), grey) for grey in (0.7, 1.0)])
        >>> similarity_accuracy(threes, sevens, mean3, mean7)
        tensor(0.8750)
    """
    raise NotImplementedError("TODO: the share of right answers in each class, and the mean of the two")


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then ask the grader:
# `grade check l1_distance rmse_distance mnist_distance is_3 similarity_accuracy`.

# %%
# stack = torch.rand(5, 28, 28)
# mnist_distance(stack, stack[0])     # five numbers; the first is an image's distance to itself
# l1_distance(stack[1], stack[0]), rmse_distance(stack[1], stack[0])    # which is larger? always?
# is_3(stack, stack[0], stack[1])     # the first image is surely "a 3" here, the second surely not
