# mean before the square
# mistake: mean before the square
def rmse_distance(a, b):
    return ((a - b).mean()**2)**0.5
