# Wrong.
# mistake: comparison the wrong way round: True for the 7s
def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) > mnist_distance(x, mean7)
