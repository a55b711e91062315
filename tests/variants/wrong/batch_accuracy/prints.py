# prints
# mistake: print instead of return
def batch_accuracy(xb, yb):
    print(((xb.sigmoid() > 0.5) == yb).float().mean())
