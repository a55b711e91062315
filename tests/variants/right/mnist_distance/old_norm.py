# torch.norm with p=1 over the pixel axes
def mnist_distance(a, b):
    return torch.norm(a - b, p=1, dim=(-1, -2)) / (a.shape[-1] * a.shape[-2])
