# sums over everything
def linear1(xb, weights, bias):
    return (xb * weights.T).sum(0) + bias
