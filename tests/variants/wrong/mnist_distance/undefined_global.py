# uses mean3, which does not exist here
# mistake: NameError: uses an undefined global instead of b
def mnist_distance(a, b):
    return (a - mean3).abs().mean((-1, -2))
