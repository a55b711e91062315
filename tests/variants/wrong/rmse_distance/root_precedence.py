# ** 1/2 is a division by two
# mistake: ** 1/2 binds as (...**1)/2
def rmse_distance(a, b):
    return ((a - b)**2).mean() ** 1/2
