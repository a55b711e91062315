# reshapes to [n, 784], so that a single image gives shape [1]
# mistake: result for a single image has shape [1]
def mnist_distance(a, b):
    return (a - b).abs().view(-1, 784).mean(1)
