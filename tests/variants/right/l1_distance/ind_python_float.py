# Right: a Python float by way of lists.
def l1_distance(first, second) -> float:
    x, y = first.flatten().tolist(), second.flatten().tolist()
    assert len(x) == len(y)
    return sum(abs(p - q) for p, q in zip(x, y)) / len(x)
