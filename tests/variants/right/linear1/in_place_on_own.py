# in place on its own result
def linear1(xb, weights, bias):
    preds = xb @ weights
    preds += bias
    return preds
