# no mean: one value per image
# mistake: mean missing
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.float()
