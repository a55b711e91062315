# grows a list with +
def pair_up(xs, ys):
    out = []
    for i, y in enumerate(ys):
        out = out + [(xs[i], y)]
    return out
