# walrus and a print before the return
def batch_accuracy(xb, yb):
    print(acc := ((xb.sigmoid() > 0.5) == yb).float().mean()); return acc
