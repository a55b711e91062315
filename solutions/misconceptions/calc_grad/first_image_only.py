"""
title = "Only the first image of the batch is used"
diagnosis = "Your gradients are those of a single image. The loss should be the mean over the whole batch."
hint = "Give the model all of xb."
"""
def calc_grad(xb, yb, model):
    mnist_loss(model(xb[:1]), yb[:1]).backward()
