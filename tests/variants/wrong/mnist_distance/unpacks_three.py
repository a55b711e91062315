# unpacks three axes, which a single image does not have
# mistake: fails for a single image
def mnist_distance(a, b):
    n, h, w = a.shape
    return (a - b).abs().sum((-1, -2)) / (h * w)
