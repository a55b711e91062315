"""
title = "The gradient is there twice"
diagnosis = "backward() runs twice on the same loss, and gradients add up: everything is twice as large as it should be."
hint = "One loss, one backward()."
"""
def calc_grad(xb, yb, model):
    loss = mnist_loss(model(xb), yb)
    loss.backward(retain_graph=True)
    loss.backward()
