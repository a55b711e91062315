# Wrong.
# mistake: subtracts the bias
def linear1(xb, weights, bias):
    return xb @ weights - bias
