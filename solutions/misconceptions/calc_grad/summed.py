"""
title = "The gradients of the images are added up, not averaged"
diagnosis = "Your gradients are as many times too large as there are images: the loss is summed, or backward() runs for every image by itself. The gradient wanted is that of the batch's mean loss."
hint = "One call of mnist_loss on the whole batch, one backward()."
"""
def calc_grad(xb, yb, model):
    for x, y in zip(xb, yb):
        mnist_loss(model(x), y).backward()
