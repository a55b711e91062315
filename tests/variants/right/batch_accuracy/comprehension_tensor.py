# tensor of a list comprehension
# loses: vectorised
def batch_accuracy(xb, yb):
    return tensor([float((x > 0) == (y == 1)) for x, y in zip(xb.flatten().tolist(), yb.flatten().tolist())]).mean()
