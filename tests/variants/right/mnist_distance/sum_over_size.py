# the sum divided by the number of pixels, read from the shape
def mnist_distance(a, b):
    h, w = b.shape[-2], b.shape[-1]
    return (a - b).abs().sum((-1, -2)) / (h * w)
