# a while loop whose counter never moves
# mistake: endless loop
def mnist_distance(a, b):
    total, i = 0, 0
    while i < 28:
        total += (a[..., i, :] - b[..., i, :]).abs().mean(-1)
    return total / 28
