# compares the raw predictions with 0.5
# mistake: threshold 0.5 on raw predictions, sigmoid missing
def batch_accuracy(xb, yb):
    return ((xb > 0.5) == yb).float().mean()
