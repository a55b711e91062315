# Wrong.
# mistake: sum of squares instead of mean
def rmse_distance(a, b):
    return ((a - b) ** 2).sum().sqrt()
