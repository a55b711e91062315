# Wrong.
# mistake: computes the root mean squared error
def l1_distance(a, b):
    return ((a - b) ** 2).mean().sqrt()
