# > instead of <
# mistake: the wrong way round
def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) > mnist_distance(x, mean7)
