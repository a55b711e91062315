# Wrong: lazy, does next to nothing.
def rank(t):
    return max(t.shape, default=0)
