# %% [markdown]
# # Unit 01 · Images are numbers
#
# To a computer a grey picture is a table of numbers: one number per pixel, 0 for white paper, 255 for full ink. This
# unit is about handling such numbers: picking and changing the items of a list, cutting a piece out of a tensor,
# telling axes from lengths, and putting thousands of small pictures into one tensor.

# %%
import torch

# %% [markdown]
# ## `double_odds`
#
# A *list comprehension* makes a list out of another one in a single expression. It has three parts, in an order that
# reads nearly like English: what becomes of each item, where the items come from, and (if you like) which of them take
# part. For instance `[len(w) for w in words if w.endswith("s")]` gives the lengths of all words that end in an s.

# %%
def double_odds(numbers):
    """Return the odd numbers of a list, each of them doubled.

    Arguments
        numbers   list of whole numbers, positive or negative; it may be empty
        ->        a new list: twice each odd number, in the order in which they came; even numbers are left out

    Task
        Write it as one list comprehension. Leave the list that you were given as it was.

    Example
        1 and -5 are odd; 4 and 10 are not:

        >>> double_odds([1, 4, -5, 10, 1])
        [2, -10, 2]
        >>> double_odds([4, 10])
        []
    """
    raise NotImplementedError("TODO: one list comprehension that picks the odd numbers and doubles them")


# %% [markdown]
# ## `bottom_right_four`
#
# A tensor is a table that can be calculated with as a whole: what you do to it happens to every number in it. And a
# part of it can be cut out by *slices*, one per axis, with a comma between them: `t[:2, 1:]` takes the first two rows,
# and in them all columns but the first.
#
# This function takes no arguments. It makes a small table, changes it, and cuts out a corner.

# %%
def bottom_right_four():
    """Make the table 1 to 9, double it, and return its bottom right corner.

    Shapes
        ->   tensor [2, 2]; whole numbers or floats, both are fine

    Task
        1. Make a tensor with three rows and three columns that holds the numbers 1 to 9, row by row.
        2. Double all of them at once.
        3. Return the four numbers at the bottom right, still as two rows and two columns.

    Example
        The corner's first number stands in the middle of the table: it was a 5, and has become a 10.

        >>> bottom_right_four()[0, 0]
        tensor(10)
    """
    raise NotImplementedError("TODO: a 3x3 tensor of 1 to 9, doubled, and of that the bottom right 2x2")


# %% [markdown]
# ## `rank`
#
# Two words that are easily mixed up. The *shape* of a tensor says how long each of its axes is. The *rank* says how
# many axes there are. A list of prices has rank 1, however many prices are in it; a grey image has rank 2, a stack of
# such images rank 3. A single number in a tensor has no axes at all.

# %%
def rank(t):
    """Return how many axes a tensor has.

    Shapes
        t    tensor of any shape and dtype: one without axes, one with many, even one with no numbers in it
        ->   int, a Python number

    Task
        The shape of t tells it. What the lengths in the shape are does not matter.

    Example
        A stack of five images of 28 by 28 pixels, then one number:

        >>> rank(torch.zeros(5, 28, 28))
        3
        >>> rank(torch.tensor(7.0))
        0
    """
    raise NotImplementedError("TODO: the number of axes, from the shape")


# %% [markdown]
# ## `stack_images`
#
# The images of a folder come one by one, each as a tensor of bytes (dtype `uint8`, whole numbers from 0 to 255). To
# calculate with all of them at once we want a single tensor, with a new axis in front that counts the images. And we
# want floats between 0 and 1 instead of bytes: fractions do not fit into bytes, and models like small numbers.

# %%
def stack_images(images):
    """Put images into one tensor of floats between 0 and 1.

    Shapes
        images   list of n uint8 tensors [28, 28], values from 0 to 255; n may be 1
        ->       float tensor [n, 28, 28], values from 0 to 1, the images in the order of the list

    Task
        Stack the images along a new first axis, make floats of them, and scale: 0 stays 0, and 255 becomes 1. The scale
        is the same for every image, also for one whose darkest pixel is only a light grey.

    Example
        One image that is 51 everywhere, and one that is 255 everywhere. 51 is a fifth of 255:

        >>> light = torch.full((28, 28), 51, dtype=torch.uint8)
        >>> dark = torch.full((28, 28), 255, dtype=torch.uint8)
        >>> both = stack_images([light, dark])
        >>> both.shape
        torch.Size([2, 28, 28])
        >>> both[:, 14, 14]
        tensor([0.2000, 1.0000])
    """
    raise NotImplementedError("TODO: one float tensor [n, 28, 28] with values from 0 to 1")


# %% [markdown]
# ## `mean_image`
#
# What does a typical 3 look like? Lay all of them on top of each other and take, for each place in the picture, the
# average of the pixels that lie there. Where nearly every 3 has ink the result is dark, and where they differ it is
# blurred.
#
# Reducing functions such as `mean` take the axis that is to *disappear*. Which axis of a stack counts the images?

# %%
def mean_image(stack):
    """Average a stack of images into a single one.

    Shapes
        stack   float tensor [n, 28, 28], n at least 1
        ->      float tensor [28, 28]: at each pixel the mean over the n images

    Task
        Take the mean over the images, for all pixels in one step. Leave the stack as it was.

    Example
        A white image, a grey one and a black one. Each pixel averages to (0 + 0.5 + 1) / 3:

        >>> stack = torch.stack([torch.zeros(28, 28), torch.full((28, 28), 0.5), torch.ones(28, 28)])
        >>> mean_image(stack).shape
        torch.Size([28, 28])
        >>> mean_image(stack)[3, 7]
        tensor(0.5000)
    """
    raise NotImplementedError("TODO: the mean over the axis that counts the images")


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then ask the grader:
# `grade check double_odds bottom_right_four rank stack_images mean_image`.

# %%
# images = [torch.randint(0, 256, (28, 28), dtype=torch.uint8) for _ in range(100)]
# stack = stack_images(images)
# rank(stack), stack.min(), stack.max()      # three axes, and values from 0 to 1
# mean_image(stack).std(), stack[0].std()    # the average of much noise is nearly even: which of the two is smaller?
