# the sign, with negatives clamped to zero
def batch_accuracy(xb, yb):
    return (xb.sign().clamp(min=0) == yb).float().mean()
