# Wrong.
# mistake: uses the second bias in the first layer and the first one at the end
def simple_net(xb, w1, b1, w2, b2):
    return (xb @ w1 + b2).relu() @ w2 + b1.mean()
