# loops over a, assuming it is the stack
# mistake: second argument as the stack not supported
def mnist_distance(a, b):
    if a.ndim == 3:
        return torch.stack([(x - b).abs().mean() for x in a])
    return (a - b).abs().mean()
