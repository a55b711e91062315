# returns an inner function
# mistake: returns a function instead of calling it
def batch_accuracy(xb, yb):
    def acc():
        return ((xb > 0) == yb).float().mean()
    return acc
