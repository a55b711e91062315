"""
title = "Clears the gradients after computing them"
diagnosis = "The gradients are computed and then set to zero, before anybody could use them for a step."
hint = "Who needs the gradients, and when?"
"""
def calc_grad(xb, yb, model):
    mnist_loss(model(xb), yb).backward()
    for p in model.parameters():
        p.grad.zero_()
