# the mean squared difference
# mistake: squares instead of absolute values (MSE)
def mnist_distance(a, b):
    return ((a - b) ** 2).mean((-1, -2))
