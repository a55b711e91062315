# Wrong.
# mistake: returns the table of absolute differences, no mean
def l1_distance(a, b):
    return (a - b).abs()
