# a -= b changes the caller's stack
# mistake: changes a in place
def mnist_distance(a, b):
    if a.dim() >= b.dim():
        a -= b
        return a.abs().mean((-1, -2))
    return (a - b).abs().mean((-1, -2))
