# %% [markdown]
# # Unit 04 · The loss
#
# Our model looks at an image and returns one number: the larger, the more it believes in a 3. Labels are 1 for a 3
# and 0 for a 7. This unit is about two ways of judging such numbers, and about why we need both.
#
# * The **loss** is for the machine. It has to react to the tiniest change of a prediction, for otherwise its
#   gradient says nothing and nothing can be learned.
# * The **accuracy** is for people. It is easy to read, and useless for learning: it moves only when an image crosses
#   from one side to the other, and then it jumps.

# %%
import torch

# %% [markdown]
# ## `mnist_loss`
#
# The numbers that come out of a model can be anything: -13, 0.2, 40. The *sigmoid* squeezes any number smoothly into
# the range from 0 to 1, so that we can read the result as confidence that the image is a 3.
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
    # 3s should be close to 1, 7s close to 0
    distance = torch.where(targets == 1, 1 - predictions, predictions)
    return distance.mean()


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
    # sigmoid(0) is 0.5, so more than 0 means 3
    guess = (xb > 0).float()
    correct = guess == yb
    return correct.float().mean()


# %% [markdown]
# ## Try it
#
# Remove the `#` in front of the lines below and run the cell. Then: `grade check mnist_loss batch_accuracy`.

# %%
# raw = torch.randn(6, 1, requires_grad=True)
# labels = torch.tensor([[1], [1], [1], [0], [0], [0]])
# loss = mnist_loss(raw, labels)
# loss.backward()
# loss, raw.grad, batch_accuracy(raw, labels)    # where is the gradient negative, and why there?
