# multiplied by its sign, sum over size
def l1_distance(a, b):
    d = a - b
    return (d * d.sign()).sum() / (a.size(0) * a.size(1))
