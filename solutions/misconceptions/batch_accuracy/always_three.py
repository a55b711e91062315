"""
title = "Everything is called a 3"
diagnosis = "Your function decides for a 3 on every image, and so returns the share of 3s in the batch. That happens when the sigmoid is applied twice (its result is then above 0.5 for any input), when confidences are compared with 0, or when a softmax runs over a single column."
hint = "Print the two things that you compare, for a very negative output. The confidence should be near 0, and below your threshold."
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid().sigmoid() > 0.5) == yb).float().mean()
