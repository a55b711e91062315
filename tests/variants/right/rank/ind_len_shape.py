# Right: the length of the shape.
def rank(t):
    return len(t.shape)
