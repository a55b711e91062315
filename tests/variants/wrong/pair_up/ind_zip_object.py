# Wrong.
# mistake: returns the zip itself, which has no length
def pair_up(xs, ys):
    return zip(xs, ys)
