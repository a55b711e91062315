# a generator function
# mistake: yields instead of returning a list
def pair_up(xs, ys):
    for i in range(len(xs)):
        yield (xs[i], ys[i])
