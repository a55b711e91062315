# integer division
# mistake: integer division
def batch_accuracy(xb, yb):
    right = ((xb > 0) == yb).sum()
    return (right // len(yb)).float()
