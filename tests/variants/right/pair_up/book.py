# the book's line
def pair_up(xs, ys):
    dset = list(zip(xs,ys))
    return dset
