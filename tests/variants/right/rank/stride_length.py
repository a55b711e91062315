# one stride per axis
def rank(t):
    return len(t.stride())
