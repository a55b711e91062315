# Wrong: lazy, the example.
def pair_up(xs, ys):
    return [(1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')]
