"""
title = "Softmax of a softmax"
diagnosis = "Your rows add up to 1, but they are nearly even: the probabilities, all between 0 and 1, have been through the softmax a second time."
hint = "Look for a second place that takes exponentials, perhaps in a helper function."
"""
def softmax(x):
    return x.softmax(-1).softmax(-1)
