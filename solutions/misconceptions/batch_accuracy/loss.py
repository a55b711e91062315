"""
title = "The loss instead of the accuracy"
diagnosis = "You measure how far the confidences are from the labels. That is mnist_loss; it is small for a good model, and it does not count right answers."
hint = "Decide for each image first: 3 or 7? Then count."
"""
def batch_accuracy(xb, yb):
    return (xb.sigmoid() - yb).abs().mean()
