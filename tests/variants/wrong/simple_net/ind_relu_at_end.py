# Wrong.
# mistake: relu after the second layer too
def simple_net(xb, w1, b1, w2, b2):
    return ((xb @ w1 + b1).relu() @ w2 + b2).relu()
