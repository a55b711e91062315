# takes one parameter only
# mistake: wrong number of parameters
def mnist_distance(a):
    return (a - mean7).abs().mean((-1, -2))
