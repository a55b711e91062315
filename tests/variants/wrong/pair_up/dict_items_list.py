# through a dict, equal keys are lost
def pair_up(xs, ys):
    return list({str(x): y for x, y in zip(xs, ys)}.items())
