# Wrong.
# mistake: forgets the square root
def rmse_distance(a, b):
    return ((a - b) ** 2).mean()
