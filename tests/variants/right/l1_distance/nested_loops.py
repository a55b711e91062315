# every pixel by itself, Python numbers
def l1_distance(a, b):
    total = 0.0
    for row_a, row_b in zip(a.tolist(), b.tolist()):
        for p, q in zip(row_a, row_b):
            total += abs(p - q)
    return total / (len(row_a) * len(a))
