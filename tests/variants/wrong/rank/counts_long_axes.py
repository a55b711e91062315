# counts axes longer than one
# mistake: axes of length 1 are not counted
def rank(t):
    return sum(s > 1 for s in t.shape)
