# Wrong: lazy, does next to nothing.
def rmse_distance(a, b):
    return 0.1323
