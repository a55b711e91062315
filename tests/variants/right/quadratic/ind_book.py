# Right: the book's f with params unpacked.
def quadratic(t, params):
    a,b,c = params
    return a*(t**2) + (b*t) + c
