# wraps the number
# mistake: a tensor instead of an int
def rank(t):
    return tensor(t.ndim)
