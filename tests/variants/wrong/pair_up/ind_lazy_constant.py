# Wrong: lazy, does next to nothing.
def pair_up(xs, ys):
    return []
