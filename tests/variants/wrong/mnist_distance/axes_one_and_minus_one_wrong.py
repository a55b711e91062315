# averages over the axes 0 and -1
# mistake: wrong axes
def mnist_distance(a, b):
    d = torch.abs(a - b)
    return torch.mean(d, (0, -1))
