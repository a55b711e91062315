# abs of the mean
# mistake: absolute value after the mean
def l1_distance(a, b):
    return abs((a - b).mean())
