"""
title = "Predictions and labels are swapped in the loss"
diagnosis = "mnist_loss takes the predictions first and the labels second; you hand them over the other way round."
hint = "Compare your call with the definition of mnist_loss."
"""
def calc_grad(xb, yb, model):
    mnist_loss(yb, model(xb)).backward()
