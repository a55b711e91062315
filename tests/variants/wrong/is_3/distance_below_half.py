# below one half
# mistake: a fixed limit
def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) < 0.5
