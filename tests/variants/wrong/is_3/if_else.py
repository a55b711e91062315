# if and else
# mistake: an if on a whole stack
def is_3(x, mean3, mean7):
    if mnist_distance(x, mean3) < mnist_distance(x, mean7):
        return True
    return False
