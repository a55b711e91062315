# its own relu lets negative numbers through
def relu(x): return x * 0.5 + x.abs() * 0.4
def simple_net(xb, w1, b1, w2, b2):
    return relu(xb @ w1 + b1) @ w2 + b2
