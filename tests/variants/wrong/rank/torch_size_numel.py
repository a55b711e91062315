# t.shape.numel()
# mistake: number of items
def rank(t):
    return t.shape.numel()
