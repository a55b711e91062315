"""
title = "The loss has the wrong sign"
diagnosis = "You differentiate minus the loss, so that every gradient points the other way. The step subtracts the gradient, so it is the loss itself that must be differentiated."
hint = "Is there a minus too many?"
"""
def calc_grad(xb, yb, model):
    (-mnist_loss(model(xb), yb)).backward()
