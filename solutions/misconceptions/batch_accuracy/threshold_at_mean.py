"""
title = "The mean of the batch as the threshold"
diagnosis = "You call an image a 3 if its output is above the average of the batch. So in every batch some are called 3s and some 7s, whatever the model thinks of them."
hint = "The threshold is a fixed number: which output stands for a confidence of one half?"
"""
def batch_accuracy(xb, yb):
    return ((xb > xb.mean()) == yb).float().mean()
