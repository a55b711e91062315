# Wrong: lazy, does next to nothing.
def simple_net(xb, w1, b1, w2, b2):
    return xb[:, :1] * 0 + b2
