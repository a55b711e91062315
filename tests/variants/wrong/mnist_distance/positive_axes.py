# counts the axes from the front, which a single image does not have
# mistake: axes 1 and 2 fail for a single image
def mnist_distance(a, b):
    return (a - b).abs().mean((1, 2))
