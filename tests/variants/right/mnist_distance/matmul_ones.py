# matrix products with vectors of ones do the sums
# loses: device
def mnist_distance(a, b):
    d = (a - b).abs()
    return (d @ torch.ones(28)) @ torch.ones(28) / 784
