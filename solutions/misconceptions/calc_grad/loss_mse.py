"""
title = "Another loss: mean squared error"
diagnosis = "Your gradients are those of the squared distances to the labels. The chapter's mnist_loss takes the distances as they are."
hint = "Use mnist_loss; it is available by name."
"""
def calc_grad(xb, yb, model):
    ((model(xb).sigmoid() - yb) ** 2).mean().backward()
