# the number of right answers as an integer tensor
# mistake: count instead of share
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) == yb).sum()
