# Wrong.
# mistake: puts a sigmoid around
def linear1(xb, weights, bias):
    return (xb @ weights + bias).sigmoid()
