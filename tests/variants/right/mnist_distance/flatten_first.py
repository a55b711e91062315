# flattens the two pixel axes, then one mean
def mnist_distance(a, b):
    d = torch.abs(a - b).flatten(start_dim=-2)
    return d.mean(-1)
