# Wrong.
# mistake: sums the last axis away, shape [n] instead of [n, 1]
def linear1(xb, weights, bias):
    return (xb * weights.T).sum(1) + bias
