# Wrong.
# mistake: forgets the bias
def linear1(xb, weights, bias):
    return xb @ weights
