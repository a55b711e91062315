# squeezes
# mistake: the second axis is gone
def linear1(xb, weights, bias):
    return (xb @ weights).squeeze() + bias
