"""
title = "A loop over two layers"
"""
def simple_net(xb, w1, b1, w2, b2):
    x = xb
    for number, (w, b) in enumerate([(w1, b1), (w2, b2)]):
        if number > 0:
            x = x.clamp_min(0)
        x = x @ w + b
    return x
