# walks along the shape until it ends
def rank(t):
    n = 0
    while True:
        try:
            t.shape[n]
        except IndexError:
            return n
        n += 1
