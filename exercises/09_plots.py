# %% [markdown]
# # Unit 09 · Plots of the questionnaire
#
# Two questions of the questionnaire are answered with a picture. You draw it with Matplotlib, on axes that are handed
# to you, and what is judged is what can be seen there: the line, how far it reaches, and its labels. It counts with
# the questionnaire. `pip install matplotlib` if you do not have it yet.

# %%
import torch

# %% [markdown]
# ## `draw_sigmoid`
#
# Matplotlib knows no functions, only points: you compute `y` for many values of `x`, and it joins the points by short
# straight lines. With enough of them the eye sees a curve. A picture is drawn on *axes*, an object whose methods add
# something to it, such as `plot` for a line, `set_xlabel`, `set_ylabel` and `set_title` for words.

# %%
def draw_sigmoid(ax):
    """Draw the sigmoid function on a range that shows both of its ends.

    Arguments
        ax   the axes to draw on, those of Matplotlib
        ->   anything: what you return is not looked at

    Task
        1. Draw the sigmoid of x as a line, at least from x = -4 to x = 4.
        2. Take enough points for the line to look smooth.
        3. Label both axes, or give the picture a title.

    Draw on `ax` itself: what goes to `plt.plot` lands in another picture. Further lines do no harm, for instance a
    thin one at a height of 0.5.
    """
    raise NotImplementedError("TODO: x and its sigmoid as a line on ax, and labels")


# %% [markdown]
# ## `draw_relu`
#
# Two straight pieces and a sharp corner. A few points are enough for straight lines, if one of them is the corner.

# %%
def draw_relu(ax):
    """Draw the function ReLU from x = -2 to x = 2.

    Arguments
        ax   the axes to draw on, those of Matplotlib
        ->   anything: what you return is not looked at

    Task
        1. Draw ReLU as a line, from x = -2 to x = 2.
        2. See to it that the corner at 0 is a sharp one.
        3. Label both axes, or give the picture a title.
    """
    raise NotImplementedError("TODO: x and its ReLU as a line on ax, and labels")


# %% [markdown]
# ## Look at it
#
# Take the `#` signs away and run this cell to see what you have drawn.

# %%
# from matplotlib import pyplot as plt
#
# draw_sigmoid(plt.figure().gca())
# draw_relu(plt.figure().gca())
# plt.show()
