# Right: list of zip.
def pair_up(xs, ys):
    return list(zip(xs, ys))
