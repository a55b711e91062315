# a formatted string
# mistake: text instead of a tensor
def batch_accuracy(xb, yb):
    acc = ((xb > 0) == yb).float().mean()
    return f"{acc:.4f}"
