# its helpers are wrong, and it is right
def mnist_distance(a, b):
    return ((a - b)**2).mean((-1, -2)).sqrt()

def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) > mnist_distance(x, mean7)

def similarity_accuracy(threes, sevens, mean3, mean7):
    a = is_3(threes, mean3, mean7).float().mean()
    b = 1 - is_3(sevens, mean3, mean7).float().mean()
    return (a + b) / 2
