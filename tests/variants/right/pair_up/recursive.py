# recursion with slices
def pair_up(xs, ys):
    if len(xs) == 0:
        return []
    return [(xs[0], ys[0])] + pair_up(xs[1:], ys[1:])
