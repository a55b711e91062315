# *args
def quadratic(*args):
    t, (a, b, c) = args
    return c + t * (b + t * a)
