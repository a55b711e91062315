# absolute value by max minus min
def mnist_distance(a, b):
    return (torch.maximum(a, b) - torch.minimum(a, b)).mean((-1, -2))
