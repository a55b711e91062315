"""
title = "backward() is called on a number"
diagnosis = "item() (or float()) turns the loss into a plain Python number, which has forgotten where it came from and has no backward()."
hint = "Call backward() on the tensor that mnist_loss returns."
"""
def calc_grad(xb, yb, model):
    loss = mnist_loss(model(xb), yb).item()
    loss.backward()
