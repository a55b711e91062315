# abs of the difference of the two means
# mistake: absolute value after the mean
def l1_distance(a, b):
    return (a.mean() - b.mean()).abs()
