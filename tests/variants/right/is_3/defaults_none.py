# parameters with defaults, and extra ones
def is_3(x, mean3=None, mean7=None, dist=None):
    dist = dist or (lambda a, b: (a - b).abs().mean(dim=(-2, -1)))
    return ~(dist(x, mean3) >= dist(x, mean7))
