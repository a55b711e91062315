# backward on the accuracy
# mistake: the accuracy has no gradient
def calc_grad(xb, yb, model):
    acc = ((model(xb) > 0) == yb).float().mean()
    acc.backward()
