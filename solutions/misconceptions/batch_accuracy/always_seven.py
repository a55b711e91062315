"""
title = "Everything is called a 7"
diagnosis = "No image is ever called a 3, so you return the share of 7s in the batch. That happens with argmax over a single column, whose answer is always 0, or when a confidence is cut down to a whole number with int()."
hint = "Print your decisions for a very large output: they should be 3s. With a single output per image you need a threshold."
"""
def batch_accuracy(xb, yb):
    return (xb.argmax(dim=1, keepdim=True) == yb).float().mean()
