# root before the mean
# mistake: mean absolute difference
def rmse_distance(a, b):
    return ((a - b)**2).sqrt().mean()
