# sum over a generator expression of tensors
# loses: vectorised
def batch_accuracy(xb, yb):
    return sum(((x > 0) == y).float().squeeze() for x, y in zip(xb, yb)) / len(xb)
