# an array of objects
def pair_up(xs, ys):
    return np.array([xs, ys]).T
