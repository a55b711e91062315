# every x with every y
# mistake: all combinations
def pair_up(xs, ys):
    res = []
    for x in xs:
        for y in ys:
            res.append((x, y))
    return res
