# the median instead of the mean
# mistake: median instead of mean
def mnist_distance(a, b):
    return (a - b).abs().flatten(-2).median(-1).values
