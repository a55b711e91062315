"""
title = "Clears the gradients before it computes them"
diagnosis = "The gradients of one batch are right, but those of an earlier call are gone. calc_grad should only add, as backward() does; clearing is a separate step of the training loop."
hint = "Take out the line that clears."
"""
def calc_grad(xb, yb, model):
    model.zero_grad()
    mnist_loss(model(xb), yb).backward()
