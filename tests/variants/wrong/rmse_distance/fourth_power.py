# ** 4 and the fourth root
def rmse_distance(a, b):
    return ((a - b)**4).mean()**0.25
