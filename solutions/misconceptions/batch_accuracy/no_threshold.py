"""
title = "Confidences compared with labels, without deciding first"
diagnosis = "A confidence such as 0.93 is never exactly equal to 1 or 0, nor is a raw output, so nearly every comparison is False and the accuracy is 0."
hint = "First decide, 3 or 7, and compare that with the label."
"""
def batch_accuracy(xb, yb):
    return (xb.sigmoid() == yb).float().mean()
