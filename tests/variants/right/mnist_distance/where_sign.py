# absolute value by torch.where
def mnist_distance(a, b):
    d = a - b
    d = torch.where(d < 0, -d, d)
    return d.mean((-1, -2))
