"""
title = "The model is called with the labels"
diagnosis = "A model takes the images and knows nothing of the labels. The two meet in the loss."
hint = "What does a model turn into predictions?"
"""
def calc_grad(xb, yb, model):
    loss = mnist_loss(model(xb, yb))
    loss.backward()
