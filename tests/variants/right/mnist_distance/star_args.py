# takes *args and unpacks them
def mnist_distance(*images):
    first, second = images
    return (first - second).abs().mean((-2, -1))
