# squeezes both, and the result again
def batch_accuracy(xb, yb):
    p, t = xb.squeeze(-1), yb.squeeze(-1)
    return (p.gt(0) == t).float().mean().squeeze()
