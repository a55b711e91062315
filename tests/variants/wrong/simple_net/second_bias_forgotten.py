# no b2
# mistake: second bias missing
def simple_net(xb, w1, b1, w2, b2):
    l1 = xb @ w1 + b1
    l2 = l1.clamp_min(0.)
    l3 = l2 @ w2
    return l3
