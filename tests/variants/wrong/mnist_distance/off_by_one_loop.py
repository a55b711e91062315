# misses the last image
# mistake: off by one, last image left out
def mnist_distance(a, b):
    if a.ndim < b.ndim: a, b = b, a
    if a.ndim == 2: return (a - b).abs().mean()
    return torch.tensor([(a[i] - b).abs().mean() for i in range(len(a) - 1)])
