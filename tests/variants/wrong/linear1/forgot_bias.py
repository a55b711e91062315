# no bias
# mistake: bias forgotten
def linear1(xb, weights, bias): return xb @ weights
