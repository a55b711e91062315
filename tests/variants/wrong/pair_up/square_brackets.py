# lists inside
# mistake: lists instead of tuples
def pair_up(xs, ys):
    out = []
    for i in range(len(xs)):
        out.append([xs[i], ys[i]])
    return out
