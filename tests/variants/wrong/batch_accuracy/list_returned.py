# a list of booleans
# mistake: list instead of a tensor
def batch_accuracy(xb, yb):
    return [bool((x > 0) == y) for x, y in zip(xb, yb)]
