# Wrong.
# mistake: lists instead of tuples
def pair_up(xs, ys):
    return [[x, y] for x, y in zip(xs, ys)]
