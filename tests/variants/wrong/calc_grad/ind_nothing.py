# Wrong: lazy, predicts and does nothing else.
def calc_grad(xb, yb, model):
    model(xb)
