# a list of floats
# mistake: list instead of tensor
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2)).tolist()
