# truncates to an integer tensor
# mistake: result truncated to whole numbers
def batch_accuracy(xb, yb):
    return ((xb > 0) == yb).float().mean().long()
