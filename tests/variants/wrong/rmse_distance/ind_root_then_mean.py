# Wrong.
# mistake: takes the root before the mean, which is the mean absolute difference
def rmse_distance(a, b):
    return ((a - b) ** 2).sqrt().mean()
