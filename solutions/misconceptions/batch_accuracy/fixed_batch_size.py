"""
title = "Divided by a fixed batch size"
diagnosis = "You divide the number of right answers by 256, however many images there are. The last batch of an epoch is usually smaller, and its accuracy comes out too low."
hint = "The batch itself knows how many images it has."
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.float().sum() / 256
