# the colon is missing
# mistake: syntax error
def mnist_distance(a, b)
    return (a - b).abs().mean((-1, -2))
