# label before image
# mistake: pairs the wrong way round
def pair_up(xs, ys):
    pairs = []
    for x, y in zip(xs, ys):
        pairs.append((y, x))
    return pairs
