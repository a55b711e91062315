# Wrong.
# mistake: forgets the absolute value
def l1_distance(a, b):
    return (a - b).mean()
