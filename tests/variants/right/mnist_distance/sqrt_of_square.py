# absolute value as root of the square, pixel by pixel
def mnist_distance(a, b):
    return ((a - b) ** 2).sqrt().mean((-1, -2))
