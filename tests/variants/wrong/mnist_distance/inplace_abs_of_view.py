# takes abs_ of what it thinks is a copy
# mistake: changes an input in place through a view
def mnist_distance(a, b):
    x = a.view(a.shape)
    y = b[:]
    y.neg_()
    return (x + y).abs().mean((-1, -2))
