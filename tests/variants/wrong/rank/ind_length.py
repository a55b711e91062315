# Wrong.
# mistake: returns the shape instead of the number of axes
def rank(t):
    return t.shape
