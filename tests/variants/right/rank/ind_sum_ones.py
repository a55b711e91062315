# Right: one is added for each axis.
def rank(x): return sum(1 for _ in x.size())
