# formats the shape
# mistake: the shape instead of the rank
def rank(t):
    return f"{list(t.shape)}"
