# the mean of the signed differences
# mistake: absolute value missing
def mnist_distance(a, b):
    return (a - b).mean((-1, -2))
