# extend instead of append
# mistake: flattens the pairs
def pair_up(xs, ys):
    pairs = []
    for pair in zip(xs, ys):
        pairs.extend(pair)
    return pairs
