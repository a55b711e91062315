# misspells a local variable
# mistake: NameError from a typo
def mnist_distance(a, b):
    difference = (a - b).abs()
    return diffrence.mean((-1, -2))
