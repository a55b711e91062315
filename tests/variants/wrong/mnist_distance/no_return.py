# forgets the return
# mistake: return missing
def mnist_distance(a, b):
    dist = (a - b).abs().mean((-1, -2))
