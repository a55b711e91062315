# abs binds to b alone
# mistake: parentheses: abs applies to b only
def mnist_distance(a, b):
    return (a - b.abs()).mean((-1, -2))
