# / 2 instead of the root
def rmse_distance(a, b):
    return ((a - b)**2).mean() / 2
