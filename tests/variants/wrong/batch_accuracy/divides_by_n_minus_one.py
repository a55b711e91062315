# divides by n - 1
# mistake: off by one in the divisor
def batch_accuracy(xb, yb):
    return ((xb > 0) == yb).float().sum() / max(len(xb) - 1, 1)
