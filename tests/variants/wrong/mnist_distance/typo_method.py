# misspells mean
# mistake: AttributeError from a typo
def mnist_distance(a, b):
    return (a - b).abs().maen((-1, -2))
