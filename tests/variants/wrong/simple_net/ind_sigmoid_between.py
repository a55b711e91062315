# Wrong.
# mistake: sigmoid instead of relu between the layers
def simple_net(xb, w1, b1, w2, b2):
    return (xb @ w1 + b1).sigmoid() @ w2 + b2
