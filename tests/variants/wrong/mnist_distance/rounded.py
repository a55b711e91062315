# rounds to two places
# mistake: result is rounded
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2)).round(decimals=2)
