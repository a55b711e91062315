"""
title = "Cut off instead of bent"
diagnosis = "clamp lets numbers between 0 and 1 pass as they are, and cuts off all the others. There is no slope there, and nothing could be learned."
hint = "Use the formula; it has an exponential."
"""
def sigmoid(x):
    return x.clamp(0, 1)
