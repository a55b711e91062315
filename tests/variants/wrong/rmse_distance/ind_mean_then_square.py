# Wrong.
# mistake: squares the mean difference instead of averaging the squares
def rmse_distance(a, b):
    return ((a - b).mean() ** 2).sqrt()
