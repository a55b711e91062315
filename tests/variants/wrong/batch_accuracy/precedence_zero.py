# compares with (0.5 == yb)
# mistake: parentheses in the wrong place
def batch_accuracy(xb, yb):
    return (xb.sigmoid() > (0.5 == yb)).float().mean()
