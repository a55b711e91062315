# rounds the raw predictions
# mistake: rounds raw predictions, sigmoid missing
def batch_accuracy(xb, yb):
    return (xb.round() == yb).float().mean()
