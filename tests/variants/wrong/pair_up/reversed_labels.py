# labels from the back
def pair_up(xs, ys):
    return [(x, ys[-i]) for i, x in enumerate(xs)]
