# Wrong.
# mistake: forgets the bias of the first layer
def simple_net(xb, w1, b1, w2, b2):
    return (xb @ w1).relu() @ w2 + b2
