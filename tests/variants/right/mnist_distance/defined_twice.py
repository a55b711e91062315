# a wrong first attempt further up, redefined properly below
# first try
def mnist_distance(a, b):
    return (a - b).abs().mean()

# second try: keep the images apart!
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))
