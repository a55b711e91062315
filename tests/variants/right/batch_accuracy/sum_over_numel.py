# the float sum divided by numel
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > .5).int() == yb.int()
    return correct.float().sum() / correct.numel()
