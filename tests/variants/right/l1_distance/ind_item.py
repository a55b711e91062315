# Right: item at the end.
def l1_distance(a, b):
    return (a - b).abs().mean().item()
