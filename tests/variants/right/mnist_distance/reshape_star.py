# reshapes with a starred shape to [..., pixels]
def mnist_distance(a, b):
    diff = (a - b).abs()
    *lead, h, w = diff.shape
    return diff.reshape(*lead, h * w).mean(dim=len(lead))
