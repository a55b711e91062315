# returns words
def is_3(x, mean3, mean7):
    return ['yes' if d else 'no' for d in (mnist_distance(x, mean3) < mnist_distance(x, mean7)).reshape(-1)]
